"""`python -m wegweiser` does what the command `wegweiser` does."""

from wegweiser.cli import run

run()
