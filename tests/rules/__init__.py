"""Rules on figures, languages, names and dates: the examples of their pages, and what they must leave alone."""
