"""Block kind to view: one function each, in a module of the block's name."""

from collections.abc import Callable
from typing import Any

from generator.model.blocks import Block
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.breakdown import Breakdown
from generator.model.blocks.bullet_list import BulletList
from generator.model.blocks.callouts import Callouts
from generator.model.blocks.cards import Cards
from generator.model.blocks.case import CaseBlock
from generator.model.blocks.certificates import Certificates
from generator.model.blocks.committees import Committees
from generator.model.blocks.feedback_form import FeedbackForm
from generator.model.blocks.glossary import Glossary
from generator.model.blocks.grouped_list import GroupedList
from generator.model.blocks.highlight import Highlight
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.labelled import Labelled
from generator.model.blocks.lost import Lost
from generator.model.blocks.materiality import Materiality
from generator.model.blocks.organisation_chart import OrganisationChart
from generator.model.blocks.people import People
from generator.model.blocks.principles import Principles
from generator.model.blocks.prose import Prose
from generator.model.blocks.quotation import Quotation
from generator.model.blocks.rating import Rating
from generator.model.blocks.register import Register
from generator.model.blocks.responsibilities import Responsibilities
from generator.model.blocks.scales import Scales
from generator.model.blocks.scores import Scores
from generator.model.blocks.signature import Signature
from generator.model.blocks.stakeholders import Stakeholders
from generator.model.blocks.steps import Steps
from generator.model.blocks.table import Table
from generator.model.blocks.targets import Targets
from generator.model.blocks.then_and_now import ThenAndNow
from generator.model.blocks.timeline import TimelineBlock
from generator.views.blocks.abbreviations import view_abbreviations
from generator.views.blocks.award_list import view_award_list
from generator.views.blocks.breakdown import view_breakdown
from generator.views.blocks.bullet_list import view_bullet_list
from generator.views.blocks.callouts import view_callouts
from generator.views.blocks.cards import view_cards
from generator.views.blocks.case import view_case
from generator.views.blocks.certificates import view_certificates
from generator.views.blocks.committees import view_committees
from generator.views.blocks.feedback_form import view_feedback_form
from generator.views.blocks.glossary import view_glossary
from generator.views.blocks.grouped_list import view_grouped_list
from generator.views.blocks.highlight import view_highlight
from generator.views.blocks.indicator_index import view_indicator_index
from generator.views.blocks.kpi_table import view_kpi_table
from generator.views.blocks.labelled import view_labelled
from generator.views.blocks.lost import view_lost
from generator.views.blocks.materiality import view_materiality
from generator.views.blocks.organisation_chart import view_organisation_chart
from generator.views.blocks.people import view_people
from generator.views.blocks.principles import view_principles
from generator.views.blocks.prose import view_prose
from generator.views.blocks.quotation import view_quotation
from generator.views.blocks.rating import view_rating
from generator.views.blocks.register import view_register
from generator.views.blocks.responsibilities import view_responsibilities
from generator.views.blocks.scales import view_scales
from generator.views.blocks.scores import view_scores
from generator.views.blocks.signature import view_signature
from generator.views.blocks.stakeholders import view_stakeholders
from generator.views.blocks.steps import view_steps
from generator.views.blocks.table import view_table
from generator.views.blocks.targets import view_targets
from generator.views.blocks.then_and_now import view_then_and_now
from generator.views.blocks.timeline import view_timeline
from generator.views.scene import Scene

_VIEWS: dict[type, Callable[[Any, Scene], Any]] = {
    Abbreviations: view_abbreviations,
    AwardListBlock: view_award_list,
    BulletList: view_bullet_list,
    Callouts: view_callouts,
    Cards: view_cards,
    CaseBlock: view_case,
    FeedbackForm: view_feedback_form,
    GroupedList: view_grouped_list,
    IndicatorIndex: view_indicator_index,
    KpiTable: view_kpi_table,
    Labelled: view_labelled,
    Lost: view_lost,
    People: view_people,
    Principles: view_principles,
    Prose: view_prose,
    Quotation: view_quotation,
    Rating: view_rating,
    Scores: view_scores,
    Signature: view_signature,
    Steps: view_steps,
    Table: view_table,
    ThenAndNow: view_then_and_now,
    TimelineBlock: view_timeline,
    Breakdown: view_breakdown,
    Certificates: view_certificates,
    Committees: view_committees,
    Glossary: view_glossary,
    Highlight: view_highlight,
    Materiality: view_materiality,
    OrganisationChart: view_organisation_chart,
    Register: view_register,
    Responsibilities: view_responsibilities,
    Scales: view_scales,
    Stakeholders: view_stakeholders,
    Targets: view_targets,
}


def view_block(block: Block, scene: Scene) -> Any:
    """The view of any block."""
    return _VIEWS[type(block)](block, scene)
