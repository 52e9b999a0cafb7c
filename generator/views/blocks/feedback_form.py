"""The form that composes an e-mail."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.feedback_form import FeedbackForm
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question; ``options`` is empty where it is open."""

    id: str
    text: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedbackFormView:
    """The form's texts and where the e-mail goes."""

    salutation: Markup
    closed: tuple[QuestionView, ...]
    open: tuple[QuestionView, ...]
    fields: tuple[tuple[str, str], ...]
    company: str
    phone: str
    address: str
    email: str
    subject: str


def view_feedback_form(block: FeedbackForm, scene: Scene) -> FeedbackFormView:
    """The form in one language."""
    report = scene.say(scene.facts.edition.report.title)
    return FeedbackFormView(
        salutation=scene.prose(block.salutation),
        closed=tuple(
            QuestionView(one.id, scene.say(one.question), tuple(scene.say(option) for option in one.options))
            for one in block.closed
        ),
        open=tuple(QuestionView(one.id, scene.say(one.question), ()) for one in block.open),
        fields=tuple((one.id, scene.say(one.label)) for one in block.fields),
        company=scene.say(block.contact.company),
        phone=block.contact.phone or "",
        address=scene.say(block.contact.address),
        email=block.contact.email,
        subject=f"{scene.words.mail_subject}{scene.words.colon}{report}",
    )
