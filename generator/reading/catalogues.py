"""Catalogues that are not the package's own: read from a file, and checked in themselves."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.language import Bilingual, Language
from generator.model.catalogue import Catalogue, CatalogueEntry
from generator.model.item import Item
from generator.problem import Level, Position, Problem, sort_problems
from generator.reading.document import read_document
from generator.reading.identity import named_like_file
from generator.reading.tree import Document
from generator.source.parse import parse_file


def read_catalogue(path: Path, shown_as: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue in a file, and all that is wrong with it; none where it cannot be read."""
    root, problems = parse_file(path, shown_as)
    if root is None:
        return None, problems
    item, more = read_document(root, Catalogue)
    found = check_catalogue(Document(path, shown_as, root, item))
    return item, sort_problems((*problems, *more, *found))


def check_catalogue(document: Document[Catalogue]) -> Iterator[Problem]:
    """What contradicts itself in a catalogue that could be read."""
    yield from named_like_file(document)
    catalogue = document.item
    if catalogue is None:
        return
    yield from _twice(catalogue)
    yield from _codes(catalogue)
    yield from _groups(catalogue)
    for entry in catalogue.entries:
        yield from _seen(entry)


def _twice(catalogue: Catalogue) -> Iterator[Problem]:
    """Codes are unique with their edition; where one has an edition, all of that number have."""
    first: dict[tuple[str, str | None], Item] = {}
    editions: dict[str, set[str | None]] = {}
    for entry in catalogue.entries:
        key = (entry.code, entry.edition)
        others = editions.setdefault(entry.code, set())
        if key in first:
            yield _repeated(entry.code, entry.position_of("code"), first[key].position_of("code"))
        elif others and (entry.edition is None or None in others):
            yield _error(
                "C001",
                entry.position_of("code"),
                Bilingual(
                    f"编号“{entry.code}”有两条，其中一条没有 edition", f"one of the two '{entry.code}' has no edition"
                ),
                Bilingual("两条都写 edition", "give both their 'edition'"),
            )
        first.setdefault(key, entry)
        others.add(entry.edition)
    names: dict[str, Item] = {}
    for group in catalogue.groups:
        if group.name in names:
            yield _repeated(group.name, group.position_of("name"), names[group.name].position_of("name"))
        names.setdefault(group.name, group)


def _codes(catalogue: Catalogue) -> Iterator[Problem]:
    """Every code is written as the catalogue says codes are."""
    try:
        pattern = re.compile(catalogue.code_pattern)
    except re.error as error:
        yield _error(
            "C002",
            catalogue.position_of("code_pattern"),
            Bilingual(f"code_pattern 不是正则表达式：{error}", f"'code_pattern' is no regular expression: {error}"),
            Bilingual(r"写法如 ^\d{3}-\d{1,2}$", r"write it as in ^\d{3}-\d{1,2}$"),
        )
        return
    for entry in catalogue.entries:
        if pattern.fullmatch(entry.code) is None:
            yield _error(
                "C003",
                entry.position_of("code"),
                Bilingual(
                    f"编号“{entry.code}”不合 code_pattern：{catalogue.code_pattern}",
                    f"the code '{entry.code}' does not match code_pattern: {catalogue.code_pattern}",
                ),
                Bilingual("改正编号，或放宽 code_pattern", "correct the code, or widen 'code_pattern'"),
            )


def _groups(catalogue: Catalogue) -> Iterator[Problem]:
    """Where a catalogue describes its groups, every entry stands in one of them."""
    names = {group.name for group in catalogue.groups}
    for entry in catalogue.entries if names else ():
        if entry.group not in names:
            yield _error(
                "C004",
                entry.position_of("group"),
                Bilingual(f"groups 里没有“{entry.group}”", f"'{entry.group}' is not among 'groups'"),
                Bilingual("在 groups 里加上它，或改正写法", "add it to 'groups', or correct it"),
            )


def _seen(entry: CatalogueEntry) -> Iterator[Problem]:
    """``seen`` names titles that are there; ``verified`` says that all of them were seen."""
    known = [str(language) for language in Language if entry.title[language] is not None]
    missing = [language for language in entry.seen if language not in known]
    if known and missing:
        yield Problem(
            "C005",
            Level.warning,
            entry.position_of("seen"),
            Bilingual(
                f"{entry.code} 的 seen 列有 {'、'.join(missing)}，而这种语言没有名称",
                f"'seen' of {entry.code} names {', '.join(missing)}, in which it has no title",
            ),
            Bilingual("补上名称，或从 seen 里删去", "add the title, or take the language out of 'seen'"),
        )
    unseen = [language for language in known if language not in entry.seen]
    if entry.verified and unseen:
        yield Problem(
            "C006",
            Level.warning,
            entry.position_of("verified"),
            Bilingual(
                f"{entry.code} 标为已核实，而 seen 里没有 {'、'.join(unseen)}",
                f"{entry.code} is marked as verified, yet 'seen' lacks {', '.join(unseen)}",
            ),
            Bilingual(
                "见过公开出处就写入 seen，否则 verified 写 false",
                "add the language to 'seen' if a public source has the title, otherwise write 'verified: false'",
            ),
        )


def _repeated(name: str, position: Position, first: Position) -> Problem:
    return _error(
        "C001",
        position,
        Bilingual(f"“{name}”重复（第一次在 {first}）", f"'{name}' stands twice (first at {first})"),
        Bilingual(
            "删去一条；同一编号有两种含义时，各写 edition",
            "delete one; where one number means two things, give each its 'edition'",
        ),
    )


def _error(code: str, position: Position, message: Bilingual, hint: Bilingual) -> Problem:
    return Problem(code, Level.error, position, message, hint)
