"""A plain server on 127.0.0.1 that counts what it sends: no compression, no caching, connections kept open."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

Server = TypeVar("Server", bound=ThreadingHTTPServer)


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
