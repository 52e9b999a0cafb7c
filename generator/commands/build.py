"""``duizhao build``: the whole site into ``site/``."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.problem_text import findings, problem_lines
from generator.commands.site_folder import SITE_FOLDER, folder_option, settings_of
from generator.commands.speech import Speech
from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.site.inputs import ChangedError, Inputs, read_inputs
from generator.site.last_build import LastBuild, recall
from generator.site.memory import without_collection
from generator.site.settings import SiteSettings
from generator.site.timings import Timings
from generator.site.workers import PartError, cores
from generator.site.workplace import BusyError

CACHE = ".cache"
"""The folder for what is kept between builds, in the site's own."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a build is asked for beside the site: parts to build ``anew``, the number of ``workers``, what to tell."""

    anew: tuple[str, ...]
    workers: int
    cached: bool
    explain: bool
    timings: bool


@dataclass(frozen=True, slots=True)
class Start:
    """A build at its start: since when it runs, its inputs, and what the last one of the same output did."""

    began: float
    timings: Timings
    inputs: Inputs
    last: LastBuild | None


def build_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "build",
        help=speech(
            "检查数据，生成整个网站。没有变动的年度报告取自缓存；写明的报告（如 chinalco/2024）一定重新生成。",
            "Check the data and build the whole site. Editions that did not change are taken from the cache; those "
            "that are named (such as chinalco/2024) are built in any case.",
        ),
        epilog=speech("例：duizhao build --output site", "Example: duizhao build --output site"),
    )
    @click.argument("anew", metavar=speech("[报告]...", "[EDITION]..."), nargs=-1)
    @folder_option(speech)
    @click.option(
        "--output",
        type=SITE_FOLDER,
        help=speech("输出到哪里（默认 mkdocs.yml 所写）。", "Where to put it (as mkdocs.yml says by default)."),
    )
    @click.option(
        "--no-cache",
        is_flag=True,
        help=speech("全部重新生成，不读也不写缓存。", "Build everything; neither read nor write the cache."),
    )
    @click.option(
        "--explain",
        is_flag=True,
        help=speech("说明各部分为何重新生成。", "Tell why each part is built again."),
    )
    @click.option("--timings", is_flag=True, help=speech("列出时间用在哪里。", "Tell where the time went."))
    @click.option(
        "--engine-dir",
        type=SITE_FOLDER,
        help=speech(
            "不生成网站，而是把编译好的页面连同设置写进这个空文件夹，每份都可用 mkdocs build 生成。",
            "Build no site; write the compiled pages with their settings into this empty folder, for mkdocs build.",
        ),
    )
    @click.option(
        "--workers",
        type=click.IntRange(min=1),
        default=cores,
        help=speech("同时使用几个进程（默认每个处理器一个）。", "How many processes to use (one for each processor)."),
    )
    def build(
        anew: tuple[str, ...],
        folder: Path,
        output: Path | None,
        *,
        no_cache: bool,
        explain: bool,
        timings: bool,
        engine_dir: Path | None,
        workers: int,
    ) -> None:
        settings = settings_of(folder, speech)
        if engine_dir is not None:
            _write_sources(settings, engine_dir, speech)
            return
        target = (output or settings.output).resolve()
        if not _may_replace(target, settings):
            refuse(
                speech,
                f"“{target}”里不是网站，没有写入任何文件。请用 --output 换一个空文件夹。",
                f"'{target}' holds something other than a site; nothing was written. Choose an empty folder.",
            )
        try:
            _build(settings, target, Wishes(anew, workers, not no_cache, explain, timings), speech)
        except BusyError as busy:
            refuse(
                speech,
                f"另一个进程正在生成“{shown(target)}”（进程号和开始时间：{busy.builder}），等它结束再试。",
                f"Another process is building '{shown(target)}' (number and start: {busy.builder}). Try again when it "
                "has ended.",
            )
        except ChangedError as changed:
            refuse(
                speech,
                f"生成网站时 data/{changed.name} 里的文件改动了。原有的网站保持不变；请再生成一次。",
                f"Files in data/{changed.name} changed while the site was built. The site that was there stays as it "
                "was; build once more.",
            )
        except PartError as error:
            details = settings.root / CACHE / "failure.txt"
            details.parent.mkdir(exist_ok=True)
            details.write_text(error.details, encoding="utf-8")
            click.echo(problem_lines((_part_failed(error, shown(details)),), speech), err=True)
            sys.exit(2)
        except OSError as error:
            refuse(
                speech,
                f"写不进去：{error.strerror}：“{error.filename}”。原有的网站保持不变；腾出空间或检查权限后再试。",
                f"Cannot write: {error.strerror}: '{error.filename}'. The site that was there stays as it was; make "
                "room or check the permissions, then try again.",
            )

    return build


def _build(settings: SiteSettings, target: Path, wishes: Wishes, speech: Speech) -> None:
    began, timings = time.monotonic(), Timings()
    last = recall(settings.root / CACHE, target) if wishes.cached else None
    with timings.of("inputs"):
        inputs = read_inputs(settings)
    if last and not wishes.anew and last.still_stands(inputs.key, target):
        tell(last.problems, speech)
        click.echo(
            speech(
                f"没有变动：{last.pages} 个页面已在 {shown(target)}/。",
                f"Nothing has changed: {last.pages} pages are in {shown(target)}/.",
            )
        )
        return
    with without_collection():
        # late: this is most of the program, and takes longer to load than to see that nothing has changed
        from generator.commands.build_anew import build_anew
    build_anew(settings, target, Start(began, timings, inputs, last), wishes, speech)


def _write_sources(settings: SiteSettings, folder: Path, speech: Speech) -> None:
    """The input of the engine instead of the site."""
    if folder.exists() and any(folder.iterdir()):
        refuse(speech, f"“{folder}”不是空文件夹，没有写入任何文件。", f"'{folder}' is not empty; nothing was written.")
    from generator.commands.build_anew import write_engine_sources  # late, as above

    write_engine_sources(settings, folder, speech)


def tell(problems: tuple[Problem, ...], speech: Speech) -> None:
    """Print the findings that count."""
    if found := findings(problems):
        click.echo(problem_lines(found, speech), err=True)


def _part_failed(error: PartError, details: str) -> Problem:
    return Problem(
        "S014",
        Level.error,
        Position(error.name or "/"),
        Bilingual(f"生成这一部分时程序出错：{error.what}", f"the program failed to build this part: {error.what}"),
        Bilingual(
            f"原有的网站保持不变。先用 --workers 1 再试；仍然出错，请附上 {details} 报告",
            f"the site that was there stays as it was; try --workers 1; if that fails too, report it with {details}",
        ),
    )


def refuse(speech: Speech, zh: str, en: str) -> NoReturn:
    """End with a message: the wish cannot be met."""
    click.echo(speech(zh, en), err=True)
    sys.exit(2)


def _may_replace(target: Path, settings: SiteSettings) -> bool:
    """Whether the folder is new, empty or a site; one that holds the reports themselves is never replaced."""
    sources = (settings.root, settings.data, settings.static)
    if any(one.resolve().is_relative_to(target) for one in sources):
        return False
    return not target.exists() or not any(target.iterdir()) or (target / "index.html").is_file()


def shown(target: Path) -> str:
    """A path as the user would write it."""
    try:
        return str(target.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(target)
