"""Newspaper issues and their articles: the entrance, an issue, an article."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.facts.address import AWARDS, TIMELINES, case_page, indicator_path, link, page_path, press_path
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.backed import Backed, BackedKind, read_backed
from generator.model.item import Text
from generator.model.library import Publisher
from generator.model.press import Article, Issue, PressFigure
from generator.model.report import named_places
from generator.views.chinese import mark_chinese
from generator.views.citation import cite
from generator.views.date_text import format_partial
from generator.views.interface_text import Interface, interface
from generator.views.number_text import NumberText, format_quantity
from generator.views.page import LinkView
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class ArticleCardView:
    """An article in a list."""

    link: LinkView
    summary: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """The articles on one topic, by the issue that they stand in."""

    name: str
    count: int
    issues: tuple[tuple[str, tuple[ArticleCardView, ...]], ...]


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue: what is known of it, and its articles by page."""

    title: str
    particulars: tuple[tuple[str, str], ...]
    articles: tuple[ArticleCardView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PressView:
    """All issues, and all articles by topic."""

    title: str
    issues: tuple[tuple[LinkView, int], ...]
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as a source: what it is, what it says in our words, and what it backs up."""

    headline: str
    other_headline: str
    headline_lost: bool
    kicker: str
    shoulder: str
    subtitle: str
    citation: str
    issue: LinkView
    particulars: tuple[tuple[str, str], ...]
    summary: Markup
    figures: tuple[FigureView, ...]
    quotes: tuple[tuple[str, str], ...]
    photos: tuple[tuple[str, str], ...]
    is_doubtful: bool
    doubts: str
    backs: tuple[LinkView, ...]


def view_press(publisher: Publisher, language: Language) -> PressView:
    """The entrance to the press section."""
    here = press_path(publisher.id, language)
    issues = tuple(
        (
            LinkView(link(here, press_path(publisher.id, language, issue.id)), cite(issue, None, language)),
            len(issue.articles),
        )
        for issue in publisher.issues.values()
    )
    topics: dict[str, dict[str, list[ArticleCardView]]] = {}
    for issue in publisher.issues.values():
        for article in issue.articles:
            card = _card(publisher, issue, article, here, language)
            for topic in article.topics:
                topics.setdefault(topic[language], {}).setdefault(issue.id, []).append(card)
    titles = {issue.id: cite(issue, None, language) for issue in publisher.issues.values()}
    return PressView(
        interface(language).press,
        issues,
        tuple(
            TopicView(
                name,
                sum(len(cards) for cards in found.values()),
                tuple((titles[issue], tuple(cards)) for issue, cards in found.items()),
            )
            for name, found in topics.items()
        ),
    )


def view_issue(publisher: Publisher, issue: Issue, language: Language) -> IssueView:
    """One issue."""
    words = interface(language)
    here = press_path(publisher.id, language, issue.id)
    particulars = (
        (words.publisher, issue.publisher[language] if issue.publisher else ""),
        (words.serial, issue.serial or ""),
        (words.website, issue.url or ""),
    )
    return IssueView(
        cite(issue, None, language),
        tuple((label, text) for label, text in particulars if text),
        tuple(_card(publisher, issue, article, here, language) for article in issue.articles),
        mark_chinese(issue.note[language], language) if issue.note else "",
    )


def view_article(
    publisher: Publisher, issue: Issue, article: Article, editions: Mapping[str, Facts], language: Language
) -> ArticleView:
    """One article."""
    words = interface(language)
    here = press_path(publisher.id, language, issue.id, article.id)
    companies = {one.id: one.short[language] for one in publisher.organisation.companies}
    happened = format_partial(article.event_date, language) if article.event_date else words.event_date_unknown
    kicker = (getattr(words, f"press_{article.kind}"), _said(article.column, language), _said(article.series, language))
    particulars = (
        (words.byline, _said(article.byline, language)),
        (words.reprinted, _said(article.source, language)),
        (words.event_date, happened),
        (words.companies, words.comma.join(companies[name] for name in article.companies)),
        (words.press_topics, words.comma.join(topic[language] for topic in article.topics)),
    )
    return ArticleView(
        headline=article.headline[language],
        other_headline=article.headline.zh if language is Language.en else "",
        headline_lost=article.headline_lost,
        kicker=" · ".join(part for part in kicker if part),
        shoulder=_said(article.shoulder, language),
        subtitle=_said(article.subtitle, language),
        citation=cite(issue, article, language),
        issue=LinkView(link(here, press_path(publisher.id, language, issue.id)), cite(issue, None, language)),
        particulars=tuple((label, text) for label, text in particulars if text),
        summary=Markup("<p>{}</p>").format(mark_chinese(article.summary[language], language)),
        figures=tuple(_figure(one, editions, language) for one in article.figures),
        quotes=tuple(
            (
                mark_chinese(quote.gist[language], language),
                words.comma.join(text for text in (_said(quote.speaker, language), quote.post[language]) if text),
            )
            for quote in article.quotes
        ),
        photos=tuple(
            (mark_chinese(photo.caption[language], language), mark_chinese(_said(photo.credit, language), language))
            for photo in article.photos
        ),
        is_doubtful=article.confidence == "doubtful",
        doubts=mark_chinese(_said(article.doubts, language), language),
        backs=tuple(_back(written, publisher, editions, here, language) for written in article.backs),
    )


def _said(text: Text | None, language: Language) -> str:
    return "" if text is None else text[language]


def _card(publisher: Publisher, issue: Issue, article: Article, here: str, language: Language) -> ArticleCardView:
    words: Interface = interface(language)
    kind = str(getattr(words, f"press_{article.kind}"))
    target = press_path(publisher.id, language, issue.id, article.id)
    return ArticleCardView(
        LinkView(link(here, target), article.headline[language], kind),
        article.summary[language],
    )


def _figure(amount: PressFigure, editions: Mapping[str, Facts], language: Language) -> FigureView:
    units = next(iter(editions.values())).units
    if amount.value is None:
        text = NumberText(mark_chinese(_said(amount.words, language), language))
    else:
        unit = units.find(amount.unit) if amount.unit else None
        text = format_quantity(amount.value, unit, language, amount.qualifier, amount.direction)
    label, note = (mark_chinese(said, language) for said in (amount.label[language], _said(amount.note, language)))
    return FigureView(text, label, str(amount.period or ""), note, "")


def _back(written: str, publisher: Publisher, editions: Mapping[str, Facts], here: str, language: Language) -> LinkView:
    """What an article backs up, with the year of its report."""
    backed = read_backed(written)
    assert backed is not None, "an unreadable one is a Problem of its own"
    if backed.kind is BackedKind.indicator:
        name = publisher.indicators[backed.target].name[language]
        path = indicator_path(publisher.id, language, backed.target)
        return LinkView(link(here, path, f"y{backed.part}" if backed.part else ""), name, backed.part)
    scene = Scene(editions[backed.year], language)
    page, anchor, text = _place(backed, scene)
    return LinkView(link(here, page_path(scene.facts.edition, language, page), anchor), text, backed.year)


def _place(backed: Backed, scene: Scene) -> tuple[str, str, str]:
    """Page, anchor and name of what is backed up in an edition."""
    edition = scene.facts.edition
    match backed.kind:
        case BackedKind.award:
            listed = edition.award_lists[backed.target]
            award = next((one for one in listed.awards if one.id == backed.part), None)
            if award is None:
                return AWARDS, listed.id, scene.say(listed.title)
            return AWARDS, f"{listed.id}-{award.id}", scene.say(award.title)
        case BackedKind.timeline:
            timeline = edition.timelines[backed.target]
            event = next((one for one in timeline.events if one.id == backed.part), None)
            if event is None:
                return TIMELINES, timeline.id, scene.say(timeline.title)
            return TIMELINES, f"{timeline.id}-{event.id}", scene.inline(event.text).striptags()
        case BackedKind.case:
            case = edition.cases[backed.target]
            return case_page(case.id), backed.part, scene.say(named_places(case).get(backed.part) or case.title)
        case _:
            chapter = edition.chapters[backed.target]
            return chapter.id, backed.part, scene.say(named_places(chapter).get(backed.part) or chapter.title)
