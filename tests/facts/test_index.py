"""The indicator index against the table that the printed report has on page 85."""

from pathlib import Path

from generator.facts.index import TOPIC, IndexLine
from tests.sites import Site

PRINTED = Path(__file__).with_name("chinalco_2020_index.txt")
"""The rows as extracted from the printed report, with tabs: chapter, place, SDGs, GRI, CASS-CSR, pages."""


BOTH = "(the place takes both cells)"


def printed_rows() -> list[list[str]]:
    rows = [line.split("\t") for line in PRINTED.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        if row[0] and not row[1]:
            row[:2] = [BOTH, row[0]]
    return rows


def row_of(line: IndexLine, above: IndexLine | None) -> list[str]:
    """A line as the print sets it: a merged cell's text stands in the first of its rows."""
    group = "附录" if line.group_id == "appendix" else line.group.zh.replace(" · ", "·") if line.group else BOTH
    merged = above is not None and group != BOTH and above.group_id == line.group_id
    before = "专题：" if line.title_prefix == TOPIC else f"{line.label.zh}：" if line.label else ""
    goals = line.group_tags.get("sdg", ())
    return [
        "" if merged else group,
        before + line.title.zh,
        "" if merged or not goals else "目标 " + "、".join(goals),
        "、".join(line.tags.get("gri-2016", ())),
        "、".join(line.tags.get("cass-csr-4.0", ())),
        line.pages or "",
    ]


def test_the_index_of_the_real_report_is_the_printed_one_row_by_row(chinalco: Site) -> None:
    lines = chinalco.facts("chinalco", "2020").index
    made = [row_of(line, lines[number - 1] if number else None) for number, line in enumerate(lines)]
    assert len(made) == 38
    assert made == printed_rows()


def test_rows_follow_the_report(every_block_site: Site) -> None:
    """A chapter's sections stand under its title in the index, a topic at its chapter's end, the appendix last."""
    rows = [
        (line.group.zh if line.group else line.group_id, line.title.zh, line.address.page, line.address.anchor)
        for line in every_block_site.facts().index
    ]
    assert rows == [
        ("", "董事长致辞", "message", ""),
        ("", "二十年回望", "focus", ""),
        ("开采", "采矿", "work", "mining"),
        ("开采", "运输", "work", "carrying"),
        ("平安矿山", "培训", "safety", "training"),
        ("平安矿山", "防汛", "cases/flood", ""),
        ("", "未来展望", "outlook", ""),
        ("appendix", "关键绩效表", "key-figures", ""),
        ("appendix", "索引表", "codes", ""),
    ]


def test_every_code_tells_where_it_is_written(every_block_site: Site) -> None:
    for line in every_block_site.facts().index:
        for _, code, position in line.codes():
            text = (every_block_site.root / position.path).read_text(encoding="utf-8").splitlines()[position.line - 1]
            assert text[position.column - 1 :].startswith(code)
