"""The questionnaire becomes a message in the reader's own mail program; the page sends nothing."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from generator.facts.derive import Facts
from generator.language import Language
from generator.model.blocks.feedback_form import FeedbackForm
from tests.browser.chromium import NewContext
from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES, edition_page
from tests.browser.watching import Watch

_CATCH = "HTMLAnchorElement.prototype.click = function () { window.opened = this.href; };"


def form_of(facts: Facts) -> FeedbackForm:
    return next(item for item in facts.edition.chapters["feedback"].walk() if isinstance(item, FeedbackForm))


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_become_a_message(new_context: NewContext, root: str, facts: Facts, language: str) -> None:
    form = form_of(facts)
    spoken = Language(language)
    context = new_context()
    watch = Watch(context)
    context.add_init_script(_CATCH)
    page = context.new_page()
    page.goto(root + edition_page(language, "feedback/"))
    asked = form.closed[0]
    page.get_by_role("group", name=asked.question[spoken]).get_by_label(asked.options[1][spoken], exact=True).check()
    page.locator(f"#open-{form.open[0].id}").fill("更多数据 & more charts?\nThank you + 谢谢")
    page.get_by_label(form.fields[0].label[spoken]).fill("李明")
    page.locator(".dz-form").get_by_role("button").click()

    message = urlsplit(page.evaluate("window.opened"))
    assert message.scheme == "mailto"
    assert unquote(message.path) == form.contact.email
    fields = parse_qs(message.query, strict_parsing=True)
    title = facts.edition.report.title[spoken]
    assert fields["subject"][0].endswith(title)
    lines = fields["body"][0].splitlines()
    for question, answer in (
        (asked.question[spoken], asked.options[1][spoken]),
        (form.open[0].question[spoken], "更多数据 & more charts?"),
        (form.fields[0].label[spoken], "李明"),
    ):
        assert lines[lines.index(question) + 1] == answer
    assert form.closed[1].question[spoken] not in lines
    assert page.url == root + edition_page(language, "feedback/")
    assert watch.found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_asked(open_page: OpenPage, facts: Facts, language: str) -> None:
    form = form_of(facts)
    page = open_page(edition_page(language, "feedback/"), java_script_enabled=False)
    for question in form.closed:
        group = page.get_by_role("group", name=question.question[Language(language)])
        expect(group.get_by_role("radio")).to_have_count(len(question.options))
    for open_question in form.open:
        expect(page.get_by_label(open_question.question[Language(language)])).to_be_visible()
    expect(page.locator("form.dz-form")).to_have_attribute("action", f"mailto:{form.contact.email}")
