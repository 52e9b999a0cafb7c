"""L102: the English uses a rendering that the term base rules out."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L102"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every text whose Chinese has a term and whose English has one of the renderings listed as ``not_en``."""
    terms = [term for term in facts.publisher.terms.values() if term.not_en]
    for text in facts.texts:
        for term in terms:
            if term.zh not in text.zh:
                continue
            for wrong in term.not_en:
                if re.search(rf"\b{re.escape(wrong)}(?:s|es)?\b", text.en):
                    yield Problem(
                        CODE,
                        LEVEL,
                        text.position_of("en"),
                        Bilingual(f"“{term.zh}”译成了“{wrong}”", f"'{term.zh}' is rendered '{wrong}'"),
                        Bilingual(f"术语表规定译作“{term.en}”", f"the term base has '{term.en}'"),
                    )
