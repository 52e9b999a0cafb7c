"""``duizhao build``: the whole site into ``site/``."""

import sys
import time
from pathlib import Path

import click

from generator.commands.problem_text import exit_code, findings, problem_lines
from generator.commands.progress import progress_bar
from generator.commands.site_folder import SITE_FOLDER, settings_of
from generator.commands.speech import Speech
from generator.site.build import Checked, build_site, check
from generator.site.settings import SiteSettings


def build_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "build",
        help=speech("检查数据，生成整个网站。", "Check the data and build the whole site."),
        epilog=speech("例：duizhao build --output site", "Example: duizhao build --output site"),
    )
    @click.option(
        "--folder",
        type=SITE_FOLDER,
        default=Path(),
        help=speech("站点所在文件夹（默认当前）。", "The site's folder (this one by default)."),
    )
    @click.option(
        "--output",
        type=SITE_FOLDER,
        help=speech("输出到哪里（默认 mkdocs.yml 所写）。", "Where to put it (as mkdocs.yml says by default)."),
    )
    def build(folder: Path, output: Path | None) -> None:
        settings = settings_of(folder, speech)
        checked = check(settings.data)
        if found := findings(checked.problems):
            click.echo(problem_lines(found, speech), err=True)
        if checked.stops:
            click.echo(
                speech(
                    "没有生成网站；原有的网站保持不变。", "Nothing was built; the site that was there stays as it was."
                ),
                err=True,
            )
            sys.exit(exit_code(checked.problems))
        target = (output or settings.output).resolve()
        if not _may_replace(target, settings):
            click.echo(
                speech(
                    f"“{target}”里不是网站，没有写入任何文件。请用 --output 换一个空文件夹。",
                    f"'{target}' holds something other than a site; nothing was written. Choose an empty folder.",
                ),
                err=True,
            )
            sys.exit(2)
        began = time.monotonic()
        pages = build_with_progress(checked, settings, target, speech)
        shown = _shown(target)
        seconds = f"{time.monotonic() - began:.1f}"
        look = "make serve / duizhao serve → http://127.0.0.1:8000/"
        click.echo(
            speech(
                f"完成：{pages} 个页面，用时 {seconds} 秒，在 {shown}/。查看：{look}",
                f"Done: {pages} pages in {seconds} s, in {shown}/. To look at it: {look}",
            )
        )

    return build


def _may_replace(target: Path, settings: SiteSettings) -> bool:
    """Whether the folder is new, empty or a site; one that holds the reports themselves is never replaced."""
    sources = (settings.root, settings.data, settings.static)
    if any(one.resolve().is_relative_to(target) for one in sources):
        return False
    return not target.exists() or not any(target.iterdir()) or (target / "index.html").is_file()


def _shown(target: Path) -> str:
    try:
        return str(target.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(target)


def build_with_progress(checked: Checked, settings: SiteSettings, target: Path, speech: Speech) -> int:
    """Build with a progress bar on a terminal, quietly elsewhere; returns the number of pages."""
    with progress_bar(speech("生成网站", "Building")) as progress:
        return build_site(checked, settings, target, progress)
