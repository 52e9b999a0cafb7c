"""``duizhao schema``: a JSON Schema for every kind of file, and the line in each file that tells editors of it."""

import json
import os
from pathlib import Path

import click

from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.reading.tree import KINDS
from generator.source.edit import set_first_line

_MODELINE = "# yaml-language-server: $schema="


def schema_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "schema",
        help=speech(
            "写出各类数据文件的 JSON Schema，并在每个文件首行注明，供编辑器补全和提示。",
            "Write a JSON Schema for every kind of file and name it on each file's first line, for editors.",
        ),
        epilog=speech("例：duizhao schema", "Example: duizhao schema"),
    )
    @folder_option(speech)
    def schema(folder: Path) -> None:
        settings = settings_of(folder, speech)
        target = settings.root / "schemas"
        target.mkdir(exist_ok=True)
        for name, _, kind in KINDS:
            text = json.dumps(kind.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True)
            (target / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        changed = sum(_wire(file, settings.data, target) for file in sorted(settings.data.rglob("*.yml")))
        click.echo(
            speech(
                f"已写出 {len(KINDS)} 个 Schema；{changed} 个数据文件的首行有更新。",
                f"Wrote {len(KINDS)} schemas; the first line of {changed} data file(s) was updated.",
            )
        )

    return schema


def _wire(file: Path, data: Path, schemas: Path) -> bool:
    below = file.relative_to(data).as_posix()
    name = next((name for name, pattern, _ in KINDS if pattern.fullmatch(below)), None)
    if name is None:
        return False
    schema = Path(os.path.relpath(schemas / f"{name}.json", file.parent)).as_posix()
    return set_first_line(file, _MODELINE, _MODELINE + schema)
