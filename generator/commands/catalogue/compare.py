"""``duizhao catalogue compare``: what an update of a catalogue changes, and which tags of the reports it breaks."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.commands.catalogue.sources import find_catalogue, site_options
from generator.commands.catalogue.titles import aligned, code_text, entry_record, title_text
from generator.commands.site_folder import settings_of
from generator.commands.speech import Speech
from generator.facts.catalogue_comparison import Broken, Change, Comparison, compare_catalogues
from generator.facts.code_lists import code_lists
from generator.language import Language
from generator.problem import Position
from generator.site.check import check


@dataclass(frozen=True, slots=True)
class BrokenTag:
    """A code of a report that no longer holds, and why."""

    position: Position
    printed: str
    reasons: dict[Broken, tuple[str, ...]]


def compare_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "compare",
        help=speech(
            "比较两份目录（编号或文件）：新增、删去、改号、改名，以及本站报告中因此失效的编号。",
            "Compare two catalogues (ids or files): what was added, removed, renumbered, retitled, and which codes of "
            "the site's reports no longer hold.",
        ),
        epilog=speech(
            "例：duizhao catalogue compare gri-2016 gri-2021", "Example: duizhao catalogue compare gri-2016 gri-2021"
        ),
    )
    @click.argument("old")
    @click.argument("new")
    @site_options(speech)
    def compare(old: str, new: str, folder: Path, form: str) -> None:
        before, after = find_catalogue(old, folder, speech), find_catalogue(new, folder, speech)
        comparison = compare_catalogues(before, after)
        broken = tuple(_broken(comparison, folder, speech))
        if form == "json":
            click.echo(json.dumps(_record(comparison, broken), ensure_ascii=False, indent=2))
        else:
            click.echo("\n".join(_lines(comparison, broken, speech)))
        sys.exit(1 if broken else 0)

    return compare


def _broken(comparison: Comparison, folder: Path, speech: Speech) -> Iterator[BrokenTag]:
    if not (folder / "mkdocs.yml").is_file():
        return
    checked = check(settings_of(folder, speech).data)
    if checked.read.library.editions and not checked.facts:
        click.echo(
            speech(
                "数据里有错误（见 duizhao check），没有比较报告中的编号。",
                "The data has errors (see 'duizhao check'), so the reports' codes were not compared.",
            ),
            err=True,
        )
    found: dict[Position, BrokenTag] = {}
    for facts in checked.facts:
        for listed in code_lists(facts):
            if listed.codes.catalogue.id == comparison.old.catalogue.id:
                for code, position in listed.pairs:
                    if reasons := comparison.broken(code.printed):
                        found[position] = BrokenTag(position, code.printed, reasons)
    yield from (found[position] for position in sorted(found))


def _lines(comparison: Comparison, broken: tuple[BrokenTag, ...], speech: Speech) -> Iterator[str]:
    headings: dict[str, list[tuple[str, ...]]] = {
        speech("新增", "Added"): [(code_text(one), title_text(one)) for one in comparison.added],
        speech("删去", "Removed"): [(code_text(one), title_text(one)) for one in comparison.removed],
        speech("改号（名称相同）", "Renumbered (same title)"): [
            (code_text(one.old), "→", code_text(one.new), title_text(one.new)) for one in comparison.renumbered
        ],
        speech("改名", "Retitled"): [(code_text(one.old), _retitled(one, speech)) for one in comparison.retitled],
    }
    for heading, rows in headings.items():
        yield f"{heading}{speech('：', ': ')}{len(rows)}"
        yield from aligned(rows, "  ")
    yield speech(f"报告中失效的编号：{len(broken)}", f"Codes of the reports that no longer hold: {len(broken)}")
    for tag in broken:
        why = "; ".join(_reason(comparison, reason, codes, speech) for reason, codes in tag.reasons.items())
        yield f"  {tag.position}: {tag.printed}{speech('：', ': ')}{why}"


def _retitled(change: Change, speech: Speech) -> str:
    """The titles that differ, old and new."""
    pairs = [(change.old.title[language], change.new.title[language]) for language in Language]
    titles = " / ".join(f"{old} → {new}" for old, new in pairs if old != new and old is not None and new is not None)
    return titles + (speech("（含义不同）", " (another meaning)") if change.other_meaning else "")


def _reason(comparison: Comparison, reason: Broken, codes: tuple[str, ...], speech: Speech) -> str:
    listed = ", ".join(codes)
    if reason is Broken.renumbered:
        pairs = [f"{one.old.code} → {one.new.code}" for one in comparison.renumbered if one.old.code in codes]
        return speech(f"改号 {', '.join(pairs)}", f"renumbered: {', '.join(pairs)}")
    if reason is Broken.wider:
        return speech(f"范围现在还包括 {listed}", f"the range now takes in {listed} too")
    if reason is Broken.removed:
        return speech(f"{listed} 已不存在", f"{listed} no longer exists") + _instead(comparison, codes, speech)
    now = [
        f"{one.old.code} = {one.new.title[speech.language] or one.new.title[speech.language.other]}"
        for one in comparison.retitled
        if one.other_meaning and one.old.code in codes
    ]
    meaning = speech(f"含义已变 {'，'.join(now)}", f"means something else now: {'; '.join(now)}")
    return meaning + _instead(comparison, codes, speech)


def _instead(comparison: Comparison, codes: tuple[str, ...], speech: Speech) -> str:
    """What took the place of codes, where the old catalogue says so."""
    entries = (entry for code in codes for entry in comparison.old.entries(code))
    by = ", ".join(dict.fromkeys(one for entry in entries if entry.status is not None for one in entry.status.by))
    return speech(f"，由 {by} 取代", f", superseded by {by}") if by else ""


def _record(comparison: Comparison, broken: tuple[BrokenTag, ...]) -> dict[str, Any]:
    return {
        "old": comparison.old.catalogue.id,
        "new": comparison.new.catalogue.id,
        "added": [entry_record(one) for one in comparison.added],
        "removed": [entry_record(one) for one in comparison.removed],
        "renumbered": [_change_record(one) for one in comparison.renumbered],
        "retitled": [_change_record(one) for one in comparison.retitled],
        "broken": [
            {
                "file": tag.position.path,
                "line": tag.position.line,
                "column": tag.position.column,
                "code": tag.printed,
                "reasons": {str(reason): list(codes) for reason, codes in tag.reasons.items()},
            }
            for tag in broken
        ],
    }


def _change_record(change: Change) -> dict[str, Any]:
    titles = {
        f"{side}_title_{language}": entry.title[language]
        for side, entry in (("old", change.old), ("new", change.new))
        for language in Language
    }
    return {"old": change.old.code, "new": change.new.code, **titles, "other_meaning": change.other_meaning}
