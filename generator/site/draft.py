"""The reports as somebody writes them: read and shown at once; what rules find, and the whole site, follow behind.

Each organisation is read for itself, when one of its files changes or a page of it is asked for, and no more are held
than a load has: of all others their outlines are enough. So it makes no difference how many there are.
"""

import threading
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.findings.acknowledged import settle
from generator.findings.notes import notes_by_position
from generator.problem import Level, Problem, sort_problems
from generator.reading.files import stamp, stamps
from generator.reading.library import organisations_in
from generator.reading.memory import Memory
from generator.site.behind import Tell
from generator.site.build import Cache, build_site
from generator.site.check import (
    SHARED,
    Checked,
    Found,
    find_needed,
    judge,
    looks_at,
    organisation_of,
    read_facts,
    stops_preview,
)
from generator.site.inputs import read_inputs
from generator.site.kept import fetch_survey, keep_survey
from generator.site.memory import collect
from generator.site.settings import SiteSettings
from generator.site.survey import LOAD, Survey, sizes, survey_key, survey_of, survey_site
from generator.views.outline import Outline

_QUIET = 1.5
"""Seconds without a change after which all that is not a page is brought up to date: search, downloads."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What can be shown: an outline of each organisation; ``problems`` are in files, or keep pages from being made."""

    outlines: tuple[Outline, ...]
    problems: tuple[Problem, ...]

    @property
    def stops(self) -> bool:
        """Whether there is an error, so that the last good pages are better."""
        return _is_error_in(self.problems)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of an organisation now that rules have looked at it, and what each look at an edition found.

    Where ``organisation`` is ``SHARED`` it is about the files beside all of them.
    """

    organisation: str
    survey: Survey
    found: Mapping[str, Found] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Built:
    """The whole site is what the reports are."""


@dataclass(slots=True)
class _Held:
    """An organisation in memory, as it last was when pages could be made of it."""

    memory: Memory = field(default_factory=Memory)
    read: Checked | None = None
    is_judged: bool = False


@dataclass(slots=True)
class Draft:
    """What was read last, and what is known of it.

    ``site`` is where the whole site is built, with what is kept of it in ``cache``; no more than ``load`` bytes of
    reports are held, unless one organisation has more.
    """

    settings: SiteSettings
    site: Path
    cache: Path
    load: int = LOAD
    _held: dict[str, _Held] = field(default_factory=dict)
    _surveys: dict[str, Survey] = field(default_factory=dict)
    _unread: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _stamps: Mapping[Path, str] = field(default_factory=dict)
    _sizes: Mapping[str, int] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def is_behind(self) -> bool:
        """Whether a file has changed since the reports were last read."""
        return stamps(self.settings.data) != self._stamps

    def read(self, changed: Collection[Path] | None = None) -> Proof:
        """The reports as they are now.

        Where it is known which files have ``changed`` since the last time, only their organisations are looked at.
        Where no page of an organisation can be made now, the last ones are kept.
        """
        with self._lock:
            for name in self._note(changed):
                self._told.discard(name)
                self._read(name, changed or ())
            outlines = (self._surveys[name].outline for name in sorted(self._surveys))
            problems = (one for found in self._unread.values() for one in found)
            return Proof(tuple(one for one in outlines if one is not None), sort_problems(problems))

    def hold(self, name: str) -> Checked | None:
        """An organisation, which is read where it is not held; None where no page can be made of it."""
        with self._lock:
            if name not in self._held:
                self._read(name, ())
            self._held[name] = held = self._held.pop(name)
            return held.read

    def judge_and_build(self, tell: Tell) -> None:
        """Tell what rules find in what was read, and then, if nothing is saved for a moment, build the whole site."""
        judged: dict[str, Checked] = {}
        for name, held in [*self._held.items()][::-1]:
            if held.read is not None and not held.is_judged:
                judged[name] = one = judge(held.read, held.memory, lambda *_: tell(None))
                looks = (look for facts in one.facts for look in looks_at(facts, one.read))
                found = {look: held.memory.recall(look, given, find) for look, given, find in looks}
                tell(Judged(name, survey_of(one, name), found))
        time.sleep(_QUIET)
        tell(None)
        inputs = read_inputs(self.settings)
        if self.is_behind:
            return
        for name, one in judged.items():
            keep_survey(self.cache, survey_key(inputs, name), survey_of(one, name))
        survey = survey_site(self.settings.data, inputs, self.cache, lambda *_: tell(None), load=self.load)
        surveys = {SHARED: Survey(survey.shared, (), None), **survey.organisations}
        for name in surveys.keys() - judged.keys() - self._told:
            tell(Judged(name, surveys[name]))
        if stops_preview(survey.problems) or self.is_behind:
            return
        build_site(survey, self.settings, self.site, lambda *_: tell(None), cache=Cache(self.cache, inputs))
        tell(Built())

    def take(self, judged: Judged) -> bool:
        """Remember what is known now; whether pages of the organisation have other notes than before."""
        with self._lock:
            self._told.add(judged.organisation)
            if judged.organisation == SHARED:
                return False
            self._surveys[judged.organisation] = judged.survey
            held = self._held.get(judged.organisation)
            if held is None or held.read is None:
                return False
            for facts in held.read.facts if judged.found else ():
                for name, given, _ in looks_at(facts, held.read.read):
                    held.memory.keep(name, given, judged.found[name])
            held.is_judged = bool(judged.found)
            before, held.read = held.read, _with_notes(held.read, judged.survey.acknowledged)
            return [one.notes for one in before.facts] != [one.notes for one in held.read.facts]

    def _note(self, changed: Collection[Path] | None) -> Collection[str]:
        """Take note of the files as they are; what must be read, organisations and what they share."""
        data, known = self.settings.data, self._stamps
        if changed is not None and all(path in known and path.is_file() for path in changed):
            self._stamps = {**known, **{path: stamp(path) for path in changed}}
        else:
            self._stamps = stamps(data)
            self._sizes = sizes(data)
        names = organisations_in(data)
        for name in {*self._surveys} - {*names}:
            for kept in (self._held, self._surveys, self._unread):
                kept.pop(name, None)
        if changed is None:
            self._surveys |= self._fetch(name for name in names if name not in self._held)
            return (SHARED, *(name for name in names if name in self._held or name not in self._surveys))
        touched = {path.relative_to(data).parts[0] for path in changed if path.is_relative_to(data)}
        return tuple(touched) if touched.issubset(names) else (SHARED, *names)

    def _fetch(self, names: Iterable[str]) -> dict[str, Survey]:
        """What earlier builds and previews knew of organisations, if it still holds and pages can be made."""
        inputs = read_inputs(self.settings)
        kept = {name: fetch_survey(self.cache, survey_key(inputs, name), Survey) for name in names}
        return {name: one for name, one in kept.items() if one is not None and not stops_preview(one.problems)}

    def _read(self, name: str, changed: Collection[Path]) -> None:
        """Read an organisation, or what all share."""
        data = self.settings.data
        if name == SHARED:
            self._unread[SHARED] = read_facts(data, Memory(), only=()).problems
            return
        self._held[name] = held = self._held.pop(name, None) or _Held()
        held.memory.expect(path for path in changed if path.is_relative_to(data / name))
        read = read_facts(data, held.memory, only=(name,))
        own = (one for one in read.problems if organisation_of(one, data) == name)
        self._unread[name] = (*own, *find_needed(read, held.memory))
        if not _is_error_in((*read.problems, *self._unread[name])):
            files = {f"{data.name}/{path.relative_to(data).as_posix()}" for path in changed}
            before = self._surveys[name].acknowledged if name in self._surveys else ()
            acknowledged = tuple(one for one in before if one.position.path not in files)
            held.read, held.is_judged = _with_notes(read, acknowledged), False
            self._surveys[name] = replace(survey_of(held.read, name), acknowledged=acknowledged)
        self._let_go()

    def _let_go(self) -> None:
        """Hold no more than the load: the last one looked at, and those whose last good pages are nowhere else."""
        for name in [*self._held][:-1]:
            if sum(self._sizes.get(one, 0) for one in self._held) <= self.load:
                break
            if not _is_error_in(self._unread[name]):
                del self._held[name]
                collect()


def _with_notes(read: Checked, acknowledged: Iterable[Problem]) -> Checked:
    """The same with the editor's notes on its pages that go with what was acknowledged."""
    notes = notes_by_position(settle(acknowledged, read.read.tree).acknowledged)
    return replace(read, facts=tuple(replace(one, notes=notes) for one in read.facts))


def _is_error_in(problems: Iterable[Problem]) -> bool:
    return any(problem.level is Level.error for problem in problems)
