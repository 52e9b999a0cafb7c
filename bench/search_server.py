"""A server as slow and as thrifty as a reader's connection to a static host: latency, bandwidth, gzip of text."""

import gzip
import threading
import time
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_TEXT = {".html", ".js", ".mjs", ".json", ".css", ".svg"}
_PIECE = 4096


class SlowServer(ThreadingHTTPServer):
    """Serves a folder; ``sent`` are the bytes of bodies as they went out, ``paths`` what was asked for."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path) -> None:
        self.latency = 0.0
        self.rate = 0.0
        self.lock = threading.Lock()
        self.line_free = 0.0
        self.reset()
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))

    def reset(self) -> None:
        """Count from nothing again."""
        self.sent = 0
        self.paths: list[str] = []

    def wait_for_line(self, size: int) -> None:
        """All connections share one line of ``rate`` bytes a second; 0 is as fast as it goes."""
        if not self.rate:
            return
        with self.lock:
            begin = max(self.line_free, time.monotonic())
            self.line_free = begin + size / self.rate
            until = self.line_free
        time.sleep(max(until - time.monotonic(), 0))


@cache
def _body(file: Path) -> tuple[bytes, bool]:
    content = file.read_bytes()
    return (gzip.compress(content, 6), True) if file.suffix in _TEXT else (content, False)


class _Handler(SimpleHTTPRequestHandler):
    server: SlowServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".mjs": "text/javascript"}

    def do_GET(self) -> None:
        """A file, after the latency and at the line's pace."""
        time.sleep(self.server.latency)
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file = file / "index.html"
        if not file.is_file():
            self.send_error(404)
            return
        body, packed = _body(file)
        with self.server.lock:
            self.server.sent += len(body)
            self.server.paths.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for start in range(0, len(body), _PIECE):
            piece = body[start : start + _PIECE]
            self.server.wait_for_line(len(piece))
            self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""
