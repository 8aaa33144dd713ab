"""Compares a German text with its translation: facts that got lost or changed, and words that turn a sentence round."""

from wegweiser.facts.doubting import doubts
from wegweiser.facts.matching import compare, read
from wegweiser.facts.model import Difference, Doubt, Fact

__all__ = ["Difference", "Doubt", "Fact", "compare", "doubts", "read"]
