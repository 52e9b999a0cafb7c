"""``duizhao serve``: a live preview on this machine."""

import gc
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
from watchfiles import watch

from generator.commands.build import CACHE
from generator.commands.problem_text import findings, problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.problem import Problem
from generator.site.behind import Behind, Failure
from generator.site.bridge import reload_theme, theme_assets
from generator.site.check import SHARED
from generator.site.draft import Built, Draft, Judged
from generator.site.preview import LivePages, PreviewServer
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder
from generator.views.outline import Outline


def serve_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "serve",
        help=speech(
            "在本机预览；保存数据文件后页面自动刷新。",
            "Preview on this machine; saving a data file refreshes the page.",
        ),
        epilog=speech("例：duizhao serve --port 8000", "Example: duizhao serve --port 8000"),
    )
    @folder_option(speech)
    @click.option(
        "--host",
        default="127.0.0.1",
        help=speech("监听地址（默认只限本机）。", "Address to listen on (this machine only by default)."),
    )
    @click.option("--port", default=8000, help=speech("端口。", "Port."))
    def serve(folder: Path, host: str, port: int) -> None:
        settings = settings_of(folder, speech)
        with tempfile.TemporaryDirectory(prefix="duizhao-") as made:
            site = Path(made) / "site"
            _lay_out(settings, site)
            draft = Draft(settings, site, settings.root / CACHE)
            live = LivePages(settings, draft.hold)
            try:
                server = PreviewServer((host, port), site, live)
            except OSError as error:
                click.echo(
                    speech(
                        f"端口 {port} 不能用：{error.strerror}。用 --port 换一个。",
                        f"Port {port} cannot be used: {error.strerror}. Choose another with --port.",
                    ),
                    err=True,
                )
                sys.exit(2)
            desk = _Desk(draft, live, server, speech)
            desk.update()
            gc.freeze()  # what was read stays, and to look through it again and again would hold up pages
            threading.Thread(target=server.serve_forever, daemon=True).start()
            click.echo(
                speech(
                    f"打开 http://{host}:{server.server_port}/ ，按 Ctrl+C 结束。",
                    f"Open http://{host}:{server.server_port}/ and press Ctrl+C to stop.",
                )
            )
            watched = [path for path in (settings.data, settings.static, theme_folder()) if path.is_dir()]
            seen = watch(
                *watched, debounce=100, step=20, rust_timeout=500, yield_on_timeout=True, raise_interrupt=False
            )
            for number, changes in enumerate(seen):
                changed = [Path(path) for _, path in changes]
                if any(path.is_relative_to(theme_folder()) for path in changed):
                    reload_theme()
                if changed:
                    desk.update(changed if number else None)
                elif number == 0 and draft.is_behind:  # something was saved before anybody watched
                    desk.update()
            desk.close()
            server.shutdown()

    return serve


def _lay_out(settings: SiteSettings, site: Path) -> None:
    """The files that pages need before the whole site is built for the first time."""
    if settings.static.is_dir():
        shutil.copytree(settings.static, site)
    shutil.copytree(theme_assets()[0], site / "assets", dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.map"))


@dataclass(slots=True)
class _Desk:
    """Keeps what the preview shows up to date: pages at once, what rules find and all else behind them."""

    draft: Draft
    live: LivePages
    server: PreviewServer
    speech: Speech
    _outlines: tuple[Outline, ...] = ()
    _behind: Behind = field(init=False)

    def __post_init__(self) -> None:
        self._behind = Behind(self._hear)

    def update(self, changed: Collection[Path] | None = None) -> None:
        """Show what was saved, and let rules look at it; where no page can be made of it, keep the last good ones."""
        began = time.monotonic()
        self._behind.end()
        proof = self.draft.read(changed)
        if proof.stops:
            self._print(proof.problems)
            self.server.tell_unread(proof.problems)
            click.echo(
                self.speech(
                    "页面保持上一次的样子，改好后会自动刷新。",
                    "The pages stay as they were and refresh once this is mended.",
                ),
                err=True,
            )
            return
        self._outlines = proof.outlines
        self._show()
        seconds = f"{time.monotonic() - began:.2f}"
        click.echo(self.speech(f"已更新，用时 {seconds} 秒。", f"Updated in {seconds} s."))
        with self.live.at_rest():
            self._behind.begin(self.draft.judge_and_build)

    def close(self) -> None:
        """End what is under way."""
        self._behind.end()

    def _hear(self, told: Judged | Built | Failure) -> None:
        """What comes of the work behind the pages; nothing newer was saved."""
        if isinstance(told, Judged):
            if self.draft.take(told):
                self._show()
            self.server.tell_found(told.organisation, told.survey.problems)
            self._print(told.survey.problems)
        elif isinstance(told, Built):
            click.echo(self.speech("搜索和下载也已更新。", "Search and downloads are up to date, too."))
        else:
            self._complain(told)

    def _show(self) -> None:
        self.live.show(self._outlines)
        self.server.refresh({SHARED, *(one.id for one in self._outlines)})

    def _print(self, problems: Sequence[Problem]) -> None:
        if found := findings(problems):
            click.echo(problem_lines(found, self.speech), err=True)

    def _complain(self, failure: Failure) -> None:
        details = self.draft.cache / "failure.txt"
        details.parent.mkdir(exist_ok=True)
        details.write_text(failure.details, encoding="utf-8")
        click.echo(
            self.speech(
                f"检查或生成时程序出错；页面照常显示。详情在 {details}，请附上它报告。",
                f"The program failed to check or to build; pages are shown all the same. Report it with {details}.",
            ),
            err=True,
        )
