"""``standards/<catalogue>.json``: a standard with what answers and what omits it, as tagging in XBRL needs it."""

from typing import Any

from generator.downloads.json_text import write_json
from generator.downloads.standards.answer_lines import edition_of, figure_of, url
from generator.downloads.stored_value import decimal_of, printed_of
from generator.facts.answers import StandardAnswers, Tag
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.language import Bilingual, Language
from generator.model.catalogue import CatalogueEntry
from generator.model.gri import GriClaim, Omission


def standard_json_download(answers: StandardAnswers) -> Download:
    """The description of one standard's file."""
    name = answers.catalogue.name
    return Download(
        f"standards/{answers.catalogue.id}.json",
        Bilingual(
            f"《{name.zh}》的全部编号及其回答、从略与说明，供程序和 XBRL 标记使用。",
            f"Every code of {name.en} with its answers and omissions, for programs and for tagging in XBRL.",
        ),
    )


def write_standard_json(answers: StandardAnswers, facts: Facts) -> bytes:
    """The file; what is not known is ``null``."""
    edition, report, catalogue = facts.edition, facts.edition.report, answers.catalogue
    claim = report.gri if report.gri is not None and report.gri.catalogue == catalogue.id else None
    organisation = facts.publisher.organisation
    omitted: dict[str, list[Omission]] = {}
    for omission in claim.omissions if claim is not None else ():
        for code in answers.codes.find(omission.code).codes:
            omitted.setdefault(code, []).append(omission)
    return write_json(
        {
            "standard": {
                "id": catalogue.id,
                "name_zh": catalogue.name.zh,
                "name_en": catalogue.name.en,
                "publisher": catalogue.publisher,
                "edition": catalogue.edition,
                "url": catalogue.url,
                "complete": catalogue.complete,
            },
            "organisation": {
                "id": facts.publisher.id,
                "name_zh": organisation.name.zh,
                "name_en": organisation.name.en,
            },
            "edition": edition.year,
            "period": {"start": str(report.period.start), "end": str(report.period.end)},
            "claim": _claim(claim) if claim is not None else None,
            "disclosures": [
                _disclosure(entry, tags, tuple(omitted.get(entry.code, ())), answers, facts)
                for entry, tags in answers.entries()
            ],
            "unknown": [_location(tag, facts) for tag in answers.tags if tag.found.unknown],
        }
    )


def _claim(claim: GriClaim) -> dict[str, Any]:
    return {
        "claim": str(claim.claim),
        "sector_standards": list(claim.sector_standards),
        "topics": [
            {
                "id": topic.id,
                "title_zh": topic.title.zh,
                "title_en": topic.title.en,
                "disclosures": list(topic.disclosures),
                "sector_topic": topic.sector_topic,
            }
            for topic in claim.topics
        ],
        "not_material": [
            {"sector_topic": one.sector_topic, "reason_zh": one.reason.zh, "reason_en": one.reason.en}
            for one in claim.not_material
        ],
    }


def _disclosure(
    entry: CatalogueEntry,
    tags: tuple[Tag, ...],
    omissions: tuple[Omission, ...],
    answers: StandardAnswers,
    facts: Facts,
) -> dict[str, Any]:
    """Locations answer the disclosure as a whole, which ``requirement: null`` says; omissions name a part of it."""
    return {
        "standard": answers.catalogue.id,
        "edition": edition_of(entry, answers),
        "group": entry.group,
        "code": entry.code,
        "title_zh": entry.title.zh,
        "title_en": entry.title.en,
        "official_zh": entry.is_official(Language.zh),
        "official_en": entry.is_official(Language.en),
        "locations": [_location(tag, facts) for tag in tags],
        "omissions": [_omission(one) for one in omissions],
    }


def _location(tag: Tag, facts: Facts) -> dict[str, Any]:
    seen = figure_of(tag, facts)
    return {
        "requirement": None,
        "printed": tag.found.printed,
        "kind": str(tag.kind),
        "title_zh": tag.title.zh,
        "title_en": tag.title.en,
        "url_zh": url(facts, Language.zh, tag.address),
        "url_en": url(facts, Language.en, tag.address),
        "indicator": tag.indicator or None,
        "period": seen.period if seen is not None else None,
        "value": decimal_of(seen) if seen is not None else None,
        "unit": seen.unit.printed if seen is not None else None,
        "value_printed": printed_of(seen) if seen is not None else None,
        "file": tag.position.path,
        "line": tag.position.line,
    }


def _omission(omission: Omission) -> dict[str, Any]:
    said = omission.explanation
    return {
        "requirement": omission.requirement,
        "reason": omission.reason,
        "explanation_zh": said.zh if said is not None else None,
        "explanation_en": said.en if said is not None else None,
        "file": omission.position.path,
        "line": omission.position.line,
    }
