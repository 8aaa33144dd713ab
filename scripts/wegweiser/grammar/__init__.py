"""What the rules know of German grammar: word lists and patterns, no lexicon; wrong now and then, measured in tests."""
