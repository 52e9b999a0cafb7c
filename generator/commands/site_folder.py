"""Finding the site that a command works on."""

import sys
from pathlib import Path

import click

from generator.commands.problem_text import problem_lines
from generator.commands.speech import Speech
from generator.site.bridge import read_settings
from generator.site.settings import SiteSettings

SITE_FOLDER = click.Path(file_okay=False, path_type=Path)


def settings_of(folder: Path, speech: Speech) -> SiteSettings:
    """The settings of the site in ``folder``; exits with 2 and a message where there is none."""
    settings, problems = read_settings(folder / "mkdocs.yml")
    if settings is None:
        click.echo(problem_lines(problems, speech), err=True)
        sys.exit(2)
    return settings
