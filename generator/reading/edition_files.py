"""The files that make up one edition, with those of its organisation."""

from dataclasses import dataclass
from pathlib import Path

from generator.model.award import Awards
from generator.model.indicator import Indicators, Observations
from generator.model.item import Item
from generator.model.organisation import Organisation, Terms
from generator.model.report import Case, Chapter, Report
from generator.model.timeline import Timelines
from generator.reading.tree import Document, Tree


@dataclass(frozen=True, slots=True)
class EditionFiles:
    """Each file as read, None where there is none; ``year`` is the folder's name."""

    year: str
    folder: Path
    organisation: Document[Organisation] | None
    indicators: Document[Indicators] | None
    terms: Document[Terms] | None
    report: Document[Report] | None
    chapters: tuple[Document[Chapter], ...]
    cases: tuple[Document[Case], ...]
    observations: Document[Observations] | None
    timelines: Document[Timelines] | None
    awards: Document[Awards] | None

    @property
    def items(self) -> tuple[Item, ...]:
        """What the edition's own files hold, where they could be read."""
        files = (self.report, *self.chapters, *self.cases, self.observations, self.timelines, self.awards)
        return tuple(file.item for file in files if file is not None and file.item is not None)


def edition_files(tree: Tree, name: str, year: str) -> EditionFiles:
    """The files of the organisation ``name`` for ``year``."""
    folder = f"{name}/{year}"
    return EditionFiles(
        year=year,
        folder=tree.data / folder,
        organisation=tree.get(f"{name}/organisation.yml", Organisation),
        indicators=tree.get(f"{name}/indicators.yml", Indicators),
        terms=tree.get(f"{name}/terms.yml", Terms),
        report=tree.get(f"{folder}/report.yml", Report),
        chapters=tuple(tree.below(f"{folder}/chapters", Chapter)),
        cases=tuple(tree.below(f"{folder}/cases", Case)),
        observations=tree.get(f"{folder}/observations.yml", Observations),
        timelines=tree.get(f"{folder}/timelines.yml", Timelines),
        awards=tree.get(f"{folder}/awards.yml", Awards),
    )
