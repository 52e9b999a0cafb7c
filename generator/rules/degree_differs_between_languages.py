"""L107: one language says more than a number, the other less than it."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.quantity import Qualifier
from generator.problem import Level, Problem

CODE = "L107"
LEVEL = Level.warning

_MORE = frozenset({Qualifier.more_than, Qualifier.over, Qualifier.at_least})
_LESS = frozenset({Qualifier.nearly, Qualifier.at_most})


def check(facts: Facts) -> Iterator[Problem]:
    """Numbers of both languages: 余, 超过, 以上 wherever one says it, nearly in the other, and the other way round."""
    for text, comparison in facts.compared:
        for zh, en in comparison.values:
            if zh[0].qualifier is None and en[0].qualifier is None:
                continue
            for one, others, more, larger in ((zh, en, "中文", "Chinese"), (en, zh, "英文", "English")):
                if all(each.qualifier in _MORE for each in one) and any(each.qualifier in _LESS for each in others):
                    yield Problem(
                        CODE,
                        LEVEL,
                        text.position_of("en"),
                        Bilingual(
                            f"“{zh[0].text}”：{more}说在这个数以上，另一种文字说不到",
                            f"'{en[0].text}': the {larger} says more than this, the other language less",
                        ),
                        Bilingual(
                            "余、超过译作 more than；近、不足译作 nearly", "余 and 超过 are more than; 近 is nearly"
                        ),
                    )
