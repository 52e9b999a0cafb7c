"""Finding the site that a command works on."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.commands.problem_text import problem_lines
from generator.commands.speech import Speech
from generator.site.settings import SiteSettings
from generator.site.settings_file import read_settings

CommandT = TypeVar("CommandT", bound=Callable[..., Any] | click.Command)

SITE_FOLDER = click.Path(file_okay=False, path_type=Path)


def folder_option(speech: Speech) -> Callable[[CommandT], CommandT]:
    """The option ``--folder`` of every command that works on a site."""
    return click.option(
        "--folder",
        type=SITE_FOLDER,
        default=Path(),
        help=speech("站点所在文件夹（默认当前）。", "The site's folder (this one by default)."),
    )


def settings_of(folder: Path, speech: Speech) -> SiteSettings:
    """The settings of the site in ``folder``; exits with 2 and a message where there is none."""
    settings, problems = read_settings(folder / "mkdocs.yml")
    if settings is None:
        click.echo(problem_lines(problems, speech), err=True)
        sys.exit(2)
    return settings
