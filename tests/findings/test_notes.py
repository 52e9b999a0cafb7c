"""What an editor says of a mistake in the source is printed where the mistake is, in the reader's language."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.source.place import fingerprint_of_text
from tests.findings.site import ACKNOWLEDGED, FILES
from tests.html_page import pages_below
from tests.sites import Files, Site, write_files

MakeSite = Callable[[Files], Site]

WORDS = {
    "zh": ("编者注：", "原文如此。", "名称照印。"),
    "en": ("Editor's note:", "As printed in the source.", "The name as printed."),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    statement = """\
        acknowledged:
          - code: L101
            at: "{at}"
            texts: ["{text}"]
            reason: {{zh: 名称照印。, en: The name as printed.}}
            who: Li
            on_page: true
          - code: L101
            at: chapters/about.yml#title/en
            texts: ["{title}"]
            reason: {{zh: 不印在页面上, en: Not on the page}}
            who: Li
        """.format(
        at="chapters/about.yml#sections/output/blocks[1]",
        text=fingerprint_of_text("The mine yields 1.2 million tonnes a year."),
        title=fingerprint_of_text("About the mine"),
    )
    return write_files(tmp_path_factory.mktemp("notes"), {**FILES, ACKNOWLEDGED: statement}).build()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_note_stands_in_the_block_that_it_is_about(built: Path, language: str) -> None:
    page = pages_below(built / language)["acme/2020/about/index.html"]
    notes = [one for one in page.content.walk() if "dz-editor" in one.attributes.get("class", "").split()]
    assert len(notes) == 1
    for words in WORDS[language]:
        assert words in notes[0].text
    blocks = [one for one in page.content.walk() if "dz-block" in one.attributes.get("class", "").split()]
    assert [any(inner is notes[0] for inner in block.walk()) for block in blocks] == [True, False]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_note_speaks_one_language_and_stands_on_one_page(built: Path, language: str) -> None:
    other = "en" if language == "zh" else "zh"
    pages = {path: path.read_text(encoding="utf-8") for path in (built / language).rglob("index.html")}
    assert [path.parent.name for path, text in pages.items() if WORDS[language][2] in text] == ["about"]
    assert not [path for path, text in pages.items() if WORDS[other][2] in text]


def test_what_is_not_for_readers_is_not_on_a_page(built: Path) -> None:
    assert not [path for path in built.rglob("*.html") if "Not on the page" in path.read_text(encoding="utf-8")]


STORED = {
    **FILES,
    "data/acme/2020/report.yml": """\
        title: {zh: 报告, en: Report}
        slogan: {zh: 向前, en: Forward}
        year: 2020
        period: {start: 2020-01-01, end: 2020-12-31}
        order: [about]
        """,
    "data/acme/2020/timelines.yml": """\
        timelines:
          - id: history
            title: {zh: 大事记, en: History}
            events: [{id: founded, date: 2019, text: {zh: 成立, en: Founded}}]
        """,
    "data/acme/2020/awards.yml": """\
        lists:
          - id: national
            title: {zh: 获奖, en: Awards}
            year: 2020
            awards: [{id: one, title: {zh: 作品, en: Work}}]
        """,
}


@pytest.mark.parametrize(
    ("file", "text", "translation", "page"),
    [
        ("report.yml", "向前", "Forward", ""),
        ("timelines.yml", "成立", "Founded", "timelines/"),
        ("awards.yml", "作品", "Work", "awards/"),
    ],
)
def test_a_note_on_what_is_stored_elsewhere_stands_where_it_is_shown(
    file: str, text: str, translation: str, page: str, make_site: MakeSite
) -> None:
    stated = f"""\
        acknowledged:
          - code: L110
            at: {file}
            texts: ["{fingerprint_of_text(text)}"]
            reason: {{zh: 照印。, en: So printed.}}
            who: Li
            on_page: true
        """
    path = f"data/acme/2020/{file}"
    untranslated = {path: STORED[path].replace(f"en: {translation}", f"en: {text}")}
    built = make_site({**STORED, **untranslated, ACKNOWLEDGED: stated}).build()
    assert "So printed." in (built / "en/acme/2020" / page / "index.html").read_text(encoding="utf-8")
