"""Three editions of the report of Linjiang Zinc, a company that does not exist, and a label for each change.

The first edition is written from fragments with a seed; the others are made from it by the changes below, each of which
says of itself what it is. ``labelled(seed)`` gives the files and the labels.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

import yaml

from tests.comparison.fragments import Writer, joined

YEARS = ("2021", "2022", "2023")
Text = dict[str, str]
Node = dict[str, Any]


@dataclass(frozen=True)
class Label:
    """One change: ``kind`` as ``aspect.kind``, and what tells it from others: keys, words, or id and period."""

    kind: str
    before: str
    after: str


@dataclass
class Draft:
    """An edition that is being written, and the labels of what was changed on the way to it."""

    year: str
    writer: Writer
    chapters: dict[str, Node] = field(default_factory=dict)
    cases: dict[str, Node] = field(default_factory=dict)
    lists: dict[str, Node] = field(default_factory=dict)
    timelines: dict[str, Node] = field(default_factory=dict)
    observations: dict[str, Node] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)

    def next(self) -> "Draft":
        """The same as the edition of the next year begins with."""
        copy = deepcopy(self)
        copy.year = str(int(self.year) + 1)
        copy.labels = []
        for one in (*copy.chapters.values(), *copy.cases.values()):
            for node in _nodes(one):
                node.pop("continues", None)
        return copy

    def label(self, kind: str, before: str = "", after: str = "") -> None:
        self.labels.append(Label(kind, before, after))

    def section(self, key: str) -> Node:
        chapter, _, section = key.partition("#")
        return next(one for one in self.chapters[chapter]["sections"] if one["id"] == section)

    def paragraphs(self, key: str) -> list[Text]:
        """The paragraphs of a section: a text each."""
        return [block["text"] for block in self.section(key)["blocks"] if block["kind"] == "prose"]

    def files(self) -> Iterator[tuple[str, Node]]:
        folder = f"data/linjiang/{self.year}"
        title = {"zh": "社会责任报告", "en": "Responsibility report"}
        standards = [{"id": "gri-2016", "title": {"zh": "GRI 标准", "en": "GRI Standards"}}]
        period = {"start": f"{self.year}-01-01", "end": f"{self.year}-12-31"}
        report = {"title": title, "year": self.year, "period": period, "standards": standards}
        yield f"{folder}/report.yml", report | {"order": list(self.chapters)}
        for kind, carriers in (("chapters", self.chapters), ("cases", self.cases)):
            for name, carrier in carriers.items():
                yield f"{folder}/{kind}/{name}.yml", carrier
        yield f"{folder}/awards.yml", {"lists": list(self.lists.values())}
        yield f"{folder}/timelines.yml", {"timelines": list(self.timelines.values())}
        yield f"{folder}/observations.yml", {"observations": list(self.observations.values())}


def _nodes(node: Any) -> Iterator[Node]:
    if isinstance(node, dict):
        yield node
        for one in node.values():
            yield from _nodes(one)
    elif isinstance(node, list):
        for one in node:
            yield from _nodes(one)


@dataclass(frozen=True)
class Labelled:
    """The files of the site, and the labels by pair of years."""

    files: dict[str, str]
    labels: dict[tuple[str, str], tuple[Label, ...]]


def labelled(seed: int) -> Labelled:
    """The three editions."""
    first = _first(Writer(seed))
    second = first.next()
    _to_2022(second)
    third = second.next()
    _to_2023(third)
    files = dict(_organisation())
    for draft in (first, second, third):
        files |= {name: yaml.safe_dump(node, allow_unicode=True, sort_keys=False) for name, node in draft.files()}
    pairs = {("2021", "2022"): tuple(second.labels), ("2022", "2023"): tuple(third.labels)}
    return Labelled(files, pairs)


# The first edition -------------------------------------------------------------------------------------------------

CHAPTERS = (
    ("governance", "公司治理", "Governance"),
    ("river", "江与矿", "The river and the mine"),
    ("people", "我们的人", "Our people"),
    ("products", "产品与客户", "Products and customers"),
    ("neighbours", "邻里", "Neighbours"),
    ("supply", "供应与伙伴", "Supply and partners"),
)
SECTIONS = ("first", "second", "third", "fourth", "fifth")


def _first(writer: Writer) -> Draft:
    draft = Draft("2021", writer)
    codes = iter(("102-1", "102-2", "102-3", "102-4", "102-5", "102-6", "102-7", "102-8", "102-9", "102-10"))
    for name, zh, en in CHAPTERS:
        sections = []
        for number in SECTIONS:
            section: Node = {"id": f"{name}-{number}", "title": writer.title() if len(sections) < 5 else None}
            section["blocks"] = [{"kind": "prose", "text": writer.paragraph()} for _ in range(4)]
            if number in ("first", "second") and (code := next(codes, None)):
                section["tags"] = {"gri-2016": [code]}
            sections.append(section)
        draft.chapters[name] = {"id": name, "kind": "chapter", "title": {"zh": zh, "en": en}, "sections": sections}
    draft.section("products#products-fifth")["blocks"].append(_table())
    draft.section("products#products-fourth")["blocks"].append(_callouts())
    for number in range(1, 7):
        case = f"case-{number}"
        draft.cases[case] = {
            "id": case,
            "kind": "case",
            "title": writer.title() if number < 5 else {"zh": f"江边故事{number}", "en": f"River story {number}"},
            "summary": writer.sentence(),
            "blocks": [{"kind": "prose", "text": writer.paragraph()}],
        }
        home = draft.section(f"people#people-{SECTIONS[number % 5]}")
        home["blocks"].append({"kind": "case", "case": case})
    draft.lists["prizes"] = {
        "id": "prizes",
        "title": {"zh": "所获荣誉", "en": "Honours"},
        "year": 2021,
        "awards": [
            {
                "id": f"prize-{number}",
                "title": {"zh": f"第{number}届江河奖{name}", "en": f"River prize {number}, {english}"},
            }
            for number, (name, english) in enumerate((("金奖", "gold"), ("银奖", "silver"), ("环保奖", "ecology")), 1)
        ],
    }
    draft.timelines["story"] = {
        "id": "story",
        "title": {"zh": "大事记", "en": "Chronicle"},
        "events": [{"id": f"y{year}", "date": str(year), "text": writer.sentence()} for year in range(2001, 2009)],
    }
    for name, values in OBSERVED.items():
        draft.observations[name] = {"indicator": name, "values": {str(year): value for year, value in values.items()}}
    return draft


OBSERVED = {
    "zinc": {2019: "210.5", 2020: "215.0", 2021: "221.3"},
    "lead": {2019: "33.20", 2020: "34.10", 2021: "35.00"},
    "copper": {2019: "12", 2020: "13", 2021: "15"},
    "revenue": {2019: "88.10", 2020: "90.25", 2021: "99.70"},
    "training": {2019: "9,120", 2020: "9,480", 2021: "9,910"},
    "turnover": {2019: "3.1", 2020: "3.4", 2021: "2.9"},
    "water": {2019: "4,100", 2020: "4,050", 2021: "3,980"},
    "waste": {2019: "51.0", 2020: "50.2", 2021: "49.9"},
    "donations": {2019: "310", 2020: "320", 2021: "300"},
    "coverage": {2019: "100", 2020: "100", 2021: "100"},
    "sulphur": {2019: "-20.0", 2020: "-22.0", 2021: "-25.0"},
    "reuse": {2019: "61.0", 2020: "62.0", 2021: "63.5"},
    "patents": {2019: "18", 2020: "22", 2021: "30"},
}


def _indicator(name: str, zh: str, en: str, unit: str, kind: str = "level", **more: Any) -> Node:
    return {"id": name, "name": {"zh": zh, "en": en}, "category": "economic", "unit": unit, "kind": kind} | more


def _organisation() -> Iterator[tuple[str, str]]:
    indicators = [
        _indicator("zinc", "锌产量", "Zinc output", "万吨"),
        _indicator("lead", "铅产量", "Lead output", "万吨"),
        _indicator("copper", "铜产量", "Copper output", "万吨"),
        _indicator("revenue", "营业收入", "Revenue", "亿元"),
        _indicator(
            "training",
            "安全培训",
            "Safety training",
            "人次",
            former=[{"until": 2021, "name": {"zh": "安全教育", "en": "Safety education"}}],
        ),
        _indicator("turnover", "员工流失率", "Staff turnover", "%"),
        _indicator(
            "water",
            "取水量",
            "Water withdrawn",
            "万吨",
            former=[{"until": 2022, "definition": {"zh": "不含矿山", "en": "without the mines"}}],
        ),
        _indicator("waste", "固废产生量", "Solid waste", "万吨"),
        _indicator("donations", "捐赠", "Donations", "万元"),
        _indicator("coverage", "劳动合同签订率", "Labour contracts", "%"),
        _indicator("sulphur", "二氧化硫变化", "Change in sulphur dioxide", "%", "change_on_base_year", base_year=2010),
        _indicator(
            "sulphur-2020",
            "二氧化硫变化",
            "Change in sulphur dioxide",
            "%",
            "change_on_base_year",
            base_year=2020,
            continues="sulphur",
        ),
        _indicator("reuse", "固废利用率", "Reuse of solid waste", "%"),
        _indicator("reuse-change", "固废利用率", "Reuse of solid waste", "%", "change_on_last_year", continues="reuse"),
        _indicator("patents", "新增专利", "New patents", "项"),
        _indicator("silver", "银产量", "Silver output", "吨"),
        _indicator("solar", "光伏发电量", "Solar power", "万吨"),
    ]
    palette = {"brand": "#0B4A66", "accent": "#A0521C"}
    name = {"zh": "临江锌业有限公司", "en": "Linjiang Zinc Co., Ltd."}
    short = {"zh": "临江锌业", "en": "Linjiang Zinc"}
    for path, node in (
        ("data/linjiang/organisation.yml", {"name": name, "short": short, "palette": palette}),
        ("data/linjiang/indicators.yml", {"indicators": indicators}),
    ):
        yield path, yaml.safe_dump(node, allow_unicode=True, sort_keys=False)
    yield (
        "mkdocs.yml",
        "site_name: Linjiang\nsite_url: https://example.org/\ndocs_dir: docs/site\nsite_dir: site\n"
        "theme: {name: material}\nplugins: [duizhao]\n",
    )
    yield "docs/site/robots.txt", "User-agent: *\n"


def _table() -> Node:
    columns = [
        {"id": name, "title": {"zh": zh, "en": en}}
        for name, zh, en in (("price", "价格", "Price"), ("share", "份额", "Share"))
    ]
    rows = [
        {
            "id": f"grade-{one}",
            "label": {"zh": f"{one} 号锌", "en": f"Zinc no. {one}"},
            "cells": {"price": f"{one}1,200", "share": f"{one}2.5"},
        }
        for one in range(1, 8)
    ]
    return {
        "kind": "table",
        "id": "grades",
        "title": {"zh": "各牌号", "en": "Grades"},
        "columns": columns,
        "rows": rows,
    }


def _callouts() -> Node:
    labels = (
        ("客户", "Customers", "1,310"),
        ("回访", "Calls", "2,477"),
        ("投诉", "Complaints", "38"),
        ("召回", "Recalls", "12"),
    )
    figures = [{"label": {"zh": zh, "en": en}, "value": value} for zh, en, value in labels]
    return {"kind": "callouts", "id": "service", "figures": figures}


# What is changed -------------------------------------------------------------------------------------------------


def _edit(draft: Draft, key: str, number: int, how: str) -> None:
    """Change a paragraph: ``words``, ``number`` alone, or one language alone."""
    text = draft.paragraphs(key)[number]
    old = text["zh"]
    if how in ("words", "zh"):
        text["zh"] = old.replace("，", "，经过一年多的准备和论证，", 1)
    if how in ("words", "en"):
        text["en"] = text["en"].replace(",", ", after more than a year of preparation,", 1)
    if how == "number":
        figure = next(one for one in old.replace("，", " ").split() if any(letter.isdigit() for letter in one))
        digits = "".join(letter for letter in figure if letter.isdigit() or letter == ",").strip(",")
        other = digits[:-1] + ("7" if digits[-1] != "7" else "3")
        text["zh"], text["en"] = old.replace(digits, other, 1), text["en"].replace(digits, other, 1)
    kinds = {"words": "text.edited", "number": "text.number_only", "zh": "text.zh_only", "en": "text.en_only"}
    draft.label(kinds[how], old, text["zh"])


def _new_sentence(draft: Draft, key: str, number: int) -> None:
    """Write the first of a paragraph's sentences anew: not much more than half of it stands."""
    text = draft.paragraphs(key)[number]
    old = text["zh"]
    sentence = draft.writer.sentence()
    text["zh"] = sentence["zh"] + old.split("。", 1)[1]
    text["en"] = sentence["en"] + " " + text["en"].split(". ", 1)[1]
    draft.label("text.edited", old, text["zh"])


def _move_edited(draft: Draft, source: str, at: int, target: str) -> None:
    """Move a paragraph to the end of another section and edit it on the way."""
    block = draft.section(source)["blocks"].pop(at)
    old = block["text"]["zh"]
    block["text"] = {
        "zh": old.replace("，", "，与往年相比有所扩大，", 1),
        "en": block["text"]["en"].replace(",", ", on a larger scale than before,", 1),
    }
    draft.section(target)["blocks"].append(block)
    draft.label("text.moved", old, block["text"]["zh"])


def _add_paragraph(draft: Draft, key: str, at: int) -> None:
    text = draft.writer.paragraph()
    draft.section(key)["blocks"].insert(at, {"kind": "prose", "text": text})
    draft.label("text.added", "", text["zh"])


def _drop_paragraph(draft: Draft, key: str, at: int) -> None:
    block = draft.section(key)["blocks"].pop(at)
    draft.label("text.dropped", block["text"]["zh"])


def _move_paragraph(draft: Draft, source: str, at: int, target: str, to: int) -> None:
    block = draft.section(source)["blocks"].pop(at)
    draft.section(target)["blocks"].insert(to, block)
    draft.label("text.moved", block["text"]["zh"], block["text"]["zh"])


def _split_paragraph(draft: Draft, key: str, at: int) -> None:
    blocks = draft.section(key)["blocks"]
    old = blocks[at]["text"]
    parts = [
        dict(zip(("zh", "en"), both, strict=True))
        for both in (
            (old["zh"].split("。", 1)[0] + "。", old["en"].split(". ", 1)[0] + "."),
            (old["zh"].split("。", 1)[1], old["en"].split(". ", 1)[1]),
        )
    ]
    blocks[at : at + 1] = [{"kind": "prose", "text": part} for part in parts]
    draft.label("text.split", old["zh"], parts[0]["zh"])


def _merge_paragraphs(draft: Draft, key: str, at: int) -> None:
    blocks = draft.section(key)["blocks"]
    one, other = blocks[at]["text"], blocks[at + 1]["text"]
    blocks[at : at + 2] = [{"kind": "prose", "text": joined(one, other)}]
    draft.label("text.merged", one["zh"], blocks[at]["text"]["zh"])


def _rename(draft: Draft, key: str) -> None:
    """Another title under the same id."""
    section = draft.section(key)
    section["title"] = {"zh": f"推进{section['title']['zh']}工作", "en": f"Work on {section['title']['en'].lower()}"}
    draft.label("structure.renamed", key, key)


def _new_id(draft: Draft, key: str, declared: bool) -> None:
    """Another id and title, with or without saying what is continued."""
    chapter, _, old = key.partition("#")
    section = draft.section(key)
    section["id"] = f"{old}-anew"
    section["title"] = {"zh": f"深化{section['title']['zh']}", "en": f"More of {section['title']['en'].lower()}"}
    if declared:
        section["continues"] = key
    draft.label("structure.renamed" if declared else "structure.proposed", key, f"{chapter}#{old}-anew")


def _move_section(draft: Draft, key: str, target: str, declared: bool) -> None:
    chapter, _, name = key.partition("#")
    sections = draft.chapters[chapter]["sections"]
    section = sections.pop([one["id"] for one in sections].index(name))
    if declared:
        section["continues"] = key
    draft.chapters[target]["sections"].append(section)
    draft.label("structure.moved" if declared else "structure.proposed", key, f"{target}#{name}")


def _split_section(draft: Draft, key: str, declared: bool) -> None:
    chapter, _, name = key.partition("#")
    section = draft.section(key)
    kept, gone = section["blocks"][:2], section["blocks"][2:]
    section["blocks"] = kept
    piece: Node = {"id": f"{name}-more", "title": draft.writer.title(), "blocks": gone}
    if declared:
        piece["continues"] = key
    sections = draft.chapters[chapter]["sections"]
    sections.insert([one["id"] for one in sections].index(name) + 1, piece)
    draft.label("structure.split", key, f"{chapter}#{name}-more")


def _merge_sections(draft: Draft, one: str, other: str, declared: bool) -> None:
    """The second goes into the first."""
    chapter, _, name = other.partition("#")
    sections = draft.chapters[chapter]["sections"]
    gone = sections.pop([each["id"] for each in sections].index(name))
    target = draft.section(one)
    target["blocks"] += gone["blocks"]
    if declared:
        target["continues"] = [one, other]
    draft.label("structure.merged", other, one)


def _add_section(draft: Draft, chapter: str, name: str) -> None:
    blocks = [{"kind": "prose", "text": draft.writer.paragraph()} for _ in range(2)]
    draft.chapters[chapter]["sections"].append({"id": name, "title": draft.writer.title(), "blocks": blocks})
    draft.label("structure.added", "", f"{chapter}#{name}")
    for block in blocks:
        draft.label("text.added", "", block["text"]["zh"])


def _drop_section(draft: Draft, key: str) -> None:
    chapter, _, name = key.partition("#")
    sections = draft.chapters[chapter]["sections"]
    gone = sections.pop([one["id"] for one in sections].index(name))
    draft.label("structure.dropped", key)
    for block in gone["blocks"]:
        draft.label("text.dropped", block["text"]["zh"])


def _rename_case(draft: Draft, name: str, new: str, declared: bool) -> None:
    case = draft.cases.pop(name)
    case["id"] = new
    case["title"] = {"zh": f"{case['title']['zh']}（续）", "en": f"{case['title']['en']}, continued"}
    if declared:
        case["continues"] = name
    draft.cases[new] = case
    for chapter in draft.chapters.values():
        for node in _nodes(chapter):
            if node.get("case") == name:
                node["case"] = new
    draft.label("structure.renamed" if declared else "structure.proposed", f"case/{name}", f"case/{new}")


def _drop_case(draft: Draft, name: str) -> None:
    case = draft.cases.pop(name)
    for chapter in draft.chapters.values():
        for section in chapter["sections"]:
            section["blocks"] = [one for one in section["blocks"] if one.get("case") != name]
    draft.label("structure.dropped", f"case/{name}")
    draft.label("text.dropped", case["summary"]["zh"])
    draft.label("text.dropped", case["blocks"][0]["text"]["zh"])


def _move_case(draft: Draft, name: str, target: str) -> None:
    for chapter in draft.chapters.values():
        for section in chapter["sections"]:
            section["blocks"] = [one for one in section["blocks"] if one.get("case") != name]
    draft.section(target)["blocks"].append({"kind": "case", "case": name})
    draft.label("structure.moved", f"case/{name}", f"case/{name}")


def _add_case(draft: Draft, name: str, target: str) -> None:
    summary, text = draft.writer.sentence(), draft.writer.paragraph()
    title = draft.writer.sentence()
    draft.cases[name] = {
        "id": name,
        "kind": "case",
        "title": title,
        "summary": summary,
        "blocks": [{"kind": "prose", "text": text}],
    }
    draft.section(target)["blocks"].append({"kind": "case", "case": name})
    draft.label("structure.added", "", f"case/{name}")
    draft.label("text.added", "", summary["zh"])
    draft.label("text.added", "", text["zh"])


def _awards(draft: Draft, drop: str, add: str, rename: str) -> None:
    awards = draft.lists["prizes"]["awards"]
    awards.pop([one["id"] for one in awards].index(drop))
    draft.label("structure.dropped", f"prizes/{drop}")
    awards.append({"id": add, "title": {"zh": f"{draft.year} 年绿色工厂", "en": f"Green factory {draft.year}"}})
    draft.label("structure.added", "", f"prizes/{add}")
    award = next(one for one in awards if one["id"] == rename)
    award["title"] = {"zh": award["title"]["zh"] + "（复评）", "en": award["title"]["en"] + ", again"}
    draft.label("structure.renamed", f"prizes/{rename}", f"prizes/{rename}")


def _events(draft: Draft, drop: str, add: int, edit: str) -> None:
    events = draft.timelines["story"]["events"]
    gone = events.pop([one["id"] for one in events].index(drop))
    draft.label("structure.dropped", f"story/{drop}")
    draft.label("text.dropped", gone["text"]["zh"])
    draft.label("text.dropped", gone["date"])
    text = draft.writer.sentence()
    events.append({"id": f"y{add}", "date": str(add), "text": text})
    draft.label("structure.added", "", f"story/y{add}")
    draft.label("text.added", "", text["zh"])
    draft.label("text.added", "", str(add))
    event = next(one for one in events if one["id"] == edit)
    old = event["text"]["zh"]
    event["text"] = {
        "zh": old.replace("，", "，按当时的记录，", 1),
        "en": event["text"]["en"].replace(",", ", by the record,", 1),
    }
    draft.label("text.edited", old, event["text"]["zh"])


def _cell(draft: Draft, row: str, column: str, value: str) -> None:
    next(one for one in _grades(draft)["rows"] if one["id"] == row)["cells"][column] = value
    draft.label("cell.changed", f"{row}/{column}", f"{row}/{column}")


def _grades(draft: Draft) -> Node:
    return next(one for one in _nodes(draft.chapters["products"]) if one.get("id") == "grades")


def _add_row(draft: Draft, name: str) -> None:
    row = {
        "id": name,
        "label": {"zh": f"特号锌{name}", "en": f"Special zinc {name}"},
        "cells": {"price": "9", "share": "8"},
    }
    _grades(draft)["rows"].append(row)
    for column in ("", "price", "share"):
        draft.label("cell.added", "", f"{name}/{column}")


def _drop_row(draft: Draft, name: str) -> None:
    table = _grades(draft)
    table["rows"] = [one for one in table["rows"] if one["id"] != name]
    for column in ("", "price", "share"):
        draft.label("cell.dropped", f"{name}/{column}")


def _callout(draft: Draft, number: int, value: str) -> None:
    figure = next(one for one in _nodes(draft.chapters["products"]) if one.get("id") == "service")["figures"][number]
    old = f"{figure['label']['zh']}：{figure['value']}"
    figure["value"] = value
    draft.label("text.number_only", old, f"{figure['label']['zh']}：{value}")


def _code(draft: Draft, key: str, old: str, new: str) -> None:
    """Exchange a code of a section: one is answered no longer, another is."""
    section = draft.section(key)
    codes = section.setdefault("tags", {}).setdefault("gri-2016", [])
    if old:
        codes.remove(old)
        draft.label("code.unanswered", old)
    if new:
        codes.append(new)
        draft.label("code.answered", "", new)
    if not codes:
        del section["tags"]


def _move_code(draft: Draft, code: str, source: str, target: str) -> None:
    section = draft.section(source)
    section["tags"]["gri-2016"].remove(code)
    if not section["tags"]["gri-2016"]:
        del section["tags"]
    draft.section(target).setdefault("tags", {}).setdefault("gri-2016", []).append(code)
    draft.label("code.moved", code, code)


def _mistype(draft: Draft, key: str, code: str, wrong: str) -> None:
    codes = draft.section(key)["tags"]["gri-2016"]
    codes[codes.index(code)] = wrong
    draft.label("code.error", code)


def _year_on(draft: Draft, values: dict[str, tuple[str, str]]) -> None:
    """Move every indicator on by a year; ``values`` are the new value and what becomes of the indicator."""
    for name, (value, kind) in values.items():
        row = draft.observations[name]
        if kind == "vanished":
            del draft.observations[name]
        else:
            row["values"] = dict(list(row["values"].items())[-2:]) | {draft.year: value}
        draft.label(f"figure.{kind}", name, name)


def _appear(draft: Draft, name: str, value: str) -> None:
    draft.observations[name] = {"indicator": name, "values": {draft.year: value}}
    draft.label("figure.appeared", name, name)


def _counted_otherwise(draft: Draft, old: str, new: str, value: str, kind: str) -> None:
    del draft.observations[old]
    draft.observations[new] = {"indicator": new, "values": {draft.year: value}}
    draft.label(f"figure.{kind}", new, new)


def _restate(draft: Draft, name: str, year: str, value: str, reason: bool) -> None:
    values = draft.observations[name]["values"]
    old = values[year]
    told: Node = {"value": value}
    if reason:
        told["restated"] = {"before": old, "reason": {"zh": "并入新购矿山", "en": "a mine that was bought is included"}}
    values[year] = told
    draft.label("figure.restated", f"{name}@{year}", f"{name}@{year}")
    if not reason:
        draft.label("problem.K151", f"{name}@{year}")


def _period(draft: Draft) -> None:
    last, year = int(draft.year) - 1, draft.year
    draft.label("text.number_only", f"{last}-01-01 · {last}-12-31", f"{year}-01-01 · {year}-12-31")


def _to_2022(draft: Draft) -> None:
    _period(draft)
    for key, number, how in (
        ("governance#governance-first", 0, "words"),
        ("governance#governance-first", 2, "number"),
        ("governance#governance-second", 1, "zh"),
        ("governance#governance-second", 3, "en"),
        ("river#river-first", 0, "words"),
        ("river#river-first", 1, "number"),
        ("river#river-second", 2, "zh"),
        ("river#river-second", 0, "en"),
        ("people#people-first", 1, "words"),
        ("people#people-second", 1, "number"),
        ("people#people-third", 2, "en"),
        ("supply#supply-first", 2, "number"),
        ("supply#supply-second", 0, "zh"),
        ("products#products-first", 3, "words"),
        ("products#products-first", 1, "number"),
    ):
        _edit(draft, key, number, how)
    _new_sentence(draft, "supply#supply-first", 0)
    _new_sentence(draft, "products#products-first", 0)
    _move_edited(draft, "products#products-fourth", 0, "governance#governance-first")
    _add_paragraph(draft, "governance#governance-third", 1)
    _add_paragraph(draft, "neighbours#neighbours-first", 4)
    _drop_paragraph(draft, "governance#governance-third", 3)
    _drop_paragraph(draft, "neighbours#neighbours-second", 0)
    _move_paragraph(draft, "governance#governance-fourth", 3, "people#people-fourth", 0)
    _move_paragraph(draft, "river#river-third", 3, "river#river-third", 0)
    _move_paragraph(draft, "neighbours#neighbours-third", 0, "supply#supply-third", 4)
    _split_paragraph(draft, "supply#supply-fourth", 1)
    _split_paragraph(draft, "neighbours#neighbours-fourth", 0)
    _merge_paragraphs(draft, "products#products-third", 1)
    _merge_paragraphs(draft, "supply#supply-fifth", 2)
    _rename(draft, "river#river-fourth")
    _rename(draft, "people#people-fifth")
    _new_id(draft, "governance#governance-fifth", declared=True)
    _new_id(draft, "neighbours#neighbours-fifth", declared=False)
    _move_section(draft, "river#river-fifth", "supply", declared=True)
    _split_section(draft, "products#products-second", declared=True)
    _add_section(draft, "people", "people-new")
    _rename_case(draft, "case-1", "case-one", declared=True)
    _rename_case(draft, "case-2", "case-two", declared=False)
    _drop_case(draft, "case-3")
    _move_case(draft, "case-4", "neighbours#neighbours-first")
    _add_case(draft, "case-7", "supply#supply-first")
    _awards(draft, "prize-1", "prize-4", "prize-2")
    _events(draft, "y2001", 2009, "y2004")
    _cell(draft, "grade-1", "price", "11,900")
    _cell(draft, "grade-2", "share", "19.0")
    _cell(draft, "grade-3", "price", "31,000")
    _add_row(draft, "grade-8")
    _callout(draft, 0, "1,377")
    _code(draft, "river#river-first", "102-3", "103-1")
    _code(draft, "supply#supply-third", "", "201-1")
    _move_code(draft, "102-1", "governance#governance-first", "people#people-first")
    _mistype(draft, "governance#governance-second", "102-2", "102-2x")
    _year_on(
        draft,
        {
            "zinc": ("230.1", "rose"),
            "lead": ("34.20", "fell"),
            "copper": ("15", "unchanged"),
            "revenue": ("110.05", "rose"),
            "training": ("10,020", "rose"),
            "turnover": ("2.2", "fell"),
            "water": ("3,900", "fell"),
            "waste": ("48.1", "fell"),
            "donations": ("", "vanished"),
            "coverage": ("100", "unchanged"),
            "sulphur": ("-27.0", "broken"),
            "reuse": ("64.25", "rose"),
            "patents": ("41", "rose"),
        },
    )
    draft.label("figure.renamed", "training", "training")
    draft.label("figure.decimals_changed", "reuse", "reuse")
    _appear(draft, "silver", "88.0")
    _restate(draft, "zinc", "2020", "219.4", reason=True)
    _restate(draft, "revenue", "2021", "98.20", reason=False)


def _to_2023(draft: Draft) -> None:
    _period(draft)
    draft.observations["revenue"]["values"]["2021"] = "98.20"
    for key, number, how in (
        ("governance#governance-first", 1, "words"),
        ("governance#governance-second", 0, "number"),
        ("governance#governance-third", 0, "en"),
        ("river#river-second", 1, "words"),
        ("river#river-third", 2, "number"),
        ("river#river-first", 3, "zh"),
        ("people#people-first", 3, "number"),
        ("people#people-second", 0, "words"),
        ("people#people-third", 1, "zh"),
        ("neighbours#neighbours-first", 0, "number"),
        ("neighbours#neighbours-first", 2, "en"),
        ("neighbours#neighbours-second", 1, "words"),
        ("products#products-first", 0, "en"),
        ("products#products-first", 2, "number"),
        ("supply#supply-second", 2, "words"),
    ):
        _edit(draft, key, number, how)
    _new_sentence(draft, "river#river-second", 3)
    _new_sentence(draft, "neighbours#neighbours-first", 3)
    _move_edited(draft, "river#river-first", 0, "people#people-fourth")
    _add_paragraph(draft, "people#people-fourth", 2)
    _add_paragraph(draft, "supply#supply-first", 0)
    _drop_paragraph(draft, "river#river-fourth", 1)
    _drop_paragraph(draft, "people#people-new", 0)
    _move_paragraph(draft, "river#river-fourth", 0, "governance#governance-third", 2)
    _move_paragraph(draft, "supply#supply-second", 3, "supply#supply-second", 0)
    _move_paragraph(draft, "people#people-fifth", 1, "neighbours#neighbours-third", 1)
    _split_paragraph(draft, "governance#governance-fourth", 0)
    _merge_paragraphs(draft, "neighbours#neighbours-third", 2)
    _rename(draft, "governance#governance-first")
    _rename(draft, "products#products-first")
    _new_id(draft, "river#river-third", declared=False)
    _new_id(draft, "people#people-third", declared=True)
    _move_section(draft, "people#people-second", "governance", declared=False)
    _move_section(draft, "neighbours#neighbours-second", "products", declared=True)
    _merge_sections(draft, "supply#supply-third", "supply#supply-fourth", declared=True)
    _merge_sections(draft, "products#products-second", "products#products-second-more", declared=False)
    _split_section(draft, "supply#supply-fifth", declared=False)
    _drop_section(draft, "neighbours#neighbours-fourth")
    _rename_case(draft, "case-5", "case-five", declared=False)
    _add_case(draft, "case-8", "river#river-first")
    _move_case(draft, "case-6", "supply#supply-first")
    _awards(draft, "prize-3", "prize-5", "prize-4")
    _events(draft, "y2003", 2010, "y2006")
    _cell(draft, "grade-4", "price", "42,100")
    _cell(draft, "grade-5", "share", "51.0")
    _drop_row(draft, "grade-6")
    _add_row(draft, "grade-9")
    _callout(draft, 1, "2,611")
    _callout(draft, 3, "9")
    _code(draft, "people#people-first", "102-5", "205-1")
    _code(draft, "supply#supply-first", "", "301-1")
    _move_code(draft, "103-1", "river#river-first", "river#river-second")
    _year_on(
        draft,
        {
            "zinc": ("228.8", "fell"),
            "lead": ("36.00", "rose"),
            "copper": ("17", "rose"),
            "revenue": ("121.00", "rose"),
            "training": ("9,900", "fell"),
            "turnover": ("2.2", "unchanged"),
            "water": ("5,100", "broken"),
            "waste": ("48.15", "rose"),
            "coverage": ("99", "fell"),
            "patents": ("", "vanished"),
            "silver": ("90.5", "rose"),
        },
    )
    draft.label("figure.decimals_changed", "waste", "waste")
    training = draft.observations["training"]
    training |= {"unit": "万人次", "values": {"2022": "1.0020", "2023": "0.9900"}}
    draft.label("figure.unit_changed", "training", "training")
    _counted_otherwise(draft, "sulphur", "sulphur-2020", "-4.0", "base_year_changed")
    _counted_otherwise(draft, "reuse", "reuse-change", "1.2", "kind_changed")
    _appear(draft, "solar", "7.7")
    _restate(draft, "lead", "2022", "34.55", reason=True)
    _restate(draft, "silver", "2022", "87.1", reason=False)
