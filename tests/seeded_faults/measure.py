"""How many of the faults are found, and how many right rewordings are called wrong."""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace

from generator import rules as _rules
from generator.facts.derive import Facts, derive_facts
from generator.model.catalogue import Catalogue
from generator.model.item import Text
from generator.problem import Problem
from tests.seeded_faults.figure_faults import FIGURE_FAULTS, swapped
from tests.seeded_faults.rewordings import REWORDINGS
from tests.seeded_faults.sentence_faults import SENTENCE_FAULTS
from tests.seeded_faults.text_faults import TEXT_FAULTS

Rule = Callable[[Facts], Iterator[Problem]]
_TRIES = 400
_LOOK_AT_TEXTS = frozenset({"L", "N107", "N108", "N109", "N110", "T101"})
"""The codes, or their letters, of the rules that look at each text by itself."""
_TEXT_RULES = [
    rule
    for rule in _rules.RULES
    if sys.modules[rule.__module__].CODE in _LOOK_AT_TEXTS or sys.modules[rule.__module__].CODE[0] in _LOOK_AT_TEXTS
]


@dataclass(frozen=True)
class Result:
    """One kind of fault: how often it was put in and found, and what was missed. For rewordings, found is false."""

    kind: str
    seeded: int
    found: int
    missed: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The part that was found; 1 where nothing was seeded."""
        return self.found / self.seeded if self.seeded else 1.0


def seed_text_faults(editions: Sequence[Facts], times: int, rng: random.Random) -> list[Result]:
    """Each kind of fault of a text, put ``times`` times into texts chosen at random."""
    results = []
    for kind, (codes, fault) in TEXT_FAULTS.items():
        seeded, found, missed = 0, 0, []
        for _ in range(_TRIES * times):
            if seeded == times:
                break
            facts = rng.choice(editions)
            text = rng.choice(facts.texts)
            wrong = fault(text, facts, rng)
            if wrong is None:
                continue
            seeded += 1
            before, after = _said_of(facts, text), _said_of(facts, wrong)
            if any(one.code in codes for one in after if one not in before):
                found += 1
            else:
                missed.append(f"{text.position}: {_difference(text, wrong)}")
        results.append(Result(kind, seeded, found, tuple(missed)))
    return results


def seed_rewordings(editions: Sequence[Facts], times: int, rng: random.Random) -> list[Result]:
    """Each kind of rewording, ``times`` times; what the rules newly say of it is false."""
    results = []
    for kind, reword in REWORDINGS.items():
        seeded, found, said = 0, 0, []
        for _ in range(_TRIES * times):
            if seeded == times:
                break
            facts = rng.choice(editions)
            text = rng.choice(facts.texts)
            other = reword(text, facts, rng)
            if other is None:
                continue
            seeded += 1
            new = [one for one in _said_of(facts, other) if one not in _said_of(facts, text)]
            if new:
                found += 1
                said.append(f"{text.position}: {new[0].code} {new[0].message.en}")
        results.append(Result(kind, seeded, found, tuple(said)))
    return results


def seed_figure_faults(
    editions: Sequence[Facts], catalogues: dict[str, Catalogue], times: int, rng: random.Random
) -> list[Result]:
    """Each kind of fault of an edition, put in one at a time."""
    results = []
    for kind, (codes, fault) in FIGURE_FAULTS.items():
        rules = [rule for rule in _rules.RULES if sys.modules[rule.__module__].CODE in codes]
        known = {facts.edition.key: {_identity(one) for rule in rules for one in rule(facts)} for facts in editions}
        seeded, found, missed = 0, 0, []
        for _ in range(times * 4):
            if seeded == times:
                break
            facts = rng.choice(editions)
            edition = fault(facts, rng)
            if edition is None:
                continue
            publisher = replace(facts.publisher, editions=facts.publisher.editions | {edition.year: edition})
            wrong = derive_facts(publisher, edition, facts.units, catalogues)
            seeded += 1
            if any(_identity(one) not in known[edition.key] for rule in rules for one in rule(wrong)):
                found += 1
            else:
                missed.append(facts.edition.key)
        results.append(Result(kind, seeded, found, tuple(missed)))
    return results


def seed_sentences(
    editions: Sequence[Facts], catalogues: dict[str, Catalogue], times: int, rng: random.Random
) -> tuple[list[Result], list[Result]]:
    """Each kind of sentence put behind a text of some chapter, wrong and right: what is found, and what falsely."""
    found, false = [], []
    for kind, (codes, maker) in SENTENCE_FAULTS.items():
        rules = [rule for rule in _rules.RULES if sys.modules[rule.__module__].CODE in codes]
        known = {facts.edition.key: {_identity(one) for rule in rules for one in rule(facts)} for facts in editions}
        hits, alarms, missed, said = 0, 0, [], []
        for _ in range(times):
            facts = rng.choice(editions)
            right, wrong = maker(rng)
            if _new(facts, wrong, rules, known, catalogues, rng):
                hits += 1
            else:
                missed.append(wrong)
            if new := _new(facts, right, rules, known, catalogues, rng):
                alarms += 1
                said.append(f"{right} {new[0].message.en}")
        found.append(Result(kind, times, hits, tuple(missed)))
        false.append(Result(kind, times, alarms, tuple(said)))
    return found, false


def _new(
    facts: Facts,
    sentence: str,
    rules: Sequence[Rule],
    known: dict[str, set[tuple[str, str]]],
    catalogues: dict[str, Catalogue],
    rng: random.Random,
) -> list[Problem]:
    """What the rules newly say of an edition with the sentence in it."""
    edition = facts.edition
    texts = [
        item
        for chapter in edition.chapters.values()
        for item in chapter.walk()
        if isinstance(item, Text) and len(item.zh) > 60 and item.zh.endswith("。")
    ]
    text = rng.choice(texts)
    edition = swapped(edition, text, text.model_copy(update={"zh": text.zh + sentence}))
    publisher = replace(facts.publisher, editions=facts.publisher.editions | {edition.year: edition})
    changed = derive_facts(publisher, edition, facts.units, catalogues)
    return [one for rule in rules for one in rule(changed) if _identity(one) not in known[edition.key]]


def _said_of(facts: Facts, text: Text) -> list[Problem]:
    """What the rules on texts say of one text alone."""
    alone = replace(facts, said=copy(facts.said))
    alone.said.forget()
    alone.said.texts = (text,)
    return [one for rule in _TEXT_RULES for one in rule(alone)]


def _identity(problem: Problem) -> tuple[str, str]:
    return f"{problem.code} {problem.position}", problem.message.zh


def _difference(text: Text, wrong: Text) -> str:
    """The place where a text was changed, with a little around it."""
    for old, new in ((text.en, wrong.en), (text.zh, wrong.zh)):
        if old != new:
            at = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
            return f"{old[max(0, at - 20) : at + 20]!r} -> {new[max(0, at - 20) : at + 20]!r}"
    return ""
