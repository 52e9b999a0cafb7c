"""What running text states: numbers, dates and codes of either language, as values that can be set side by side."""
