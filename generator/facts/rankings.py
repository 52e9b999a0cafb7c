"""Places in rankings, wherever an edition tells them: in prose, timelines, awards and captions."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.corpus import EDGE
from generator.facts.derive import Facts
from generator.facts.figures import Source
from generator.facts.named_figures import own_ids
from generator.facts.statements.chinese_numerals import NUMERALS, whole_number
from generator.model.item import Text
from generator.problem import Position

_LIST = (
    r"(?:(?!在)[\u4e00-\u9fff]{2,10}?\d{2,4}强(?:[\u4e00-\u9fff]{2,6}行业)?"
    r"|[《“][^《》“”]{3,24}(?:榜|榜单|指数|排行|排名)[》”])"
)
_NAMES_LIST = re.compile(rf"强|[榜指排][^。；！？;\n{EDGE}]*[》”]")
"""What a text has at least of which a list is read."""
_WORDS = r"[”》]?(?:企业|榜单|排行榜|榜|排名|排行|名单|中|里|上|的|位次|，|,|(?:19|20)\d{2}年)*"
_PLACE = rf"(?P<rank>\d+|[{NUMERALS}]+)"
_VERB = "(?:位列|位居|名列|排列|列|居|排名?|升至|跃居|跃升至|上升至|下降至|降至|进入|跻身|为|在)"
_RANKED = re.compile(rf"(?P<list>{_LIST}){_WORDS}{_VERB}*(?P<th>第)?{_PLACE}(?P<place>[位名])?")
_BEFORE = re.compile(rf"{_VERB}(?P<list>{_LIST})(?:企业|榜单|榜)?(?P<th>第){_PLACE}[位名]?")
_TOP = re.compile(rf"(?P<list>{_LIST}){_WORDS}{_VERB}*前{_PLACE}(?:位|名|强)?(?![%\d成分])")
_BY_ANOTHER = re.compile(r"按|依照|标准|数量|发展指数(?![》”])")
"""按标准数在世界 500 强中列第五: a place among them by something else."""
_MOVE = re.compile(
    r"^[，,（(]?(?:[比较](?:上年度?|去年|上一年度?)|同比)"
    r"(?P<way>上升|提升|提高|前进|跃升|下降|下滑|后退)(?:了)?(?P<by>\d+)(?:位|个位次|名)"
)
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
_SENTENCE = re.compile(r"[^。；！？;\n]+")
_ASIDE = re.compile(r"[\s*]")
_EDITOR = re.compile(r"《(?:财富|福布斯)》(?:杂志)?")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in a list of one year.

    ``holder`` is the company's id, empty for the organisation itself; ``top`` where only "among the first n" is told;
    ``moved`` by how many places it rose (or, negative, fell) from the year before, None where that is not told.
    """

    list: str
    holder: str
    year: str
    rank: int
    top: bool
    moved: int | None
    said: str
    position: Position


def rankings(facts: Facts) -> Iterator[Ranked]:
    """Every place told, in reading order; captions and tables after the texts."""
    names, own = _companies(facts), own_ids(facts)
    edition = facts.edition
    listed_in = {id(text) for text in facts.texts_with(zh=(_NAMES_LIST,))}
    for carrier in (edition.report, *edition.chapters.values(), *edition.cases.values()) if listed_in else ():
        for item in carrier.walk():
            if isinstance(item, Text) and id(item) in listed_in:
                yield from _in_text(item.zh, edition.year, "", item.position_of("zh"), names)
    for timeline in edition.timelines.values():
        for event in timeline.events:
            if event.date is not None:
                yield from _in_text(event.text.zh, str(event.date.year), "", event.text.position_of("zh"), names)
    for listed in edition.award_lists.values():
        for award in listed.awards:
            grade = award.grade.zh if award.grade else ""
            holder = "".join(one for one in award.companies if one not in own)
            if re.fullmatch(r"第\s*\d+\s*[名位]", grade):
                year = str((award.year or listed.year).year)
                yield from _in_text(f"{award.title.zh}{grade}", year, holder, award.position, names)
    for figure in facts.figures:
        if figure.source is Source.labelled and figure.dimension == "rank":
            words = f"{figure.label}第{figure.value:f}位"
            yield from _in_text(words, figure.period, "", figure.position, names)


def _companies(facts: Facts) -> dict[str, str]:
    """Every name of the registry to the company's id, the longest first; the organisation's own to nothing."""
    own = facts.publisher.organisation
    found = {form: one.id for one in facts.companies.values() for form in (one.short.zh, one.name.zh, *one.aliases)}
    found = {form: "" if form in own.name.zh or form in own.short.zh else id_ for form, id_ in found.items()}
    return dict(sorted(found.items(), key=lambda one: -len(one[0])))


def _in_text(text: str, year: str, holder: str, position: Position, names: Mapping[str, str]) -> Iterator[Ranked]:
    if "第" not in text and "前" not in text and "位" not in text:
        return
    period = year
    for match in _SENTENCE.finditer(text):
        sentence = _ASIDE.sub("", _EDITOR.sub("", match[0]))
        for pattern in (_RANKED, _BEFORE, _TOP):
            for found in pattern.finditer(sentence):
                before = sentence[: found.start("rank")]
                named = _YEAR.findall(before)
                said_of = max(
                    ((before.rfind(form), id_) for form, id_ in names.items() if form in before), default=(0, holder)
                )
                yield from _ranked(
                    found, named[-1] if named else period, said_of[1], sentence, position, top=pattern is _TOP
                )
        named = _YEAR.findall(sentence)
        period = named[-1] if named else period


def _ranked(
    found: re.Match[str], year: str, holder: str, sentence: str, position: Position, *, top: bool
) -> Iterator[Ranked]:
    place = found["rank"]
    if _BY_ANOTHER.search(sentence[: found.start("rank")]):
        return
    if not top and not found["th"] and not found.groupdict().get("place"):
        return
    move = _MOVE.match(sentence[found.end() :])
    moved = None if move is None else int(move["by"]) * (-1 if re.match("下|后", move["way"]) else 1)
    rank = whole_number(place)
    if rank is None:
        return
    yield Ranked(_key(found["list"]), holder, year, rank, top, moved, found[0], position)


def _key(name: str) -> str:
    """A list's name without its year and the words before it."""
    bare = re.sub(r"[《》“”]|(?:19|20)\d{2}年?度?|排?行?榜单?$", "", name)
    scope = re.search(r"(?:世界|全球|亚洲|国际|中国|全国).*", bare)
    return scope[0] if scope else re.sub(r"^.*(?:名列|位列|位居|入选|跻身|进入|荣登|在|列|居)", "", bare)
