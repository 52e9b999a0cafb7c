"""K136: a number is said to be so much per cent of an indicator, and the observation gives another share."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.facts.derive import Facts
from generator.facts.mentions import indicator_names, plain
from generator.facts.named_figures import is_own, observation_for, other_companies, printed_indicators
from generator.facts.observation import Observation
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K136"
LEVEL = Level.warning

_SHARE = re.compile(
    r"^[，,（(\s]*(?:约|共)?占(?:集团|公司|全部|当年|全年|同期)?(?P<name>[^，。；、\d]{4,16}?)(?:的)?(?:比例|比重)?(?:为|达|约|近)*\s*$"
)


def check(facts: Facts) -> Iterator[Problem]:
    """研发人员 1,103 人，占员工总人数的 16.3%: a number, and right behind it its share of what an indicator counts."""
    names = {name.form: name.indicator for name in indicator_names(printed_indicators(facts))}
    others = other_companies(facts)
    for sentence in facts.sentences_with("占"):
        if not is_own(sentence.text, others):
            continue
        for part, share in pairwise(one for one in sentence.stated if one.weight is Weight.firm):
            match = _SHARE.match(sentence.item.zh[part.end : share.start].replace("*", ""))
            indicator = names.get(plain(match["name"])) if match else None
            if indicator is None or share.kind is not Kind.percent or part.unit is None:
                continue
            whole = observation_for(facts, indicator.id, _period(sentence, part, facts.edition.year))
            if whole is not None and (exact := _share(part, whole)) is not None and not _agrees(exact, part, share):
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"“{part.text}”占{indicator.name.zh}（{whole.quantity.printed}{whole.unit.printed}）的 "
                        f"{exact:.2f}%，这里是 {share.text}",
                        f"'{part.text}' is {exact:.2f}% of {indicator.name.en} ({whole.quantity.printed}), and here "
                        f"is {share.text}",
                    ),
                    Bilingual(f"核对三个数（观测值在 {whole.position}）", f"check the three ({whole.position})"),
                )


def _period(sentence: Sentence, part: Stated, year: str) -> str:
    years = [str(one.value) for one in sentence.stated if one.kind is Kind.year and one.start < part.start]
    return years[-1] if years else year


def _share(part: Stated, whole: Observation) -> Decimal | None:
    """The part in per cent of the whole; None where they are of different dimensions."""
    total = whole.quantity.signed
    if part.unit is None or not total or part.unit.dimension != whole.unit.unit.dimension:
        return None
    return part.in_base_units * 100 / (total * whole.unit.scale * whole.unit.unit.factor)


def _agrees(exact: Decimal, part: Stated, share: Stated) -> bool:
    """Whether the share is it, within its last digit and that of the part; with 近, 约 or 以上 within a fifth."""
    loose = part.qualifier is not None or share.qualifier is not None
    rounding = share.step + exact * part.step / part.value if part.value else share.step
    return abs(exact - share.value) <= (exact / 5 if loose else rounding)
