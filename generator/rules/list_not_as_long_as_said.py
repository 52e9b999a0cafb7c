"""K126: a sentence or a title announces so many things, and the list has another number of them."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.mentions import plain
from generator.facts.statements.chinese_numerals import NUMERALS, whole_number
from generator.language import Bilingual
from generator.model.award import AwardList
from generator.model.blocks.cards import Cards
from generator.model.blocks.principles import Principles
from generator.model.blocks.steps import Steps
from generator.model.item import Item, Text
from generator.problem import Level, Problem

CODE = "K126"
LEVEL = Level.warning

_LIST = re.compile(
    rf"(?P<count>\d{{1,2}}|[{NUMERALS}]{{1,2}})\s*(?P<what>[个家项大种类](?:[^，。；：、\d{NUMERALS}]{{2,10}}))(?:：|:|，即|，分别是|，分别为)"
    r"(?P<list>[^。；：:]+)$"
)
_ANNOUNCED = ("：", ":", "，即", "，分别")
_OPEN_TITLE = re.compile(r"其中|部分|之[一二三四五六七八九十\d]")
_OPEN = re.compile(r"[有是为以]|等|包括|如|例如|其中|以及其他|……|主要|尤其")
_END = re.compile(r"，[^，、和及与]*$")
_TITLE = re.compile(
    rf"(?<![\d.第{NUMERALS}])(?P<count>\d{{1,2}}|[{NUMERALS}]{{1,2}})(?P<what>[大个项][\u3400-\u9fff]{{2,8}})"
)


def check(facts: Facts) -> Iterator[Problem]:
    """N 个…：甲、乙、丙和丁, with three names or more, to the end of the sentence; and titles with N 大… or N 项….

    Lists that say they are open, or whose last part may be more than a name, are left out.
    """
    yield from _in_sentences(facts)
    for carrier in (
        *facts.edition.chapters.values(),
        *facts.edition.cases.values(),
        *facts.edition.award_lists.values(),
    ):
        for item in carrier.walk():
            yield from _below_title(item)


def _below_title(item: Item) -> Iterator[Problem]:
    """Blocks and lists of awards whose one row of things hangs on their title."""
    title, things = _titled(item)
    match = _TITLE.search(title.zh) if title else None
    if match is None or title is None or _OPEN_TITLE.search(title.zh):
        return
    count = whole_number(match["count"])
    if count is not None and count >= 3 and count != things:
        yield Problem(
            CODE,
            LEVEL,
            title.position_of("zh"),
            Bilingual(
                f"标题说有 {count} {plain(match['what'])}，下面列出 {things} 个",
                f"the title '{title.en}' announces {count}, and {things} are listed",
            ),
            Bilingual("核对数目和所列各项", "check the number and the list"),
        )


def _titled(item: Item) -> tuple[Text | None, int]:
    match item:
        case Principles():
            return item.title, len(item.principles)
        case Cards():
            return item.title, len(item.cards)
        case Steps():
            return item.title, len(item.steps)
        case AwardList():
            return item.title, len(item.awards)
        case _:
            return None, 0


def _in_sentences(facts: Facts) -> Iterator[Problem]:
    for sentence in facts.sentences_with(*_ANNOUNCED):
        match = _LIST.search(sentence.text.strip())
        if match is None or _OPEN.search(match["list"]) or "，" in match["list"] or "（" in match["list"]:
            continue
        names = _names(match["list"])
        count = whole_number(match["count"])
        if count is None or len(names) < 3 or count < 3 or len(names) == count or max(map(len, names)) > 12:
            continue
        yield Problem(
            CODE,
            LEVEL,
            sentence.position,
            Bilingual(
                f"说有 {count} {plain(match['what'])}，列出 {len(names)} 个：{'、'.join(names)}",
                f"{count} are announced and {len(names)} are listed: {', '.join(names)}",
            ),
            Bilingual("核对数目和所列各项", "check the number and the list"),
        )


def _names(text: str) -> list[str]:
    """The names of a list; 和, 及 and 与 divide the last two only."""
    parts = [one.strip() for one in text.split("、")]
    last = re.split(r"以及|和|及|与", parts[-1], maxsplit=1) if len(parts) > 1 else parts[-1:]
    return [one for one in (*parts[:-1], *last) if one]
