"""``observations.json``: indicators and observations with all that is known of them."""

from collections.abc import Iterable
from typing import Any

from generator.downloads.json_text import write_json
from generator.downloads.stored_value import decimal_of, english_unit, note_of, printed_of
from generator.facts.address import indicator_path
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.facts.observation import Observation
from generator.language import Bilingual, Language
from generator.model.indicator import Former, Indicator, Restatement
from generator.model.item import Text, plain_decimal
from generator.model.library import Publisher

DOWNLOAD = Download(
    "observations.json",
    Bilingual(
        "指标的定义与全部数值，供程序读取；比 CSV 多出缺失原因、修饰词、重述等。",
        "Definitions and every value of the key indicators, for programs; beyond the CSV it tells why a value is "
        "missing, the words printed with it, and restatements.",
    ),
)


def write_observations_json(facts: Facts) -> bytes:
    """The file: indicators and observations in the order of ``observations.yml``."""
    seen = tuple(facts.observations.values())
    report = facts.edition.report
    return write_json(
        {
            "edition": facts.edition.year,
            **_texts("title", report.title),
            "period": {"start": str(report.period.start), "end": str(report.period.end)},
            "organisation": organisation_record(facts.publisher),
            "indicators": indicator_records(facts.publisher, (one.indicator for one in seen)),
            "observations": [observation_record(one) for one in seen],
        }
    )


def organisation_record(publisher: Publisher) -> dict[str, Any]:
    """The organisation's id and names."""
    return {"id": publisher.id, **_texts("name", publisher.organisation.name)}


def indicator_records(publisher: Publisher, indicators: Iterable[Indicator]) -> list[dict[str, Any]]:
    """Each indicator once, in the order met."""
    return [_indicator_record(publisher, one) for one in {one.id: one for one in indicators}.values()]


def _indicator_record(publisher: Publisher, one: Indicator) -> dict[str, Any]:
    return {
        "id": one.id,
        **_texts("name", one.name),
        "category": one.category,
        "unit": one.unit,
        "kind": one.kind,
        "base_year": _date(one.base_year),
        "better": one.better,
        **_texts("definition", one.definition),
        "part_of": one.part_of,
        "breakdown": {"by": one.breakdown.by, **_texts("category", one.breakdown.category)} if one.breakdown else None,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "former": [_former_record(former) for former in one.former],
        "tags": {standard: list(codes) for standard, codes in one.tags.items()},
        **{f"url_{language}": "/" + indicator_path(publisher.id, language, one.id) for language in Language},
    }


def _former_record(former: Former) -> dict[str, Any]:
    return {
        "until": str(former.until),
        **_texts("name", former.name),
        "unit": former.unit,
        **_texts("definition", former.definition),
    }


def observation_record(seen: Observation) -> dict[str, Any]:
    """One value. ``note_*`` join the note on the value and that on its row."""
    quantity = seen.quantity
    return {
        "indicator": seen.indicator.id,
        "period": seen.period,
        "value": decimal_of(seen),
        "printed": printed_of(seen),
        "unit": seen.unit.printed,
        "unit_en": english_unit(seen.unit),
        "missing": quantity.missing,
        "qualifier": quantity.qualifier,
        "direction": quantity.direction,
        "of": None if quantity.of is None else plain_decimal(quantity.of),
        **_texts("words", seen.words),
        "as_of": _date(seen.as_of),
        **_texts("note", note_of(seen)),
        "restated": _restatement_record(seen.restated),
        "file": seen.position.path,
        "line": seen.position.line,
    }


def _restatement_record(restated: Restatement | None) -> dict[str, Any] | None:
    if restated is None:
        return None
    before = restated.before.value
    return {"before": None if before is None else plain_decimal(before), **_texts("reason", restated.reason)}


def _texts(name: str, text: Text | Bilingual | None) -> dict[str, str | None]:
    """A text under a key for each language."""
    return {f"{name}_{language}": text[language] if text else None for language in Language}


def _date(date: object) -> str | None:
    return None if date is None else str(date)
