"""Each edition has an index for each language; Chinese is cut into words there, so that words can be found."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.language import Language
from tests.html_page import pages_below

BETWEEN_WORDS = "\u200b"
HAN = re.compile("[\u3400-\u9fff]")


def index_of(site: Path, edition: str, language: Language) -> list[dict[str, Any]]:
    file = site / str(language) / edition / "search" / "search_index.json"
    docs: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["docs"]
    return docs


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("edition", ["yuanshan/2020", "linhai/2021"])
def test_every_page_of_the_edition_is_found_and_none_of_another(
    built_every_block: Path, edition: str, language: Language
) -> None:
    pages = {
        name.removesuffix("index.html"): page
        for name, page in pages_below(built_every_block / str(language) / edition).items()
    }
    found = [one["location"].partition("#") for one in index_of(built_every_block, edition, language)]
    assert {path for path, _, _ in found} == set(pages)
    for path, _, anchor in found:
        assert not anchor or anchor in pages[path].ids


def test_chinese_words_are_set_apart(built_every_block: Path) -> None:
    docs = index_of(built_every_block, "yuanshan/2020", Language.zh)
    text = " ".join(one["text"] for one in docs)
    assert "矿石" in text.split(BETWEEN_WORDS)
    assert "董事长" in " ".join(one["title"] for one in docs).replace(" ", BETWEEN_WORDS).split(BETWEEN_WORDS)


def test_english_words_are_as_they_are(built_every_block: Path) -> None:
    docs = index_of(built_every_block, "yuanshan/2020", Language.en)
    assert [one for one in docs if BETWEEN_WORDS in one["text"] and not HAN.search(one["text"])] == []
    assert any("The birds came back." in one["text"] for one in docs)


@pytest.mark.parametrize("language", list(Language))
def test_what_is_said_in_one_language_is_not_found_in_the_other(built_every_block: Path, language: Language) -> None:
    said = {Language.zh: "鸟", Language.en: "birds"}
    docs = index_of(built_every_block, "yuanshan/2020", language)
    text = json.dumps(docs, ensure_ascii=False)
    assert said[language] in text
    assert said[language.other] not in text
