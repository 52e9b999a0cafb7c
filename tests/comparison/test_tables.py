"""Rows and columns of tables over the years: by id, by declaration, by proposal."""

from pathlib import Path
from typing import Any

import yaml

from generator.comparison.change import CellKind
from generator.comparison.compare import compare
from generator.comparison.table_parts import propose_parts
from tests.commands.terminal import run
from tests.comparison.years import edition, facts_of
from tests.sites import CONFIG, write_files

Files = dict[str, str]


def with_table(year: int, rows: dict[str, Any], columns: dict[str, Any]) -> Files:
    """An edition with one table; a row or column is its label, its cells, and what else is said of it."""
    table = {
        "kind": "table",
        "id": "suppliers",
        "title": {"zh": "供应商", "en": "Suppliers"},
        "columns": [
            {"id": name, "title": {"zh": title, "en": name}, **more} for name, (title, more) in columns.items()
        ],
        "rows": [
            {"id": name, "label": {"zh": label, "en": name}, **more, "cells": dict(zip(columns, cells, strict=True))}
            for name, (label, cells, more) in rows.items()
        ],
    }
    files = edition(year, ("一段文字。", "A text."))
    name = f"data/acme/{year}/chapters/text.yml"
    chapter = yaml.safe_load(files[name])
    chapter["sections"][0]["blocks"].append(table)
    return {**files, name: yaml.safe_dump(chapter, allow_unicode=True, sort_keys=False)}


COLUMNS = {"number": ("数量", {}), "share": ("占比", {})}
FIRST = with_table(2020, {"home": ("境内", ["10", "50"], {}), "abroad": ("境外", ["10", "50"], {})}, COLUMNS)


def second(year: int = 2021, **more: Any) -> Files:
    rows = {"home": ("境内", ["12", "60"], {}), "overseas": ("海外供应商", ["8", "40"], more)}
    return with_table(year, rows, COLUMNS)


def changes(tmp_path: Path, *editions: Files) -> list[tuple[str, str, str]]:
    facts = facts_of(tmp_path, *editions)
    before, *_, after = facts.values()
    return [(str(one.kind), one.row, one.column) for one in compare(before, after).cells]


def test_a_row_with_another_id_was_dropped_and_added(tmp_path: Path) -> None:
    found = changes(tmp_path, FIRST, second())
    assert ("added", "overseas", "number") in found
    assert ("dropped", "abroad", "number") in found


def test_a_row_that_continues_another_is_compared_with_it(tmp_path: Path) -> None:
    found = changes(tmp_path, FIRST, second(continues="abroad"))
    assert {kind for kind, *_ in found} == {CellKind.changed}
    assert ("changed", "overseas", "") in found  # its label
    assert ("changed", "overseas", "share") in found


def test_a_declaration_is_followed_through_the_edition_between(tmp_path: Path) -> None:
    found = changes(tmp_path, FIRST, second(continues="abroad"), second(2022))
    assert {kind for kind, *_ in found} == {CellKind.changed}


def test_a_column_may_continue_one_too(tmp_path: Path) -> None:
    rows = {"home": ("境内", ["10", "50"], {}), "abroad": ("境外", ["10", "50"], {})}
    columns = {"count": ("家数", {"continues": "number"}), "share": ("占比", {})}
    assert changes(tmp_path, FIRST, with_table(2021, rows, columns)) == [("changed", "", "count")]


def test_an_id_that_went_to_another_row_is_not_taken_for_the_same(tmp_path: Path) -> None:
    rows = {
        "overseas": ("海外", ["10", "50"], {"continues": "abroad"}),
        "abroad": ("港澳台", ["1", "5"], {}),
        "home": ("境内", ["10", "50"], {}),
    }
    found = changes(tmp_path, FIRST, with_table(2021, rows, COLUMNS))
    assert found == [
        ("changed", "overseas", ""),
        ("added", "abroad", ""),
        ("added", "abroad", "number"),
        ("added", "abroad", "share"),
    ]


def test_a_row_of_like_name_or_equal_cells_is_proposed(tmp_path: Path) -> None:
    rows = {"home": ("境内", ["12", "60"], {}), "outside": ("海外", ["10", "50"], {})}
    facts = facts_of(tmp_path, FIRST, with_table(2021, rows, COLUMNS))
    proposed = list(propose_parts(facts["2021"].publisher, facts["2020"].edition, facts["2021"].edition))
    assert [(one.before[0].key, one.after[0].key) for one in proposed] == [
        ("text#suppliers/abroad", "text#suppliers/outside")
    ]
    assert 55 <= proposed[0].score <= 99


def test_columns_of_other_years_are_not_proposed(tmp_path: Path) -> None:
    rows = {"home": ("境内", ["10"], {})}
    before = with_table(2020, rows, {"y2019": ("2019年", {})})
    facts = facts_of(tmp_path, before, with_table(2021, {"home": ("境内", ["11"], {})}, {"y2021": ("2021年", {})}))
    assert not list(propose_parts(facts["2021"].publisher, facts["2020"].edition, facts["2021"].edition))


def test_match_writes_what_a_row_continues(tmp_path: Path) -> None:
    facts_of(
        tmp_path,
        FIRST,
        with_table(2021, {"home": ("境内", ["12", "60"], {}), "outside": ("境外的", ["8", "40"], {})}, COLUMNS),
    )
    (tmp_path / "docs" / "site").mkdir(parents=True)
    listed = run("match", "acme/2020", "acme/2021", "--folder", str(tmp_path))
    assert "text#suppliers/outside" in listed.output
    run("match", "acme/2020", "acme/2021", "--folder", str(tmp_path), "--accept", "text#suppliers/outside")
    chapter = yaml.safe_load((tmp_path / "data/acme/2021/chapters/text.yml").read_text(encoding="utf-8"))
    assert chapter["sections"][0]["blocks"][1]["rows"][1]["continues"] == "abroad"


def test_a_row_that_continues_none_is_a_problem_where_it_says_so(tmp_path: Path) -> None:
    organisation = (
        "name: {zh: 甲公司, en: Acme}\nshort: {zh: 甲, en: Acme}\npalette: {brand: '#0B4A66', accent: '#A0521C'}\n"
    )
    files = {"mkdocs.yml": CONFIG, "data/acme/organisation.yml": organisation, **FIRST, **second(continues="abrod")}
    (problem,) = write_files(tmp_path, files).checked.problems
    assert (problem.code, problem.position.path) == ("X151", "data/acme/2021/chapters/text.yml")
    assert "abrod" in problem.message.zh
    assert "abroad" in problem.hint.en
