"""Newspaper articles: cited where they back something up, and leading back there, in both languages."""

import csv
import io
from pathlib import Path
from posixpath import normpath

import pytest

from generator.language import Language
from tests.html_page import Element, HtmlPage, pages_below

BACKED = ("2020/cases/green-mine/", "indicators/ore-output/", "2020/awards/")
ARTICLE = "press/no-7/green-again/"


@pytest.fixture(scope="module")
def pages(built_every_block: Path) -> dict[str, HtmlPage]:
    return pages_below(built_every_block)


def page(pages: dict[str, HtmlPage], language: Language, path: str) -> HtmlPage:
    return pages[f"{language}/yuanshan/{path}index.html"]


def links(found: HtmlPage, path: str) -> dict[str, Element]:
    """The links of a page's content by the page of the organisation that they lead to."""
    return {
        normpath(path + one.attributes["href"].partition("#")[0]) + "/": one
        for one in found.content.find("a")
        if "href" in one.attributes
    }


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("path", BACKED)
def test_what_is_backed_up_cites_the_article_and_the_article_leads_back(
    pages: dict[str, HtmlPage], language: Language, path: str
) -> None:
    citing = links(page(pages, language, path), path)[ARTICLE]
    told = (
        "《远山矿工报》总第7期，2021年1月8日，第1版"
        if language is Language.zh
        else "Yuanshan Miner, no. 7, 8 January 2021, p. 1"
    )
    assert told in citing.text.replace("\N{WORD JOINER}", "")
    assert path in links(page(pages, language, ARTICLE), ARTICLE)


PARTS = {
    "2020/work/": ("sources", "mining", "ranks", "training"),
    "2020/running/": ("who-is-heard",),
    "2020/timelines/": ("chronicle", "chronicle-founded"),
    "indicators/ore-output/": ("y2019",),
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("path", PARTS)
def test_one_thing_of_a_page_cites_the_article_and_the_article_leads_to_it(
    pages: dict[str, HtmlPage], language: Language, path: str
) -> None:
    """A section, a block, one figure, one event, one year's value."""
    briefs = "press/no-7/no-headline/"
    found = page(pages, language, path)
    citing = [one for one in found.content.find("a") if one.attributes.get("href", "").endswith(briefs)]
    assert len(citing) == len(PARTS[path])
    back = {
        normpath(briefs + place) + "/#" + anchor
        for place, _, anchor in (
            one.attributes["href"].partition("#") for one in page(pages, language, briefs).content.find("a")
        )
    }
    anchors = {one.attributes["id"] for one in found.root.walk() if "id" in one.attributes}
    for anchor in PARTS[path]:
        assert f"{path}#{'' if anchor == 'sources' else anchor}" in back
        assert anchor in anchors


def test_an_issue_without_number_and_date_is_cited_by_what_it_is_known_as(pages: dict[str, HtmlPage]) -> None:
    assert "《远山矿工报》，春季的一期" in page(pages, Language.zh, "press/undated/").content.text
    assert "Yuanshan Miner, a spring issue" in page(pages, Language.en, "press/undated/").content.text


@pytest.mark.parametrize("language", list(Language))
def test_an_article_says_what_is_printed_and_what_is_not(pages: dict[str, HtmlPage], language: Language) -> None:
    shown = page(pages, language, ARTICLE).content.text
    said = {
        Language.zh: (
            "矿山又绿了",
            "消息",
            "山区日报",
            "2020年11月",
            "300",
            "孙某",
            "鸟回来了。",
            "新林一角",
            "数字一处模糊。",
        ),
        Language.en: ("The mine is green again", "矿山又绿了", "Mountain Daily", "November 2020", "300", "Sun Mou"),
    }
    assert [text for text in said[language] if text not in shown] == []
    without = page(pages, language, "press/no-7/no-headline/").content.text
    assert {Language.zh: "文中未写明", Language.en: "not stated in the text"}[language] in without


@pytest.mark.parametrize("language", list(Language))
def test_topics_gather_articles_of_all_issues(pages: dict[str, HtmlPage], language: Language) -> None:
    found = page(pages, language, "press/")
    groups = {one.find("dt")[0].text: one for one in found.content.find("div") if one.find("dt")}
    name = {Language.zh: "生态修复 2", Language.en: "Restoration 2"}[language]
    assert [one.attributes["href"] for one in groups[name].find("a")] == ["no-7/green-again/", "no-7/no-headline/"]


def test_the_download_has_a_line_for_each_article(built_every_block: Path) -> None:
    content = (built_every_block / "data/yuanshan/press/articles.csv").read_bytes().decode()
    header, *rows = csv.reader(io.StringIO(content))
    assert header == ["issue", "date", "kind", "headline_zh", "headline_en", "topics", "file", "line"]
    assert [row[:7] for row in rows] == [
        [
            "no-7",
            "2021-01-08",
            "news",
            "矿山又绿了",
            "The mine is green again",
            "生态修复; 荣誉报道",
            "data/yuanshan/press/no-7.yml",
        ],
        ["no-7", "2021-01-08", "briefs", "简讯两则", "Two briefs", "生态修复", "data/yuanshan/press/no-7.yml"],
        ["undated", "", "commentary", "春天里", "In spring", "时令", "data/yuanshan/press/undated.yml"],
    ]
    source = (
        Path("tests/golden/input/every-block/data/yuanshan/press/no-7.yml").read_text(encoding="utf-8").splitlines()
    )
    assert [source[int(row[7]) - 1].strip() for row in rows[:2]] == ["- id: green-again", "- id: no-headline"]


def test_an_organisation_without_newspapers_has_no_press_section(built_every_block: Path) -> None:
    assert not (built_every_block / "zh/linhai/press").exists()
    assert not (built_every_block / "data/linhai/press").exists()
