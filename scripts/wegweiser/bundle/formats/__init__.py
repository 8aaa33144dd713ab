"""Formats of the copy, one a file: `pack(tree, manifest, out)` writes it and returns what it wrote."""
