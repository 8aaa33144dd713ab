"""Rules on finished HTML: `check(view, html, site)` yields (quote, what is wrong, what to do)."""
