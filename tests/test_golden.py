"""The small site's downloads, its pages as text, and what is said of a faulty site, against what was looked at once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.language import Language
from tests.commands.terminal import run
from tests.goldens import Golden
from tests.html_page import Element, HtmlPage, pages_below
from tests.sites import EVERY_BLOCK, Files, Site, every_block, replace_once

LINE_OF_ITS_OWN = (
    "p", "li", "dt", "dd", "tr", "caption", "figcaption", "legend", "label", "summary", "blockquote", "h1", "h2", "h3",
    "h4", "h5", "h6", "address",
)  # fmt: skip


def outline(page: HtmlPage) -> str:
    """A page's content as text: headings with their level, rows of tables with bars, links with their targets."""
    lines: list[str] = []
    _outline(page.content, lines)
    return "\n".join(line for line in (" ".join(one.split()) for one in lines) if line.strip("| ")) + "\n"


def _outline(element: Element, lines: list[str]) -> None:
    for child in element.children:
        if isinstance(child, str):
            lines.append(child)
        elif child.tag == "tr":
            cells = [one for one in child.children if isinstance(one, Element)]
            lines.append("| " + " | ".join(_inline(cell) for cell in cells) + " |")
        elif child.tag in LINE_OF_ITS_OWN and sum(one.tag in LINE_OF_ITS_OWN for one in child.walk()) == 1:
            sign = "- " if child.tag == "li" else "#" * int(child.tag[1]) + " " if child.tag[1:].isdigit() else ""
            lines.append(sign + _inline(child).strip())
        elif child.tag in ("a", "span", "strong", "em", "button"):
            lines.append(_inline(child))
        elif child.tag != "script":
            _outline(child, lines)


def _inline(element: Element) -> str:
    if element.attributes.get("role") == "tooltip":
        return ""
    said = "".join(one if isinstance(one, str) else _inline(one) for one in element.children)
    return f"[{said.strip()}]({element.attributes.get('href', '')})" if element.tag == "a" else said


def test_downloads(golden: Golden, built_every_block: Path) -> None:
    folder = built_every_block / "data" / "yuanshan" / "2020"
    golden.compare("downloads", {file.name: file.read_bytes().decode("utf-8") for file in sorted(folder.glob("*.csv"))})


@pytest.mark.parametrize("language", list(Language))
def test_chapters_and_cases(golden: Golden, built_every_block: Path, language: Language) -> None:
    """The pages that files stand for, as a reader without styles would read them."""
    pages = pages_below(built_every_block / str(language) / "yuanshan" / "2020")
    sources = {path.stem for path in (EVERY_BLOCK / "data/yuanshan/2020/chapters").glob("*.yml")}
    sources |= {f"cases/{path.stem}" for path in (EVERY_BLOCK / "data/yuanshan/2020/cases").glob("*.yml")}
    named = {name.removesuffix("/index.html"): page for name, page in pages.items()}
    golden.compare(f"pages-{language}", {f"{name}.txt": outline(named[name]) for name in sorted(sources)})


def test_problems(golden: Golden, make_site: Callable[[Files], Site]) -> None:
    """One fault of each sort, as people and machines are told."""
    files = every_block()
    for file, old, new in (
        ("yuanshan/organisation.yml", '"#A0521C"', "orange"),
        ("yuanshan/2020/chapters/work.yml", "number:", "nubmer:"),
        ("yuanshan/2020/chapters/work.yml", 'value: "3.5"', "value: 3.5万吨"),
        ("yuanshan/2020/chapters/outlook.yml", ", en: Outlook", ""),
        ("yuanshan/2020/chapters/message.yml", "company:beishan}}治理", "company:beishang}}治理"),
        ("yuanshan/2020/timelines.yml", "id: second-mine", "id: founded"),
        ("yuanshan/2020/cases/flood.yml", "kind: special_topic", "kind: speciel_topic"),
        ("linhai/2021/report.yml", "order: [about]", "order: [about, abuot]"),
    ):
        text = files[f"data/{file}"]
        assert isinstance(text, str)
        files[f"data/{file}"] = replace_once(text, old, new)
    files["data/yuanshan/terms.yml"] = "terms: [{id: x\n"
    root = make_site(files).root
    made = {f"{language}.txt": run("check", "--folder", root, language=language).output for language in Language}
    rows = json.loads(run("check", "--folder", root, "--format", "json").output)
    made["problems.json"] = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    golden.compare("problems", made)


class TestGoldens:
    """The goldens' own behaviour."""

    def test_what_is_the_same_passes(self, tmp_path: Path) -> None:
        Golden(tmp_path, update=True).compare("case", {"a.txt": "1\n", "b/c.txt": "2\n"})
        Golden(tmp_path, frozen=True).compare("case", {"a.txt": "1\n", "b/c.txt": "2\n"})
        assert not (tmp_path / "output" / "case-changed").exists()

    def test_what_differs_fails_and_is_written_beside(self, tmp_path: Path) -> None:
        Golden(tmp_path, update=True).compare("case", {"a.txt": "1\n", "b.txt": "2\n"})
        with pytest.raises(pytest.fail.Exception, match=r"a\.txt"):
            Golden(tmp_path).compare("case", {"a.txt": "new\n", "b.txt": "2\n"})
        assert (tmp_path / "output" / "case" / "a.txt").read_text() == "1\n"
        changed = tmp_path / "output" / "case-changed"
        assert [(one.name, one.read_text()) for one in changed.iterdir()] == [("a.txt", "new\n")]
        Golden(tmp_path).compare("case", {"a.txt": "1\n", "b.txt": "2\n"})
        assert not changed.exists()

    def test_a_golden_that_is_not_there_is_a_difference(self, tmp_path: Path) -> None:
        with pytest.raises(pytest.fail.Exception):
            Golden(tmp_path).compare("case", {"a.txt": "1\n"})
        assert not (tmp_path / "output" / "case").exists()

    def test_nothing_is_taken_over_where_goldens_are_frozen(self, tmp_path: Path) -> None:
        Golden(tmp_path, update=True).compare("case", {"a.txt": "1\n", "old.txt": "0\n"})
        with pytest.raises(pytest.fail.Exception):
            Golden(tmp_path, update=True, prune=True, frozen=True).compare("case", {"a.txt": "2\n"})
        assert (tmp_path / "output" / "case" / "a.txt").read_text() == "1\n"
        assert (tmp_path / "output" / "case" / "old.txt").exists()

    def test_a_golden_that_no_test_makes_is_pruned_when_asked(self, tmp_path: Path) -> None:
        Golden(tmp_path, update=True).compare("case", {"a.txt": "1\n", "old.txt": "0\n"})
        with pytest.raises(pytest.fail.Exception, match="old"):
            Golden(tmp_path).compare("case", {"a.txt": "1\n"})
        Golden(tmp_path, prune=True).compare("case", {"a.txt": "1\n"})
        assert not (tmp_path / "output" / "case" / "old.txt").exists()


def test_every_golden_folder_belongs_to_a_test() -> None:
    folders = {path.name for path in (EVERY_BLOCK.parent.parent / "output").iterdir() if path.is_dir()}
    assert {name for name in folders if not name.endswith("-changed")} == {
        "downloads",
        "pages-en",
        "pages-zh",
        "problems",
    }
