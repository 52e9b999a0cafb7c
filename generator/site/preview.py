"""A small server for the preview: the built files, and a signal that tells open pages to reload."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_SCRIPT = """"use strict";
(async () => {
  let seen = null;
  for (;;) {
    try {
      const answer = await fetch("/__preview/version?after=" + (seen ?? ""));
      const version = await answer.text();
      if (seen !== null && version !== seen) { location.reload(); return; }
      seen = version;
    } catch { await new Promise((wait) => setTimeout(wait, 1000)); }
  }
})();
"""
_TAG = b'<script src="/__preview/reload.js"></script></body>'
_WAIT = 25.0


class PreviewServer(ThreadingHTTPServer):
    """Serves a folder; raises OSError where the address cannot be used."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], site: Path) -> None:
        self.version = 0
        self.changed = threading.Condition()
        super().__init__(address, partial(_Handler, directory=str(site)))

    def refresh(self) -> None:
        """Tell open pages that there is a new build."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def wait_after(self, seen: str) -> str:
        """The current version; waits for a newer one where the page has seen this one already."""
        with self.changed:
            if seen == str(self.version):
                self.changed.wait(_WAIT)
            return str(self.version)


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """A file, or the preview's own two addresses."""
        path, _, query = self.path.partition("?")
        if path == "/__preview/reload.js":
            self._send(_SCRIPT.encode(), "text/javascript")
        elif path == "/__preview/version":
            self._send(self.server.wait_after(query.removeprefix("after=")).encode(), "text/plain")
        else:
            self._send_file(path)

    def _send_file(self, path: str) -> None:
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file = file / "index.html"
        if file.suffix == ".html" and file.is_file():
            self._send(file.read_bytes().replace(b"</body>", _TAG), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _send(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Quiet: the terminal belongs to Problems."""
