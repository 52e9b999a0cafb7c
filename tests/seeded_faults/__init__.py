"""Faults put at random into the sample reports, to see which of them the rules find, and right rewordings to see that
the rules say nothing of them."""
