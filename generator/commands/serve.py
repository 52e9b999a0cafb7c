"""``duizhao serve``: a live preview on this machine."""

import sys
import tempfile
import threading
from pathlib import Path

import click
from watchfiles import watch

from generator.commands.build import build_with_progress
from generator.commands.problem_text import findings, problem_lines
from generator.commands.site_folder import SITE_FOLDER, settings_of
from generator.commands.speech import Speech
from generator.site.build import check
from generator.site.preview import PreviewServer
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder


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
    @click.option(
        "--folder",
        type=SITE_FOLDER,
        default=Path(),
        help=speech("站点所在文件夹（默认当前）。", "The site's folder (this one by default)."),
    )
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
            try:
                server = PreviewServer((host, port), site)
            except OSError as error:
                click.echo(
                    speech(
                        f"端口 {port} 不能用：{error.strerror}。用 --port 换一个。",
                        f"Port {port} cannot be used: {error.strerror}. Choose another with --port.",
                    ),
                    err=True,
                )
                sys.exit(2)
            _rebuild(settings, site, server, speech)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            click.echo(
                speech(
                    f"打开 http://{host}:{server.server_port}/ ，按 Ctrl+C 结束。",
                    f"Open http://{host}:{server.server_port}/ and press Ctrl+C to stop.",
                )
            )
            watched = [path for path in (settings.data, settings.static, theme_folder()) if path.is_dir()]
            for _ in watch(*watched, raise_interrupt=False):
                _rebuild(settings, site, server, speech)
            server.shutdown()

    return serve


def _rebuild(settings: SiteSettings, site: Path, server: PreviewServer, speech: Speech) -> None:
    """Build again; where something is wrong, say so and keep the last good pages."""
    checked = check(settings.data)
    if found := findings(checked.problems):
        click.echo(problem_lines(found, speech), err=True)
    if checked.stops_preview:
        click.echo(
            speech(
                "页面保持上一次的样子，改好后会自动刷新。",
                "The pages stay as they were and refresh once this is mended.",
            ),
            err=True,
        )
        return
    pages = build_with_progress(checked, settings, site, speech)
    server.refresh()
    click.echo(speech(f"已更新 {pages} 个页面。", f"Updated {pages} pages."))
