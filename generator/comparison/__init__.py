"""What changed between two editions, or two drafts of one: typed values without language, told by the layers below.

:func:`generator.comparison.compare.compare` sets two editions side by side; ``change.py`` holds what it finds;
``redline.py`` marks the words that differ between two texts.
"""
