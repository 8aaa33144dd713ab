"""How hard a text is to read: a score from 1 to 7 for German, a rank within the language for translations."""
