"""K126: a sentence announces so many things, and its list has another number of them."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.mentions import plain
from generator.facts.statements.chinese_numerals import NUMERALS, parse_chinese
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K126"
LEVEL = Level.warning

_LIST = re.compile(
    rf"(?P<count>\d{{1,2}}|[{NUMERALS}]{{1,2}})\s*(?P<what>[个家项大种类](?:[^，。；：、\d{NUMERALS}]{{2,10}}))(?:：|:|，即|，分别是|，分别为)"
    r"(?P<list>[^。；：:]+)$"
)
_OPEN = re.compile(r"[有是为以]|等|包括|如|例如|其中|以及其他|……|主要|尤其")
_END = re.compile(r"，[^，、和及与]*$")


def check(facts: Facts) -> Iterator[Problem]:
    """N 个…：甲、乙、丙和丁, with three names or more, to the end of the sentence.

    Lists that say they are open, or whose last part may be more than a name, are left out.
    """
    for sentence in facts.sentences:
        match = _LIST.search(sentence.text.strip())
        if match is None or _OPEN.search(match["list"]) or "，" in match["list"] or "（" in match["list"]:
            continue
        names = _names(match["list"])
        try:
            count = int(match["count"]) if match["count"].isdigit() else int(parse_chinese(match["count"]))
        except ValueError:
            continue
        if len(names) < 3 or count < 3 or len(names) == count or max(map(len, names)) > 12:
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
