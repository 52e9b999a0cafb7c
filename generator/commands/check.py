"""``duizhao check``: everything that is wrong, without building."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.commands.listing_text import listing_text
from generator.commands.problem_annotations import listing_annotations
from generator.commands.problem_json import listing_json
from generator.commands.problem_sarif import listing_sarif
from generator.commands.problem_sheet import listing_html
from generator.commands.problem_text import exit_code, findings
from generator.commands.progress import progress_bar
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.findings.explanations import explanations
from generator.findings.listing import Grouping, Listing
from generator.problem import Problem
from generator.site.check import check
from generator.site.settings import SiteSettings
from generator.source.revision import NoHistoryError, changed_since

FORMS = ("text", "json", "sarif", "github", "html")


def check_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "check",
        help=speech("检查数据，列出全部问题。", "Check the data and list every problem."),
        epilog=speech(
            "例：duizhao check --by rule；duizhao check --format html --output findings.html",
            "Examples: duizhao check --by rule; duizhao check --format html --output findings.html",
        ),
    )
    @folder_option(speech)
    @click.option(
        "--by",
        type=click.Choice([one.value for one in Grouping]),
        default=Grouping.file.value,
        help=speech("按文件或按规则分组。", "Group by file or by rule."),
    )
    @click.option(
        "--only",
        multiple=True,
        metavar="CODE",
        help=speech(
            "只列这些编号，可重复；一个字母代表以它开头的全部编号。",
            "Only these codes; may be repeated. A letter stands for all codes that begin with it.",
        ),
    )
    @click.option(
        "--changed-since",
        metavar="REV",
        help=speech(
            "只列 git 版本 REV 以来改动过的文件中的问题。",
            "Only what stands in files that changed since git revision REV.",
        ),
    )
    @click.option(
        "--hints", is_flag=True, help=speech("连同提示一起列出。", "List hints too; they do not count as findings.")
    )
    @click.option(
        "--acknowledged", is_flag=True, help=speech("连同已确认的一起列出。", "List what was acknowledged too.")
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(FORMS),
        default="text",
        help=speech(
            "输出形式：text 文字、json、sarif（供代码平台）、github（行注）、html（给编辑看的网页）。",
            "Form of the output: text, json, sarif (for code hosts), github (annotations) or html (for editors).",
        ),
    )
    @click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help=speech("写入文件，不印在屏幕上。", "Write to a file and not to the screen."),
    )
    def check_data(
        folder: Path,
        by: str,
        only: tuple[str, ...],
        changed_since: str | None,
        hints: bool,
        acknowledged: bool,
        form: str,
        output: Path | None,
    ) -> None:
        settings = settings_of(folder, speech)
        wanted = _wanted(only, changed_since, settings, speech)
        with progress_bar(speech("检查", "Checking")) as progress:
            checked = check(settings.data, progress)
        found = tuple(one for one in checked.problems if wanted(one))
        listing = Listing(
            problems=found if hints else findings(found),
            acknowledged=tuple(one for one in checked.acknowledged if wanted(one.problem)),
            with_acknowledged=acknowledged,
            by=Grouping(by),
            tree=checked.read.tree,
            prefix=_prefix(settings),
        )
        told = _told(listing, form, settings, speech)
        if output is None:
            click.echo(told)
        else:
            output.write_text(told + "\n", encoding="utf-8")
            counted = len(listing.problems)
            click.echo(
                speech(f"已写入 {output}：{counted} 个问题。", f"Written to {output}: {counted} finding(s)."), err=True
            )
        sys.exit(exit_code(found))

    return check_data


def _wanted(
    only: tuple[str, ...], revision: str | None, settings: SiteSettings, speech: Speech
) -> Callable[[Problem], bool]:
    """Whether a Problem is asked for; exits with 2 where the question itself is wrong."""
    codes = tuple(code.upper() for one in only for code in re.split(r"[,\s]+", one) if code)
    known = explanations(speech.language)
    for code in codes:
        if not any(one == code or (len(code) == 1 and one.startswith(code)) for one in known):
            click.echo(speech(f"没有编号“{code}”。", f"There is no code '{code}'."), err=True)
            sys.exit(2)
    files: frozenset[str] | None = None
    if revision is not None:
        try:
            files = changed_since(revision, settings.data.parent)
        except NoHistoryError as error:
            click.echo(speech(f"git 找不到“{revision}”：{error}", f"git does not find '{revision}': {error}"), err=True)
            sys.exit(2)

    def wanted(problem: Problem) -> bool:
        return (not codes or problem.code.startswith(codes)) and (files is None or problem.position.path in files)

    return wanted


def _told(listing: Listing, form: str, settings: SiteSettings, speech: Speech) -> str:
    if form == "json":
        return listing_json(listing)
    if form == "sarif":
        return listing_sarif(listing, speech)
    if form == "github":
        return listing_annotations(listing, speech)
    if form == "html":
        return listing_html(listing, settings.name, speech)
    return listing_text(listing, speech)


def _prefix(settings: SiteSettings) -> str:
    """The way from this folder to the one that Problems name paths from."""
    way = Path(os.path.relpath(settings.data.parent)).as_posix()
    return "" if way == "." else way + "/"
