"""K114: the same thing is told in two places with different figures."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.derive import Facts
from generator.facts.figures import Source, Told, last_clause
from generator.facts.mentions import plain
from generator.facts.named_figures import common_captions
from generator.facts.statements.stated import Stated
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K114"
LEVEL = Level.warning

_LEAST = 5
_MEASURES = tuple("个家名人项次件座条批期轮类级种位所场台套户篇份亩岁起例对支间辆")
_LEAD = r"(?:19|20)\d{2}年(?:度|底|末)?|全年|年末|截至年末|本年度?|报告期内|期间|集团|公司|共|目前|累计|年度"
_TAIL = re.compile(
    r"(?:合计|共计|总计|累计|实现|完成|达到|达|为|是|共|约|近|超过|超|逾|突破|计|有|到|至|已|全年|仅|也|：|:|的是|多达|增至|增加到|升至)+$"
)
_OPEN = re.compile(
    r"分别|各|每|平均|其中|另有|另|以及|还有|等|包括|新增|比上年|同比|增长|下降|降低|提高|减少|增加|上升|第"
)


def check(facts: Facts) -> Iterator[Problem]:
    """Captions and clauses with the same words before a figure of one unit and one year; rounding is understood.

    What a case tells is compared within the case, since it speaks of its own company.
    """
    common = common_captions(facts)
    told: dict[tuple[str, str, str, str], Told] = {}
    own = (facts.publisher.organisation.name.zh, facts.publisher.organisation.short.zh)
    for figure in facts.figures:
        caption = _caption(figure, own)
        if not caption or caption in common:
            continue
        key = (caption, figure.period, figure.dimension, figure.position.path if figure.story else "")
        first = told.setdefault(key, figure)
        if first is not figure and not first.agrees(figure) and _counts(first) == _counts(figure):
            yield Problem(
                CODE,
                LEVEL,
                figure.position,
                Bilingual(
                    f"“{caption}”这里是 {figure.printed}，另一处是 {first.printed}（{first.position}）",
                    f"'{caption}' is {figure.printed} here and {first.printed} elsewhere ({first.position})",
                ),
                Bilingual("核对两处，改正写错的一处", "compare the two and correct the wrong one"),
            )


def _caption(figure: Told, own: tuple[str, str]) -> str:
    """The words that say what is counted; empty where they are too few, or count a part or a change."""
    if figure.source is Source.observation:
        return ""
    if figure.stated is not None and not _is_measured(figure.stated):
        return ""
    words = figure.label if figure.source is Source.labelled else last_clause(figure.label)
    return _bare(words, own)


@lru_cache(maxsize=1 << 13)
def _bare(words: str, own: tuple[str, str]) -> str:
    """A table has the caption of a row once for each of its columns."""
    if _OPEN.search(words):
        return ""
    bare = _TAIL.sub("", _lead(own).sub("", plain(words)))
    return bare if len(bare) >= _LEAST and not re.search(r"\d", bare) else ""


@lru_cache(maxsize=8)
def _lead(own: tuple[str, str]) -> re.Pattern[str]:
    """The words before a caption that say no more than whose it is, and of when."""
    return re.compile(rf"^(?:{'|'.join(map(re.escape, own))}|{_LEAD})+")


def _is_measured(stated: Stated) -> bool:
    """Whether a unit or measure word follows: a bare number behind a noun is a label (议题 25, 2 号)."""
    return stated.unit is not None or stated.counted.startswith(_MEASURES)


def _counts(figure: Told) -> str:
    return figure.dimension or (figure.stated.counted[:1] if figure.stated else "")
