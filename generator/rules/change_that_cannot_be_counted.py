"""K103: a text asks for a change or a sum that cannot be counted."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.total import sum_observations
from generator.facts.year_change import Break, BreakReason
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.reference import Reference, ReferenceKind, find_references
from generator.problem import Level, Problem

CODE = "K103"
LEVEL = Level.error

_REASONS = {
    BreakReason.no_number: Bilingual("其中一年没有数值", "one of the years has no number"),
    BreakReason.unit: Bilingual("两年单位不能换算", "the units do not convert"),
    BreakReason.definition: Bilingual("两年口径不同", "the definitions differ"),
    BreakReason.base_is_zero: Bilingual("上年为零", "the previous year is zero"),
}
_NO_YEAR = Bilingual("没有上一年的数值", "there is no value for the year before")
_NO_SUM = Bilingual("有一项没有数值或单位不能换算", "a part has no number, or the units do not convert")


def check(facts: Facts) -> Iterator[Problem]:
    """Every ``{{change:…}}`` and ``{{sum:…}}`` of the edition."""
    edition = facts.edition
    for carrier in (*edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                for field in ("zh", "en"):
                    for reference in find_references(getattr(item, field)):
                        reason = _reason(reference, facts)
                        if reason is not None:
                            yield Problem(
                                CODE,
                                LEVEL,
                                item.position_of(field),
                                Bilingual(
                                    f"“{reference.text}”算不出来：{reason.zh}",
                                    f"'{reference.text}' cannot be counted: {reason.en}",
                                ),
                                Bilingual("把报告所印的数字直接写出来", "write the figure out as the report prints it"),
                            )


def _reason(reference: Reference, facts: Facts) -> Bilingual | None:
    if reference.kind == ReferenceKind.change:
        try:
            change = facts.change(reference.target, reference.period)
        except KeyError:
            seen = facts.observation(reference.target, reference.period)
            return None if seen.indicator.kind.startswith("change") else _NO_YEAR
        if change.before.quantity.pending or change.after.quantity.pending:
            return None  # rule D102 asks for the value
        return _REASONS.get(change.reason) if isinstance(change, Break) else None
    if reference.kind == ReferenceKind.sum:
        parts = [facts.observation(one, reference.period) for one in reference.indicators]
        if any(part.quantity.pending for part in parts):
            return None
        try:
            sum_observations(parts)
        except ValueError:
            return _NO_SUM
    return None
