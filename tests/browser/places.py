"""The kinds of page a reader meets, as paths below the site's root."""

LANGUAGES = ("zh", "en")
EDITION = "chinalco/2020"

EDITION_PAGES = {
    "home": "",
    "messages": "messages/",
    "profile": "profile/",
    "feature": "two-decades/",
    "chapter": "ecology/",
    "case": "cases/green-mine/",
    "special-topic": "cases/boffa-project/",
    "cases": "cases/",
    "awards": "awards/",
    "timelines": "timelines/",
    "downloads": "downloads/",
    "key-performance": "key-performance/",
    "indicator-index": "indicator-index/",
    "abbreviations": "abbreviations/",
    "rating": "rating/",
    "feedback": "feedback/",
    "report-process": "report-process/",
}
"""One page of every kind in an edition, by kind."""

_ABOVE = {"languages-home": "", "organisation": "chinalco/"}


def edition_page(language: str, kind: str) -> str:
    """``zh/chinalco/2020/cases/`` for ``cases``."""
    return f"{language}/{EDITION}/{EDITION_PAGES[kind]}"


def every_kind() -> dict[str, str]:
    """One page of every kind in every language, by a name for the test's id."""
    pages = {"portal": "", "not-found": "404.html"}
    for language in LANGUAGES:
        pages |= {f"{language}-{name}": f"{language}/{path}" for name, path in _ABOVE.items()}
        pages |= {f"{language}-{kind}": edition_page(language, kind) for kind in EDITION_PAGES}
    return pages
