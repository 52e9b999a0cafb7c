"""Two editions side by side."""

from generator.comparison.carried import carry_forward
from generator.comparison.cells import compare_tables
from generator.comparison.change import Comparison
from generator.comparison.codes import compare_codes
from generator.comparison.figures import compare_drafts, compare_figures
from generator.comparison.line import Line
from generator.comparison.restatement import find_restated
from generator.comparison.structure import tell_structure
from generator.comparison.texts import tell_texts
from generator.facts.derive import Facts


def compare(before: Facts, after: Facts, line: Line | None = None) -> Comparison:
    """All that differs from ``before`` to ``after``: two editions of one organisation, or two drafts of one edition.

    Things are matched by id, then by what the later edition declares to continue, then by title and content; a match
    of the last kind is marked as proposed. Comparisons of one organisation may share its ``line``. Raises ValueError
    for editions of two organisations.
    """
    if before.publisher.id != after.publisher.id:
        raise ValueError(f"{before.edition.key} and {after.edition.key} are of two organisations")
    line = line or Line(after.publisher)
    matched = line.match(before.edition, after.edition)
    texts = tuple(tell_texts(matched.pairing, matched.links))
    cells = tuple(compare_tables(after.publisher, matched))
    tables = frozenset(end.table.key for one in cells if (end := one.after or one.before) is not None)
    drafts = before.edition.year == after.edition.year
    restated = () if drafts else tuple(find_restated(after))
    return Comparison(
        before=before,
        after=after,
        things=(matched.before.by_key, matched.after.by_key),
        structure=tuple(tell_structure(matched.before, matched.after, matched.links, texts, tables)),
        texts=texts,
        figures=tuple(compare_drafts(before, after) if drafts else compare_figures(before, after, restated)),
        cells=cells,
        codes=tuple(compare_codes(before, after, matched)),
        restated=restated,
        carried=carry_forward(line, matched),
    )
