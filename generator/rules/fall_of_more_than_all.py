"""K161: something falls by more than 100 per cent of itself."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.frames import MARK, PERCENT, Finding, Frame, each_once
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K161"
LEVEL = Level.warning

_FALL = re.compile(
    rf"(?:下降|降低|减少|下滑|缩减|压减|压降|降幅|减幅|回落|减排|缩短|节约|节省)(?:了|幅度|达到|"
    rf"达|为|约|近|超过|超|逾)*(?P<share>{PERCENT})"
)
_ENGLISH = re.compile(
    rf"\b(?:fell|fallen|dropped|decreased|reduced|cut|lowered|declined|down|(?:drop|fall|decrease|"
    rf"reduction|decline|saving) of|lower|less)"
    rf"(?: (?!from\b|to\b|than\b)[a-z]+){{0,3}}?(?: by| of)? (?:(?:about|nearly|almost|more than|"
    rf"over|around) )?(?P<share>{PERCENT})"
    rf"|(?P<share2>{PERCENT}) (?:lower|less|fewer|reduction|decrease|drop|decline|fall)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"利润|净利|收益|现金流|盈|亏|损益|收支|profit|income|earnings|cash flow|loss|margin", re.IGNORECASE
)
"""What may be below zero can fall by more than all."""


def check(facts: Facts) -> Iterator[Problem]:
    """下降 120%, fell by 120%, of anything that cannot be below zero."""
    frames = facts.frames_with(PERCENT)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("核对百分比；下降最多 100%", "check the percentage; nothing falls by more than 100%")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for match in (_FALL if frame.is_chinese else _ENGLISH).finditer(frame.words):
        share = frame[match.groupdict().get("share") or match["share2"]]
        before = re.split(rf"[，；;,]|{MARK}", frame.words[: match.start()])[-1]
        if share.value > 100 and not _SIGNED.search(before):
            message = Bilingual(f"下降 {share.said} 不可能", f"nothing can fall by {share.said}")
            yield Finding(frame, (share,), message)
