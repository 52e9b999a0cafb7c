"""K119: a text says that something did not occur, and its indicator is above zero."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.english_claims import mentions
from generator.facts.mentions import indicator_names, plain
from generator.facts.named_figures import is_own, other_companies, printed_indicators
from generator.facts.observation import Observation
from generator.language import Bilingual
from generator.problem import Level, Position, Problem

CODE = "K119"
LEVEL = Level.warning

_NONE = re.compile(
    r"(?:未|没有|从未|均未|并未|无|杜绝了?|零)(?:发生|出现|产生|新增|收到|有)?(?:过|任何|一起|一例)?[“”]*"
)
_ZERO = re.compile(r"^(?:数|量|次数|人数)?(?:均|都|继续|保持|持续|始终|实现|为|了)*(?:为)?(?:零|0(?![.\d%]))")
_COUNT = re.compile(r"(?:事件|事故|案件)?(?:总|发生)?(?:起数|件数|次数|人数|总数|数量|数)$|事件$|人数$")
_LEAD = re.compile(r"^(?:员工|职工|因工|工作相关)+")
_GRADED = re.compile(r"较大|重大|特大|一般|及以上|以上")
_AIM = re.compile(r"目标|确保|力争|计划|争取|要求|承诺|努力|必须|应当|坚决")
_NO = r"\b(?:no|zero|without(?: any| a)?|nor any|free (?:of|from)|not a single)\s+(?:new\s+)?$"
_NIL = re.compile(
    r"^\s+(?:(?:was|were|is|are|remained|stayed|stood|kept|have been|has been)\s+)?(?:at\s+)?"
    r"(?:zero|nil|none|0(?![.,\d%]))\b"
)


def check(facts: Facts) -> Iterator[Problem]:
    """未发生…, 零… and …为零 with an indicator's name, in the report's own year; aims are no claims.

    A claim of a grade (较大及以上) is only held to an indicator whose name has the same words. No … and zero … are read
    in the English where the Chinese says nothing of the kind.
    """
    counted = [
        (tuple(_cores(name.form)), facts.observations[name.indicator.id, facts.edition.year])
        for name in indicator_names(printed_indicators(facts))
        if (name.indicator.id, facts.edition.year) in facts.observations and _COUNT.search(name.form)
    ]
    others = other_companies(facts)
    told: set[tuple[str, Position]] = set()
    for sentence in facts.sentences:
        words = plain(sentence.text)
        if not _NONE.search(words) and "零" not in words and "0" not in words:
            continue
        named = [(cores, seen) for cores, seen in counted if any(core in words for core in cores)]
        if not named or not is_own(words, others) or _AIM.search(words):
            continue
        for cores, seen in named:
            if seen.quantity.value:
                said = next((core for core in cores if _is_denied(words, core)), None)
                if said is not None:
                    told.add((seen.indicator.id, sentence.item.position))
                    yield _problem(sentence.position, seen, said, said)
                    break
    denials = {seen.indicator.id: seen for _, seen in counted if seen.quantity.value}
    for mention in mentions(facts):
        known = denials.get(mention.name.indicator.id)
        if known is None or mention.period != facts.edition.year or (known.indicator.id, mention.text.position) in told:
            continue
        if re.search(_NO, mention.before, re.IGNORECASE) or _NIL.search(mention.after):
            yield _problem(mention.text.position_of("en"), known, mention.name.form, mention.name.form)


def _cores(form: str) -> Iterator[str]:
    """What a denial may call the thing counted; a word of two characters only where 零 or 未发生 is right before it."""
    core = _COUNT.sub("", form)
    yield core if len(core) >= 4 else form
    short = _LEAD.sub("", core)
    if 2 <= len(short) < len(core) or 2 <= len(core) < 4:
        yield short


def _is_denied(words: str, core: str) -> bool:
    at = words.find(core)
    if at < 0:
        return False
    before, after = words[:at], words[at + len(core) :]
    if len(core) < 4:
        return (
            re.search(r"(?:零|未发生|没有发生|无)$", before) is not None
            and re.match(r"$|[，,、]|事故|事件|[的]?目?标?达成", after) is not None
        )
    negated = re.search(rf"{_NONE.pattern}$", before) or _ZERO.search(after)
    return negated is not None and not (_GRADED.search(before[-8:]) and not _GRADED.search(core))


def _problem(position: Position, seen: Observation, zh: str, en: str) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        position,
        Bilingual(
            f"正文说没有“{zh}”，{seen.indicator.name.zh}（{seen.period}）为 {seen.quantity.printed}{seen.unit.printed}",
            f"the text says there was no '{en}'; {seen.indicator.name.en} ({seen.period}) is {seen.quantity.printed}",
        ),
        Bilingual(f"核对观测值（{seen.position}）", f"check the observation ({seen.position})"),
    )
