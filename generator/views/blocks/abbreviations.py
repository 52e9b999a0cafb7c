"""Companies with their full and short names."""

from dataclasses import dataclass

from generator.model.blocks.abbreviations import Abbreviations
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CompanyView:
    """A company's names in the page's language and the other one."""

    id: str
    name: str
    short: str
    other_short: str


@dataclass(frozen=True, slots=True)
class AbbreviationsView:
    """The companies in the order printed."""

    companies: tuple[CompanyView, ...]


def view_abbreviations(block: Abbreviations, scene: Scene) -> AbbreviationsView:
    """The list in one language, with the short name in the other as a bridge."""
    other = scene.language.other
    listed = (scene.facts.companies[name] for name in block.companies)
    return AbbreviationsView(
        tuple(CompanyView(one.id, scene.say(one.name), scene.say(one.short), one.short[other]) for one in listed)
    )
