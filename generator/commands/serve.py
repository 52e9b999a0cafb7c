"""``duizhao serve``: a live preview on this machine."""

import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import click
from watchfiles import watch

from generator.commands.build import CACHE
from generator.commands.problem_text import findings, problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.reading.memory import Memory
from generator.site.bridge import reload_theme
from generator.site.build import Cache, build_site
from generator.site.check import Checked, check
from generator.site.inputs import read_inputs
from generator.site.preview import LivePages, PreviewServer
from generator.site.settings import SiteSettings
from generator.site.survey import survey_checked
from generator.site.theme import theme_folder

_QUIET = 1.5
"""Seconds without a change after which all that is not a page is brought up to date: search, downloads."""


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
            site.mkdir()
            live = LivePages(settings)
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
            desk = _Desk(settings, site, live, server, speech)
            desk.update()
            desk.catch_up()
            threading.Thread(target=server.serve_forever, daemon=True).start()
            click.echo(
                speech(
                    f"打开 http://{host}:{server.server_port}/ ，按 Ctrl+C 结束。",
                    f"Open http://{host}:{server.server_port}/ and press Ctrl+C to stop.",
                )
            )
            watched = [path for path in (settings.data, settings.static, theme_folder()) if path.is_dir()]
            for changes in watch(
                *watched, debounce=100, step=20, rust_timeout=500, yield_on_timeout=True, raise_interrupt=False
            ):
                if any(Path(path).is_relative_to(theme_folder()) for _, path in changes):
                    reload_theme()
                if changes:
                    desk.update()
                elif desk.is_behind:
                    threading.Thread(target=desk.catch_up, daemon=True).start()
            server.shutdown()

    return serve


class _OvertakenError(Exception):
    """A newer change makes a build of what was before pointless."""


@dataclass(slots=True)
class _Desk:
    """Keeps what the preview shows up to date: pages at once, all else when nothing was saved for a moment."""

    settings: SiteSettings
    site: Path
    live: LivePages
    server: PreviewServer
    speech: Speech
    _memory: Memory = field(default_factory=Memory)
    _checked: Checked | None = None
    _begun: Checked | None = None
    _since: float = 0.0

    def update(self) -> None:
        """Check again; where something is wrong, say so and keep the last good pages."""
        began = time.monotonic()
        checked = check(self.settings.data, memory=self._memory)
        if found := findings(checked.problems):
            click.echo(problem_lines(found, self.speech), err=True)
        if checked.stops_preview:
            self.server.tell(checked.problems)
            click.echo(
                self.speech(
                    "页面保持上一次的样子，改好后会自动刷新。",
                    "The pages stay as they were and refresh once this is mended.",
                ),
                err=True,
            )
            return
        self.live.show(checked)
        self.server.refresh()
        self._checked, self._since = checked, time.monotonic()
        seconds = f"{time.monotonic() - began:.2f}"
        click.echo(self.speech(f"已更新，用时 {seconds} 秒。", f"Updated in {seconds} s."))

    @property
    def is_behind(self) -> bool:
        """Whether search and downloads are older than the pages, and there is time to make them."""
        return self._checked is not self._begun and time.monotonic() - self._since > _QUIET

    def catch_up(self) -> None:
        """Build the whole site behind the pages, unless it is overtaken by a newer change."""
        checked = self._begun = self._checked
        if checked is None:
            return
        cache = Cache(self.settings.root / CACHE, read_inputs(self.settings))

        def go_on(*_: object) -> None:
            if self._checked is not checked:
                raise _OvertakenError

        with suppress(_OvertakenError):
            build_site(survey_checked(checked), self.settings, self.site, go_on, cache=cache)
            self.live.compare_again()
