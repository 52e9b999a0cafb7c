"""Editions of any number: the same words as the project's own YAML, and as Markdown for other generators.

Every edition has 60 pages of content in each language: an index of 304 rows, a timeline of 60 events, 38 pages of 8
chapters with a list and two tables (one of 50 by 5 in each chapter), and 20 cases. Sentences are put together from
parts, chosen by a generator with a seed, so that all pages differ and every run has the same.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

PAGES = 38
CASES = 20
YEARS_OF_TABLES = 5
_CHAPTERS = 8
_ROWS = 50
_CODES = tuple(
    f"{series}-{number}"
    for series, last in ((201, 4), (205, 3), (301, 3), (302, 5), (303, 5), (304, 4), (305, 7), (401, 3), (403, 10))
    for number in range(1, last + 1)
)
_WHO = (
    ("集团公司", "The group"),
    ("矿山企业", "Its mines"),
    ("冶炼企业", "Its smelters"),
    ("科研院所", "Its institutes"),
)
_WHEN = (
    ("年初", "early in the year"),
    ("年中", "by the middle of the year"),
    ("全年", "all year"),
    ("年末", "at its end"),
)
_DID = (
    ("完善了{0}管理制度", "improved the rules on {0}"),
    ("扩大了{0}的投入", "spent more on {0}"),
    ("检查了{0}的落实情况", "reviewed its work on {0}"),
    ("培训了负责{0}的员工", "trained those in charge of {0}"),
    ("公布了{0}的目标和进展", "published its targets for {0}"),
)
_WHAT = (
    ("节水", "water saving"),
    ("安全生产", "work safety"),
    ("尾矿治理", "tailings"),
    ("乡村建设", "rural development"),
    ("科技创新", "innovation"),
    ("供应链责任", "supply chains"),
    ("员工健康", "health at work"),
    ("碳排放", "carbon emissions"),
    ("生物多样性", "biodiversity"),
    ("合规经营", "compliance"),
)
_NAMES = tuple(
    re.findall(
        "(.)([a-z]+)",
        "朗lang宝bao昌chang德de丰feng福fu广guang海hai和he华hua吉ji嘉jia江jiang金jin康kang兰lan临lin龙long明min"
        "g南nan宁ning平ping清qing荣rong瑞rui山shan石shi泰tai天tian铜tong万wan文wen西xi源yuan兴xing延yan永yong云yun长chang中zhong",
    )
)
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """A page of a chapter or a case: title, paragraphs, list items, a small table, and a large one where there is."""

    id: str
    title: Pair
    codes: tuple[str, ...]
    paragraphs: tuple[Pair, ...]
    points: tuple[Pair, ...]
    tables: tuple[tuple[tuple[Pair, tuple[str, ...]], ...], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """One edition's words."""

    organisation: str
    year: int
    sections: tuple[Section, ...]
    cases: tuple[Section, ...]
    events: tuple[tuple[str, Pair], ...]

    @property
    def rows(self) -> Iterator[tuple[str, Section]]:
        """The rows of the index: a code and the page that answers it."""
        for section in self.sections:
            for code in section.codes:
                yield code, section


def make_editions(number: int) -> Iterator[Content]:
    """So many editions: four years of each organisation, or twenty where there are many."""
    years = 1 if number == 1 else 4 if number <= 12 else 20
    for index in range(number):
        yield make_content(f"company-{index // years + 1:02}", 2024 - years + 1 + index % years)


def make_content(organisation: str, year: int) -> Content:
    """The words of one edition, the same in every run; a figure of one year is the same in every edition."""
    writer = _Writer(organisation, year, Random(f"{organisation} {year}"))
    sections = tuple(
        writer.section(f"page-{n + 1:02}", 30, n, (6, _ROWS) if n % 5 == 0 and n < 5 * _CHAPTERS else (6,))
        for n in range(PAGES)
    )
    cases = tuple(writer.section(f"case-{n + 1:02}", 8, PAGES + n, (6,)) for n in range(CASES))
    events = tuple((f"{year}-{1 + n // 5:02}-{1 + 5 * (n % 5):02}", writer.sentence()) for n in range(60))
    return Content(organisation, year, sections, cases, events)


def figure_of(name: str, year: int) -> str:
    """The figure of a year of one series, with one decimal; from year to year it changes by some per cent."""
    return f"{Random(name).randrange(10_000, 99_999) / 10 * Random(f'{name} {year}').uniform(0.95, 1.05):,.1f}"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the parts of one edition."""

    organisation: str
    year: int
    chance: Random

    def section(self, name: str, sentences: int, number: int, tables: tuple[int, ...]) -> Section:
        """A page with so many sentences, and tables of so many rows."""
        texts = [self.sentence() for _ in range(sentences)]
        paragraphs = tuple(
            ("".join(zh for zh, _ in texts[start : start + 6]), " ".join(en for _, en in texts[start : start + 6]))
            for start in range(0, sentences, 6)
        )
        zh, en = self.chance.choice(_WHAT)
        title = (f"{zh}（{number + 1}）", f"{en.capitalize()} ({number + 1})")
        codes = tuple(sorted({_CODES[(number * 8 + step) % len(_CODES)] for step in range(8)}))
        first = 100 * number
        shown = tuple(self._table(first + 10 * place, rows) for place, rows in enumerate(tables))
        return Section(name, title, codes, paragraphs, tuple(self.sentence() for _ in range(5)), shown)

    def _table(self, first: int, rows: int) -> tuple[tuple[Pair, tuple[str, ...]], ...]:
        def row(number: int) -> tuple[Pair, tuple[str, ...]]:
            zh, en = _WHAT[number % len(_WHAT)]
            years = range(self.year - YEARS_OF_TABLES + 1, self.year + 1)
            cells = tuple(figure_of(f"{self.organisation} row {number}", year) for year in years)
            return (f"{zh}指标{number + 1}", f"{en.capitalize()}, figure {number + 1}"), cells

        return tuple(map(row, range(first, first + rows)))

    def sentence(self) -> Pair:
        """A sentence with a figure of a place and a topic."""
        who, when, did, what, other = (self.chance.choice(one) for one in (_WHO, _WHEN, _DID, _WHAT, _WHAT))
        places = self.chance.sample(_NAMES, 3)
        place_zh, place_en = "".join(zh for zh, _ in places), "".join(en for _, en in places).capitalize()
        count = Random(f"{self.organisation} {self.year} {place_en} {other}").randrange(100, 10_000)
        zh = f"{when[0]}，{who[0]}{did[0].format(what[0])}，涉及{place_zh}{other[0]}项目{count}项，各单位按计划推进。"
        en = f"{who[1]}, {when[1]}, {did[1].format(what[1])}; {count} projects on {other[1]} "
        en += f"in {place_en} went on as planned."
        return zh, en


def write_reports(editions: Iterator[Content], root: Path) -> None:
    """Editions as the project's own data in a site at ``root``. JSON is YAML."""
    _write(
        root / "mkdocs.yml",
        "site_name: Bench\nsite_url: https://example.org/\ndocs_dir: docs/site\nsite_dir: site\n"
        "theme: {name: material}\nplugins: [duizhao]\n",
    )
    _write(root / "docs" / "site" / "robots.txt", "User-agent: *\n")
    for one in editions:
        data = root / "data" / one.organisation
        below = data / str(one.year)
        zh, en = f"公司{one.organisation[-2:]}", f"Company {one.organisation[-2:]}"
        _json(
            data / "organisation.yml",
            {"name": _both((zh, en)), "short": _both((zh, en)), "palette": {"brand": "#0B4A66", "accent": "#A0521C"}},
        )
        indicators = [
            {
                "id": f"figure-{n + 1:02}",
                "name": _both((f"产量{n + 1}", f"Output {n + 1}")),
                "category": "economic",
                "unit": "万吨",
                "kind": "level",
            }
            for n in range(_ROWS)
        ]
        _json(data / "indicators.yml", {"indicators": indicators})
        _json(
            below / "report.yml",
            {
                "title": _both((f"{one.year}年社会责任报告", f"CSR report {one.year}")),
                "year": one.year,
                "period": {"start": f"{one.year}-01-01", "end": f"{one.year}-12-31"},
                "standards": [{"id": "gri-2016", "title": _both(("GRI 标准", "GRI Standards"))}],
                "order": [*(section.id for section in one.sections), "performance", "indicator-index"],
            },
        )
        observations = [
            {
                "indicator": f"figure-{n + 1:02}",
                "values": {
                    str(one.year - step): figure_of(f"{one.organisation} output {n + 1}", one.year - step)
                    for step in range(YEARS_OF_TABLES)
                },
            }
            for n in range(_ROWS)
        ]
        _json(below / "observations.yml", {"observations": observations})
        for number, section in enumerate(one.sections):
            shown = [{"kind": "case", "case": one.cases[number].id}] if number < CASES else []
            _json(below / "chapters" / f"{section.id}.yml", _chapter(section, one, shown))
        for case in one.cases:
            value = {"id": case.id, "kind": "case", "title": _both(case.title), "summary": _both(case.points[0])}
            _json(below / "cases" / f"{case.id}.yml", {**value, "blocks": _blocks(case, one)})
        events = [
            {"id": f"event-{n + 1:02}", "date": date, "text": _both(text)} for n, (date, text) in enumerate(one.events)
        ]
        _json(
            below / "timelines.yml",
            {"timelines": [{"id": "events", "title": _both(("大事记", "Events")), "events": events}]},
        )
        table = {
            "kind": "kpi_table",
            "id": "performance-table",
            "title": _both(("关键绩效", "Key performance")),
            "periods": [one.year - step for step in reversed(range(YEARS_OF_TABLES))],
            "indicators": [f"figure-{n + 1:02}" for n in range(_ROWS)],
        }
        _json(
            below / "chapters" / "performance.yml",
            {
                "id": "performance",
                "kind": "appendix",
                "title": _both(("关键绩效", "Key performance")),
                "blocks": [{"kind": "timeline", "timeline": "events"}, table],
            },
        )
        _json(
            below / "chapters" / "indicator-index.yml",
            {
                "id": "indicator-index",
                "kind": "appendix",
                "title": _both(("指标索引", "Indicator index")),
                "blocks": [{"kind": "indicator_index", "standards": ["gri-2016"]}],
            },
        )


def _chapter(section: Section, content: Content, shown: list[dict[str, str]]) -> dict[str, object]:
    inner = {
        "id": f"{section.id}-text",
        "title": _both(section.title),
        "tags": {"gri-2016": [*section.codes]},
        "blocks": [*_blocks(section, content), *shown],
    }
    return {"id": section.id, "kind": "chapter", "title": _both(section.title), "sections": [inner]}


def _blocks(section: Section, content: Content) -> list[object]:
    text = tuple("\n\n".join(pair[place] for pair in section.paragraphs) for place in (0, 1))
    blocks: list[object] = [
        {"kind": "prose", "text": _both((text[0], text[1]))},
        {
            "kind": "bullet_list",
            "title": _both(("主要做法", "What was done")),
            "items": [_both(one) for one in section.points],
        },
    ]
    for number, table in enumerate(section.tables):
        years = [str(content.year - step) for step in reversed(range(YEARS_OF_TABLES))]
        blocks.append(
            {
                "kind": "table",
                "id": f"{section.id}-table-{number + 1}",
                "title": _both(("数据", "Figures")),
                "label_heading": _both(("指标", "Figure")),
                "columns": [{"id": f"y{year}", "title": _both((year, year))} for year in years],
                "rows": [
                    {
                        "id": f"row-{place + 1}",
                        "label": _both(label),
                        "cells": {f"y{year}": cell for year, cell in zip(years, cells, strict=True)},
                    }
                    for place, (label, cells) in enumerate(table)
                ],
            }
        )
    return blocks


def write_markdown(editions: Iterator[Content], root: Path) -> None:
    """The same words as Markdown, ``<root>/<zh|en>/<organisation>/<year>/<page>.md``: 60 pages and a home each."""
    for one in editions:
        for place, language in enumerate(("zh", "en")):
            below = root / language / one.organisation / str(one.year)
            years = [str(one.year - step) for step in reversed(range(YEARS_OF_TABLES))]
            for section in (*one.sections, *one.cases):
                _write(below / f"{section.id}.md", _markdown(section, years, place))
            events = "".join(f"- **{date}** {text[place]}\n" for date, text in one.events)
            _write(below / "timeline.md", _page(("大事记", "Events")[place], events))
            rows = "".join(f"| {code} | [{to.title[place]}]({to.id}.md) |\n" for code, to in one.rows)
            _write(below / "index.md", _page(f"{one.organisation} {one.year}", f"| | |\n|---|---|\n{rows}"))
    for language in ("zh", "en"):
        _write(root / language / "index.md", _page("Reports", "Reports\n"))


def _markdown(section: Section, years: list[str], place: int) -> str:
    text = "\n\n".join(pair[place] for pair in section.paragraphs)
    points = "".join(f"- {one[place]}\n" for one in section.points)
    tables = ""
    for table in section.tables:
        tables += f"\n## {('数据', 'Figures')[place]} {len(table)}\n\n"
        tables += f"| | {' | '.join(years)} |\n|---|{'---:|' * len(years)}\n"
        tables += "".join(f"| {label[place]} | {' | '.join(cells)} |\n" for label, cells in table)
    return _page(section.title[place], f"{text}\n\n## {('主要做法', 'What was done')[place]}\n\n{points}{tables}")


def _page(title: str, body: str) -> str:
    return f'---\ntitle: "{title}"\n---\n\n# {title}\n\n{body}'


def _both(pair: Pair) -> dict[str, str]:
    return {"zh": pair[0], "en": pair[1]}


def _json(path: Path, value: object) -> None:
    _write(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
