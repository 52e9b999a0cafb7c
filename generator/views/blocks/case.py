"""The inset that introduces a case."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.facts.address import Address, case_page
from generator.model.blocks.callouts import Callouts
from generator.model.blocks.case import CaseBlock
from generator.model.report import Case, CaseKind
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class CaseCardView:
    """A case in short: what list and inset need."""

    id: str
    label: str
    title: str
    summary: Markup
    companies: tuple[str, ...]
    href: str
    figure: FigureView | None
    is_topic: bool


def view_case(block: CaseBlock, scene: Scene) -> CaseCardView:
    """The case that the block names."""
    return view_case_card(scene.facts.edition.cases[block.case], scene)


def view_case_card(case: Case, scene: Scene) -> CaseCardView:
    """A case in short, with its first key figure."""
    topic = case.kind is CaseKind.special_topic
    first = next((item.figures[0] for item in case.walk() if isinstance(item, Callouts)), None)
    return CaseCardView(
        case.id,
        scene.say(case.label) or (scene.words.special_topic if topic else scene.words.case),
        scene.say(case.title),
        scene.inline(case.summary),
        tuple(scene.facts.companies[company].short[scene.language] for company in case.companies),
        scene.href(Address(case_page(case.id))),
        scene.figure(first, first.label) if first is not None else None,
        topic,
    )
