"""The preview: pages made when they are asked for, a signal to open pages, and Problems in a panel on them."""

import json
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path

from generator.comparison.pairs import Pair
from generator.language import Language
from generator.problem import Level, Problem
from generator.rules import TO_BE_WRITTEN
from generator.site.bridge import finish_pages, theme_assets
from generator.site.check import Checked
from generator.site.parts import HUB, Part, plan_hub_part, plan_parts
from generator.site.plan import SmallSite, plan_assets
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder
from generator.views.comparison.pages import entrance_links
from generator.views.outline import Outline
from generator.views.page import LinkView

_TAG = '<script src="/__preview/preview.js" data-shown="{}"></script></body>'
_OWN = {"preview.js": "text/javascript; charset=utf-8", "preview.css": "text/css; charset=utf-8"}
_WAIT = 25.0
_NOTHING = '<!doctype html><html lang="{}"><meta charset="utf-8"><title>Duizhao · 对照</title><body></body></html>'
"""The page where none could be made so far; the panel on it says why."""


@dataclass(slots=True)
class LivePages:
    """The pages of what was last read without errors, each compiled when it is asked for.

    ``hold`` gives an organisation by its name, the same one until it was read anew.
    """

    settings: SiteSettings
    hold: Callable[[str], Checked | None]
    _outlines: tuple[Outline, ...] = ()
    _assets: dict[str, str] = field(default_factory=dict)
    _files: dict[str, bytes] = field(default_factory=dict)
    _planned: dict[str, Mapping[str, Part]] = field(default_factory=dict)
    _sites: dict[tuple[str, Language], SmallSite] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def show(self, outlines: tuple[Outline, ...]) -> None:
        """From now on show organisations as they are now; ``outlines`` are those of all of them."""
        files, names = plan_assets(outlines)
        with self._lock:
            self._outlines, self._assets = outlines, names | theme_assets()[1]
            self._files = {file.path: file.content for file in files}
            self._planned, self._sites = {}, {}

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to show so far."""
        return not self._files

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """No page is compiled meanwhile."""
        with self._lock:
            yield

    def asset(self, path: str) -> bytes | None:
        """A style or script of our own as it is now, by its path from the site's root."""
        return self._files.get(path.strip("/"))

    def page(self, path: str) -> str | None:
        """The page at ``path`` from the site's root (``en/chinalco/2020/safety/``), or None where there is none."""
        language, _, below = path.strip("/").partition("/")
        if language not in [*Language]:
            return None
        with self._lock:
            for name, page in _ways(below):
                site = self._site(name, Language(language))
                if site is not None and page in site.pages:
                    return next(text for _, text in finish_pages(site, self.settings, {page}))
        return None

    def _site(self, name: str, language: Language) -> SmallSite | None:
        """The small site of a part in a language."""
        part = self._part(name)
        if part is None:
            return None
        if (name, language) not in self._sites:
            root = f"{language}/{name}/" if name else f"{language}/"
            planned = (plan() for plan in part.sites)
            found = next((site for site in planned if site.path == root), None)
            if found is None:
                return None
            self._sites[name, language] = found
        return self._sites[name, language]

    def _part(self, name: str) -> Part | None:
        """The hub, or an organisation or edition; the parts of one organisation are there at a time, beside the hub."""
        owner = name.partition("/")[0]
        if owner not in self._planned:
            if owner == HUB:
                self._planned[HUB] = {HUB: plan_hub_part(self._outlines, self.settings, self._assets)}
            elif owner in (one.id for one in self._outlines):
                self._planned = {HUB: self._planned[HUB]} if HUB in self._planned else {}
                self._sites = {key: site for key, site in self._sites.items() if key[0] == HUB}
                self._planned[owner] = self._plan(owner)
            else:
                return None
        return self._planned[owner].get(name)

    def _plan(self, organisation: str) -> Mapping[str, Part]:
        read = self.hold(organisation)
        return plan_parts(read, self._outlines, self.settings, self._assets, _entrance) if read else {}


def _entrance(pair: Pair, language: Language) -> Mapping[str, LinkView]:
    """To compare two editions takes longer than a page may."""
    return entrance_links(pair.before, pair.after, language)


def _ways(path: str) -> Iterator[tuple[str, str]]:
    """A path below a language as a part and a page of it: the edition before the organisation before the hub."""
    steps = path.split("/") if path else []
    for depth in (2, 1):
        if len(steps) >= depth:
            yield "/".join(steps[:depth]), "/".join(steps[depth:])
    yield HUB, path


class PreviewServer(ThreadingHTTPServer):
    """Serves live pages, and all else from a folder; raises OSError where the address cannot be used."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], site: Path, live: LivePages) -> None:
        self.live = live
        self._pages = self._told = 0
        self._unread: tuple[Problem, ...] = ()
        self._found: dict[str, tuple[Problem, ...]] = {}
        self._changed = threading.Condition()
        super().__init__(address, partial(_Handler, directory=str(site)))

    def refresh(self, organisations: Collection[str]) -> None:
        """Tell open pages that there are new ones; what rules found last holds until they have looked again.

        What they found in organisations that are not among these has gone with them.
        """
        with self._changed:
            self._pages += 1
            self._unread = ()
            self._found = {name: found for name, found in self._found.items() if name in organisations}
            self._changed.notify_all()

    def tell_unread(self, problems: Iterable[Problem]) -> None:
        """Show on open pages, which stay as they are, why nothing newer can be shown."""
        with self._changed:
            self._told += 1
            self._unread = tuple(one for one in problems if one.level is Level.error)
            self._changed.notify_all()

    def tell_found(self, organisation: str, problems: Iterable[Problem]) -> None:
        """Show on open pages what rules found in them, but for what is still to be written: the pages mark that."""
        errors = (one for one in problems if one.level is Level.error)
        with self._changed:
            self._told += 1
            self._found[organisation] = tuple(one for one in errors if one.code not in TO_BE_WRITTEN)
            self._changed.notify_all()

    def wait_after(self, seen: str) -> str:
        """The current state; waits for a newer one where the page has seen this one already."""
        with self._changed:
            if seen == f"{self._pages}.{self._told}":
                self._changed.wait(_WAIT)
            return f"{self._pages}.{self._told}"

    @property
    def shown(self) -> int:
        """The number of the pages that are served now."""
        return self._pages

    def problems(self) -> str:
        """What is wrong, for the panel, and whether the pages stay as they were because of it."""
        listed = [
            {
                "place": str(one.position),
                "code": one.code,
                **{language: [one.message[language], one.hint[language]] for language in Language},
            }
            for one in self._unread or chain.from_iterable(self._found.values())
        ]
        return json.dumps({"stays": bool(self._unread), "problems": listed}, ensure_ascii=False)


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """A page, the preview's own addresses, or a file."""
        path, _, query = self.path.partition("?")
        own = path.removeprefix("/__preview/")
        if own == path:
            self._send_page(path)
        elif own in _OWN:
            self._send((theme_folder() / "preview" / own).read_bytes(), _OWN[own])
        elif own == "version":
            self._send(self.server.wait_after(query.removeprefix("after=")).encode(), "text/plain")
        elif own == "problems":
            self._send(self.server.problems().encode(), "application/json")
        else:
            self.send_error(404)

    def _send_page(self, path: str) -> None:
        tag = _TAG.format(self.server.shown).encode()  # before the page is made: it may be overtaken, and then reloads
        live = self._live_page(path) if path.endswith("/") else None
        asset = self.server.live.asset(path)
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file = file / "index.html"
        if live is not None:
            self._send(live.encode().replace(b"</body>", tag), "text/html; charset=utf-8")
        elif asset is not None:
            self._send(asset, self.guess_type(path))
        elif file.suffix == ".html" and file.is_file():
            self._send(file.read_bytes().replace(b"</body>", tag), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _live_page(self, path: str) -> str | None:
        if self.server.live.is_empty:
            return _NOTHING.format("zh" if path.startswith("/zh/") else "en")
        return self.server.live.page(path)

    def _send(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Quiet: the terminal belongs to Problems."""
