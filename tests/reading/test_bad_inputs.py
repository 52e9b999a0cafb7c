# ruff: noqa: E501 - a table with one fault in a line is read as a table
"""One fault at a time in a site that is otherwise right: each is told once, where it is, in both languages.

A fault replaces one piece of one file of the site ``every-block``. The mark ▶ in the new text stands before the place
that the Problem should name. Files are named from ``data/yuanshan/``.
"""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from generator.problem import Level, Problem
from tests.sites import Files, Site, every_block, replace_once, without_mark

HAN = re.compile("[\u3400-\u9fff]")
QUOTED = re.compile(r"'[^']*'")

FILE = (0, 0)
"""The file as a whole is wrong, no place in it."""
TOP = (1, 1)
"""The beginning of the file."""

REPORT = "2020/report.yml"
WORK = "2020/chapters/work.yml"
FOCUS = "2020/chapters/focus.yml"
SAFETY = "2020/chapters/safety.yml"
MESSAGE = "2020/chapters/message.yml"
OUTLOOK = "2020/chapters/outlook.yml"
KPIS = "2020/chapters/key-figures.yml"
FEEDBACK = "2020/chapters/feedback.yml"
RATING = "2020/chapters/rating.yml"
NAMES = "2020/chapters/names.yml"
CODES = "2020/chapters/codes.yml"
MINE = "2020/cases/green-mine.yml"
FLOOD = "2020/cases/flood.yml"
OBSERVATIONS = "2020/observations.yml"
TIMELINES = "2020/timelines.yml"
AWARDS = "2020/awards.yml"
ORGANISATION = "organisation.yml"
INDICATORS = "indicators.yml"
TERMS = "terms.yml"

RUNNING = "2020/chapters/running.yml"
PRESS = "press/no-7.yml"
UNDATED = "press/undated.yml"

LEAF = "id: leaf\nkind: front\ntitle: {zh: 叶, en: Leaf}\n"
"""A chapter that says nothing."""


@dataclass(frozen=True)
class Fault:
    """What is put wrong, and the Problem that should come of it.

    ``old`` is replaced by ``new``; without ``old``, ``new`` is the whole file (None: the file is deleted). ``named``
    must stand in both messages, ``hint`` in both hints. ``at`` is for Problems of no place in the text;
    ``said_of`` is the file that is named where it is not the one that is wrong.
    """

    name: str
    file: str
    old: str | None
    new: str | bytes | None
    code: str
    named: str = ""
    hint: str = ""
    at: tuple[int, int] | None = None
    said_of: str = ""


SOURCE = [
    Fault(
        "bad YAML: bracket not closed", OUTLOOK, "index_row: {pages: P80}", "index_row: {pages: P80\ntags▶: {", "S001"
    ),
    Fault("bad YAML: a tab", OUTLOOK, "  - {kind: prose,", "▶\t- {kind: prose,", "S001"),
    Fault("bad YAML: a colon in plain text", OUTLOOK, "kind: back", "kind: back\nsummary: {zh: 甲, en: a}▶: b", "S001"),
    Fault("a field twice", OUTLOOK, "kind: back", "kind: back\n▶kind: front", "S002", "kind"),
    Fault("a language twice", OUTLOOK, "zh: 未来展望", "zh: 未来展望, ▶zh: 展望", "S002", "zh"),
    Fault("a list as a field's name", OUTLOOK, "kind: back", "kind: back\n▶[a, b]: c", "S003"),
    Fault("an empty file", TERMS, None, "▶", "S005"),
    Fault("nothing but a comment", TERMS, None, "▶# terms\n", "S005"),
    Fault("not UTF-8", TERMS, None, "terms: []  # 术语\n".encode("gbk"), "S006", "GBK", at=TOP),
    Fault(
        "nested too deeply", OUTLOOK, "index_row: {pages: P80}", "summary: " + "[" * 300 + "]" * 300, "S008", at=FILE
    ),
    Fault("a file in no known place", "2020/chapter/extra.yml", None, LEAF, "S009", at=FILE),
    Fault("a chapter in a folder of chapters/", "2020/chapters/more/extra.yml", None, LEAF, "S009", at=FILE),
    Fault("a file with the ending .yaml", "2020/chapters/extra.yaml", None, LEAF, "S009", at=FILE),
    Fault("a file with a mistyped name", "2020/award.yml", None, "lists: []\n", "S009", at=FILE),
]

FIELDS = [
    Fault("an unknown field, near a known one", OUTLOOK, "kind: back", "kind: back\n▶sumary: {zh: 甲, en: A}", "R001", "sumary", "summary"),
    Fault("an unknown field, near none", OUTLOOK, "kind: back", "kind: back\n▶qqq: 1", "R001", "qqq", "title"),
    Fault("a full-width colon", OUTLOOK, "zh: 未来展望", "▶zh：未来展望, zh: 未来展望", "R001", "zh："),
    Fault("an unknown field deep inside", WORK, 'value: "3.5"', 'value: "3.5", ▶untit: 吨', "R001", "untit", "unit"),
    Fault("an unknown field of a text", OUTLOOK, "zh: 未来展望", "zh: 未来展望, ▶fr: Avenir", "R001", "fr"),
    Fault("a comma in a figure without quotes", FOCUS, 'now: "1,771"', "now: 1,▶771", "R001", "771"),
    Fault("a missing title", OUTLOOK, "title: {zh: 未来展望, en: Outlook}\n", "", "R002", "title", "title:", TOP),
    Fault("a missing id", FOCUS, "kind: then_and_now\n    id: twenty-years", "▶kind: then_and_now", "R002", "id", "id:"),
    Fault("a missing id in a flow mapping", FOCUS, "{id: mines, label", "▶{label", "R002", "id", "id:"),
    Fault("a missing kind of block", OUTLOOK, "{kind: prose, text", "▶{text", "R002", "kind", "kind:"),
    Fault("a missing field of a block", SAFETY, "{kind: award_list, list: group-awards}", "▶{kind: award_list}", "R002", "list", "list:"),
    Fault("a missing cell of a table", WORK, 'cells: {y2019: "75", y2020: "62"}', 'cells: ▶{y2019: "75"}', "R002", "y2020"),
    Fault("an empty field", OUTLOOK, "title: {zh: 未来展望, en: Outlook}", "title:▶", "R003", "title"),
    Fault("an empty choice", OUTLOOK, "kind: back", "kind:▶", "R007", "kind", "appendix"),
    Fault("an empty list", SAFETY, "[{zh: 第一要点, en: Point one}, {zh: 第二要点, en: Point two}]", "▶[]", "R003", "items"),
    Fault("a list that is not begun", NAMES, "companies: [beishan, nanhe]", "companies: ▶", "R003", "companies"),
    Fault("one answer to a closed question", FEEDBACK, "[{zh: 好, en: Good report}, {zh: 一般, en: Ordinary report}]", "▶[{zh: 好, en: Good}]", "R003", "2"),
    Fault("a pair of no indicator known", FOCUS, "indicator: ore-output, note", "indicator: ▶ore-outptu, note", "X001", "ore-outptu", "ore-output"),
    Fault("three years between which an event lies", TIMELINES, "within: [2001, 2010]", "within: ▶[2001, 2005, 2010]", "R003", "3"),
    Fault("fields where text belongs", WORK, 'number: "01"', "number: ▶{a: b}", "R004", "number"),
    Fault("a list where text belongs", OUTLOOK, "zh: 未来展望", "zh: ▶[未来, 展望]", "R004", "zh"),
    Fault("text in one language only", OUTLOOK, "{zh: 未来展望, en: Outlook}", "▶未来展望", "R005", "未来展望", "zh:"),
    Fault("a list where fields belong", OUTLOOK, "index_row: {pages: P80}", "index_row: ▶[P80]", "R005", "index_row"),
    Fault("a file that is a list", TERMS, None, "▶- id: ore\n", "R005"),
    Fault("a file that is one word", TERMS, None, "▶terms\n", "R005", "terms"),
    Fault("fields where a list belongs", NAMES, "companies: [beishan, nanhe]", "companies: ▶{beishan: nanhe}", "R006", "companies"),
    Fault("a word where a list belongs", SAFETY, "topics: [flood]", "topics: ▶flood", "R006", "flood", "- "),
    Fault("a word where codes belong", OUTLOOK, "cass-csr-4.0: [A1]", "cass-csr-4.0: ▶A1", "R006", "A1", "- "),
    Fault("an unknown kind of chapter", OUTLOOK, "kind: back", "kind: ▶bakc", "R007", "bakc", "back"),
    Fault("an unknown kind of block", OUTLOOK, "kind: prose", "kind: ▶prosa", "R007", "prosa", "prose"),
    Fault("an unknown kind of case", MINE, "kind: case\n", "kind: ▶special\n", "R007", "special", "special_topic"),
    Fault("an unknown kind of indicator", INDICATORS, "kind: change_on_base_year", "kind: ▶change", "R007", "change"),
    Fault("an unknown category", INDICATORS, "category: environmental", "category: ▶enviromental", "R007", "enviromental", "environmental"),
    Fault("an unknown word of degree", WORK, "qualifier: nearly", "qualifier: ▶almost", "R007", "almost", "nearly"),
    Fault("an unknown direction", WORK, "direction: down", "direction: ▶dwn", "R007", "dwn", "down"),
    Fault("an unknown form of what is lost", SAFETY, "form: chart", "form: ▶char", "R007", "char", "chart"),
    Fault("an unknown gap in a date", TIMELINES, "lost: year", "lost: ▶yaer", "R007", "yaer", "year"),
    Fault("an id with a capital letter", WORK, "id: carrying", "id: ▶Carrying", "R008", "Carrying", "alumina-output"),
    Fault("an id with an underscore", WORK, "id: water\n", "id: ▶wa_ter\n", "R008", "wa_ter"),
    Fault("an id in Chinese", WORK, "id: restoring", "id: ▶修复", "R008", "修复"),
    Fault("a colour by name", ORGANISATION, 'brand: "#0B4A66"', "brand: ▶blue", "R008", "blue", "#RRGGBB"),
    Fault("a colour with three digits", ORGANISATION, 'accent: "#A0521C"', 'accent: ▶"#A52"', "R008", "#A52", "#RRGGBB"),
    Fault("a tint that is no colour", WORK, 'tint: "#4F7336"', 'tint: ▶"#GGGGGG"', "R008", "#GGGGGG", "#RRGGBB"),
    Fault("an e-mail address without a host", FEEDBACK, "csr@example.org", "▶csr@example", "R008", "csr@example", "name@example.com"),
    Fault("an e-mail address with a space", FEEDBACK, "email: csr@example.org", "email: ▶csr @example.org", "R008", "csr @example.org"),
    Fault("a date in words", RATING, "date: 2021-05-20", "date: ▶2021年5月20日", "R009", "2021年5月20日", "2020-06-18"),
    Fault("a month that does not exist", MINE, "date: 2020-09", "date: ▶2020-13", "R009", "2020-13"),
    Fault("month zero", MINE, "date: 2020-09", "date: ▶2020-00", "R009", "2020-00"),
    Fault("a day that does not exist", REPORT, "start: 2020-01-01", "start: ▶2020-02-30", "R009", "2020-02-30"),
    Fault("a year in two digits", FOCUS, "then_year: 2001", "then_year: ▶01", "R009", "01"),
    Fault("a year of a table that is none", KPIS, "[2018, 2019, 2020]", "[2018, ▶19, 2020]", "R009", "19"),
    Fault("a year of an observation that is none", OBSERVATIONS, "      2019: 1,719", "      ▶20l9: 1,719", "R009", "20l9"),
    Fault("six stars", RATING, "stars: 5", "stars: ▶6", "R010", "6", "5"),
    Fault("fewer stars than none", RATING, "stars: 4", "stars: ▶-1", "R010", "-1", "0"),
    Fault("stars in words", RATING, "stars: 5", "stars: ▶五", "R010", "五"),
    Fault("half a star", RATING, "stars: 4", "stars: ▶4.5", "R010", "4.5"),
    Fault("neither true nor false", RATING, "plus: true", "plus: ▶maybe", "R011", "maybe", "true"),
    Fault("two sources of a figure", WORK, "{label: {zh: 运矿, en: Loads of ore}", "▶{label: {zh: 运矿, en: Loads of ore}, indicator: staff", "R012", "value, indicator"),
    Fault("no source of a figure", WORK, '{label: {zh: 运矿, en: Loads of ore}, value: "1"', "▶{label: {zh: 运矿, en: Loads of ore}", "R012", "value, words, indicator"),
    Fault("a word of degree twice", WORK, '{label: {zh: 培训人次, en: Training}, value: "2500"', '▶{label: {zh: 培训人次, en: Training}, value: "近2500"', "R012", "qualifier"),
    Fault("an event with a date that is lost", TIMELINES, "{id: merger, lost: date", "▶{id: merger, date: 2009, lost: date", "R012", "date, lost"),
    Fault("an event without a date", TIMELINES, "{id: merger, lost: date", "▶{id: merger", "R012", "date, lost"),
]  # fmt: skip

LANGUAGES = [
    Fault("no English", OUTLOOK, "{zh: 未来展望, en: Outlook}", "▶{zh: 未来展望}", "L001", "未来展望", "en:"),
    Fault("no Chinese", OUTLOOK, "{zh: 未来展望, en: Outlook}", "▶{en: Outlook}", "L001", "Outlook", "zh:"),
    Fault("no English deep inside", WORK, "{zh: 分组要点, en: Points by group}", "▶{zh: 分组要点}", "L001", "分组要点"),
    Fault("empty English", OUTLOOK, "en: Outlook}", "en: ▶''}", "L002", "en"),
    Fault("English not begun", OUTLOOK, "{zh: 未来展望, en: Outlook}", "\n  zh: 未来展望\n  en:▶", "L002", "en"),
    Fault("English of spaces", OUTLOOK, "en: Outlook}", "en: ▶'   '}", "L002", "en"),
    Fault("Chinese not begun in a block", OUTLOOK, "zh: 明年更好。,", "zh: ▶,", "L002", "zh"),
]

FIGURES = [
    Fault("a figure in words", WORK, 'value: "3.5"', "value: ▶许多", "K001", "许多", "6,345.72"),
    Fault("a figure with its unit", WORK, 'value: "3.5"', "value: ▶3.5万吨", "K001", "3.5万吨"),
    Fault("a figure with wrong groups", OBSERVATIONS, "2018: 1,696", "2018: ▶16,96", "K001", "16,96"),
    Fault("a figure with a decimal comma", OBSERVATIONS, '"6,345.72"', '▶"6.345,72"', "K001", "6.345,72"),
    Fault("a cell of a table that is no figure", WORK, 'y2020: "62"', "y2020: ▶六十二", "K001", "六十二"),
    Fault("a pair without a figure", FOCUS, 'then: "98.5"', "then: ▶不详", "K001", "不详"),
    Fault("how many, not in figures", AWARDS, "count: 2", "count: ▶两", "K001", "两"),
    Fault("an unknown unit of a figure", WORK, "unit: 车次", "unit: ▶车回", "K002", "车回", "units.yml"),
    Fault("an unknown unit of an indicator", INDICATORS, "unit: 万人", "unit: ▶万人丁", "K002", "万人丁", "units.yml"),
    Fault("an unknown unit of an observation", OBSERVATIONS, "unit: 人", "unit: ▶人丁", "K002", "人丁"),
    Fault("an unknown unit of a row", WORK, "label: {zh: 世界, en: World}, unit: 位", "label: {zh: 世界, en: World}, unit: ▶位次", "K002", "位次"),
    Fault("an unknown unit of a column", WORK, "title: {zh: 今年, en: This year}", "title: {zh: 今年, en: This year}, unit: ▶位次", "K002", "位次"),
    Fault("an unknown unit of a pair", FOCUS, "unit: 座,", "unit: ▶坐,", "K002", "坐"),
    Fault("an unknown unit on the home page", REPORT, "unit: 项", "unit: ▶顶", "K002", "顶"),
    Fault("a scale word alone", WORK, "unit: 车次", "unit: ▶万", "K002", "万"),
]  # fmt: skip

IDS = [
    Fault("a company twice", ORGANISATION, "  - id: nanhe", "  - {id: ▶beishan, name: {zh: 丙公司, en: C}, short: {zh: 丙, en: C}}\n  - id: nanhe", "X002", "beishan"),
    Fault("a short name twice", ORGANISATION, "short: {zh: 南河冶炼, en: Nanhe Smelting}", "short: ▶{zh: 北山矿业, en: Nanhe Smelting}", "X002", "北山矿业"),
    Fault("an indicator twice", INDICATORS, "  - id: staff", "  - {id: ▶ore-output, name: {zh: 矿, en: Ore}, category: social, unit: 吨, kind: level}\n  - id: staff", "X002", "ore-output"),
    Fault("a term twice", TERMS, "terms:\n  - id: tailings", "terms:\n  - {id: tailings, zh: 尾砂, en: sand}\n  - id: ▶tailings", "X002", "tailings"),
    Fault("an observation twice", OBSERVATIONS, "  - indicator: staff", '  - {indicator: ▶ore-output, values: {2020: "1"}}\n  - indicator: staff', "X002", "ore-output"),
    Fault("a chapter twice in the order", REPORT, "  - work\n", "  - work\n  - ▶message\n", "X002", "message"),
    Fault("a section twice", WORK, "id: carrying", "id: ▶mining", "X002", "mining"),
    Fault("a section twice, one below the other", WORK, "- id: water\n", "- id: ▶mining\n", "X002", "mining"),
    Fault("a section with the id of a table", WORK, "- id: restoring", "- id: ▶ranks", "X002", "ranks"),
    Fault("a comparison with the id of a table", FOCUS, "  - kind: then_and_now\n    id: twenty-years\n", "  - {kind: kpi_table, id: twenty-years, title: {zh: 表, en: T}, indicators: [staff], periods: [2020]}\n  - kind: then_and_now\n    id: ▶twenty-years\n", "X002", "twenty-years"),
    Fault("a column twice", WORK, "- {id: y2020, title", "- {id: ▶y2019, title: {zh: 又, en: Again}}\n          - {id: y2020, title", "X002", "y2019"),
    Fault("a row group twice", WORK, "groups: [{id: national,", "groups: [{id: national, title: {zh: 全, en: All}}, {id: ▶national,", "X002", "national"),
    Fault("a row twice", WORK, "- {id: world,", "- {id: ▶top100,", "X002", "top100"),
    Fault("a pair twice", FOCUS, "{id: ore, label", "{id: ▶mines, label", "X002", "mines"),
    Fault("a question twice", FEEDBACK, "open: [{id: advice,", "open: [{id: ▶overall,", "X002", "overall"),
    Fault("a timeline twice", TIMELINES, "  - id: chronicle\n", "  - {id: chronicle, title: {zh: 纪, en: A}, events: [{id: e, date: 2001, text: {zh: 事, en: E}}]}\n  - id: ▶chronicle\n", "X002", "chronicle"),
    Fault("a kind of event twice", TIMELINES, "- {id: honour, title", "- {id: ▶business, title: {zh: 又, en: Again}}\n      - {id: honour, title", "X002", "business"),
    Fault("an event twice", TIMELINES, "{id: second-mine,", "{id: ▶founded,", "X002", "founded"),
    Fault("an award list twice", AWARDS, "- id: press-awards", "- id: ▶group-awards", "X002", "group-awards"),
    Fault("an award twice", AWARDS, "- id: safety-award", "- id: ▶green-award", "X002", "green-award"),
    Fault("a unit twice", "../units.yml", "- {id: 车次,", "- {id: 车次, dimension: trips}\n  - {id: ▶车次,", "X002", "车次"),
    Fault("a case shown twice", WORK, "      - kind: callouts\n        figures: [{label: {zh: 运矿", "      - {kind: case, case: ▶green-mine}\n      - kind: callouts\n        figures: [{label: {zh: 运矿", "X002", "green-mine"),
    Fault("a chapter's id that is not its file's name", OUTLOOK, "id: outlook", "id: ▶future", "X003", "future"),
    Fault("a case's id that is not its file's name", FLOOD, "id: flood", "id: ▶floods", "X003", "floods"),
    Fault("a chapter not in the order", "2020/chapters/leaf.yml", None, LEAF, "X004", "leaf", "order", at=TOP),
    Fault("a case that no chapter shows", WORK, "      - {kind: case, case: green-mine}\n", "", "X006", "green-mine", "case", at=TOP, said_of=f"data/yuanshan/{MINE}"),
    Fault("a special topic that no chapter lists", SAFETY, "topics: [flood]\n", "", "X006", "flood", "topics", at=TOP, said_of=f"data/yuanshan/{FLOOD}"),
    Fault("a report in the folder of another year", REPORT, "year: 2020", "year: ▶2021", "X008", "2021"),
]  # fmt: skip

REFERENCES = [
    Fault("a chapter that is not there", REPORT, "  - outlook\n", "  - outlook\n  - ▶outlok\n", "X001", "outlok", "outlook"),
    Fault("a topic that is not there", SAFETY, "topics: [flood]", "topics: [flood, ▶floods]", "X001", "floods", "flood"),
    Fault("a case that is not there", OUTLOOK, "blocks:\n", "blocks:\n  - {kind: case, case: ▶green-mines}\n", "X001", "green-mines", "green-mine"),
    Fault("a company of a case", MINE, "companies: [beishan]", "companies: [beishan, ▶beishang]", "X001", "beishang", "beishan"),
    Fault("a company of an award", AWARDS, "companies: [nanhe]", "companies: [▶nanh]", "X001", "nanh", "nanhe"),
    Fault("a company of the abbreviations", NAMES, "[beishan, nanhe]", "[beishan, ▶xihe]", "X001", "xihe"),
    Fault("an indicator of a figure", WORK, "indicator: ore-output", "indicator: ▶ore-outputs", "X001", "ore-outputs", "ore-output"),
    Fault("an indicator of the home page", REPORT, "indicator: total-assets", "indicator: ▶assets", "X001", "assets", "total-assets"),
    Fault("an indicator of a table", KPIS, "energy-intensity, staff]", "energy-intensity, ▶stuff]", "X001", "stuff", "staff"),
    Fault("an indicator of an observation", OBSERVATIONS, "  - indicator: staff", '  - {indicator: ▶staffing, values: {2020: "1"}}\n  - indicator: staff', "X001", "staffing", "staff"),
    Fault("a year that a figure's indicator lacks", REPORT, "period: 2019}", "period: ▶2017}", "X001", "total-assets@2017"),
    Fault("a timeline", FOCUS, "timeline: chronicle", "timeline: ▶cronicle", "X001", "cronicle", "chronicle"),
    Fault("an award list", SAFETY, "list: group-awards", "list: ▶group-award", "X001", "group-award", "group-awards"),
    Fault("a kind of event", TIMELINES, "date: 2001, kind: business", "date: 2001, kind: ▶busines", "X001", "busines", "business"),
    Fault("a column", WORK, 'cells: {y2019: "75", y2020: "62"}', 'cells: {y2019: "75", y2020: "62", y2021: ▶"1"}', "X001", "y2021"),
    Fault("a row group", WORK, "label: {zh: 百强, en: Top hundred}, group: national", "label: {zh: 百强, en: Top hundred}, group: ▶nation", "X001", "nation", "national"),
    Fault("the table of the cover", REPORT, "ornament: ranks", "ornament: ▶rank", "X001", "rank", "ranks"),
    Fault("a standard that the report does not use", OUTLOOK, "tags: {cass-csr-4.0: [A1]}", "tags: {cass-csr-5.0: ▶[A1]}", "X001", "cass-csr-5.0", "cass-csr-4.0"),
    Fault("a column of the index", CODES, "standards: [sdg, gri-2016,", "standards: [sdg, ▶gri-2021,", "X001", "gri-2021", "gri-2016"),
    Fault("an eighteenth goal", WORK, "tags: {sdg: [9, 12]}", "tags: {sdg: [9, ▶18]}", "X001", "18"),
    Fault("{{kpi}}", OUTLOOK, "zh: 明年更好。", "zh: ▶'产量 {{kpi:ore-outptu}}。'", "X001", "ore-outptu", "ore-output"),
    Fault("{{kpi}} in English only", OUTLOOK, "en: Next year will be better.", "en: ▶'Output {{kpi:ore-outptu}}.'", "X001", "ore-outptu", "ore-output"),
    Fault("{{kpi}} of a year it lacks", OUTLOOK, "zh: 明年更好。", "zh: ▶'产量 {{kpi:ore-output@2017}}。'", "X001", "ore-output@2017"),
    Fault("{{term}}", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{term:tailing}}。'", "X001", "tailing", "tailings"),
    Fault("{{company}}", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{company:nanhei}}。'", "X001", "nanhei", "nanhe"),
    Fault("{{ref}} to a case", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{ref:case/green-mien}}。'", "X001", "green-mien", "green-mine"),
    Fault("{{ref}} to a chapter", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{ref:chapter/savety}}。'", "X001", "savety", "safety"),
    Fault("{{ref}} to an anchor", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{ref:chapter/work#diging}}。'", "X001", "diging"),
    Fault("{{ref}} to no kind of page", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{ref:chpater/work}}。'", "X001", "chpater", "chapter"),
    Fault("a reference of no kind", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{kip:ore-output}}。'", "X001", "{{kip:ore-output}}"),
    Fault("a reference without a target", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{kpi}}。'", "X001", "{{kpi}}"),
    Fault("a reference with a full-width colon", OUTLOOK, "zh: 明年更好。", "zh: ▶'{{kpi：ore-output}}。'", "X001", "{{kpi：ore-output}}"),
    Fault("a picture that is not there", WORK, "file: 绿色 矿山.png", "file: ▶绿色矿山.png", "X007", "绿色矿山.png", "pictures/"),
    Fault("a picture outside pictures/", WORK, "file: 绿色 矿山.png", "file: ▶../report.yml", "X007", "../report.yml", "pictures/"),
    Fault("a picture without alt text", WORK, "{caption: {zh: 矿区全景, en: The mine from above}, file: 绿色 矿山.png, alt: {zh: 山坡上的树, en: Trees on a slope}}", "▶{caption: {zh: 矿区全景, en: The mine}, file: 绿色 矿山.png}", "X005", "绿色 矿山.png", "alt:"),
]  # fmt: skip

GONE = [
    Fault("no report.yml", REPORT, None, None, "S011", at=FILE),
    Fault("no organisation.yml", ORGANISATION, None, None, "S011", at=FILE),
]

GOVERNANCE = [
    Fault(
        "a unit above itself",
        RUNNING,
        "label: {zh: 董事会, en: The board},",
        "label: {zh: 董事会, en: The board}, parent: ▶top,",
        "X012",
        "top",
    ),
    Fault("a unit below one that is none", RUNNING, "parent: top", "parent: ▶topp", "X001", "topp", "top"),
    Fault(
        "a certificate of no company",
        RUNNING,
        "companies: [beishan]",
        "companies: [▶beishann]",
        "X001",
        "beishann",
        "beishan",
    ),
    Fault("a target of no company", RUNNING, "company: nanhe", "company: ▶nanhee", "X001", "nanhee", "nanhe"),
    Fault(
        "a target proved by nothing",
        RUNNING,
        "indicator: ore-output}",
        "indicator: ▶ore-outputs}",
        "X001",
        "ore-outputs",
        "ore-output",
    ),
    Fault(
        "a target in no unit",
        RUNNING,
        'value: "95"\n            unit: "%"',
        'value: "95"\n            unit: ▶"％％"',
        "K002",
        "％％",
    ),
    Fault(
        "a risk told in no chapter", RUNNING, "place: work#mining", "place: ▶works#restoring", "X001", "works", "work"
    ),
    Fault(
        "a topic told in no section", RUNNING, 'places: ["work#mining"]', 'places: [▶"work#minings"]', "X001", "minings"
    ),
    Fault("a position off the matrix", RUNNING, "x: 80", "x: ▶180", "R010", "180"),
    Fault("an unknown pillar", RUNNING, "pillar: strategy", "pillar: ▶strategic", "R007", "strategic", "strategy"),
    Fault("a topic twice", RUNNING, "{id: pay,", "{id: ▶water,", "X002", "water"),
    Fault("a word of the glossary twice", RUNNING, "{id: company,", "{id: ▶tailings,", "X002", "tailings"),
    Fault("a category twice", RUNNING, "{id: men,", "{id: ▶women,", "X002", "women"),
    Fault(
        "a grouped indicator without values",
        RUNNING,
        "indicators: [staff]",
        "indicators: [▶stuff]",
        "X001",
        "stuff",
        "staff",
    ),
]

NEWSPAPERS = [
    Fault("an issue called otherwise than its file", PRESS, "id: no-7", "id: ▶no-8", "X003", "no-8"),
    Fault("an article twice", PRESS, "id: no-headline", "id: ▶green-again", "X002", "green-again"),
    Fault(
        "an article about no company",
        PRESS,
        "companies: [beishan]",
        "companies: [▶beisan]",
        "X001",
        "beisan",
        "beishan",
    ),
    Fault("an article's figure in no unit", PRESS, "unit: 棵", "unit: ▶颗颗", "K002", "颗颗"),
    Fault(
        "an article without a topic",
        PRESS,
        "topics: [{zh: 生态修复, en: Restoration}]\n    summary: {zh: 两则",
        "topics: ▶[]\n    summary: {zh: 两则",
        "R003",
    ),
    Fault("an article of no kind known", PRESS, "kind: news", "kind: ▶newsy", "R007", "newsy", "news"),
    Fault(
        "an article that backs up no case",
        PRESS,
        "case/2020/green-mine",
        "▶case/2020/green-mines",
        "X001",
        "green-mines",
        "green-mine",
    ),
    Fault(
        "an article that backs up a year without a report",
        PRESS,
        "case/2020/green-mine",
        "▶case/2019/green-mine",
        "X001",
        "2019",
    ),
    Fault(
        "an article that backs up no indicator",
        PRESS,
        "indicator/ore-output,",
        "▶indicator/ore-outputs,",
        "X001",
        "ore-outputs",
        "ore-output",
    ),
    Fault(
        "an article that backs up no list",
        PRESS,
        "award/2020/group-awards,",
        "▶award/2020/groop-awards,",
        "X001",
        "groop-awards",
        "group-awards",
    ),
    Fault(
        "an article that backs up no award",
        PRESS,
        "award/2020/group-awards/green-award",
        "▶award/2020/group-awards/green-awards",
        "X001",
        "green-awards",
        "green-award",
    ),
    Fault(
        "an article that backs up who knows what", PRESS, "case/2020/green-mine", "▶green-mine", "X011", "green-mine"
    ),
    *(
        Fault(f"an article that backs up {name}", PRESS, "case/2020/green-mine,", f"▶{written},", "X001", told, hint)
        for name, written, told, hint in (
            ("no chapter", "chapter/2020/wrok", "wrok", "work"),
            ("no section", "chapter/2020/work#minning", "minning", "mining"),
            ("no figure of a case", "case/2020/green-mine#tres", "tres", ""),
            ("no timeline", "timeline/2020/chronicel", "chronicel", "chronicle"),
            ("no event", "timeline/2020/chronicle/fouded", "fouded", "founded"),
            ("no year of an indicator", "indicator/ore-output@1919", "1919", ""),
            ("no prize", "award/2020/group-awards/green-awrad", "green-awrad", "green-award"),
            ("no edition", "timeline/1999/chronicle", "1999", ""),
        )
    ),
    Fault(
        "an article that takes a report's figure",
        PRESS,
        'value: "300", unit: 棵',
        "indicator: ore-output",
        "R012",
        "indicator",
        at=(26, 9),
    ),
    Fault(
        "an issue that cannot be cited",
        UNDATED,
        "known_as: {zh: 春季的一期, en: a spring issue}\n",
        "",
        "R012",
        "known_as",
        at=TOP,
    ),
]

FAULTS = [*GOVERNANCE, *NEWSPAPERS, *SOURCE, *FIELDS, *LANGUAGES, *FIGURES, *IDS, *REFERENCES, *GONE]


def faulty(fault: Fault) -> tuple[dict[str, str | bytes], str, tuple[int, int]]:
    """The files of the site with the fault in them, the file that has it, and the place in it."""
    files = every_block()
    path = posixpath.normpath(f"data/yuanshan/{fault.file}")
    if fault.new is None:
        del files[path]
        return files, path, FILE
    new = fault.new
    if fault.old is not None and isinstance(new, str):
        before = files[path]
        assert isinstance(before, str)
        new = replace_once(before, fault.old, new)
    place = fault.at
    if place is None:
        assert isinstance(new, str)
        new, place = without_mark(new)
    files[path] = new
    return files, path, place


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_fault_is_told_once_and_where_it_is(fault: Fault, make_site: Callable[[Files], Site]) -> None:
    files, path, place = faulty(fault)
    checked = make_site(files).checked
    assert checked.stops
    told = [(one.code, str(one.position), one.message.en) for one in checked.problems]
    assert len(told) == 1, "\n".join(map(str, told))
    (problem,) = checked.problems
    where = problem.position
    assert (problem.code, where.path, (where.line, where.column)) == (fault.code, fault.said_of or path, place), told
    assert problem.level is Level.error
    for message in (problem.message.zh, problem.message.en):
        assert fault.named in message
    for hint in (problem.hint.zh, problem.hint.en):
        assert fault.hint in hint
    is_in_both_languages(problem)


def is_in_both_languages(problem: Problem) -> None:
    """Chinese says it in Chinese; English has Chinese only within the quotation marks that hold what was typed."""
    assert HAN.search(problem.message.zh)
    assert HAN.search(problem.hint.zh)
    assert not HAN.search(QUOTED.sub("", problem.message.en)), problem.message.en
    assert re.search("[a-z]{2}.*[a-z]{2}", problem.hint.en)
    assert problem.hint.en != problem.hint.zh


def test_the_site_without_a_fault_is_right(every_block_site: Site) -> None:
    assert every_block_site.checked.problems == ()


def test_many_kinds_of_fault_are_tried() -> None:
    assert len(FAULTS) >= 60
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
