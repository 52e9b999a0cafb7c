"""X102: the figure of a callout stands nowhere else, so nothing says where it comes from."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.language import Bilingual
from generator.model.blocks.callouts import Callouts
from generator.problem import Level, Problem

CODE = "X102"
LEVEL = Level.hint


def check(facts: Facts) -> Iterator[Problem]:
    """Figures typed into a chapter's callouts that no observation, table or sentence of the edition has.

    Rounding is understood. A case is its own source, and a figure of one digit says little.
    """
    by_dimension: dict[str, list[Told]] = {}
    for one in facts.figures:
        by_dimension.setdefault(one.dimension, []).append(one)
    callouts = [
        callout
        for carrier in facts.edition.chapters.values()
        for item in carrier.walk()
        if isinstance(item, Callouts)
        for callout in item.figures
    ]
    own = {id(callout) for callout in callouts}
    for callout in callouts:
        figure = facts.figure_of(callout)
        if figure is None or callout.note is not None or len(figure.value.as_tuple().digits) < 2:
            continue
        others = [one for one in by_dimension.get(figure.dimension, ()) if id(one.item) not in own]
        others += by_dimension.get("", []) if figure.dimension else []
        if not any(abs(figure.value) == abs(one.value) or figure.agrees(one) for one in others if one is not figure):
            yield Problem(
                CODE,
                LEVEL,
                callout.position,
                Bilingual(
                    f"“{callout.label.zh}”的 {figure.printed} 在报告别处没有出处",
                    f"{figure.printed} of '{callout.label.en}' stands nowhere else in the report",
                ),
                Bilingual(
                    "写成指标（indicator），或在正文里交代", "give it as an 'indicator', or tell it in the text as well"
                ),
            )
