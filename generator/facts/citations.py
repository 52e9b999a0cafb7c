"""Newspaper articles by what they back up: written with the article, read from the other end."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.backed import Backed, read_backed
from generator.model.press import Article, Issue


@dataclass(frozen=True, slots=True)
class Citation:
    """An article and the issue that printed it."""

    issue: Issue
    article: Article


def build_citations(issues: Mapping[str, Issue]) -> dict[Backed, tuple[Citation, ...]]:
    """For each thing that an article backs up the articles, in the order of issues and pages."""
    citations: dict[Backed, list[Citation]] = {}
    for issue in issues.values():
        for article in issue.articles:
            for written in article.backs:
                backed = read_backed(written)
                assert backed is not None, "an unreadable one is a Problem of its own"
                citations.setdefault(backed, []).append(Citation(issue, article))
    return {backed: tuple(found) for backed, found in citations.items()}
