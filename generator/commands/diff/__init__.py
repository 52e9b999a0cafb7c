"""``duizhao diff``: two editions, or two drafts from git, side by side.

Exit code 0 where nothing differs, 1 where something does or could not be read, 2 for wrong use.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.diff.sides import compare_drafts, compare_editions
from generator.commands.diff.terminal import print_review, review_text
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.downloads.review_json import write_review_json
from generator.downloads.review_xlsx import write_review_xlsx
from generator.pages.review_page import render_review
from generator.site.settings import SiteSettings
from generator.views.review import Review

_EDITION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/\d{4}")


def diff_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "diff",
        help=speech(
            "比较两个年度的报告，或 git 里同一份数据的两稿。只写一个版本时，与工作区比较；一个也不写时，"
            "比较 HEAD 与工作区。",
            "Compare the reports of two years, or two drafts of the data from git. One revision is compared with the "
            "work tree; none at all means HEAD and the work tree.",
        ),
        epilog=speech(
            "例：duizhao diff chinalco/2020 chinalco/2024；duizhao diff HEAD~3 --path data/chinalco/2024 --format html "
            "--output review.html。退出码：0 无变化，1 有变化，2 用法有误。",
            "Examples: duizhao diff chinalco/2020 chinalco/2024; duizhao diff HEAD~3 --path data/chinalco/2024 "
            "--format html --output review.html. Exit codes: 0 no change, 1 changes, 2 wrong use.",
        ),
    )
    @click.argument("sides", nargs=-1)
    @click.option(
        "--path",
        "paths",
        multiple=True,
        type=click.Path(path_type=Path),
        help=speech("只看这些文件或文件夹里的变化，可写多次。", "Only changes in these files or folders; repeatable."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "html", "xlsx", "json"]),
        default="text",
        help=speech("输出形式。", "Form of the output."),
    )
    @click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help=speech("写到这个文件；xlsx 必须写明。", "Write to this file; xlsx needs one."),
    )
    @click.option(
        "--all", "everything", is_flag=True, help=speech("在终端列出每一处。", "List every change on the terminal.")
    )
    @folder_option(speech)
    def diff(
        sides: tuple[str, ...], paths: tuple[Path, ...], form: str, output: Path | None, everything: bool, folder: Path
    ) -> None:
        settings = settings_of(folder, speech)
        if form == "xlsx" and output is None:
            _refuse(speech("--format xlsx 要用 --output 写明文件。", "--format xlsx needs --output FILE."))
        if output is not None and not output.absolute().parent.is_dir():
            _refuse(speech(f"没有文件夹“{output.parent}”。", f"There is no folder '{output.parent}'."))
        review = _compared(sides, tuple(_below_root(path, settings) for path in paths), settings, speech)
        if output is not None:
            output.write_bytes(_written(review, form, speech))
            click.echo(speech(f"已写入 {output}。", f"Wrote {output}."), err=True)
        elif form == "text":
            print_review(review, speech, everything)
        else:
            click.echo(_written(review, form, speech).decode("utf-8"))
        sys.exit(1 if review.changed else 0)

    return diff


def _compared(sides: Sequence[str], paths: Sequence[str], settings: SiteSettings, speech: Speech) -> Review:
    """Two editions where both arguments name one that may exist, else two states of the data."""
    if len(sides) > 2:
        _refuse(speech("最多写两个版次或版本。", "Give two editions or revisions at most."))
    if any(_is_edition(side, settings) for side in sides):
        if len(sides) != 2 or not all(_EDITION.fullmatch(side) for side in sides):
            _refuse(
                speech(
                    f"要比较的两个版次都要写出，如 chinalco/2020 chinalco/2024（这里是：{' '.join(sides)}）。"
                    "只看一个版次的两稿，用 --path。",
                    f"Name both editions, such as chinalco/2020 chinalco/2024 (given: {' '.join(sides)}). "
                    "For two drafts of one edition, use --path.",
                )
            )
        return compare_editions(sides[0], sides[1], paths, settings, speech)
    before = sides[0] if sides else "HEAD"
    return compare_drafts(before, sides[1] if len(sides) == 2 else None, paths, settings, speech)


def _is_edition(side: str, settings: SiteSettings) -> bool:
    """Whether an argument names an edition: it looks like one, and there is such an organisation."""
    return bool(_EDITION.fullmatch(side)) and (settings.data / side.partition("/")[0]).is_dir()


def _below_root(path: Path, settings: SiteSettings) -> str:
    """A path as Problems write it: from the folder that holds ``data/``."""
    absolute, root = path.absolute(), settings.data.parent
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else path.as_posix()


def _written(review: Review, form: str, speech: Speech) -> bytes:
    if form == "json":
        return write_review_json(review)
    if form == "xlsx":
        return write_review_xlsx(review, speech.language)
    if form == "html":
        return render_review(review, speech.language).encode("utf-8")
    return review_text(review, speech).encode("utf-8")


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
