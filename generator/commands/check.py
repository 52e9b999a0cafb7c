"""``duizhao check``: everything that is wrong, without building."""

import sys
from pathlib import Path

import click

from generator.commands.problem_text import exit_code, findings, problem_json, problem_lines
from generator.commands.site_folder import SITE_FOLDER, settings_of
from generator.commands.speech import Speech
from generator.site.build import check


def check_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "check",
        help=speech("检查数据，列出全部问题。", "Check the data and list every problem."),
        epilog=speech("例：duizhao check --format json", "Example: duizhao check --format json"),
    )
    @click.option(
        "--folder",
        type=SITE_FOLDER,
        default=Path(),
        help=speech("站点所在文件夹（默认当前）。", "The site's folder (this one by default)."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help=speech("输出形式。", "Form of the output."),
    )
    @click.option(
        "--hints", is_flag=True, help=speech("连同提示一起列出。", "List hints too; they do not count as findings.")
    )
    def check_data(folder: Path, form: str, hints: bool) -> None:
        settings = settings_of(folder, speech)
        found = check(settings.data).problems
        problems = found if hints else findings(found)
        click.echo(problem_json(problems) if form == "json" else problem_lines(problems, speech))
        sys.exit(exit_code(found))

    return check_data
