"""K166: so many of a number are more than it, or the per cent told with both is another one."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import MARK, NUMBER, PERCENT, Figure, Finding, Frame, each_once, fits
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "K166"
LEVEL = Level.warning

_NAME = rf"[^，,。；;、(){MARK[1:-1]}]"
_OF = re.compile(
    rf"(?P<whole>{NUMBER})(?P<what>{_NAME}{{0,16}}?)(?<![其集之当年期])(?:当中|之中|中|里)[，,]?"
    rf"(?:已|共|累计|现|目前|仅|还)?{_NAME}{{0,12}}?(?P<part>{NUMBER})"
)
_SHARE = re.compile(
    rf"[^。；;{MARK[1:-1]}]{{0,26}}?(?:占比?|[率比例])(?:总数|全部|总人数)?的?(?:为|达到?|约|是|"
    rf"的)*(?P<share>{PERCENT})"
)
_ENGLISH_OF = re.compile(
    rf"\b(?:of|out of|among) (?:the |its |our |all |a total of |these |those )*(?P<whole>{NUMBER}){_NAME}{{0,40}},"
    rf"(?: [a-z]+){{0,3}}? (?P<part>{NUMBER})",
    re.IGNORECASE,
)
_ENGLISH_PART = re.compile(
    rf"(?P<part>{NUMBER})(?: of|(?: [a-z]+){{0,2}} out of) (?:the |its |our |all |a total of )*(?P<whole>{NUMBER})",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    rf"应[到参出收交][^，。；{MARK[1:-1]}]{{0,8}}(?P<whole>{NUMBER})[，,、]?实[到参出收交][^，。；{MARK[1:-1]}]{{"
    rf"0,8}}(?P<part>{NUMBER})"
)
_OF_WHICH = re.compile(
    rf"(?P<whole>{NUMBER}){_NAME}{{0,40}}, of (?:which|whom|these)(?: [a-z]+){{0,3}}? (?P<part>{NUMBER})", re.IGNORECASE
)
_SHARE_OF = re.compile(
    rf"(?P<part>{NUMBER})[，,(]?(?:约|仅)?占[^，。；{MARK[1:-1]}]{{0,12}}(?P<whole>{NUMBER})的?"
    rf"(?:比[例重]为)?(?P<share>{PERCENT})"
)
_ENGLISH_SHARE_OF = re.compile(
    rf"(?P<part>{NUMBER}){_NAME}{{0,30}}(?:, |,? ?\(?(?:or |which is |that is |representing |accounting for |"
    rf"making up ))(?P<share>{PERCENT}) "
    rf"of (?:the |its |all |our |a total of )*(?P<whole>{NUMBER})",
    re.IGNORECASE,
)
_ENGLISH_SHARE = re.compile(
    rf"{_NAME}{{0,60}}?[,(] ?(?:or |that is |which is |accounting for |representing |making up )?"
    rf"(?:about |nearly |over )?(?P<share>{PERCENT})",
    re.IGNORECASE,
)
_NEAR = 5
"""K127 reads Chinese rates as near as this to that of two counts of one unit."""
_SPANS = re.compile(r"^(?:years?|months?|days?|times|percentage)\b", re.IGNORECASE)


_PATTERNS = {
    Language.zh: (_OF, _PRESENT, _SHARE_OF),
    Language.en: (_ENGLISH_OF, _ENGLISH_PART, _OF_WHICH, _ENGLISH_SHARE_OF),
}


def check(facts: Facts) -> Iterator[Problem]:
    """38 家中有 41 家; of the 38, 41 are …; and 52 个中有 39 个，占 85%; 39 of the 52, or 85%."""
    frames = facts.frames_with(NUMBER, NUMBER)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("核对这几个数", "check the numbers")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for pattern in _PATTERNS[frame.language]:
        for match in pattern.finditer(frame.words):
            whole, part = frame[match["whole"]], frame[match["part"]]
            alike = part.counts_as(whole) if frame.is_chinese else _is_count(frame, match)
            if pattern is _OF_WHICH and re.search(NUMBER, re.split("[,;]", frame.words[: match.start()])[-1]):
                continue  # 28 plants in 12 provinces, of which 16: either may be meant
            if not alike or whole.value <= 1 or not whole.is_exact or not part.is_exact:
                continue
            if part.value > whole.value:
                message = Bilingual(
                    f"{whole.said}中不会有 {part.said}", f"there cannot be {part.said} out of {whole.said}"
                )
                yield Finding(frame, (whole, part), message)
            elif "share" in match.groupdict():
                yield from _share(frame, whole, part, frame[match["share"]])
            elif told := (_SHARE if frame.is_chinese else _ENGLISH_SHARE).match(frame.words, match.end()):
                yield from _share(frame, whole, part, frame[told["share"]])


def _share(frame: Frame, whole: Figure, part: Figure, share: Figure) -> Iterator[Finding]:
    exact = part.value * 100 / whole.value
    spread = exact * (whole.step / whole.value + part.step / max(part.value, Decimal(1))) / 2
    told_elsewhere = frame.is_chinese and abs(exact - share.value) <= _NEAR
    if not fits(exact, share, spread) and not told_elsewhere:
        yield Finding(
            frame,
            (whole, part, share),
            Bilingual(
                f"{part.said} ÷ {whole.said} = {exact:.2f}%，这里是 {share.said}",
                f"{part.said} ÷ {whole.said} = {exact:.2f}%, and here is {share.said}",
            ),
        )


def _is_count(frame: Frame, match: re.Match[str]) -> bool:
    whole, part = frame[match["whole"]], frame[match["part"]]
    behind = frame.words[match.end("whole") :].lstrip()
    same = part.counts_as(whole) or part.stated.unit is None or whole.stated.unit is None
    amounts = any(
        one.stated.unit is not None and one.stated.unit.dimension.startswith("money") for one in (whole, part)
    )
    return same and not _SPANS.match(behind) and (not amounts or part.counts_as(whole))
