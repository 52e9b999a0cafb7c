"""X101: a case cites a newspaper story that gives another figure."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.figures import Source, Told, press_figures
from generator.facts.kinship import kinship
from generator.language import Bilingual
from generator.model.backed import Backed, BackedKind
from generator.problem import Level, Problem

CODE = "X101"
LEVEL = Level.warning

_KIN = 2


def check(facts: Facts) -> Iterator[Problem]:
    """Figures of a case and of the stories that back it up: related captions, one unit, different values."""
    for case in facts.edition.cases.values():
        citations = facts.citations.get(Backed(BackedKind.case, case.id, facts.edition.year), ())
        path = case.position.path
        own = [one for one in facts.figures if one.position.path == path and one.dimension] if citations else []
        for citation in citations:
            for printed in press_figures(citation.article, facts.units):
                near = [one for one in own if one.dimension == printed.dimension and kinship(one, printed) >= _KIN]
                if near and not any(one.agrees(printed) for one in near):
                    source = f"{citation.issue.id}/{citation.article.id}"
                    yield _problem(max(near, key=lambda one: kinship(one, printed)), printed, source)


def _problem(told: Told, printed: Told, source: str) -> Problem:
    where = "正文" if told.source is Source.prose else f"“{told.label}”"
    return Problem(
        CODE,
        LEVEL,
        told.position,
        Bilingual(
            f"{where}为 {told.printed}，报纸 {source} 的“{printed.label}”为 {printed.printed}",
            f"{told.printed} here; '{printed.label}' of {source} is {printed.printed}",
        ),
        Bilingual("核对报纸和报告，改正抄错的一处", "compare newspaper and report, and correct the one miscopied"),
    )
