"""``duizhao diff``: two editions, or two drafts from git; what it says in each form, and what it refuses."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.language import Language
from tests.commands.drafts import committed, git
from tests.commands.terminal import run
from tests.sites import TINY, Files, Site, every_block, place_of, replace_once, tree_bytes, write_files

MakeSite = Callable[[Files], Site]

OUTLOOK = "data/yuanshan/2020/chapters/outlook.yml"
PROSE = "{zh: 明年更好。, en: Next year will be better.}"
OBSERVATIONS = "data/yuanshan/2020/observations.yml"

ONE_LANGUAGE = "{zh: 明年一定更好。, en: Next year will be better.}"


def change(site: Site, file: str, old: str, new: str) -> None:
    path = site.root / file
    path.write_text(replace_once(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")


@pytest.fixture
def drafts(make_site: MakeSite) -> Site:
    """The site with every block, one text changed in Chinese alone and one figure changed since the commit."""
    site = committed(make_site(every_block()))
    change(site, OUTLOOK, PROSE, ONE_LANGUAGE)
    change(site, OBSERVATIONS, '2018: "6,345.72"', '2018: "6,345.73"')
    return site


def place(file: str, piece: str) -> str:
    """``file:line`` of a piece of the site with every block."""
    text = every_block()[file]
    assert isinstance(text, str)
    return f"{file}:{place_of(text[: text.index(piece)])[0]}"


def as_json(site: Site, *arguments: str) -> dict[str, Any]:
    result = run("diff", *arguments, "--format", "json", "--folder", site.root)
    assert result.exit_code in (0, 1), result.output
    record: dict[str, Any] = json.loads(result.stdout)
    return record


def changes(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for compared in record["compared"] for one in compared["changes"]]


def test_nothing_changed_is_zero(make_site: MakeSite) -> None:
    site = committed(make_site(TINY))
    for language, said in ((Language.zh, "没有变化"), (Language.en, "Nothing differs")):
        result = run("diff", "--folder", site.root, language=language)
        assert (result.exit_code, said in result.output) == (0, True)


def test_changes_are_one_and_told_with_both_places(drafts: Site) -> None:
    result = run("diff", "--folder", drafts.root)
    assert result.exit_code == 1
    here = place(OUTLOOK, PROSE)
    assert f"{here} → {here}" in result.output
    assert "明年{+一定+}更好。" in result.output
    assert "changed in Chinese only" in result.output
    here = place(OBSERVATIONS, '2018: "6,345.72"')
    assert f"{here} → {here}" in result.output


def test_a_figure_changed_in_one_language_alone_is_told(make_site: MakeSite) -> None:
    with_figure = replace_once(
        str(every_block()[OUTLOOK]), PROSE, "{zh: 投入 3.2 亿元。, en: It spent RMB 320 million.}"
    )
    site = committed(make_site({**every_block(), OUTLOOK: with_figure}))
    change(site, OUTLOOK, "投入 3.2 亿元。, en: It", "共投入 3.4 亿元。, en: In all it")
    result = run("diff", "--folder", site.root)
    assert "320,000,000 became 340,000,000 in Chinese, not in English" in result.output


def test_two_revisions_are_compared_whatever_the_work_tree_holds(drafts: Site) -> None:
    committed(drafts, "Another draft")
    change(drafts, OUTLOOK, ONE_LANGUAGE, "{zh: 全新。, en: All new.}")
    (one,) = [one for one in changes(as_json(drafts, "HEAD~1", "HEAD")) if one["aspect"] == "text"]
    assert (one["before_zh"], one["after_zh"]) == ("明年更好。", "明年一定更好。")


def test_json_tells_kinds_places_and_words_of_each_change(drafts: Site) -> None:
    record = as_json(drafts)
    assert record["changed"] is True
    (text,) = [one for one in changes(record) if one["aspect"] == "text"]
    assert text["kinds"] == ["edited"]
    assert f"{text['before']['file']}:{text['before']['line']}" == place(OUTLOOK, PROSE)
    assert text["redlines"]["zh"] == [
        {
            "fate": "edited",
            "move": None,
            "pieces": [
                {"mark": "kept", "text": "明年"},
                {"mark": "inserted", "text": "一定"},
                {"mark": "kept", "text": "更好。"},
            ],
        }
    ]
    assert [one["fate"] for one in text["redlines"]["en"]] == ["kept"]
    figures = [one for one in changes(record) if one["aspect"] == "figure"]
    assert {("corrected" in one["kinds"], one["before_zh"]) for one in figures} == {(True, "6,345.72 亿元（2018）")}


def test_only_the_paths_asked_for_are_compared(drafts: Site) -> None:
    found = changes(as_json(drafts, "--path", str(drafts.root / OBSERVATIONS)))
    assert {one["aspect"] for one in found} == {"figure"}
    below = changes(as_json(drafts, "--path", str(drafts.root / "data/yuanshan/2020/chapters")))
    assert "figure" not in {one["aspect"] for one in below}


def test_a_site_below_the_top_of_its_repository_is_found(make_site: MakeSite) -> None:
    site = make_site({f"reports/{name}": text for name, text in TINY.items()})
    committed(site)
    inner = Site(site.root / "reports")
    change(inner, "data/acme/2020/chapters/about.yml", "关于", "关于我们")
    assert changes(as_json(inner))


def test_the_list_of_the_terminal_may_go_to_a_file(drafts: Site, tmp_path: Path) -> None:
    output = tmp_path / "review.txt"
    assert run("diff", "--output", output, "--folder", drafts.root).exit_code == 1
    assert "明年{+一定+}更好。" in output.read_text(encoding="utf-8")


def test_html_is_one_file_that_asks_for_nothing(drafts: Site, tmp_path: Path) -> None:
    output = tmp_path / "review.html"
    assert run("diff", "--format", "html", "--output", output, "--folder", drafts.root).exit_code == 1
    page = output.read_text(encoding="utf-8")
    assert re.findall(r"""(?:src|href)\s*=\s*["'](?!#)[^"']*|url\([^)]*\)|@import|<script|<link""", page) == []
    assert '明年<ins class="dz-ins">一定</ins>更好。' in page
    assert "default-src 'none'" in page
    assert place(OUTLOOK, PROSE) in page


def test_html_escapes_what_authors_typed(make_site: MakeSite) -> None:
    site = committed(make_site(every_block()))
    change(site, OUTLOOK, PROSE, '{zh: "<script>1</script>", en: "<b>Next</b>"}')
    page = run("diff", "--format", "html", "--folder", site.root).stdout
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<b>Next" not in page


def test_xlsx_is_a_list_for_decisions(drafts: Site, tmp_path: Path) -> None:
    output = tmp_path / "review.xlsx"
    assert run("diff", "--format", "xlsx", "--output", output, "--folder", drafts.root).exit_code == 1
    book = openpyxl.load_workbook(io.BytesIO(output.read_bytes()), rich_text=True)
    (sheet,) = book.worksheets
    header = [cell.value for cell in sheet[5]]
    assert header[-2:] == ["决定 Decision", "备注 Remark"]
    rows = list(sheet.iter_rows(min_row=6, values_only=True))
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    assert {row[-2:] for row in rows} == {(None, None)}
    (text,) = [row for row in rows if row[header.index("类别 Aspect")] == "Text"]
    after = text[header.index("新文 Chinese after")]
    assert str(after) == "明年一定更好。"
    assert [one.text for one in after if not isinstance(one, str) and one.font.u == "single"] == ["一定"]
    (choice,) = sheet.data_validations.dataValidation
    assert "accepted" in choice.formula1
    assert run("diff", "--format", "xlsx", "--output", tmp_path / "again.xlsx", "--folder", drafts.root).exit_code == 1
    assert output.read_bytes() == (tmp_path / "again.xlsx").read_bytes()


def test_a_long_list_is_cut_on_the_terminal_and_whole_with_all(make_site: MakeSite) -> None:
    points = "".join(f"      - {{zh: 第{number}点, en: Point {number}}}\n" for number in range(30))
    chapter = (
        f"id: about\nkind: front\ntitle: {{zh: 关于, en: About}}\nblocks:\n  - kind: bullet_list\n    items:\n{points}"
    )
    site = committed(make_site(TINY))
    (site.root / "data/acme/2020/chapters/about.yml").write_text(chapter, encoding="utf-8")
    short, whole = (run("diff", *more, "--folder", site.root).output for more in ((), ("--all",)))
    assert "more; --all lists them" in short
    assert "more; --all" not in whole
    assert "{+Point 29+}" in whole


# What cannot be read at one of the two is listed; the rest is compared.

READABLE = sorted(
    name for name in every_block() if name.startswith("data/") and name.endswith(".yml") and "/2020/" in name
)
OF_ALL = ["data/yuanshan/organisation.yml", "data/yuanshan/indicators.yml", "data/yuanshan/terms.yml"]


@pytest.mark.parametrize("broken", [*READABLE, *OF_ALL])
@pytest.mark.parametrize("side", ["before", "after"])
def test_a_file_that_does_not_read_is_listed_and_neither_dropped_nor_added(
    broken: str, side: str, make_site: MakeSite
) -> None:
    files = every_block()
    faulty = {**files, broken: "title: [\n"}
    site = committed(make_site(faulty if side == "before" else files))
    (site.root / broken).write_text(str(files[broken]) if side == "before" else "title: [\n", encoding="utf-8")
    record = as_json(site)
    assert [one["file"] for one in record[f"unread_{side}"]] == [broken]
    assert record["unread_after" if side == "before" else "unread_before"] == []
    assert (record["dropped_editions"], record["added_editions"]) == ([], [])
    assert {one["kinds"][0] for one in changes(record)} & {"dropped", "added"} == set()
    assert run("diff", "--folder", site.root).exit_code == 1


def test_what_reads_is_compared_beside_what_does_not(drafts: Site) -> None:
    (drafts.root / "data/yuanshan/2020/timelines.yml").write_text("timelines: [\n", encoding="utf-8")
    result = run("diff", "--folder", drafts.root)
    assert "Not read at the work tree" in result.output
    assert "data/yuanshan/2020/timelines.yml" in result.output
    assert "明年{+一定+}更好。" in result.output


def test_a_value_without_a_definition_is_listed(make_site: MakeSite) -> None:
    site = committed(make_site(every_block()))
    change(site, OBSERVATIONS, "- indicator: total-assets", "- indicator: total-assetz")
    (problem,) = as_json(site)["unread_after"]
    assert (problem["code"], problem["file"]) == ("X001", OBSERVATIONS)


def test_an_id_used_twice_is_listed(make_site: MakeSite) -> None:
    chapter = "id: about\nkind: front\ntitle: {zh: 关于, en: About}\nsections:\n"
    section = "  - {id: aim, title: {zh: 目标, en: Aim}}\n"
    site = committed(make_site(TINY))
    (site.root / "data/acme/2020/chapters/about.yml").write_text(chapter + section + section, encoding="utf-8")
    (problem,) = as_json(site)["unread_after"]
    assert (problem["code"], problem["line"]) == ("X002", 6)


def test_an_edition_that_one_side_lacks_is_told_as_a_whole(make_site: MakeSite) -> None:
    site = committed(make_site(TINY))
    next_year = {name.replace("2020", "2021"): str(text).replace("2020", "2021") for name, text in TINY.items()}
    write_files(site.root, {name: text for name, text in next_year.items() if "/2021/" in name})
    assert as_json(site)["added_editions"] == ["acme/2021"]


# Wrong use.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nope",), "S023"),
        (("HEAD", "nope"), "S023"),
        (("HEAD:data",), "S023"),
        (("HEAD..HEAD",), "S023"),
        (("yuanshan/2019", "yuanshan/2020"), "There is no edition 'yuanshan/2019'"),
        (("yuanshan/2020",), "Name both editions"),
        (("yuanshan/2020", "HEAD"), "Name both editions"),
        (("a", "b", "c"), "two editions or revisions at most"),
        (("--path", "data/nowhere"), "no data file"),
        (("--format", "xlsx"), "--output FILE"),
        (("--format", "json", "--output", "nowhere/review.json"), "no folder"),
    ],
)
def test_wrong_use_is_two_says_what_is_wrong_and_writes_nothing(
    arguments: tuple[str, ...], said: str, drafts: Site, system_tmp: Path
) -> None:
    before = tree_bytes(drafts.root)
    result = run("diff", *arguments, "--folder", drafts.root)
    assert result.exit_code == 2, result.output
    assert said in result.output
    assert tree_bytes(drafts.root) == before
    assert list(system_tmp.iterdir()) == []


def test_a_revision_without_data_is_two(make_site: MakeSite) -> None:
    site = make_site({"README.md": "Nothing yet.\n"})
    committed(site)
    write_files(site.root, TINY)
    result = run("diff", "--folder", site.root)
    assert (result.exit_code, "S024" in result.output) == (2, True)


def test_a_folder_that_is_no_repository_is_two(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site(TINY)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.root.parent))
    result = run("diff", "--folder", site.root)
    assert (result.exit_code, "S022" in result.output) == (2, True)


def test_a_machine_without_git_is_told_so(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site(TINY)
    monkeypatch.setenv("PATH", "")
    result = run("diff", "--folder", site.root)
    assert (result.exit_code, "S021" in result.output) == (2, True)


def test_a_repository_that_lost_content_is_told_so(drafts: Site) -> None:
    name = git(drafts.root, "rev-parse", f"HEAD:{OUTLOOK}").strip()
    (drafts.root / ".git" / "objects" / name[:2] / name[2:]).unlink()
    result = run("diff", "--folder", drafts.root)
    assert (result.exit_code, "S025" in result.output) == (2, True)


def test_editions_of_two_organisations_are_not_compared(make_site: MakeSite) -> None:
    other = {name.replace("acme", "bolt"): text for name, text in TINY.items()}
    result = run("diff", "acme/2020", "bolt/2020", "--folder", make_site({**TINY, **other}).root)
    assert (result.exit_code, "two organisations" in result.output) == (2, True)


def test_an_edition_whose_report_does_not_read_is_told_why(make_site: MakeSite) -> None:
    site = make_site({**TINY, "data/acme/2020/report.yml": "title: [\n"})
    result = run("diff", "acme/2020", "acme/2020", "--folder", site.root)
    assert (result.exit_code, "data/acme/2020/report.yml:" in result.output) == (2, True)


# Two editions of the real report.


def test_two_editions_are_compared_in_both_languages(chinalco: Site) -> None:
    for language, said in ((Language.zh, "报告导读"), (Language.en, "Guide to this report")):
        result = run("diff", "chinalco/2020", "chinalco/2024", "--folder", chinalco.root, language=language)
        assert result.exit_code == 1
        assert said in result.output
