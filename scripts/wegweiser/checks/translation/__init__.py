"""Rules on a translation beside its original.

`check(beside, site)` yields (where, what is wrong, what to write).
"""
