"""A plain server on 127.0.0.1 that counts what it sends: text compressed, no caching, connections kept open."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

Server = TypeVar("Server", bound=ThreadingHTTPServer)

_TEXT = (".html", ".css", ".js", ".json", ".svg")


class CountingServer(ThreadingHTTPServer):
    """Serves a folder; ``sent`` is in bytes, headers included."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        self.requests = 0
        self.sent = 0
        self.lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))

    def reset(self) -> None:
        """Count from nothing again."""
        with self.lock:
            self.requests = self.sent = 0


class _Handler(SimpleHTTPRequestHandler):
    server: CountingServer
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        """Count every byte that goes out."""
        super().setup()
        write = self.wfile.write

        def counted(content: bytes) -> int:
            with self.server.lock:
                self.server.sent += len(content)
            return write(content)

        self.wfile.write = counted  # type: ignore[method-assign,assignment]

    def do_GET(self) -> None:
        """A file; text with gzip, as servers of static sites send it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _TEXT or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002 - the library's names
        """Count instead of printing."""
        with self.server.lock:
            self.server.requests += 1

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """Let ``server`` answer while the block runs."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
