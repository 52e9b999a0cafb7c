"""The kinds of page a reader meets, as paths below the site's root."""

LANGUAGES = ("zh", "en")
ORGANISATION = "chinalco"
YEAR = "2020"

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
    "standards": "standards/",
    "standard": "standards/gri-2016/",
    "goals": "standards/sdg/",
    "abbreviations": "abbreviations/",
    "rating": "rating/",
    "feedback": "feedback/",
    "report-process": "report-process/",
}
"""One page of every kind in an edition, by kind."""

OTHERS = {
    "part": "chinalco/2024/part-one/",
    "committees": "chinalco/2024/governance/",
    "breakdown": "chinalco/2024/employees/",
    "pillars": "tianshan/2024/environment/",
    "materiality": "tianshan/2024/governance/",
    "grouped-figures": "tianshan/2024/performance/",
    "glossary": "tianshan/2024/glossary/",
}
"""Pages of other editions for what the first one does not hold."""

_ABOVE = {
    "all-reports": "",
    "organisation": f"{ORGANISATION}/",
    "explorer": f"{ORGANISATION}/explorer/",
    "organisation-downloads": f"{ORGANISATION}/downloads/",
    "press": f"{ORGANISATION}/press/",
    "issue": f"{ORGANISATION}/press/no-1408/",
    "article": f"{ORGANISATION}/press/june-2025/environment-interview/",
    "explorer-across": "explorer/",
    "comparison": f"{ORGANISATION}/compare/2020-2024/",
    "compared-structure": f"{ORGANISATION}/compare/2020-2024/structure/",
    "compared-figures": f"{ORGANISATION}/compare/2020-2024/figures/",
    "compared-codes": f"{ORGANISATION}/compare/2020-2024/codes/",
    "compared-texts": f"{ORGANISATION}/compare/2020-2024/text/",
    "compared-text": f"{ORGANISATION}/compare/2020-2024/text/about/",
    "carried-forward": f"{ORGANISATION}/compare/2020-2024/carried-forward/",
    "restatements": f"{ORGANISATION}/compare/2020-2024/restatements/",
    "search": "search/",
}


def edition_page(language: str, page: str = "") -> str:
    """A page of the edition: ``zh/chinalco/2020/cases/`` for ``cases/``."""
    return f"{language}/{ORGANISATION}/{YEAR}/{page}"


def every_kind() -> dict[str, str]:
    """One page of every kind in every language, by a name for the test's id."""
    pages = {"portal": "", "not-found": "404.html"}
    for language in LANGUAGES:
        pages |= {f"{language}-{name}": f"{language}/{path}" for name, path in _ABOVE.items()}
        pages |= {f"{language}-{kind}": edition_page(language, page) for kind, page in EDITION_PAGES.items()}
        pages |= {f"{language}-{kind}": f"{language}/{path}" for kind, path in OTHERS.items()}
    return pages
