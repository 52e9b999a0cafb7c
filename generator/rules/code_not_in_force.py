"""I102: a code that was not in force for the report: withdrawn or replaced before its period ended, or too new.

Source: the effective dates that the GSSB prints in each GRI Standard and in GRI 1: Foundation 2021 (1 January 2023), as
the catalogues keep them. Earlier adoption is encouraged, so a standard that is too new is only a hint, once for each.
"""

from collections.abc import Iterator

from generator.facts.catalogue_codes import CatalogueCodes
from generator.facts.code_lists import code_lists
from generator.facts.derive import Facts
from generator.facts.validity import Replacement, effective_later, replacement
from generator.language import Bilingual
from generator.model.report import Report
from generator.problem import Level, Position, Problem

CODE = "I102"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every code of a tag or of the claim; one that has several editions is in force where any of them is."""
    report = facts.edition.report
    told: set[tuple[str, str]] = set()
    for listed in code_lists(facts):
        for found, position in listed.pairs:
            replaced = {code: one for code in found.codes if (one := _replaced(code, listed.codes, report))}
            if replaced:
                yield _out_of_force(replaced, position)
            for code in found.codes:
                group = listed.codes.entries(code)[0].group
                if code in replaced or (listed.codes.catalogue.id, group) in told:
                    continue
                if (problem := _too_new(code, listed.codes, report, position)) is not None:
                    told.add((listed.codes.catalogue.id, group))
                    yield problem


def _replaced(code: str, codes: CatalogueCodes, report: Report) -> Replacement | None:
    found = [replacement(entry, codes, report) for entry in codes.entries(code)]
    return found[0] if all(found) else None


def _out_of_force(replaced: dict[str, Replacement], position: Position) -> Problem:
    zh: list[str] = []
    en: list[str] = []
    by: list[str] = []
    for code, one in replaced.items():
        zh.append(f"{code} 自 {one.since} 起{'废止' if one.withdrawn else '被取代'}")
        en.append(f"{code} was {'withdrawn' if one.withdrawn else 'superseded'} on {one.since}")
        by.extend(one.by)
    instead = ", ".join(dict.fromkeys(by))
    return Problem(
        CODE,
        LEVEL,
        position,
        Bilingual("，".join(zh) + "，早于报告期结束", ", ".join(en) + ", before the report's period ends"),
        Bilingual(
            (f"改用 {instead}；" if instead else "") + "报告就是这样印的，就保持原样",
            (f"use {instead}; " if instead else "") + "leave it if the report prints it so",
        ),
    )


def _too_new(code: str, codes: CatalogueCodes, report: Report, position: Position) -> Problem | None:
    entries = codes.entries(code)
    days = [effective_later(entry, codes, report) for entry in entries]
    if not all(days):
        return None
    group = codes.group(entries[0])
    assert group is not None, "only a described group has a day"
    return Problem(
        CODE,
        Level.hint,
        position,
        Bilingual(
            f"“{group.zh or group.name}”自 {days[0]} 起生效，晚于报告期结束（{code}）",
            f"'{group.en or group.name}' takes effect on {days[0]}, after the report's period ends ({code})",
        ),
        Bilingual(
            "提前采用是允许的；若不是提前采用，请检查编号和标准版本",
            "it may be adopted earlier; if it was not, check the code and the edition of the standard",
        ),
    )
