"""``duizhao todo``: what is still to be written, by chapter and by who sees to it."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.problem import Level, Position
from generator.site.check import check
from generator.views.to_do import ToDoLine, view_to_do


def todo_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "todo",
        help=speech(
            "列出还没有写完的：沿用往年、尚未改写或确认的文字，以及待填的数值；按章和负责人。",
            "List what is still to be written: texts carried over and neither rewritten nor confirmed, and values to "
            "be filled in, by chapter and owner.",
        ),
        epilog=speech("例：duizhao todo chinalco/2025", "Example: duizhao todo chinalco/2025"),
    )
    @click.argument("editions", nargs=-1)
    @click.option("--owner", help=speech("只列某位负责人的。", "Only those of one owner."))
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help=speech("输出形式。", "Form of the output."),
    )
    @folder_option(speech)
    def todo(editions: tuple[str, ...], owner: str | None, form: str, folder: Path) -> None:
        checked = check(settings_of(folder, speech).data)
        facts = {one.edition.key: one for one in checked.facts}
        if not facts:
            click.echo(problem_lines([one for one in checked.problems if one.level is Level.error], speech), err=True)
            sys.exit(2)
        if unknown := [key for key in editions if key not in facts]:
            click.echo(
                speech(
                    f"没有版次“{unknown[0]}”。现有：{'、'.join(facts)}。",
                    f"There is no edition '{unknown[0]}'. There are: {', '.join(facts)}.",
                ),
                err=True,
            )
            sys.exit(2)
        found = {
            key: [line for line in view_to_do(one, speech.language) if owner is None or line.owner == owner]
            for key, one in facts.items()
            if key in (editions or facts)
        }
        if form == "json":
            record = {key: [_record(line) for line in lines] for key, lines in found.items()}
            click.echo(json.dumps(record, ensure_ascii=False, indent=2))
        else:
            for key, lines in found.items():
                click.echo(f"{key}\n" + "\n".join(to_do_lines(lines, speech)))
        sys.exit(1 if any(found.values()) else 0)

    return todo


def to_do_lines(lines: Sequence[ToDoLine], speech: Speech) -> Iterator[str]:
    """A heading for each chapter and owner with the places below it; a count at the end."""
    for line in lines:
        owner = speech(f"（{line.owner}）", f" ({line.owner})") if line.owner else ""
        counts = []
        if line.texts:
            counts.append(speech(f"文字 {len(line.texts)} 处", f"{len(line.texts)} text(s)"))
        if line.values:
            counts.append(speech(f"数值 {len(line.values)} 个", f"{len(line.values)} value(s)"))
        yield f"  {line.page}{owner}  {speech('、', ', ').join(counts)}"
        for text in line.texts:
            yield f"      {_place(text.position)}"
        for value in line.values:
            yield f"      {_place(value.position)}  {value.indicator.name[speech.language]}"
    texts, values = sum(len(line.texts) for line in lines), sum(len(line.values) for line in lines)
    if not texts and not values:
        yield speech("  都写完了。", "  Everything is written.")
        return
    yield speech(
        f"  共 {texts} 处文字待改写或确认（duizhao confirm），{values} 个数值待填。",
        f"  {texts} text(s) to be rewritten or confirmed ('duizhao confirm'), {values} value(s) to be filled in.",
    )


def _place(position: Position) -> str:
    return f"{position.path}:{position.line}"


def _record(line: ToDoLine) -> dict[str, Any]:
    return {
        "page": line.page,
        "owner": line.owner,
        "texts": [
            {
                "file": one.position.path,
                "line": one.position.line,
                "carried": one.since,
                "passages": [passage.zh_position.line for passage in one.passages],
            }
            for one in line.texts
        ],
        "values": [
            {
                "file": seen.position.path,
                "line": seen.position.line,
                "indicator": seen.indicator.id,
                "period": seen.period,
            }
            for seen in line.values
        ],
    }
