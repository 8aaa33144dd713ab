"""Rules on the Markdown of any language: `check(page, document, site)` yields (where, what is wrong, what to write)."""
