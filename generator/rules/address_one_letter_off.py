"""N103: a web or e-mail domain is one letter off another one."""

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from generator.facts.derive import Facts
from generator.facts.statements.codes import ADDRESS
from generator.language import Bilingual
from generator.model.item import Item, Text
from generator.problem import Level, Position, Problem

CODE = "N103"
LEVEL = Level.warning


_HINTS = ("://", "www.", "@")


def check(facts: Facts) -> Iterator[Problem]:
    """Every address in the edition and the organisation's own website."""
    found: list[tuple[str, str, Position]] = []
    edition, organisation = facts.edition, facts.publisher.organisation
    texts = {id(text) for text in facts.texts_with(zh=_HINTS, en=_HINTS)}
    for carrier in (organisation, edition.report, *edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if not isinstance(item, Text) or id(item) in texts or carrier is organisation:
                found += _addresses(item)
    count = Counter(domain for domain, _, _ in found)
    domains = sorted(count, key=lambda one: (-count[one], one))
    for domain, address, position in found:
        for other in domains[: domains.index(domain)]:
            if OSA.distance(domain, other) == 1:
                yield Problem(
                    CODE,
                    LEVEL,
                    position,
                    Bilingual(
                        f"“{address}”的域名与“{other}”只差一个字母",
                        f"the domain of '{address}' is one letter off '{other}'",
                    ),
                    Bilingual("改正写错的一处", "correct the wrong one"),
                )
                break


def _addresses(item: Item) -> Iterator[tuple[str, str, Position]]:
    for name, value in item.__dict__.items():
        if isinstance(value, str) and any(hint in value for hint in _HINTS):
            for match in ADDRESS.finditer(value):
                yield _domain(match[0]), match[0], item.position_of(name)


def _domain(address: str) -> str:
    bare = address.split("://")[-1].split("@")[-1].split("/")[0].lower().rstrip(".")
    return bare.removeprefix("www.")
