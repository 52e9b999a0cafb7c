"""``python -m bench.search``: what the search finds and what it costs, beside two others on the same pages."""

import argparse
import random
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.browser import find_browser
from bench.search_corpus import folded_lines, project_volumes, varied_copies
from bench.search_engines import build_material, build_pagefind, install_peers, write_ours, write_worker
from bench.search_server import SlowServer
from bench.served import running
from bench.tables import table
from generator.language import Language
from generator.search.fold import HAN, fold
from generator.search.index import index_volumes, write_index
from generator.search.volume import Volume

ROOT = Path(__file__).resolve().parent.parent
QUERIES = Path(__file__).with_name("search_queries.txt")
CROSS = Path(__file__).with_name("search_cross.txt")
_SIZES = (2, 3, 4, 5, 6)
_FIRST = 10


@dataclass(frozen=True, slots=True)
class Query:
    """A query, the language of the pages that answer it, and the folded forms of which one must stand there."""

    kind: str
    text: str
    language: Language
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every page's folded lines and its folded title, by path with its language."""

    lines: Mapping[str, list[str]]

    def holding(self, query: Query) -> set[str]:
        """The pages of the query's language that hold one of its forms in one line, and no form cut out of a word."""
        finds = [_finder(form) for form in query.forms]
        return {
            path
            for path, lines in self.lines.items()
            if path.startswith(f"{query.language}/") and any(find(line) for line in lines for find in finds)
        }


def _finder(form: str) -> Callable[[str], Any]:
    """Containment, but no number and no Latin word cut out of a longer one."""
    before = (
        "(?<![a-z'])"
        if form[0].isalpha() and form[0].isascii()
        else r"(?<![0-9])(?<![0-9]\.)"
        if form[0].isdigit()
        else ""
    )
    after = "(?![a-z'])" if form[-1].isalpha() and form[-1].isascii() else r"(?!\.?[0-9])" if form[-1].isdigit() else ""
    if not before and not after:
        return lambda line: form in line
    return re.compile(before + re.escape(form) + after).search


def read_queries() -> list[Query]:
    """The written query set."""
    cross = (f"{kind} {line}" for kind, line in zip(cycle(("cross-seen", "cross-unseen")), _lines(CROSS), strict=False))
    queries = []
    for line in (*_lines(QUERIES), *cross):
        kind, _, rest = line.partition(" ")
        text, _, said = (part.strip() for part in rest.partition(" = "))
        chinese = re.search(f"[{HAN}]", text) is not None
        crossing = kind.startswith("cross")
        language = Language.en if kind == "english" or (crossing and chinese) else Language.zh
        forms = [fold(one.strip()) for one in (said.split(",") if said else [text])]
        queries.append(Query(kind, text, language, tuple(forms)))
    return queries


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


def sample_substrings(corpus: Corpus, count: int, seed: str) -> list[Query]:
    """Runs of two to six Han characters, from places drawn evenly over all Chinese pages."""
    chance = random.Random(seed)
    run = re.compile(f"[{HAN}]{{2,}}")
    runs = [
        found
        for path in sorted(corpus.lines)
        if path.startswith("zh/")
        for line in corpus.lines[path]
        for found in run.findall(line)
    ]
    weights = [len(one) for one in runs]
    sampled: dict[str, Query] = {}
    while len(sampled) < count:
        one = chance.choices(runs, weights)[0]
        size = chance.choice(_SIZES)
        if len(one) >= size:
            start = chance.randrange(len(one) - size + 1)
            text = one[start : start + size]
            sampled[text] = Query("substring", text, Language.zh, (text,))
    return list(sampled.values())


@dataclass(slots=True)
class Score:
    """Sums over the queries of one kind."""

    queries: int = 0
    recall: float = 0.0
    first: int = 0
    none: int = 0
    titled: int = 0
    title_first: int = 0


def score_engine(corpus: Corpus, queries: Sequence[Query], ask: Callable[[Query], list[str]]) -> dict[str, Score]:
    """Recall@10, precision@1, none found and title first, by kind."""
    scores: dict[str, Score] = defaultdict(Score)
    for query in queries:
        truth = corpus.holding(query)
        if not truth:
            continue
        found = [path for path in dict.fromkeys(ask(query)) if path.startswith(f"{query.language}/")][:_FIRST]
        score = scores[query.kind]
        score.queries += 1
        score.recall += len(truth & set(found)) / min(_FIRST, len(truth))
        score.first += bool(found) and found[0] in truth
        score.none += not found
        titled = {path for path in truth if any(_finder(form)(corpus.lines[path][0]) for form in query.forms)}
        if titled:
            score.titled += 1
            score.title_first += bool(found) and found[0] in titled
    return scores


def measure_quality(page: Mapping[Language, Page], corpus: Corpus, queries: Sequence[Query]) -> str:
    """The table of what is found, for the three engines."""

    def ours(query: Query) -> list[str]:
        found: list[str] = page[query.language].evaluate(
            "([text, language]) => oursFirst(text, { language })", [query.text, str(query.language)]
        )
        return found

    def material(query: Query) -> list[str]:
        found: list[str] = page[query.language].evaluate("(text) => material(text)", query.text)
        return found

    def pagefind(query: Query) -> list[str]:
        found: list[str] = page[query.language].evaluate(
            "([text, most]) => pagefindAll(text, most)", [query.text, _FIRST]
        )
        return found

    engines = {"ours": ours, "Material + jieba": material, "Pagefind": pagefind}
    scores = {name: score_engine(corpus, queries, ask) for name, ask in engines.items()}
    heading = ("kind", "queries", *(f"{name}: recall@10 / precision@1 / none / title first" for name in engines))
    kinds = list(dict.fromkeys(query.kind for query in queries))
    groups = {kind: [kind] for kind in kinds} | {
        "**Chinese, all**": [one for one in kinds if one != "english" and not one.startswith("cross")]
    }
    rows = []
    for name, members in groups.items():
        cells = []
        for engine in engines:
            parts = [scores[engine][kind] for kind in members]
            cells.append(_percent(parts))
        rows.append((name, str(sum(scores["ours"][kind].queries for kind in members)), *cells))
    return table(heading, rows)


def _percent(parts: Sequence[Score]) -> str:
    count = sum(one.queries for one in parts) or 1
    titled = sum(one.titled for one in parts)
    shown = [
        100 * sum(one.recall for one in parts) / count,
        100 * sum(one.first for one in parts) / count,
        100 * sum(one.none for one in parts) / count,
    ]
    title = f"{100 * sum(one.title_first for one in parts) / titled:.0f}" if titled else "–"
    return " / ".join([*(f"{one:.1f}" for one in shown), title])


def measure_exactness(page: Page, corpus: Corpus, queries: Iterable[Query]) -> tuple[int, int, list[str]]:
    """How many queries have all pages that hold them, and no other; and those that have not."""
    right = count = 0
    wrong = []
    for query in queries:
        found = set(
            page.evaluate("([text, language]) => oursAll(text, { language })", [query.text, str(query.language)])
        )
        truth = corpus.holding(query)
        count += 1
        right += found == truth
        if found != truth:
            missing, more = truth - found, found - truth
            wrong.append(f"{query.text}: {len(missing)} missing, {len(more)} too many: {sorted(missing | more)[:2]}")
    return right, count, wrong


def measure_cost(browser: Browser, server: SlowServer, queries: Sequence[Query]) -> tuple[list[int], list[float]]:
    """Bytes and seconds of a cold first query, each in a browser context of its own."""
    sizes, seconds = [], []
    for query in queries:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/zh/bench.html")
        page.evaluate("fetch(OURS.split('?')[0])")
        server.reset()
        server.latency, server.rate = 0.04, 10_000_000 / 8
        began = page.evaluate("performance.now()")
        ended = page.evaluate("async (text) => { await oursFirst(text, {}); return performance.now(); }", query.text)
        server.latency = server.rate = 0
        sizes.append(server.sent)
        seconds.append((ended - began) / 1000)
        context.close()
    return sizes, seconds


def corpus_of(volumes: Iterable[Volume]) -> Corpus:
    """The lines of every page; the title stands first."""
    lines = {}
    for volume in volumes:
        for page in volume.pages:
            for language in Language:
                own = folded_lines(page.html[language])
                title = re.search(r"<h1\b[^>]*>(.*?)</h1>", page.html[language], re.DOTALL)
                heading = fold(re.sub(r"<[^>]+>", "", title[1]).strip()) if title else ""
                lines[f"{language}/{page.path}"] = [heading, *own]
    return Corpus(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure as the arguments say."""
    parser = argparse.ArgumentParser("python -m bench.search", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[30_000], help="sizes with varied copies (30000)")
    parser.add_argument("--samples", type=int, default=200, help="substrings for each size (200)")
    parser.add_argument("--cold", type=int, default=60, help="cold first queries for each size (60)")
    parser.add_argument("--seed", default=time.strftime("%Y-%m-%d"), help="of the sampled substrings (today's date)")
    parser.add_argument("--no-peers", action="store_true", help="leave out Material and Pagefind")
    options = parser.parse_args(arguments)
    chromium = find_browser()
    if chromium is None:
        raise SystemExit("the search is measured in Chromium, and there is none")
    volumes, names, sites, _ = project_volumes(ROOT)
    with tempfile.TemporaryDirectory(prefix="duizhao-search-") as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path, args=["--no-sandbox"])
        folder = Path(made)
        site = folder / "ours" / "site"
        site.mkdir(parents=True)
        if not options.no_peers:
            _say("installing and building the peers ...")
            pages = {
                f"{small.path}{page}".strip("/"): text
                for small in sites.values()
                for page, text in small.pages.items()
                if "search" not in page and page != "explorer"
            }
            install_peers(folder / "libraries")
            material = build_material(pages, folder / "libraries", folder / "material", site)
            pagefind = build_pagefind(pages, folder / "libraries", folder / "pagefind", site)
            print(f"Material: whole site of {len(pages)} pages {material:.1f} s; Pagefind: index {pagefind:.1f} s.\n")
        seconds = write_ours(volumes, names, ROOT, folder / "ours")
        corpus = corpus_of(volumes)
        print(f"{_size_line(len(corpus.lines), site, seconds)}\n")
        queries = [*read_queries(), *sample_substrings(corpus, 62, "written")]
        with running(SlowServer(site)) as server:
            opened = {}
            for language in Language:
                opened[language] = browser.new_page()
                opened[language].goto(f"http://127.0.0.1:{server.server_port}/{language}/bench.html")
            if not options.no_peers:
                print(measure_quality(opened, corpus, queries))
            _report(browser, server, corpus, options)
        for size in options.pages:
            _measure_size(browser, volumes, names, size, folder / str(size), options)
        browser.close()


def _measure_size(
    browser: Browser, volumes: Sequence[Volume], names: list[Any], size: int, folder: Path, options: argparse.Namespace
) -> None:
    _say(f"{size} pages: making copies ...")
    copies = list(varied_copies(volumes, size))
    _say("indexing ...")
    began = time.monotonic()
    with ProcessPoolExecutor(2) as executor:
        files = list(index_volumes(copies, folder / "cache", executor))
        indexed = time.monotonic()
        write_index(files, names, folder / "site", executor)
    ended = time.monotonic()
    write_worker(ROOT, folder / "site")
    corpus = corpus_of(copies)
    del copies
    print(_size_line(len(corpus.lines), folder / "site", ended - began))
    print(f"Segments {indexed - began:.1f} s, merge {ended - indexed:.1f} s.\n")
    with running(SlowServer(folder / "site")) as server:
        _report(browser, server, corpus, options)


def _report(browser: Browser, server: SlowServer, corpus: Corpus, options: argparse.Namespace) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/zh/bench.html")
    sampled = sample_substrings(corpus, options.samples, f"{options.seed} {len(corpus.lines)}")
    right, count, wrong = measure_exactness(page, corpus, sampled)
    print(f"{count} sampled substrings: {right} complete and exact.\n")
    print("".join(f"- {one}\n" for one in wrong[:20]))
    page.close()
    sizes, seconds = measure_cost(browser, server, sampled[: options.cold])
    high, slow = quantiles(sizes, n=20)[-1], quantiles(seconds, n=20)[-1]
    print(
        f"Cold first query, {len(sizes)}: {median(sizes) / 1000:.0f} KB median, {high / 1000:.0f} KB p95, "
        f"{max(sizes) / 1000:.0f} KB most; {median(seconds):.2f} s median, {slow:.2f} s p95.\n"
    )


def _size_line(pages: int, site: Path, seconds: float) -> str:
    files = [file for file in (site / "search").rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    return (
        f"{pages} pages: index built in {seconds:.1f} s ({1000 * seconds / pages:.2f} s per 1,000 pages), "
        f"{size / 1e6:.1f} MB in {len(files)} files, {size / pages:.0f} bytes per page."
    )


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
