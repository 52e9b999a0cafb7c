"""The program's own vocabulary of company reports, in both languages: what a word of one is called in the other."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from generator.language import Bilingual
from generator.search.names import Name

_WORDS = Path(__file__).parent.parent / "packs" / "vocabulary.txt"


def vocabulary() -> Iterator[Name]:
    """Every Chinese word with every English one that stands on its line. They translate queries and suggest nothing."""
    for line in _WORDS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            chinese, english = line.split(" = ")
            for zh, en in product(chinese.split("、"), english.split("; ")):
                yield Name("word", Bilingual(zh, en))
