"""K125: a total of several years is not above that of one of them, or one of a year below that of a single event."""

import re
from collections.abc import Iterator, Sequence

from generator.facts.derive import Facts
from generator.facts.figures import Source, Told, last_clause
from generator.facts.mentions import plain
from generator.facts.sentences import Sentence
from generator.facts.statements.chinese_numerals import NUMERALS
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Bilingual
from generator.model.blocks.callouts import Callouts
from generator.model.blocks.case import CaseBlock
from generator.model.item import Item
from generator.problem import Level, Problem

CODE = "K125"
LEVEL = Level.warning

_YEARS = re.compile(rf"(?:连续|近|[这过]去?)\s*(?:[2-9]|[{NUMERALS}]{{1,2}})\s*年")
_TIME = re.compile(r"累计|全年|当年|本年度?|年度|新增|(?:19|20)\d{2}年度?|[为达到至是共约有]+$")
_TAKING_PART = re.compile(r"参与|参加|参训|受训|培训")
_PEOPLE = ("people", "attendances")
_TOTAL = re.compile(r"(?:共计?|合计|累计|总计)\s*(?:获得|获|有|达)?\s*$")


def check(facts: Facts) -> Iterator[Problem]:
    """连续 n 年…共 x 项, with x or more of the same told for one year in the sentence before it.

    Also captions or clauses with 累计 beside the same words without it, and the people trained in a section below those
    of one of its cases.
    """
    yield from _captions(facts)
    yield from _events(facts)
    before: Sentence | None = None
    for sentence in facts.sentences:
        same_text = before is not None and before.item is sentence.item
        if same_text and before is not None and _YEARS.search(sentence.text):
            yield from _compare(before, sentence)
        before = sentence


def _captions(facts: Facts) -> Iterator[Problem]:
    totals = [figure for figure in facts.figures if "累计" in figure.label]
    annual: dict[tuple[str, str, str], Told] = {}
    for figure in facts.figures if totals else ():
        if "累计" not in figure.label and (key := _key(figure)) is not None:
            annual.setdefault(key, figure)
    for figure in totals:
        if (key := _key(figure)) is None:
            continue
        year = annual.get(key)
        if year is not None and figure.value < year.value and not figure.agrees(year):
            yield Problem(
                CODE,
                LEVEL,
                figure.position,
                Bilingual(
                    f"累计 {figure.printed}，少于一年的 {year.printed}（{year.position}）",
                    f"{figure.printed} in all is less than {year.printed} in one year ({year.position})",
                ),
                Bilingual("核对累计和当年的数", "check the total and that of the year"),
            )


def _events(facts: Facts) -> Iterator[Problem]:
    """Sections with captions of people who took part, and cases shown in them in which more took part at once."""
    for chapter in facts.edition.chapters.values():
        for section in chapter.all_sections():
            totals = _taking_part(section.blocks, facts)
            cases = [facts.edition.cases.get(one.case) for one in section.blocks if isinstance(one, CaseBlock)]
            events = [figure for case in cases if case for figure in _taking_part(tuple(case.walk()), facts)]
            for figure in events if totals else ():
                most = max(totals, key=lambda one: one.value)
                if figure.value > most.value and not figure.agrees(most):
                    yield Problem(
                        CODE,
                        LEVEL,
                        figure.position,
                        Bilingual(
                            f"一次有 {figure.printed}，多于全年合计 {most.printed}（{most.position}）",
                            f"{figure.printed} at once are more than {most.printed} in all ({most.position})",
                        ),
                        Bilingual("核对合计和这一次的人数", "check the total and the people of this event"),
                    )


def _taking_part(items: Sequence[Item], facts: Facts) -> list[Told]:
    """What the sheets of captions among the items tell of people who took part."""
    figures = (facts.figure_of(one) for sheet in items if isinstance(sheet, Callouts) for one in sheet.figures)
    return [one for one in figures if one and one.dimension in _PEOPLE and _TAKING_PART.search(one.label)]


def _key(figure: Told) -> tuple[str, str, str] | None:
    """What is counted, without the words that say over which time; None where that is too little."""
    words = figure.label if figure.source is not Source.prose else last_clause(figure.label)
    bare = _TIME.sub("", plain(words))
    if len(bare) < 4 or not figure.dimension or figure.dimension == "share" or re.search(r"\d", bare):
        return None
    return bare, figure.dimension, figure.position.path if figure.story else ""


def _compare(before: Sentence, sentence: Sentence) -> Iterator[Problem]:
    if not any(one.kind is Kind.year for one in before.stated) or _YEARS.search(before.text):
        return
    for total in _counts(sentence):
        if not _TOTAL.search(sentence.item.zh[sentence.start : total.start].replace("*", "")):
            continue
        for one in _counts(before):
            if one.value >= total.value and one.value > 1 and _alike(one, total, before, sentence):
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"几年合计 {total.text}，前一句一年就有 {one.text}",
                        f"{total.text} in several years, and {one.text} in one of them",
                    ),
                    Bilingual("核对合计和当年的数", "check the total and that of the year"),
                )
                return


def _counts(sentence: Sentence) -> list[Stated]:
    return [
        one
        for one in sentence.stated
        if one.kind is Kind.number
        and one.weight is not Weight.loose
        and not one.ordinal
        and one.counted[:1] not in "年月日届"
    ]


def _alike(one: Stated, total: Stated, before: Sentence, sentence: Sentence) -> bool:
    """Whether both count the same: the same unit, or a word of honour in both sentences."""
    first = one.unit.dimension if one.unit else one.counted[:1]
    last = total.unit.dimension if total.unit else total.counted[:1]
    honour = any(word in before.text and word in sentence.text for word in ("奖", "金奖", "表彰", "专利", "项目"))
    honour = honour or ("奖" in before.text and "奖" in sentence.text)
    return first == last == "count" and honour
