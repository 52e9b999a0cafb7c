"""``duizhao translate status``: what is translated, chapter by chapter, and what is not."""

import json
import sys
from collections import Counter
from pathlib import Path

import click

from generator.commands.changes_text import change_line
from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.commands.translate.folders import Texts, read_texts
from generator.language import Bilingual
from generator.model.translation import State, Translation
from generator.pages.render import render_sheet
from generator.views.translation_status import STATES, view_translation_status

COUNTED = (State.missing, State.stale)
"""States that need somebody's work before the report is published."""


def status_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "status",
        help=speech(
            "各章译文的现状：缺、过期、未确认、已确认。有缺译或过期时退出码为 1。",
            "Translations chapter by chapter: missing, stale, not confirmed, confirmed. Exit code 1 where some are "
            "missing or stale.",
        ),
        epilog=speech(
            "例：duizhao translate status acme/2020 --format html --output status.html",
            "Example: duizhao translate status acme/2020 --format html --output status.html",
        ),
    )
    @click.argument("editions", nargs=-1, metavar="[EDITION]...")
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "html"]),
        default="text",
        help=speech(
            "输出形式：text、json 或 html（给编辑看的网页）。",
            "Form of the output: text, json or html (a page for editors).",
        ),
    )
    @click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help=speech("写入文件，不印在屏幕上。", "Write to a file and not to the screen."),
    )
    @folder_option(speech)
    def status(editions: tuple[str, ...], form: str, output: Path | None, folder: Path) -> None:
        settings = settings_of(folder, speech)
        texts = read_texts(settings, editions, speech)
        if form == "html":
            told = render_sheet(
                view_translation_status(texts.by_folder, settings.name), "translation_status.html.j2", speech.language
            )
        else:
            told = _json(texts) if form == "json" else _lines(texts, speech)
        if output is None:
            click.echo(told)
        else:
            output.write_text(told + "\n", encoding="utf-8")
            click.echo(speech(f"已写入 {output}。", f"Written to {output}."), err=True)
        if texts.problems:
            click.echo(problem_lines(texts.problems, speech), err=True)
        sys.exit(1 if texts.problems or any(one.state in COUNTED for one in texts.all) else 0)

    return status


def _lines(texts: Texts, speech: Speech) -> str:
    """A table of files, and below it each text that needs work."""
    names = {state: _name(STATES[state], speech) for state in State}
    lines = []
    for folder, found in texts.by_folder.items():
        lines.append(f"{folder} → {found[0].target_language if found else ''}".rstrip(" →"))
        for path in dict.fromkeys(one.path for one in found):
            counts = Counter(one.state for one in found if one.path == path)
            told = " · ".join(f"{names[state]} {counts[state]}" for state in State if counts[state])
            lines.append(f"  {path.removeprefix(f'{folder}/')}: {told}")
    lines.extend(line for one in texts.all if one.state in COUNTED for line in _work(one, names))
    counts = Counter(one.state for one in texts.all)
    lines.append(" · ".join(f"{names[state]} {counts[state]}" for state in State))
    return "\n".join(lines)


def _name(name: Bilingual, speech: Speech) -> str:
    return name[speech.language]


def _work(one: Translation, names: dict[State, str]) -> list[str]:
    line = f"{one.position}: {names[one.state]}"
    if one.before is None:
        return [f"{line}: {one.source or one.target}"]
    return [f"{line}:", f"    {change_line(one.before, one.source)}", f"    {one.target}"]


def _json(texts: Texts) -> str:
    """For each folder its languages, and for each file how many texts are in which state; then what needs work."""
    rows = [
        {
            "folder": folder,
            "from": str(found[0].source_language) if found else "",
            "to": str(found[0].target_language) if found else "",
            "files": [
                {"file": path, **{str(state): counts[state] for state in State}}
                for path in dict.fromkeys(one.path for one in found)
                for counts in [Counter(one.state for one in found if one.path == path)]
            ],
            "work": [
                {
                    "key": one.key,
                    "state": str(one.state),
                    "file": one.position.path,
                    "line": one.position.line,
                    "source": one.source,
                    "before": one.before,
                    "translation": one.target,
                }
                for one in found
                if one.state in COUNTED
            ],
        }
        for folder, found in texts.by_folder.items()
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
