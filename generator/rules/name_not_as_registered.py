"""L101: a company named in one language is named otherwise, or not at all, in the other."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.organisation import Company
from generator.problem import Level, Problem

CODE = "L101"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every text that uses a company's Chinese short name where its English lacks the registered one.

    A name inside a longer registered name (中国铝业 in 中国铝业河南分公司) counts as the longer one. The
    registry itself, and newspaper stories, which are told in our own words, are left out.
    """
    names = _names(facts)
    others = {one.position.path for one in (facts.publisher.organisation, *facts.publisher.issues.values())}
    named = re.compile("|".join(re.escape(form) for form, _ in names))
    for text in facts.texts_with(zh=[named] if names else []):
        for company in _named(text.zh, names):
            if not _is_named(text.en, company) and text.position.path not in others:
                yield _problem(text, company)


def _names(facts: Facts) -> list[tuple[str, Company]]:
    """Every Chinese form of every company, longest first."""
    forms = [
        (form, company)
        for company in facts.companies.values()
        for form in {company.short.zh, company.name.zh, *company.aliases}
        if len(form) > 2
    ]
    return sorted(forms, key=lambda one: (-len(one[0]), one[0]))


def _named(text: str, names: list[tuple[str, Company]]) -> Iterator[Company]:
    for form, company in names:
        if form in text:
            yield company
            text = text.replace(form, "□")


def _is_named(text: str, company: Company) -> bool:
    return company.short.en.lower() in text.lower() or company.name.en.lower() in text.lower()


def _problem(item: Text, company: Company) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        item.position_of("en"),
        Bilingual(
            f"中文提到“{company.short.zh}”，英文里没有名录中的“{company.short.en}”",
            f"the Chinese names '{company.short.zh}', the English lacks the registered '{company.short.en}'",
        ),
        Bilingual(
            "英文改用名录中的写法；名录本身不对，就改 organisation.yml",
            "use the registered name; if that is wrong, change organisation.yml",
        ),
    )
