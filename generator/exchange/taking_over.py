"""What a file from a translator would change, and what of it is refused."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.exchange.placeholders import lost_and_added
from generator.exchange.unit import Unit
from generator.facts.changed_words import Kind, changed_words
from generator.language import Bilingual
from generator.model.translation import Translation
from generator.problem import Level, Problem
from generator.source.place import fingerprint_of_text


@dataclass(frozen=True, slots=True)
class Change:
    """A text with the translation that it is to have."""

    translation: Translation
    target: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written; what came back finished as it was, and so is confirmed; what is not finished; what was
    left as it was without being finished; and what is refused."""

    changes: tuple[Change, ...]
    let_stand: tuple[Translation, ...]
    unfinished: int
    untouched: int
    refused: tuple[Problem, ...]


def plan_import(units: Iterable[Unit], translations: Iterable[Translation]) -> Plan:
    """Compare what came back with what stands here now."""
    here = {one.key: one for one in translations}
    first: dict[str, Unit] = {}
    changes: list[Change] = []
    let_stand: list[Translation] = []
    refused: list[Problem] = []
    unfinished = untouched = 0
    for unit in units:
        found = _found(unit, here)
        if not unit.target or unit.finished is False:
            unfinished += 1
        elif found is None:
            refused.append(_no_such_text(unit))
        elif found.key in first:
            if first[found.key].target != unit.target:
                refused.append(_twice(unit, first[found.key]))
        elif problems := list(_faults(unit, found)):
            refused.extend(problems)
        else:
            first[found.key] = unit
            if unit.target != found.target:
                changes.append(Change(found, unit.target))
            elif unit.finished:
                let_stand.append(found)
            else:
                untouched += 1
    return Plan(tuple(changes), tuple(let_stand), unfinished, untouched, tuple(refused))


def _found(unit: Unit, here: dict[str, Translation]) -> Translation | None:
    """The text by its name; where its place has moved within the file, the only one there that says the same."""
    named = here.get(unit.key)
    if named is not None and named.source == unit.source:
        return named
    path = unit.key.partition("#")[0]
    same = [one for one in here.values() if one.path == path and one.source == unit.source]
    return same[0] if len(same) == 1 else named


def _faults(unit: Unit, found: Translation) -> Iterator[Problem]:
    if found.source != unit.source:
        yield _other_source(unit, found)
        return
    lost, added = lost_and_added(unit.source, unit.target)
    if lost or added:
        yield _placeholders(unit, lost, added)
    if unit.mark and unit.mark != fingerprint_of_text(found.target) and unit.target != found.target:
        yield _changed_here(unit, found)


def _problem(code: str, unit: Unit, message: Bilingual, hint: Bilingual) -> Problem:
    return Problem(code, Level.error, unit.position, message, hint)


def _no_such_text(unit: Unit) -> Problem:
    return _problem(
        "E003",
        unit,
        Bilingual(f"数据里没有这段文字：{unit.key}", f"there is no such text in the data: {unit.key}"),
        Bilingual("它已被删去或移走；重新导出", "it has been deleted or moved; export it again"),
    )


def _other_source(unit: Unit, found: Translation) -> Problem:
    pieces = changed_words(unit.source, found.source)
    old = "…".join(piece.text.strip() for piece in pieces if piece.kind is Kind.removed)
    new = "…".join(piece.text.strip() for piece in pieces if piece.kind is Kind.added)
    return _problem(
        "E004",
        unit,
        Bilingual(
            f"译的是另一段原文：“{old}”现为“{new}”（{unit.key}）",
            f"it was made from another source: '{old}' is now '{new}' ({unit.key})",
        ),
        Bilingual("重新导出这一段再译", "export this text again and translate it anew"),
    )


def _placeholders(unit: Unit, lost: tuple[str, ...], added: tuple[str, ...]) -> Problem:
    zh = "；".join(f"{what} {'、'.join(some)}" for what, some in (("缺", lost), ("多", added)) if some)
    en = "; ".join(f"{what} {', '.join(some)}" for what, some in (("lost:", lost), ("added:", added)) if some)
    return _problem(
        "E005",
        unit,
        Bilingual(f"占位符与原文不同：{zh}（{unit.key}）", f"its placeholders are not the source's: {en} ({unit.key})"),
        Bilingual("照原文逐字补上或删去", "put them in or take them out, letter by letter as in the source"),
    )


def _changed_here(unit: Unit, found: Translation) -> Problem:
    return _problem(
        "E006",
        unit,
        Bilingual(
            f"导出之后，这里的译文也改过，现为“{found.target}”（{unit.key}）",
            f"since the export the translation was changed here too: it is now '{found.target}' ({unit.key})",
        ),
        Bilingual("两种译文合为一种，直接改数据文件", "make one of the two and type it into the data file"),
    )


def _twice(unit: Unit, first: Unit) -> Problem:
    return _problem(
        "E007",
        unit,
        Bilingual(
            f"同一段文字有两种译文（另一种在第 {first.position.line} 行）：{unit.key}",
            f"one text has two translations (the other on line {first.position.line}): {unit.key}",
        ),
        Bilingual("只留一种", "keep one of them"),
    )
