"""``duizhao translate``: status, confirm, export and import, from the terminal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands.translate.send_out import FORMS
from generator.exchange.spreadsheet import read_spreadsheet
from generator.language import Language
from tests.commands.terminal import Result, run
from tests.exchange.site import CHAPTER, FILES, KEYS
from tests.html_page import HtmlPage
from tests.sites import Files, Site, tree_bytes

MakeSite = Callable[[Files], Site]

LOCK = "data/acme/2020/translations.lock"


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    return make_site(FILES)


def translate(site: Site, *arguments: str | Path, language: Language = Language.en) -> Result:
    return run("translate", *arguments, "--folder", site.root, language=language)


def change(site: Site, old: str, new: str) -> None:
    file = site.root / CHAPTER
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def states(site: Site) -> dict[str, int]:
    rows = json.loads(translate(site, "status", "acme/2020", "--format", "json").output)
    totals = {"confirmed": 0, "unconfirmed": 0, "stale": 0, "missing": 0}
    for file in rows[0]["files"]:
        for state in totals:
            totals[state] += file[state]
    return totals


class TestStatus:
    def test_without_a_lock_nothing_is_stale(self, site: Site) -> None:
        assert states(site) == {"confirmed": 0, "unconfirmed": 5, "stale": 0, "missing": 0}
        assert translate(site, "status").exit_code == 0

    def test_what_is_stale_is_shown_with_its_changed_words(self, site: Site) -> None:
        translate(site, "confirm", "acme/2020")
        change(site, "第二段", "第三段")
        result = translate(site, "status", "acme/2020")
        assert result.exit_code == 1
        assert "第[-二-]{+三+}段" in result.output
        assert f"{CHAPTER}:" in result.output
        assert states(site)["stale"] == 1

    def test_what_is_missing_counts(self, site: Site) -> None:
        change(site, ", en: About}", "}")
        assert translate(site, "status").exit_code == 1
        assert states(site)["missing"] == 1

    @pytest.mark.parametrize("language", list(Language))
    def test_the_page_has_a_picture_and_a_table(self, language: Language, site: Site) -> None:
        translate(site, "confirm", "acme/2020")
        change(site, "第二段", "第三段")
        change(site, ", en: About}", "}")
        file = site.root / "status.html"
        assert translate(site, "status", "--format", "html", "--output", file, language=language).exit_code == 1
        page = HtmlPage(file.read_text(encoding="utf-8"))
        assert page.faults == []
        assert [one.text for one in page.root.find("del")] == ["二"]
        assert [one.text for one in page.root.find("ins")] == ["三"]
        assert len(page.root.find("table")) == 2
        assert len(page.root.find("svg")) == len(page.root.find("tbody")[0].find("tr")) + len(
            page.root.find("tbody")[1].find("tr")
        )
        assert {"confirmed", "stale", "missing"} <= {one.attributes["class"] for one in page.root.find("rect")}

    def test_an_edition_that_is_not_there_is_wrong_use(self, site: Site) -> None:
        result = translate(site, "status", "acme/1999")
        assert result.exit_code == 2
        assert "acme/2020" in result.stderr

    def test_yaml_that_cannot_be_read_is_said(self, site: Site) -> None:
        change(site, "id: about", "id: [")
        result = translate(site, "status")
        assert result.exit_code == 2
        assert "S001" in result.stderr


class TestConfirm:
    @pytest.mark.parametrize(
        ("place", "count"),
        [
            ("acme/2020", 5),
            ("data/acme/2020", 5),
            (CHAPTER, 4),
            (f"{CHAPTER}:4", 1),
            (f"./{CHAPTER}:15", 1),
            (f"{CHAPTER}:18", 1),
        ],
    )
    def test_what_is_named_is_confirmed(self, place: str, count: int, site: Site) -> None:
        result = translate(site, "confirm", place)
        assert result.exit_code == 0, result.output
        assert states(site)["confirmed"] == count

    def test_the_lock_has_a_sorted_line_for_each_text(self, site: Site) -> None:
        translate(site, "confirm", CHAPTER)
        translate(site, "confirm", "acme/2020")
        lines = (site.root / LOCK).read_text(encoding="utf-8").splitlines()
        keys = [line.partition("\t")[0] for line in lines if not line.startswith("#")]
        assert keys == sorted(keys)
        assert len(keys) == 5

    def test_only_the_lines_of_changed_texts_change(self, site: Site) -> None:
        translate(site, "confirm", "acme/2020")
        before = (site.root / LOCK).read_text(encoding="utf-8").splitlines()
        change(site, "第二段", "第三段")
        translate(site, "confirm", "acme/2020")
        after = (site.root / LOCK).read_text(encoding="utf-8").splitlines()
        assert len(set(after) - set(before)) == len(set(before) - set(after)) == 1
        assert states(site)["stale"] == 0

    def test_what_has_no_translation_is_not_confirmed(self, site: Site) -> None:
        change(site, ", en: About}", "}")
        result = translate(site, "confirm", "acme/2020")
        assert result.exit_code == 1
        assert KEYS[0] in result.stderr
        assert states(site) == {"confirmed": 4, "unconfirmed": 0, "stale": 0, "missing": 1}

    @pytest.mark.parametrize("place", [f"{CHAPTER}:1", "data/acme/2020/chapters/none.yml", "acme/1999"])
    def test_where_there_is_no_text_nothing_is_written(self, place: str, site: Site) -> None:
        before = tree_bytes(site.root)
        assert translate(site, "confirm", place).exit_code == 2
        assert tree_bytes(site.root) == before


@pytest.mark.parametrize("form", list(FORMS))
class TestThereAndBack:
    def test_what_goes_out_untouched_changes_nothing(self, form: str, site: Site, tmp_path: Path) -> None:
        file = tmp_path / f"out{FORMS[form]}"
        assert translate(site, "export", "acme/2020", "--format", form, "--output", file).exit_code == 0
        before = tree_bytes(site.root)
        result = translate(site, "import", file, "--yes")
        assert result.exit_code == 0, result.output
        assert tree_bytes(site.root) == before

    def test_what_was_translated_is_written_and_confirmed(self, form: str, site: Site, tmp_path: Path) -> None:
        translate(site, "confirm", "acme/2020")
        file = tmp_path / f"out{FORMS[form]}"
        assert translate(site, "export", "acme/2020", "--format", form, "--all", "--output", file).exit_code == 0
        _replace_in(file, "Last words.", "Famous last words.")
        result = translate(site, "import", file, "--yes")
        assert result.exit_code == 0, result.output
        assert "{+Famous last+}" in result.output or "Famous" in result.output
        assert "en: Famous last words." in (site.root / CHAPTER).read_text(encoding="utf-8")
        assert states(site) == {"confirmed": 5, "unconfirmed": 0, "stale": 0, "missing": 0}

    def test_a_dry_run_writes_nothing(self, form: str, site: Site, tmp_path: Path) -> None:
        translate(site, "confirm", "acme/2020")
        file = tmp_path / f"out{FORMS[form]}"
        translate(site, "export", "acme/2020", "--format", form, "--all", "--output", file)
        _replace_in(file, "Last words.", "Famous last words.")
        before = tree_bytes(site.root)
        result = translate(site, "import", file, "--dry-run")
        assert result.exit_code == 0
        assert "Famous" in result.output
        assert tree_bytes(site.root) == before

    def test_what_was_made_from_another_source_is_refused(self, form: str, site: Site, tmp_path: Path) -> None:
        translate(site, "confirm", "acme/2020")
        file = tmp_path / f"out{FORMS[form]}"
        translate(site, "export", "acme/2020", "--format", form, "--all", "--output", file)
        _replace_in(file, "Last words.", "Famous last words.")
        change(site, "最后。", "最后的话。")
        result = translate(site, "import", file, "--yes")
        assert result.exit_code == 1
        assert "E004" in result.stderr
        assert "Famous" not in (site.root / CHAPTER).read_text(encoding="utf-8")

    def test_only_what_needs_work_goes_out(self, form: str, site: Site, tmp_path: Path) -> None:
        translate(site, "confirm", "acme/2020")
        change(site, "最后。", "最后的话。")
        result = translate(site, "export", "acme/2020", "--format", form, "--output", tmp_path / "out")
        assert "1 text(s)" in result.output


def _replace_in(file: Path, old: str, new: str) -> None:
    if file.suffix == ".xlsx":
        from openpyxl import load_workbook

        book = load_workbook(file)
        for (cell,) in book.active.iter_rows(min_col=3, max_col=3):
            if cell.value == old:
                cell.value = new
        book.save(file)
    else:
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")


def test_it_asks_before_it_writes(site: Site, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from generator.commands import make_cli

    translate(site, "confirm", "acme/2020")
    file = tmp_path / "out.po"
    translate(site, "export", "acme/2020", "--format", "po", "--all", "--output", file)
    _replace_in(file, "Last words.", "Famous last words.")
    before = tree_bytes(site.root)
    arguments = ["translate", "import", str(file), "--folder", str(site.root)]
    said = CliRunner().invoke(make_cli(Language.en), arguments, input="n\n")
    assert "Write this?" in said.output
    assert tree_bytes(site.root) == before
    CliRunner().invoke(make_cli(Language.en), arguments, input="y\n")
    assert "Famous" in (site.root / CHAPTER).read_text(encoding="utf-8")


def test_only_some_chapters_go_out(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    translate(site, "export", "acme/2020", "--format", "xlsx", "--chapter", "report", "--output", file)
    assert {one.key.partition("#")[0] for one in read_spreadsheet(file.read_bytes(), "x").units} == {
        "acme/2020/report.yml"
    }
    assert translate(site, "export", "acme/2020", "--chapter", "none").exit_code == 2


def test_what_a_file_cannot_hold_is_said(site: Site, tmp_path: Path) -> None:
    change(site, '"Yields {{kpi:ore}}."', '"Yields\\x01 {{kpi:ore}}."')
    for form in FORMS:
        result = translate(site, "export", "acme/2020", "--format", form, "--output", tmp_path / "out")
        assert result.exit_code == (0 if form == "po" else 1)
        assert ("summary" in result.stderr) is (form != "po")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.doc", b"x"), ("a.po", b"x"), ("a.xlf", b"<a"), ("a.xliff", b"<xliff/>"), ("a.xlsx", b"PK")],
)
@pytest.mark.parametrize("language", list(Language))
def test_a_file_that_cannot_be_read_is_wrong_use(
    name: str, content: bytes, language: Language, site: Site, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    result = translate(site, "import", tmp_path / name, language=language)
    assert result.exit_code == 2
    assert name in result.stderr
