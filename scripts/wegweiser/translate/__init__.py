"""Translations: what state they are in, what was accepted, and how they go to translators and come back."""
