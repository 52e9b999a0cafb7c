"""K171: English tells by how many units an indicator changed on an earlier year, and the observations say otherwise.

The Chinese, 比上年增加 52 万吨, is K108's.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.english_claims import Mention, mentions
from generator.facts.figures import agree
from generator.facts.named_figures import observation_for
from generator.facts.observation import Observation
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Stated
from generator.language import Bilingual, Language
from generator.model.indicator import CHANGES
from generator.problem import Level, Problem

CODE = "K171"
LEVEL = Level.warning

_UP = r"up|increase|rise|growth|gain|rose|increased|grew|climbed|more|higher|rising"
_DOWN = r"down|decrease|fall|drop|reduction|decline|fell|dropped|decreased|declined|fewer|less|lower|falling"
_BASE = (
    r"(?:than|from|on|over|compared with|against|as against)(?: in| that of| those of)? (?:the )?"
    r"(?:(?P<base>(?:19|20)\d{2})|previous year|year before|prior year|preceding year|last year)"
)
_BEHIND_LEVEL = re.compile(
    rf"^(?:, | and | \(|, which is |, that is )(?:an? |which is |that is )?(?:(?P<way>{_UP}|{_DOWN})"
    rf"(?: by| of)? #|# ?(?:[a-z]+ )?(?P<way2>more|fewer|less|higher|lower)) {_BASE}",
    re.IGNORECASE,
)
_BEFORE_LEVEL = re.compile(
    rf"^(?: also| again| further)* (?P<way>{_UP}|{_DOWN}) by # to #(?! ?(?:by|in))", re.IGNORECASE
)
_ALONE = re.compile(
    rf"^(?: (?:was|were))?(?: also| again| further)* (?P<way>{_UP}|{_DOWN}) by # {_BASE}", re.IGNORECASE
)
_LEVEL = re.compile(
    r"^(?: \([^)]*\))?,?(?: (?:was|were|came to|reached|stood at|amounted to|totalled|of|at|is|"
    r"are))+(?: about| nearly| a total of)? #(?: [a-z]+){0,3}?(?=, | and | \()"
)


def check(facts: Facts) -> Iterator[Problem]:
    """… came to 889, 188 more than in the year before; … rose by RMB 2 billion to …; down by 74 from 2019."""
    for mention in mentions(facts):
        if mention.name.indicator.kind in CHANGES:
            continue
        words, amounts = _amounts(mention, facts)
        level = _LEVEL.match(words)
        if level:
            match = _BEHIND_LEVEL.match(words[level.end() :])
            amount = amounts[1] if len(amounts) > 1 else None
        else:
            match = _BEFORE_LEVEL.match(words) or _ALONE.match(words)
            amount = amounts[0] if amounts else None
        if match is not None and amount is not None:
            yield from _compare(facts, mention, match, amount)


def _amounts(mention: Mention, facts: Facts) -> tuple[str, list[Stated]]:
    """What follows the name in its sentence, # for each number, and the numbers."""
    end = mention.at + len(mention.after)
    stated = read_statements(mention.text.en, Language.en, facts.units)
    found = [one for one in stated if mention.at <= one.start < end and one.kind is Kind.number and one.weight]
    pieces, place = [], mention.at
    for one in found:
        pieces += [mention.text.en[place : one.start], "#"]
        place = one.end
    return "".join([*pieces, mention.text.en[place:end]]), found


def _compare(facts: Facts, mention: Mention, match: re.Match[str], amount: Stated) -> Iterator[Problem]:
    found = match.groupdict()
    base = found.get("base") or str(int(mention.period) - 1)
    after = observation_for(facts, mention.name.indicator.id, mention.period)
    before = observation_for(facts, mention.name.indicator.id, base)
    if after is None or before is None or base >= mention.period:
        return
    first, last = _value(before, amount), _value(after, amount)
    if first is None or last is None:
        return
    way = (found.get("way") or found.get("way2") or "").lower()
    sign = -1 if re.fullmatch(_DOWN, way) else 1
    factor = amount.unit.factor if amount.unit else Decimal(1)
    said = amount.value * factor
    step = max(_round(amount) * factor, _step(after), _step(before))
    if not agree(said, step, amount.qualifier, (last - first) * sign, Decimal(0), None):
        name = mention.name.indicator.name
        yield Problem(
            CODE,
            LEVEL,
            mention.text.position_of("en"),
            Bilingual(
                f"“{way} {amount.text}”与观测值不符：{name.zh} "
                f"{before.quantity.printed} → {after.quantity.printed}{after.unit.printed}",
                f"'{way} {amount.text}' contradicts the observations: {name.en} ({mention.period}) "
                f"{before.quantity.printed} → {after.quantity.printed} {after.unit.printed}",
            ),
            Bilingual(f"核对两年的数值（{after.position}）", f"check both years ({after.position})"),
        )


def _value(seen: Observation, amount: Stated) -> Decimal | None:
    """In base units; None where the amount is of another dimension, or has no unit and the indicator is no count."""
    unit = seen.unit.unit
    alike = amount.unit.dimension == unit.dimension if amount.unit else unit.factor * seen.unit.scale == 1
    return seen.quantity.signed * seen.unit.scale * unit.factor if alike and seen.quantity.signed is not None else None


def _round(amount: Stated) -> Decimal:
    """The worth of its last digit that is no zero: 178,500 may be rounded to hundreds."""
    whole = amount.value.normalize()
    zeros = int(whole.as_tuple().exponent) if whole else 0
    return max(amount.step, Decimal(1).scaleb(zeros))


def _step(seen: Observation) -> Decimal:
    whole = seen.unit.scale == 1 and seen.quantity.decimals == 0
    return (
        Decimal("0.5")
        if whole
        else Decimal(1).scaleb(-seen.quantity.decimals) * seen.unit.scale * seen.unit.unit.factor
    )
