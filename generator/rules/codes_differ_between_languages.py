"""L105: a code, web address or telephone number stands in one language only."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L105"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every text; spaces, case and kinds of dash make no difference."""
    for text, comparison in facts.compared:
        found = comparison.codes
        if found.differs:
            only = found.one_sided
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(
                    f"中英文代号或地址不一致：{only.zh}",
                    f"the codes or addresses of the two languages differ: {only.en}",
                ),
                Bilingual("代号在两种文字里写法相同", "a code is written the same in both languages"),
            )
