"""What pages tell browsers and search engines of themselves: language, address, the same page in the other language."""

from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from generator.language import Language
from tests.html_page import HtmlPage, pages_below
from tests.site.links import ROOT, address_of

URL = "https://example.org/reports/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def pages(built_every_block: Path) -> dict[str, HtmlPage]:
    return {name: page for name, page in pages_below(built_every_block).items() if name != "404.html"}


def links(page: HtmlPage, rel: str) -> list[dict[str, str]]:
    return [one.attributes for one in page.root.find("link") if one.attributes.get("rel") == rel]


def language_of(name: str) -> Language | None:
    return Language(name[:2]) if name[:3] in ("zh/", "en/") else None


def test_every_page_says_its_language(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        language = language_of(name) or Language.zh
        said = page.root.find("html")[0].attributes["lang"]
        assert said == "zh" or said.startswith("zh-") if language is Language.zh else said == "en", name


def test_every_page_says_its_address(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        (canonical,) = links(page, "canonical")
        assert canonical["href"] == URL + name.removesuffix("index.html")


def test_every_page_names_itself_in_both_languages(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        alternates = {one["hreflang"]: one["href"] for one in links(page, "alternate")}
        if language_of(name) is None:
            assert alternates == {"zh": f"{URL}zh/", "en": f"{URL}en/", "x-default": URL}
        else:
            path = name[3:].removesuffix("index.html")
            assert alternates == {
                "zh": f"{URL}zh/{path}",
                "en": f"{URL}en/{path}",
                "x-default": f"{URL}en/{path}",
            }


def test_the_language_switch_leads_to_the_same_page(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        language = language_of(name)
        if language is None:
            continue
        (switch,) = [one for one in page.root.find("a") if "data-language-switch" in one.attributes]
        assert urljoin(address_of(name), switch.attributes["href"]) == (
            ROOT + f"{language.other}/" + name[3:].removesuffix("index.html")
        )
        assert f"{language.other}/{name[3:]}" in pages
        assert switch.attributes["lang"] == language.other
        assert switch.text == language.other.own_name


def test_the_portal_offers_both_languages(pages: dict[str, HtmlPage]) -> None:
    hrefs = {one.attributes["href"]: one.attributes.get("hreflang") for one in pages["index.html"].content.find("a")}
    assert hrefs["zh/"] == "zh"
    assert hrefs["en/"] == "en"


def test_sitemaps_list_every_page_of_their_language(pages: dict[str, HtmlPage], built_every_block: Path) -> None:
    for language in Language:
        root = ElementTree.parse(built_every_block / str(language) / "sitemap.xml").getroot()
        assert root.tag == f"{SITEMAP}urlset"
        listed = [one.findtext(f"{SITEMAP}loc") for one in root]
        assert len(listed) == len(set(listed))
        own = {name for name in pages if language_of(name) is language}
        assert set(listed) == {URL + name.removesuffix("index.html") for name in own}


def test_sitemaps_name_the_same_page_in_both_languages(built_every_block: Path) -> None:
    for language in Language:
        for entry in ElementTree.parse(built_every_block / str(language) / "sitemap.xml").getroot():
            own = entry.findtext(f"{SITEMAP}loc") or ""
            path = own.removeprefix(f"{URL}{language}/")
            named = {one.attrib["hreflang"]: one.attrib["href"] for one in entry.findall(f"{XHTML}link")}
            assert named["zh"] == f"{URL}zh/{path}"
            assert named["en"] == f"{URL}en/{path}"


def test_the_index_of_sitemaps_names_both(built_every_block: Path) -> None:
    root = ElementTree.parse(built_every_block / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}sitemapindex"
    assert [one.findtext(f"{SITEMAP}loc") for one in root] == [f"{URL}{one}/sitemap.xml" for one in Language]


def test_every_page_of_an_edition_says_whose_report_it_is_of_which_year(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        if name.startswith("en/yuanshan/2020/"):
            header = page.root.find("header")[0].text
            assert "Yuanshan" in header, name
            assert "2020" in header, name
