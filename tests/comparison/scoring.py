"""What a comparison found against what the labels say: recall and precision for each kind."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.comparison.change import (
    Basis,
    Cause,
    CodeKind,
    Comparison,
    FigureKind,
    StructureKind,
    TextChange,
    TextKind,
)
from generator.comparison.compare import compare
from generator.language import Language
from tests.comparison.linjiang import Label, Labelled, labelled
from tests.sites import Site, write_files

_ALWAYS = (StructureKind.parted, StructureKind.merged, StructureKind.added, StructureKind.dropped)
_DIGITS = re.compile(r"[\d,.]+")


@dataclass(frozen=True)
class Score:
    """How many labels of a kind there are, how many of them were found, and how many were told that are none."""

    kind: str
    labelled: int
    found: int
    wrong: int

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0


def write_labelled(seed: int, folder: Path) -> tuple[Labelled, Site]:
    """The three editions as a site."""
    made = labelled(seed)
    return made, write_files(folder, made.files)


def told(comparison: Comparison) -> Iterator[Label]:
    """Everything that a comparison tells, in the words of the labels; what only follows from it is left out: that a
    section was edited whose paragraph was."""
    for change in comparison.structure:
        before = change.before[-1].key if change.before else ""
        after = change.after[-1].key if change.after else ""
        for kind in change.kinds:
            sure = kind in (StructureKind.renamed, StructureKind.moved) and change.basis is not Basis.proposed
            if sure or kind in _ALWAYS:
                yield Label(f"structure.{kind}", before, after)
        if change.basis is Basis.proposed and len(change.before) == len(change.after) == 1:
            yield Label("structure.proposed", before, after)
    for text in comparison.texts:
        if text.kind is not TextKind.unchanged:
            first, last = text.before.zh if text.before else "", text.after.zh if text.after else ""
            yield Label(f"text.{_kind_of(text)}", first, last)
    for figure in comparison.figures:
        name = figure.indicator.id
        if figure.kind is FigureKind.restated:
            assert figure.after is not None
            name = f"{name}@{figure.after.period}"
        yield Label(f"figure.{figure.kind}", name, name)
    for cell in comparison.cells:
        name = f"{cell.row}/{cell.column}"
        yield Label(f"cell.{cell.kind}", name if cell.before else "", name if cell.after else "")
    for code in comparison.codes:
        kind = "error" if code.cause is Cause.error else str(code.kind)
        first = "" if code.kind is CodeKind.answered else code.code
        yield Label(f"code.{kind}", first, "" if code.kind is CodeKind.unanswered else code.code)


def _kind_of(text: TextChange) -> str:
    if text.kind is not TextKind.edited:
        return str(text.kind)
    if len(text.languages) == 1:
        return "zh_only" if text.languages[0] is Language.zh else "en_only"
    assert text.before is not None
    assert text.after is not None
    alike = _DIGITS.sub("", text.before.zh) == _DIGITS.sub("", text.after.zh)
    return "number_only" if alike else "edited"


def problems(site: Site, year: str) -> Iterator[Label]:
    """The past values of an edition that were changed without a reason, as the check finds them."""
    for problem in site.checked.problems:
        if problem.code == "K151" and f"/{year}/" in problem.position.path:
            name = re.search(r"^(.+?) for (\d{4})", problem.message.en)
            assert name is not None
            ids = {one.name.en: one.id for one in site.checked.library.publishers["linjiang"].indicators.values()}
            key = f"{ids[name[1]]}@{name[2]}"
            yield Label("problem.K151", key, "")


def findings(made: Labelled, site: Site) -> Iterator[tuple[Label, bool, bool]]:
    """Each label of either pair with whether it is labelled and whether it was told."""
    facts = {one.edition.year: one for one in site.checked.facts}
    for (before, after), labels in made.labels.items():
        found = Counter((*told(compare(facts[before], facts[after])), *problems(site, after)))
        wanted = Counter(labels)
        for label in sorted(found.keys() | wanted.keys(), key=lambda one: (one.kind, one.before, one.after)):
            for number in range(max(found[label], wanted[label])):
                yield label, number < wanted[label], number < found[label]


def score(seed: int) -> tuple[Score, ...]:
    """Recall and precision for each kind over all three editions."""
    with TemporaryDirectory() as folder:
        made, site = write_labelled(seed, Path(folder))
        counted: dict[str, list[int]] = {}
        for label, wanted, found in findings(made, site):
            row = counted.setdefault(label.kind, [0, 0, 0])
            row[0] += wanted
            row[1] += wanted and found
            row[2] += found and not wanted
    return tuple(Score(kind, *row) for kind, row in sorted(counted.items()))
