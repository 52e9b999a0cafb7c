"""A review as one HTML file to send by mail: its style sheet within, nothing fetched from anywhere, no script."""

from generator.language import Language
from generator.pages.render import render_alone
from generator.views.change_words import ASPECTS, TEXTS, redline_words
from generator.views.review import Review
from generator.views.review_words import review_words


def render_review(review: Review, language: Language) -> str:
    """The file, its words in ``language``, texts in both."""
    return render_alone(
        "review.html.j2",
        review=review,
        words=review_words(language),
        marks=redline_words(language),
        aspects=[aspect for aspect in ASPECTS if aspect is not TEXTS],
        texts=TEXTS,
        language=language,
        languages=list(Language),
    )
