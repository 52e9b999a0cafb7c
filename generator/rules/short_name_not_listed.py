"""N114: a company is called by a short name that the report's list of names does not have."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.named_figures import own_ids
from generator.facts.sentences import Sentence
from generator.language import Bilingual
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.glossary import Glossary
from generator.model.organisation import Company
from generator.problem import Level, Problem

CODE = "N114"
LEVEL = Level.hint

_OFTEN = 3


def check(facts: Facts) -> Iterator[Problem]:
    """Registered companies that sentences name three times or more, where the report has a list of short names or a
    glossary of companies, and neither lists them nor says what the name is short for."""
    listed = _listed(facts)
    if not listed:
        return
    own = own_ids(facts)
    for company in facts.companies.values():
        if company.id in listed or company.short.zh in listed or company.id in own:
            continue
        said = [one for one in facts.sentences if company.short.zh in one.text]
        if len(said) >= _OFTEN and not _written_out(company, facts.sentences):
            yield Problem(
                CODE,
                LEVEL,
                said[0].position,
                Bilingual(
                    f"简称“{company.short.zh}”出现 {len(said)} 次，企业简称或释义中没有",
                    f"'{company.short.en}' is named {len(said)} times and is not in the report's list of names",
                ),
                Bilingual(
                    "在简称表或释义中补上；报告就是这样印的，就保持原样",
                    "add it to the list; leave it if the report prints it so",
                ),
            )


def _listed(facts: Facts) -> set[str]:
    """Ids of companies and short names, as lists of names have them."""
    found: set[str] = set()
    for chapter in facts.edition.chapters.values():
        for item in chapter.walk():
            if isinstance(item, Abbreviations):
                found |= set(item.companies)
            elif isinstance(item, Glossary):
                found |= {one.term.zh for one in item.entries if one.group == "entity"}
    return found


def _written_out(company: Company, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a sentence gives the full name and says that it is shortened."""
    return any(company.name.zh in one.text and "简称" in one.text for one in sentences)
