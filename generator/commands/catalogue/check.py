"""``duizhao catalogue check``: whether catalogues hold together."""

import sys
from pathlib import Path

import click

from generator.commands.catalogue.sources import OwnFile, own_files, site_options
from generator.commands.problem_json import problem_json
from generator.commands.problem_text import findings, problem_lines
from generator.commands.speech import Speech
from generator.problem import sort_problems
from generator.reading.catalogues import read_catalogue


def check_catalogues_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "check",
        help=speech(
            "检查给出的目录文件；不给文件时检查 data/catalogues/ 里的全部目录。",
            "Check the given catalogue files; without any, all those in data/catalogues/.",
        ),
        epilog=speech(
            "例：duizhao catalogue check my-standard.yml", "Example: duizhao catalogue check my-standard.yml"
        ),
    )
    @click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path, dir_okay=False))
    @site_options(speech)
    def check(files: tuple[Path, ...], folder: Path, form: str) -> None:
        given = [OwnFile(file, str(file)) for file in files] or [*own_files(folder, speech).values()]
        found = sort_problems(one for file in given for one in read_catalogue(file.path, file.shown_as)[1])
        if form == "json":
            click.echo(problem_json(found))
        else:
            click.echo(speech(f"检查了 {len(given)} 份目录。", f"Checked {len(given)} catalogue(s)."))
            click.echo(problem_lines(found, speech))
        sys.exit(1 if findings(found) else 0)

    return check
