"""References such as ``{{kpi:alumina-output}}``: what a translator must carry over and cannot change."""

from collections import Counter
from collections.abc import Iterator

from generator.model.reference import REFERENCE


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order, each piece with whether it is a placeholder."""
    done = 0
    for match in REFERENCE.finditer(text):
        if match.start() > done:
            yield text[done : match.start()], False
        yield match[0], True
        done = match.end()
    if done < len(text):
        yield text[done:], False


def lost_and_added(source: str, target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The placeholders that the translation lacks, and those that it has and the source has not."""
    there, here = (Counter(piece for piece, held in pieces(text) if held) for text in (source, target))
    return tuple((there - here).elements()), tuple((here - there).elements())
