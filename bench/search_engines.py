"""The engines compared, each over the same pages: ours, Material's stock search with jieba, and Pagefind."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.language import Language
from generator.search.index import index_volume, write_index
from generator.search.names import Name
from generator.search.volume import Volume
from generator.site.check import check
from generator.site.plan import ENGINE, plan_assets
from generator.site.survey import survey_checked

PACKAGES = ("jieba==0.42.1", "pagefind[extended]==1.5.2")

_HEAD = '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
_PAGE = f'{_HEAD}<script src="bench.js"></script></head></html>'
_PLAIN = f"{_HEAD}</head><body><main data-pagefind-body>{{body}}</main></body></html>"

_SCRIPT = Path(__file__).with_suffix(".js")


def write_ours(volumes: Iterable[Volume], names: list[Name], root: Path, folder: Path) -> float:
    """Our index and worker below ``folder``; returns the seconds that the index took."""
    began = time.monotonic()
    files = [index_volume(volume, folder / "cache") for volume in volumes]
    write_index(files, names, folder / "site")
    seconds = time.monotonic() - began
    write_worker(root, folder / "site")
    return seconds


def write_worker(root: Path, site: Path) -> None:
    """The worker, its engine, and a page for each language that asks them."""
    assets, named = plan_assets(survey_checked(check(root / "data")).outlines)
    for file in assets:
        if file.path in (named["search.js"], named[ENGINE]):
            (site / file.path).parent.mkdir(exist_ok=True)
            (site / file.path).write_bytes(file.content)
    ours = f"/{named['search.js']}?engine={named[ENGINE].removeprefix('assets/')}"
    material = next(iter(sorted((site / "material").rglob("workers/search*.js"))), None)
    stock = f"/{material.relative_to(site)}" if material else ""
    for language in Language:
        page = site / str(language) / "bench.html"
        page.parent.mkdir(exist_ok=True, parents=True)
        addresses = {"OURS": f"{ours}&at={language}/", "MATERIAL": stock}
        script = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in addresses.items())
        (page.parent / "bench.js").write_text(script + _SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
        page.write_text(_PAGE.format(lang=language, title="bench"), encoding="utf-8")


def install_peers(folder: Path) -> None:
    """Install what the peers need, apart from the project's own packages."""
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), *PACKAGES],
        check=True,
        stderr=subprocess.DEVNULL,
    )


def build_material(pages: Mapping[str, str], libraries: Path, folder: Path, site: Path) -> float:
    """One site of all pages with the stock search; returns the seconds of the whole build."""
    for path, text in pages.items():
        file = folder / "docs" / path / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    configuration = {
        "site_name": "bench",
        "docs_dir": "docs",
        "theme": {"name": "material", "font": False},
        "plugins": [{"material/search": {"separator": r"[\s\u200b\u3000\-，。、；：！？（）《》“”]+"}}],
        "markdown_extensions": ["generator.site.finished_page"],
        "validation": {
            "links": {"unrecognized_links": "ignore", "not_found": "ignore"},
            "nav": {"omitted_files": "ignore"},
        },
    }
    (folder / "mkdocs.yml").write_text(json.dumps(configuration, ensure_ascii=False), encoding="utf-8")
    here = Path(__file__).resolve().parent.parent
    environment = os.environ | {"PYTHONPATH": f"{here}:{libraries}", "NO_MKDOCS_2_WARNING": "1"}
    began = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "-f",
        str(folder / "mkdocs.yml"),
        "-d",
        str(site / "material"),
    ]
    subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


def build_pagefind(pages: Mapping[str, str], libraries: Path, folder: Path, site: Path) -> float:
    """Pagefind over the same pages as plain HTML; returns the seconds of its indexing."""
    for path, text in pages.items():
        file = folder / "pages" / path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        body = text[text.index("\n---\n") + 5 :]
        title = json.loads(text[4 : text.index("\n---\n")])["title"]
        file.write_text(_PLAIN.format(lang=path[:2], title=title, body=body), encoding="utf-8")
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-path", str(site / "pagefind"), "--quiet"],
        env=os.environ | {"PYTHONPATH": str(libraries)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.monotonic() - began
