"""Names that a query may be: terms, companies, indicators with their latest value, codes, stored values, titles.

They suggest what to type, answer as cards, and tell what a thing is called in the other language.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from generator.facts.address import INDICATORS, code_anchor, standard_page
from generator.facts.answers import AnswerKind, StandardAnswers, Tag
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Bilingual, Language
from generator.model.item import Text, plain_decimal
from generator.model.library import Publisher
from generator.search.files import first_key, pack_json
from generator.search.fold import fold
from generator.search.keys import stems_in, value_key
from generator.views.number_text import format_quantity

SHARD_CHARACTERS = 16_000
_MOST_ANSWERS = 3
_LEAST_DIGITS = 3
_NOTHING = Bilingual("", "")
_ALIKE = ("term", "company", "title", "heading", "word")
"""Kinds of which one name stands for all of the same words."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both languages; ``keys`` are further forms that find it.

    ``path`` lies below the language and may have an anchor; it is empty for what has no page of its own. ``value`` and
    ``year`` are shown with it, and ``holder``, the organisation whose name it is.
    """

    kind: str
    text: Bilingual
    path: str = ""
    year: str = ""
    value: Bilingual = _NOTHING
    holder: Bilingual = _NOTHING
    keys: tuple[str, ...] = ()


def publisher_names(publisher: Publisher, editions: Sequence[Facts]) -> Iterator[Name]:
    """The names of an organisation: its terms and companies, its indicators and values, the codes it answers.

    ``editions`` are the facts of its editions, oldest first; there is at least one.
    """
    holder = _both(publisher.organisation.short)
    for term in publisher.terms.values():
        yield Name("term", Bilingual(term.zh, term.en))
    for company in publisher.organisation.companies:
        yield Name("company", _both(company.name))
        if company.short != company.name:
            yield Name("company", _both(company.short), keys=company.aliases)
    for name, series in editions[-1].series.items():
        path = f"{publisher.id}/{INDICATORS}/{name}/"
        last = series.latest[-1]
        former = tuple(text for one in series.indicator.former if one.name for text in (one.name.zh, one.name.en))
        yield Name("indicator", _both(series.indicator.name), path, last.period, _said(last), holder, former)
        for one in series.latest:
            if one.quantity.value is not None and len(key := stored_key(one)) > _LEAST_DIGITS:
                text, place = _both(series.indicator.name), f"{path}#y{one.period}"
                yield Name("value", text, place, one.period, _said(one), holder, (key,))
    for facts in reversed(editions):
        for answers in facts.standards.values():
            yield from _codes(facts, answers)


def stored_key(one: Observation) -> str:
    """The key of a stored number, whatever scale it is printed in; the sign does not count."""
    assert one.quantity.value is not None
    return value_key(plain_decimal(abs(one.quantity.value) * one.unit.scale))


def _both(text: Text) -> Bilingual:
    return Bilingual(text.zh, text.en)


def _said(one: Observation) -> Bilingual:
    if one.words is not None:
        return _both(one.words)
    return Bilingual(*(format_quantity(one.quantity, one.unit, language).plain for language in Language))


def _codes(facts: Facts, answers: StandardAnswers) -> Iterator[Name]:
    """The codes of a standard that the edition answers, each leading to its row."""
    standard, holder = answers.catalogue.id, _both(facts.publisher.organisation.short)
    page = f"{facts.edition.key}/{standard_page(standard)}/"
    prefix = "GRI " if standard.startswith("gri") else "SDG " if standard == "sdg" else ""
    for code, tags in answers.by_code.items():
        entry = answers.codes.entries(code)[0]
        titles = Bilingual(*(entry.shown_title(one) or entry.shown_title(one.other) or "" for one in Language))
        text = Bilingual(f"{prefix}{code} {titles.zh}".strip(), f"{prefix}{code} {titles.en}".strip())
        anchor = code_anchor(code) + (f"-{entry.edition}" if entry.edition else "")
        value = Bilingual(*(_answered(facts, tags, language) for language in Language))
        keys = (prefix + code, code) if any(not one.isdigit() for one in code) else (prefix + code,)
        yield Name("code", text, f"{page}#{anchor}", facts.edition.year, value, holder, keys)


def _answered(facts: Facts, tags: tuple[Tag, ...], language: Language) -> str:
    """What answers a code, indicators with their values first."""
    said: dict[str, None] = {}
    for tag in sorted(tags, key=lambda one: one.kind is not AnswerKind.indicator):
        seen = facts.observations.get((tag.indicator, facts.edition.year))
        value = _said(seen)[language] if seen is not None else ""
        said[f"{tag.title[language]} {value}".strip()] = None
    separator = "；" if language is Language.zh else "; "
    return separator.join(islice(said, _MOST_ANSWERS))


def write_names(names: Iterable[Name], folder: Path) -> tuple[str, list[str]]:
    """Write names in the order of their keys; returns a digest of the files and the first key of each."""
    entries: dict[tuple[str, str, str, str, str], list[Any]] = {}
    for name in names:
        both = (name.value.zh, name.value.en, name.holder.zh, name.holder.en)
        record = [name.kind, name.text.zh, name.text.en, name.path, name.year, *both]
        for key in _keys(name):
            path = "" if name.kind in _ALIKE else name.path
            entries.setdefault((key, name.kind, path, name.text.zh, name.text.en), [key, record])
    folder.mkdir(parents=True)
    digest, first, last = sha256(), [], ""
    for number, shard in enumerate(_cut([entries[one] for one in sorted(entries)])):
        content = pack_json(shard)
        digest.update(content)
        first.append(first_key(last, shard[0][0]))
        last = shard[-1][0]
        (folder / f"{number}.bin").write_bytes(content)
    return digest.hexdigest()[:10], first


def _keys(name: Name) -> Iterator[str]:
    """Every form that finds a name: folded, and with its words as stems. A value is found by its number alone."""
    forms = name.keys if name.kind == "value" else (name.text.zh, name.text.en, *name.keys)
    for form in forms:
        folded = form if name.kind == "value" else fold(form)
        if folded:
            yield folded
            yield stems_in(folded)


def _cut(entries: list[list[Any]]) -> Iterator[list[list[Any]]]:
    """Entries in order, in pieces of about a shard's size; those of one key stay together."""
    piece: list[list[Any]] = []
    size = 0
    for entry in entries:
        if size >= SHARD_CHARACTERS and entry[0] != piece[-1][0]:
            yield piece
            piece, size = [], 0
        piece.append(entry)
        size += sum(map(len, entry[1])) + len(entry[0])
    if piece:
        yield piece
