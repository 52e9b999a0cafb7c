"""The reports as somebody writes them: read and shown at once; what rules find, and the whole site, follow behind."""

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.findings.notes import notes_by_position
from generator.model.acknowledged import Acknowledgement
from generator.problem import Position, Problem, sort_problems
from generator.reading.memory import Memory
from generator.reading.tree import Tree, read_tree
from generator.site.behind import Tell
from generator.site.build import Cache, build_site
from generator.site.check import Checked, Found, find_needed, judge, looks_at, read_facts
from generator.site.inputs import read_inputs
from generator.site.settings import SiteSettings
from generator.site.survey import survey_checked

_QUIET = 1.5
"""Seconds without a change after which all that is not a page is brought up to date: search, downloads."""

Notes = Mapping[Position, tuple[Acknowledgement, ...]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What rules found: the Problems that are open, the notes for pages, and what each look at an edition found."""

    problems: tuple[Problem, ...]
    notes: Notes
    found: Mapping[str, Found]


@dataclass(frozen=True, slots=True)
class Built:
    """The whole site is what the reports are."""


@dataclass(slots=True)
class Draft:
    """What was read last, and what is known of it.

    ``site`` is where the whole site is built, with what is kept of it in ``cache``.
    """

    settings: SiteSettings
    site: Path
    cache: Path
    _memory: Memory = field(default_factory=Memory)
    _judged: tuple[Tree, Notes] | None = None
    _tree: Tree | None = None

    @property
    def is_behind(self) -> bool:
        """Whether a file has changed since the reports were last read."""
        return self._tree is None or self._is_overtaken(self._tree)

    def read(self, changed: Collection[Path] | None = None) -> Checked:
        """The reports as they are now; without facts where no page can be made of them, and the reason as a Problem.

        Where it is known which files have ``changed`` since the last time, no others are looked at.
        Pages get the notes that are known, which is none for files that changed since rules looked at them.
        """
        if changed is not None:
            self._memory.expect(changed)
        read = read_facts(self.settings.data, self._memory)
        self._tree = read.read.tree
        if wrong := find_needed(read, self._memory):
            return Checked(read.read, (), sort_problems((*read.problems, *wrong)))
        return _with_notes(read, self._known_notes(read.read.tree))

    def judge_and_build(self, read: Checked, tell: Tell) -> None:
        """Tell what rules find in what was read, and then, if nothing is saved for a moment, build the whole site."""
        judged = judge(read, self._memory, lambda *_: tell(None))
        looks = (look for one in read.facts for look in looks_at(one, read.read))
        found = {name: self._memory.recall(name, given, look) for name, given, look in looks}
        tell(Judged(judged.problems, notes_by_position(judged.acknowledged), found))
        time.sleep(_QUIET)
        tell(None)
        inputs = read_inputs(self.settings)
        if judged.stops_preview or self._is_overtaken(read.read.tree):
            return
        survey, cache = survey_checked(judged), Cache(self.cache, inputs)
        build_site(survey, self.settings, self.site, lambda *_: tell(None), cache=cache)
        tell(Built())

    def take(self, read: Checked, judged: Judged) -> Checked | None:
        """Remember what rules found; what was read, with other notes on its pages, where they are not the same."""
        for one in read.facts:
            for name, given, _ in looks_at(one, read.read):
                self._memory.keep(name, given, judged.found[name])
        self._judged = read.read.tree, judged.notes
        shown = read.facts[0].notes if read.facts else judged.notes
        return None if shown == judged.notes else _with_notes(read, judged.notes)

    def _known_notes(self, tree: Tree) -> Notes:
        if self._judged is None:
            return {}
        before, notes = self._judged
        return {place: said for place, said in notes.items() if before.find(place.path) is tree.find(place.path)}

    def _is_overtaken(self, tree: Tree) -> bool:
        """Whether a file has changed since it was read: what is built now would be kept as made of something else."""
        now, _ = read_tree(self.settings.data, self._memory)
        return dict(now.files()) != dict(tree.files())


def _with_notes(read: Checked, notes: Notes) -> Checked:
    return replace(read, facts=tuple(replace(one, notes=notes) for one in read.facts))
