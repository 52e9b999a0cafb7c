"""The block kinds. Adding one: a module here, its name in ``Block``, a view and a template of the same stem."""

from typing import Annotated, TypeAlias

from pydantic import Field

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

Block: TypeAlias = Annotated[
    Abbreviations
    | AwardListBlock
    | Breakdown
    | BulletList
    | Callouts
    | Cards
    | CaseBlock
    | Certificates
    | Committees
    | FeedbackForm
    | Glossary
    | GroupedList
    | Highlight
    | IndicatorIndex
    | KpiTable
    | Labelled
    | Lost
    | Materiality
    | OrganisationChart
    | People
    | Principles
    | Prose
    | Quotation
    | Rating
    | Register
    | Responsibilities
    | Scales
    | Scores
    | Signature
    | Stakeholders
    | Steps
    | Table
    | Targets
    | ThenAndNow
    | TimelineBlock,
    Field(discriminator="kind"),
]
"""Any piece of content of a section."""
