"""L113: a superlative, the first in the world or the largest in China, stands in one language only."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L113"
LEVEL = Level.warning

_MOST = "largest|biggest|highest|lowest|best|only|fastest"
_ENGLISH = re.compile(
    rf"\b(?:(?:world|country|nation|industry|Asia|China)['’]s (?:very )?(?:{_MOST}|first)"
    rf"|(?:{_MOST}|the first|longest|foremost|number one|No\. 1)\b[^.;,:()]{{0,40}}? "
    r"(?:worldwide|nationwide|globally|of its kind"
    r"|in (?:the world|China|the country|Asia|the industry|Europe|Africa)))\b",
    re.IGNORECASE,
)
_SCOPES = (
    "'s ", "’s ", "worldwide", "nationwide", "globally", "of its kind", "in the world", "in china", "in the country",
    "in asia", "in the industry", "in europe", "in africa",
)  # fmt: skip
"""What an English text has at least, in small letters, in which a superlative is read."""
_ONE_OF = re.compile(r"\b(?:among|one of) (?:the )?$")
_CHINESE = re.compile(
    r"(?:(?:世界|全球|国际|全国|国内|亚洲|我国|中国|同行业|业内|行业)[^，。；：“”（）\d]{0,6}"
    r"(?:最[大高低长快强好优先早多]|唯一|首[个家位座条台套次创例])"
    r"|(?:规模|产能|产量|销量|实力|总量)[^，。；\d]{0,6}(?:最大|第一|居首|首位))"
)
_ANSWERS = re.compile(r"最|首|第一|[第前]\s*1(?!\d)|唯一|冠|头号|独[家有一]|顶|填补|空白|至今|率先|一流")
_ANY_ENGLISH = re.compile(
    r"\b(?:\w+est|most|best|first|only|sole|leading|leader|top|lead|leads|led|number one|No\. 1|foremost|unique|ever|"
    r"pioneer\w*|unprecedented|1st|premier|champion\w*|heads?|gap|new to|peak|record|leadership|ahead|primary)\b",
    re.IGNORECASE,
)


def check(facts: Facts) -> Iterator[Problem]:
    """Superlatives with their scope (the world's largest, 全国首个), against any word in the other language that may
    render them. 前列 and 领先 are weaker than the largest and the only, and answer neither."""
    for text in facts.texts_with(zh=(_CHINESE,), small=_SCOPES):
        for language, found in (("en", _english(text.zh, text.en)), ("zh", _chinese(text.zh, text.en))):
            if found:
                yield Problem(
                    CODE,
                    LEVEL,
                    text.position_of(language),
                    Bilingual(
                        f"“{found}”：另一种文字里没有这样的说法",
                        f"'{found}': the other language claims nothing of the kind",
                    ),
                    Bilingual(
                        "核对两种文字，改正说过头的一处", "compare the two and correct the one that says too much"
                    ),
                )


def _english(zh: str, en: str) -> str:
    match = _ENGLISH.search(en)
    if match is None or _ANSWERS.search(zh) or _ONE_OF.search(en[: match.start()]):
        return ""
    return match[0]


def _chinese(zh: str, en: str) -> str:
    match = _CHINESE.search(zh)
    return match[0] if match and not _ANY_ENGLISH.search(en) else ""
