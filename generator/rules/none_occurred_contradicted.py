"""K119: a text says that something did not occur, and its indicator is above zero."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.mentions import indicator_names, plain
from generator.facts.named_figures import is_own, other_companies, printed_indicators
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K119"
LEVEL = Level.warning

_NONE = re.compile(
    r"(?:未|没有|从未|均未|并未|无|杜绝了?|零)(?:发生|出现|产生|新增|收到|有)?(?:过|任何|一起|一例)?[“”]*"
)
_ZERO = re.compile(r"^(?:数|量|次数|人数)?(?:均|都|继续|保持|持续|始终|实现|为|了)*(?:为)?(?:零|0(?![.\d%]))")
_COUNT = re.compile(r"(?:事件|事故|案件)?(?:总|发生)?(?:起数|件数|次数|人数|总数|数量|数)$|事件$|人数$")
_GRADED = re.compile(r"较大|重大|特大|一般|及以上|以上")
_AIM = re.compile(r"目标|确保|力争|计划|争取|要求|承诺|努力|必须|应当|坚决")


def check(facts: Facts) -> Iterator[Problem]:
    """未发生…, 零… and …为零 with an indicator's name, in the report's own year; aims are no claims.

    A claim of a grade (较大及以上) is only held to an indicator whose name has the same words.
    """
    counted = [
        (name, facts.observations[name.indicator.id, facts.edition.year])
        for name in indicator_names(printed_indicators(facts))
        if (name.indicator.id, facts.edition.year) in facts.observations and _COUNT.search(name.form)
    ]
    others = other_companies(facts)
    for sentence in facts.sentences:
        words = plain(sentence.text)
        if not _NONE.search(words) and "零" not in words and "0" not in words:
            continue
        for name, seen in counted:
            core = _COUNT.sub("", name.form) if len(_COUNT.sub("", name.form)) >= 4 else name.form
            at = words.find(core)
            if at < 0 or not seen.quantity.value or not is_own(words, others) or _AIM.search(words):
                continue
            before, after = words[:at], words[at + len(core) :]
            negated = re.search(rf"{_NONE.pattern}$", before) or _ZERO.search(after)
            if negated and not (_GRADED.search(before[-8:]) and not _GRADED.search(core)):
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"正文说没有“{core}”，{seen.indicator.name.zh}（{seen.period}）为 "
                        f"{seen.quantity.printed}{seen.unit.printed}",
                        f"the text says there was no '{core}'; {seen.indicator.name.en} ({seen.period}) is "
                        f"{seen.quantity.printed}",
                    ),
                    Bilingual(f"核对观测值（{seen.position}）", f"check the observation ({seen.position})"),
                )
                break
