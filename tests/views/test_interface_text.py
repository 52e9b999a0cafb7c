"""Headings and buttons are there in both languages, each in its own."""

import re
from dataclasses import fields

from generator.language import Language
from generator.views.interface_text import Interface, interface

HAN = re.compile("[\u3400-\u9fff]")


def test_every_word_is_there_in_both_languages() -> None:
    zh, en = interface(Language.zh), interface(Language.en)
    for one in fields(Interface):
        assert getattr(zh, one.name).strip(), one.name
        assert getattr(en, one.name).strip(), one.name


def test_english_has_no_chinese_but_the_name_of_the_other_language() -> None:
    en = interface(Language.en)
    found = [one.name for one in fields(Interface) if HAN.search(getattr(en, one.name))]
    assert found == ["other_language"]


def test_chinese_is_chinese() -> None:
    zh = interface(Language.zh)
    words = {one.name: getattr(zh, one.name) for one in fields(Interface)}
    assert [name for name, word in words.items() if re.search("[A-Za-z]", word) and not HAN.search(word)] == [
        "other_language"
    ]
