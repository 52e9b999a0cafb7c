"""``duizhao acknowledge`` writes what nobody should have to count out, and leaves all else in the file alone."""

from collections.abc import Callable

import pytest

from generator.language import Language
from tests.commands.terminal import Result, run
from tests.findings.site import ACKNOWLEDGED, CHAPTER, FILES
from tests.findings.test_acknowledged import entry
from tests.sites import Files, Site, tree_bytes

MakeSite = Callable[[Files], Site]


def acknowledge(site: Site, code: str, place: str, *more: str, language: Language = Language.en) -> Result:
    said = ("--reason-zh", "照原样：“#1”", "--reason-en", "As printed: #1", "--who", "Li Hua")
    return run("acknowledge", code, place, *said, *more, "--folder", site.root, language=language)


def lines(site: Site) -> list[int]:
    return [one.position.line for one in Site(site.root).checked.problems if one.code == "L101"]


@pytest.mark.parametrize(
    ("place", "left"),
    [
        (f"{CHAPTER}:3", [9, 11]),
        (f"{CHAPTER}:3:25", [9, 11]),
        (f"./{CHAPTER}:9", [3, 11]),
        (CHAPTER.replace("/", "\\"), []),
        (CHAPTER, []),
        ("data/acme/2020", []),
        ("data/acme/2020/", []),
        ("acme/2020", []),
    ],
)
def test_what_is_found_at_a_place_is_acknowledged(place: str, left: list[int], make_site: MakeSite) -> None:
    site = make_site(FILES)
    assert lines(site) == [3, 9, 11]
    result = acknowledge(site, "L101", place, "--on-page")
    assert result.exit_code == 0, result.output
    assert lines(site) == left
    checked = Site(site.root).checked
    assert not [one for one in checked.problems if one.code.startswith("A")]
    assert {(one.by.who, one.by.reason.zh, one.by.reason.en, one.by.on_page) for one in checked.acknowledged} == {
        ("Li Hua", "照原样：“#1”", "As printed: #1", True)
    }


def test_an_organisation_has_a_file_of_its_own(make_site: MakeSite) -> None:
    organisation = """\
        name: {zh: 甲公司, en: 甲公司}
        short: {zh: 甲, en: Acme}
        palette: {brand: "#0B4A66", accent: "#A0521C"}
        """
    site = make_site(
        {
            **FILES,
            CHAPTER: "id: about\nkind: front\ntitle: {zh: 关, en: A}\n",
            "data/acme/organisation.yml": organisation,
        }
    )
    assert acknowledge(site, "L110", "data/acme/organisation.yml:1").exit_code == 0
    assert (site.data / "acme/acknowledged.yml").is_file()
    assert Site(site.root).checked.problems == ()


def test_entries_are_added_below_what_is_there(make_site: MakeSite) -> None:
    before = (
        "# by hand\nacknowledged:\n    # the first\n"
        '    - {code: L102, at: ., texts: ["000000000000"], reason: {zh: 甲, en: A}, who: x} # kept\n'
    )
    site = make_site({**FILES, ACKNOWLEDGED: before.encode()})
    acknowledge(site, "L101", f"{CHAPTER}:3")
    acknowledge(site, "L101", f"{CHAPTER}:9")
    text = (site.root / ACKNOWLEDGED).read_text(encoding="utf-8")
    assert text.startswith(before)
    assert lines(site) == [11]


def test_an_entry_of_the_same_place_is_renewed(make_site: MakeSite) -> None:
    site = make_site(FILES)
    acknowledge(site, "L101", CHAPTER)
    file = site.root / ACKNOWLEDGED
    file.write_text(
        file.read_text(encoding="utf-8").replace("  who: Li Hua", "  who: Wang Min # our editor"), encoding="utf-8"
    )
    chapter = site.root / CHAPTER
    chapter.write_text(
        chapter.read_text(encoding="utf-8").replace("All is well.", "All is very well."), encoding="utf-8"
    )
    assert lines(site) == [11]
    assert acknowledge(site, "L101", CHAPTER, "--on-page").exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert lines(site) == []
    assert text.count("- code:") == 1
    assert "# our editor" in text
    assert "on_page: true" in text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_stay(newline: str, make_site: MakeSite) -> None:
    before = entry(".", "text", code="L102").replace("\n", newline)
    site = make_site({**FILES, ACKNOWLEDGED: before.encode()})
    assert acknowledge(site, "L101", CHAPTER).exit_code == 0
    content = (site.root / ACKNOWLEDGED).read_bytes().decode()
    assert content.replace("\r\n", "\n").count("\n") == content.count(newline)


@pytest.mark.parametrize(
    ("code", "place", "exit_code"),
    [
        ("L102", CHAPTER, 1),
        ("L101", f"{CHAPTER}:4", 1),
        ("L101", "data/acme/2020/chapters/none.yml", 1),
        ("L101", "data/nobody", 2),
        ("L101", "data", 2),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_what_is_not_found_is_not_written(
    code: str, place: str, exit_code: int, language: Language, make_site: MakeSite
) -> None:
    site = make_site(FILES)
    before = tree_bytes(site.root)
    result = acknowledge(site, code, place, language=language)
    assert result.exit_code == exit_code
    assert result.stderr.strip()
    assert tree_bytes(site.root) == before


@pytest.mark.parametrize(
    "typed",
    [
        "acknowledged: [{code: L102, at: ., texts: ['000000000000'], reason: {zh: a, en: b}, who: c}]\n",
        "acknowledged: []\n",
        "acknowledged: [\n",
    ],
)
def test_a_file_that_cannot_be_added_to_stays_as_it_is(typed: str, make_site: MakeSite) -> None:
    site = make_site({**FILES, ACKNOWLEDGED: typed})
    before = tree_bytes(site.root)
    assert acknowledge(site, "L101", CHAPTER).exit_code in (1, 2)
    assert tree_bytes(site.root) == before


def test_what_cannot_be_acknowledged_is_said(make_site: MakeSite) -> None:
    site = make_site({**FILES, CHAPTER: "id: about\nkind: frotn\ntitle: {zh: 关于, en: About}\n"})
    result = acknowledge(site, "R007", CHAPTER)
    assert result.exit_code == 2
    assert "R007" in result.stderr
    assert not (site.root / ACKNOWLEDGED).exists()


@pytest.mark.parametrize("empty", ["--reason-zh", "--reason-en", "--who"])
def test_an_empty_reason_is_none(empty: str, make_site: MakeSite) -> None:
    assert acknowledge(make_site(FILES), "L101", CHAPTER, empty, "  ").exit_code == 2
