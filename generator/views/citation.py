"""How a newspaper is cited, and the citations of what its articles back up."""

from generator.facts.address import CASES, link, press_path
from generator.facts.citations import Citation
from generator.language import Language
from generator.model.backed import Backed, BackedKind
from generator.model.press import Article, Issue
from generator.views.date_text import format_partial
from generator.views.page import LinkView
from generator.views.scene import Scene


def cite(issue: Issue, article: Article | None, language: Language) -> str:
    """``《中国铝业报》总第1408期，2026年2月4日，第1版``, ``China Aluminium News, no. 1408, 4 February 2026, p. 1``."""
    chinese = language is Language.zh
    parts = [f"《{issue.paper.zh}》" if chinese else issue.paper.en]
    number = f"总第{issue.number}期" if chinese else f"no. {issue.number}"
    if issue.number is not None:
        parts[0:1] = [parts[0] + number] if chinese else [parts[0], number]
    if issue.date is not None:
        parts.append(format_partial(issue.date, language))
    if issue.known_as is not None:
        parts.append(issue.known_as[language])
    if article is not None and article.page is not None:
        parts.append(f"第{article.page}版" if chinese else f"p. {article.page}")
    return ("，" if chinese else ", ").join(parts)


def view_citations(
    found: tuple[Citation, ...], organisation_id: str, here: str, language: Language
) -> tuple[LinkView, ...]:
    """Each citation with the article's headline, leading to its page; ``here`` is the path of the citing page."""
    colon = "：" if language is Language.zh else ": "
    return tuple(
        LinkView(
            link(here, press_path(organisation_id, language, one.issue.id, one.article.id)),
            cite(one.issue, one.article, language) + colon + one.article.headline[language],
        )
        for one in found
    )


def view_sources(backed: Backed, scene: Scene) -> tuple[LinkView, ...]:
    """The citations of what backs up something of an edition."""
    found = scene.facts.citations.get(backed, ())
    return view_citations(found, scene.facts.edition.organisation_id, scene.path, scene.language)


def view_sources_here(scene: Scene, anchor: str = "") -> tuple[LinkView, ...]:
    """The citations of what backs up the page of a chapter or case, or what has ``anchor`` on it."""
    folder, _, case = scene.page.rpartition("/")
    kind, target = (BackedKind.case, case) if folder == CASES else (BackedKind.chapter, scene.page)
    return view_sources(Backed(kind, target, scene.facts.edition.year, anchor), scene)
