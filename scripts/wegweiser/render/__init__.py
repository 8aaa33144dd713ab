"""Pages to published files: addresses, bodies, the frame around them, and the only code that starts MkDocs."""
