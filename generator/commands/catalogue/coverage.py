"""``duizhao catalogue coverage``: what an edition answers of its standards, and what it does not."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from generator.commands.catalogue.sources import site_options
from generator.commands.catalogue.titles import aligned, title_text
from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import settings_of
from generator.commands.speech import Speech
from generator.facts.coverage import Coverage, cover_standards, empty_rows, unclaimed_sections
from generator.facts.derive import Facts
from generator.model.item import Text
from generator.problem import Position
from generator.reading.wording import nearest_name
from generator.site.check import Checked, check

Place = tuple[Position, Text]
"""Something in the data with its title."""


def coverage_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "coverage",
        help=speech(
            "一份报告回答了各标准的多少编号，还缺哪些，上一年度回答而今年没有的，以及索引与正文对不上的。",
            "How much of each standard a report answers, what it does not, what last year's did, and what stands in "
            "the index or in the text alone.",
        ),
        epilog=speech(
            "例：duizhao catalogue coverage chinalco/2020 gri-2016",
            "Example: duizhao catalogue coverage chinalco/2020 gri-2016",
        ),
    )
    @click.argument("edition")
    @click.argument("standard", required=False)
    @site_options(speech)
    def coverage(edition: str, standard: str | None, folder: Path, form: str) -> None:
        checked = check(settings_of(folder, speech).data)
        editions = {one.edition.key: one for one in checked.facts}
        if edition not in editions:
            _no_edition(edition, editions, checked, speech)
        facts = editions[edition]
        if standard is not None and standard not in facts.standards:
            known = ", ".join(facts.standards)
            click.echo(
                speech(
                    f"{edition} 没有名为“{standard}”的标准目录。有：{known}",
                    f"{edition} has no standard '{standard}' with a catalogue. It has: {known}",
                ),
                err=True,
            )
            sys.exit(2)
        covered = [
            one
            for one in cover_standards(facts, _edition_before(facts, editions))
            if standard in (None, one.answers.catalogue.id)
        ]
        rows = [(line.carrier.position_of("index_row"), line.title) for line in empty_rows(facts)]
        sections = [(section.position_of("id"), section.title) for section in unclaimed_sections(facts)]
        if form == "json":
            record = {
                "edition": edition,
                "standards": [_record(one) for one in covered],
                "empty_rows": [_place_record(one) for one in rows],
                "unclaimed_sections": [_place_record(one) for one in sections],
            }
            click.echo(json.dumps(record, ensure_ascii=False, indent=2))
            return
        for one in covered:
            click.echo("\n".join(_lines(one, standard is not None, speech)))
        heading = speech("索引中有、正文没有内容", "Rows of the index without content")
        click.echo("\n".join(_place_lines(heading, rows, speech)))
        heading = speech("章内有内容、没有任何编号", "Sections of chapters that answer no code")
        click.echo("\n".join(_place_lines(heading, sections, speech)))

    return coverage


def _edition_before(facts: Facts, editions: Mapping[str, Facts]) -> Facts | None:
    """The same organisation's latest edition of an earlier year."""
    earlier = [
        one for one in editions.values() if one.publisher is facts.publisher and one.edition.year < facts.edition.year
    ]
    return max(earlier, key=lambda one: one.edition.year, default=None)


def _no_edition(edition: str, editions: Mapping[str, Facts], checked: Checked, speech: Speech) -> None:
    if checked.stops and not editions:
        click.echo(problem_lines(checked.problems, speech), err=True)
        sys.exit(2)
    nearest = nearest_name(edition, tuple(editions))
    click.echo(
        speech(f"没有报告“{edition}”。", f"There is no edition '{edition}'. ")
        + (speech(f"是不是想写“{nearest}”？", f"Did you mean '{nearest}'? ") if nearest else "")
        + speech(f"有：{', '.join(editions)}", f"There are: {', '.join(editions)}"),
        err=True,
    )
    sys.exit(2)


def _lines(covered: Coverage, with_titles: bool, speech: Speech) -> Iterator[str]:
    answers = covered.answers
    total = len(answers.answerable)
    yield speech(
        f"{answers.catalogue.id}：{answers.answered}/{total} 个编号有回答",
        f"{answers.catalogue.id}: {answers.answered} of {total} codes answered",
    )
    yield from _code_lines(covered, speech("没有回答", "not answered"), answers.unanswered, with_titles, speech)
    if covered.before:
        heading = speech(f"{covered.before} 年回答、今年没有", f"answered in {covered.before} and not in this edition")
        yield from _code_lines(covered, heading, covered.dropped, with_titles, speech)


def _code_lines(
    covered: Coverage, heading: str, codes: tuple[str, ...], with_titles: bool, speech: Speech
) -> Iterator[str]:
    """The codes in one line, or with their titles below each other."""
    colon = speech("：", ": ")
    if not with_titles or not codes:
        yield f"  {heading}{colon}{', '.join(codes) or speech('无', 'none')}"
        return
    yield f"  {heading}{colon}{len(codes)}"
    entries = covered.answers.codes.entries
    yield from aligned([(code, title_text(entries(code)[0])) for code in codes], "    ")


def _place_lines(heading: str, places: list[Place], speech: Speech) -> Iterator[str]:
    yield f"{heading}{speech('：', ': ')}{len(places) or speech('无', 'none')}"
    yield from (f"  {position}: {title[speech.language]}" for position, title in places)


def _record(covered: Coverage) -> dict[str, Any]:
    answers = covered.answers
    return {
        "standard": answers.catalogue.id,
        "answered": answers.answered,
        "total": len(answers.answerable),
        "unanswered": list(answers.unanswered),
        "before": covered.before or None,
        "dropped": list(covered.dropped),
    }


def _place_record(place: Place) -> dict[str, Any]:
    position, title = place
    return {"file": position.path, "line": position.line, "title_zh": title.zh, "title_en": title.en}
