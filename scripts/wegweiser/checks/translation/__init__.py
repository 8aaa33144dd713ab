"""Rules on a translation beside its original.

`check(page, document, original, site)` yields (where, what is wrong, what to write).
"""
