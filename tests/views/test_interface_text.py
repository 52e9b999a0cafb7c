"""Headings and buttons are there in both languages, each in its own."""

import re

from generator.language import Language
from generator.views.interface_text import Interface, interface

HAN = re.compile("[\u3400-\u9fff]")


def test_every_word_is_there_in_both_languages() -> None:
    zh, en = interface(Language.zh), interface(Language.en)
    assert len(Interface.names()) > 100
    for name in Interface.names():
        assert getattr(zh, name).strip(), name
        assert getattr(en, name).strip(), name


def test_no_word_is_in_two_areas() -> None:
    assert len(set(Interface.names())) == len(Interface.names())


def test_english_has_no_chinese_but_the_name_of_the_other_language() -> None:
    en = interface(Language.en)
    found = [name for name in Interface.names() if HAN.search(getattr(en, name))]
    assert found == ["other_language"]


def test_chinese_is_chinese() -> None:
    zh = interface(Language.zh)
    words = {name: getattr(zh, name) for name in Interface.names()}
    assert [name for name, word in words.items() if re.search("[A-Za-z]", word) and not HAN.search(word)] == [
        "other_language"
    ]
