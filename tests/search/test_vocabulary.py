"""The vocabulary is read as it is written, and says nothing twice."""

import re
from collections import Counter

from generator.search.fold import HAN
from generator.search.names import Name
from generator.search.vocabulary import vocabulary


def test_every_word_has_its_language() -> None:
    names = [*vocabulary()]
    assert len(names) > 1000
    assert {name.kind for name in names} == {"word"}
    assert [name for name in names if not re.search(f"[{HAN}]", name.text.zh)] == []
    assert [name for name in names if re.search(f"[{HAN};=、]", name.text.en)] == []
    assert [
        name for name in names if name.text.zh != name.text.zh.strip() or name.text.en != name.text.en.strip()
    ] == []


def test_no_pair_of_words_is_there_twice() -> None:
    pairs = Counter((name.text.zh, name.text.en) for name in vocabulary())
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_words_are_known_from_either_side() -> None:
    def other(word: str) -> set[str]:
        found: list[Name] = [name for name in vocabulary() if word in (name.text.zh, name.text.en)]
        return {name.text.en if name.text.zh == word else name.text.zh for name in found}

    assert other("乡村振兴") == {"rural revitalisation"}
    assert other("greenhouse gas") == {"温室气体"}
