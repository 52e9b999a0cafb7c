"""Small sites written from text, for tests to read, check and build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml

from generator.facts.derive import Facts, derive_facts
from generator.reading.library import ReadLibrary, read_library
from generator.site.build import build_site
from generator.site.check import Checked, check
from generator.site.settings import SiteSettings
from generator.site.settings_file import read_settings
from generator.site.survey import SiteSurvey, survey_checked

CHECKOUT = Path(__file__).resolve().parent.parent
INPUT = Path(__file__).parent / "golden" / "input"
EVERY_BLOCK = INPUT / "every-block"
EDITION = "data/yuanshan/2020"
"""The edition of the site ``every-block`` that has one of every kind of block."""

MARK = "▶"
"""Stands in a test's YAML before the place that a Problem should name; it is taken out before the file is written."""

Files = Mapping[str, str | bytes]

CONFIG = """\
site_name: Tiny
site_url: https://example.org/
docs_dir: docs/site
site_dir: site
theme: {name: material}
plugins: [duizhao]
"""

TINY: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "docs/site/robots.txt": "User-agent: *\n",
    "data/acme/organisation.yml": """\
        name: {zh: 甲公司, en: Acme}
        short: {zh: 甲, en: Acme}
        palette: {brand: "#0B4A66", accent: "#A0521C"}
        """,
    "data/acme/2020/report.yml": """\
        title: {zh: 报告, en: Report}
        year: 2020
        period: {start: 2020-01-01, end: 2020-12-31}
        order: [about]
        """,
    "data/acme/2020/chapters/about.yml": """\
        id: about
        kind: front
        title: {zh: 关于, en: About}
        """,
}
"""The least that is a site: one organisation, one edition, one chapter."""


def nothing(what: str, done: int, total: int) -> None:
    """A progress callback for tests that do not look at progress."""


@dataclass(frozen=True)
class Site:
    """A site in a folder."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def settings(self) -> SiteSettings:
        settings, problems = read_settings(self.root / "mkdocs.yml")
        assert settings is not None, problems
        return settings

    @cached_property
    def read(self) -> ReadLibrary:
        return read_library(self.data)

    @cached_property
    def checked(self) -> Checked:
        return check(self.data)

    @cached_property
    def survey(self) -> SiteSurvey:
        return survey_checked(self.checked)

    def facts(self, organisation: str = "yuanshan", year: str = "2020") -> Facts:
        """The facts of one edition; the data must be without errors."""
        assert not self.checked.stops, self.checked.problems
        publisher = self.checked.library.publishers[organisation]
        return derive_facts(publisher, publisher.editions[year], self.checked.read.units, self.checked.read.catalogues)

    def build(self, output: Path | None = None, progress: Callable[[str, int, int], None] = nothing) -> Path:
        """Build the site; the data must be without errors."""
        assert not self.checked.stops, self.checked.problems
        target = output or self.settings.output
        build_site(self.survey, self.settings, target, progress)
        return target


def write_files(root: Path, files: Files) -> Site:
    """Write ``files`` (path to text, which may be indented as the test is) below ``root``."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode("utf-8"))
    return Site(root)


def every_block() -> dict[str, str | bytes]:
    """The files of the site ``every-block``: text where it is YAML, bytes otherwise."""
    files: dict[str, str | bytes] = {}
    for path in sorted(EVERY_BLOCK.rglob("*")):
        if path.is_file():
            name = path.relative_to(EVERY_BLOCK).as_posix()
            files[name] = path.read_text(encoding="utf-8") if path.suffix == ".yml" else path.read_bytes()
    return files


def replace_once(text: str, old: str, new: str) -> str:
    """``text`` with its one ``old`` replaced; a test that names what is not there, or stands twice, is itself wrong."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def without_mark(text: str) -> tuple[str, tuple[int, int]]:
    """``text`` without its one MARK, and the line and column where the mark stood."""
    before, mark, after = text.partition(MARK)
    assert mark, "there is no mark in the text"
    assert MARK not in after, "there are two marks in the text"
    return before + after, place_of(before)


def place_of(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows ``before`` in a file."""
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def tree_bytes(root: Path) -> dict[str, bytes]:
    """Every file below ``root`` with its content."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def change_texts(files: Files, change: Callable[[str, str], str]) -> dict[str, str | bytes]:
    """``files`` with every text in two languages changed: ``change`` gets ``zh`` or ``en`` and the text as typed.

    A text is any mapping that has both languages. The files are written anew, so their lines are not what they were.
    """
    changed = dict(files)
    for name, content in files.items():
        if name.startswith("data/") and isinstance(content, str):
            root = yaml.load(content, Loader=yaml.CBaseLoader)  # it makes nothing but text
            changed[name] = yaml.safe_dump(_changed(root, change), allow_unicode=True, sort_keys=False)
    return changed


def _changed(node: Any, change: Callable[[str, str], str]) -> Any:
    if isinstance(node, list):
        return [_changed(one, change) for one in node]
    if not isinstance(node, dict):
        return node
    both = {"zh", "en"} <= set(node)
    return {
        key: change(key, value) if both and key in ("zh", "en") else _changed(value, change)
        for key, value in node.items()
    }
