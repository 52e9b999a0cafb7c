"""The index holds every page and finds it by every key of its text; what did not change is not indexed again."""

import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from generator.language import Bilingual, Language
from generator.search.fold import fold
from generator.search.index import index_volume, index_volumes, prune_cache, write_index
from generator.search.keys import find_keys
from generator.search.names import Name
from generator.search.visible_text import read_passages
from generator.search.volume import Kind, PagePair, Volume
from tests.html_page import pages_below
from tests.search.reading import manifest, page_paths, pages_with, read_shard
from tests.sites import tree_bytes


def pair(path: str, zh: str, en: str, kind: Kind = Kind.chapter, year: str = "2020") -> PagePair:
    html = {
        Language.zh: f"<h1>{path}</h1><p>{zh}</p>",
        Language.en: f"<h1>{path}</h1><p>{en}</p>",
    }
    return PagePair(f"{path}/", kind, year, Bilingual("甲", "A"), Bilingual(path, path), html)


OLD = Volume("a/2019/", "2019", (pair("old", "赤泥的综合利用", "use of red mud", year="2019"),))
NEW = Volume(
    "a/2020/",
    "2020",
    (pair("case", "赤泥堆场", "a red mud yard", Kind.case), pair("one", "氧化铝和赤泥", "alumina and red mud")),
)


def write(volumes: Iterable[Volume], folder: Path, names: tuple[Name, ...] = ()) -> Path:
    files = [index_volume(volume, folder / "cache") for volume in volumes]
    write_index(files, names, folder / "site")
    return folder / "site"


def test_pages_are_numbered_newest_first_and_chapters_first(tmp_path: Path) -> None:
    site = write([OLD, NEW], tmp_path)
    assert page_paths(site) == ["zh/one/", "en/one/", "zh/case/", "en/case/", "zh/old/", "en/old/"]
    assert pages_with(site, "赤泥")[0] == [0, 2, 4]
    assert pages_with(site, "red mud")[0] == [1, 3, 5]
    assert pages_with(site, "old") == ([4, 5], [4, 5], [4, 5])
    assert pages_with(site, "泥综") == ([], [], [])


@pytest.mark.parametrize("language", list(Language))
def test_every_page_is_found_by_every_key_of_its_text_and_no_other(built_every_block: Path, language: Language) -> None:
    index = manifest(built_every_block)
    folder, count = index["keys"]
    shards = [read_shard(built_every_block / "search" / folder / f"{one}.bin", index["wide"]) for one in range(count)]
    paths = page_paths(built_every_block)
    found: dict[str, set[str]] = {}
    for shard in shards:
        for key, (pages, _, _) in shard.items():
            for page in pages:
                found.setdefault(paths[page], set()).add(key)
    contents = pages_below(built_every_block)
    for path in set(paths):
        if path.startswith(f"{language}/"):
            html = (built_every_block / path / "index.html").read_text(encoding="utf-8")
            body = html[html.index('<div id="content"') : html.rindex("</article>")]
            expected, _ = find_keys([fold("\n".join(one.text for one in read_passages(body)))])
            assert f"{path}index.html" in contents
            assert {key for key in found[path] if not key.startswith("=")} == {
                key for key in expected if not key.startswith("=")
            }


def test_every_page_of_the_site_is_indexed_but_those_that_search_and_explore(built_every_block: Path) -> None:
    built = {name.removesuffix("index.html") for name in pages_below(built_every_block) if name.endswith("index.html")}
    left_out = built - set(page_paths(built_every_block))
    assert set(page_paths(built_every_block)) <= built
    assert {path.split("/")[-2] if path.count("/") > 1 else path for path in left_out} <= {
        "search",
        "explorer",
        "zh/",
        "en/",
        "",
    }


def test_one_volumes_change_indexes_that_volume_and_leaves_the_others_texts(tmp_path: Path) -> None:
    first = write([OLD, NEW], tmp_path)
    texts = {path: folder for path, folder, *_ in manifest(first)["volumes"]}
    segments = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "cache").iterdir()}
    (tmp_path / "site").rename(tmp_path / "before")
    changed = replace(NEW, pages=(*NEW.pages, pair("two", "新的一页", "a new page")))
    second = write([OLD, changed], tmp_path)
    after = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "cache").iterdir()}
    assert {name: after[name] for name in segments} == segments
    assert len(after) == len(segments) + 1
    now = {path: folder for path, folder, *_ in manifest(second)["volumes"]}
    assert now["a/2019/"] == texts["a/2019/"]
    assert now["a/2020/"] != texts["a/2020/"]
    assert manifest(second)["keys"][0] != manifest(tmp_path / "before")["keys"][0]


def test_the_same_volumes_give_the_same_bytes_from_any_cache(tmp_path: Path) -> None:
    first = tree_bytes(write([OLD, NEW], tmp_path / "one"))
    again = tmp_path / "two"
    write([NEW], again)
    (again / "site").rename(again / "other")
    assert tree_bytes(write([NEW, OLD], again)) == first


def test_many_volumes_side_by_side_are_the_same(tmp_path: Path) -> None:
    volumes = [
        replace(OLD, path=f"a/{year}/", pages=(pair(f"p{year}", f"第{year}", "x", year=str(year)),))
        for year in range(2000, 2012)
    ]
    alone = tree_bytes(write(volumes, tmp_path / "one"))
    with ThreadPoolExecutor(2) as executor:
        files = list(index_volumes(volumes, tmp_path / "two" / "cache", executor))
        write_index(files, (), tmp_path / "two" / "site", executor)
    assert tree_bytes(tmp_path / "two" / "site") == alone


def test_segments_that_no_build_used_are_forgotten(tmp_path: Path) -> None:
    files = [index_volume(volume, tmp_path) for volume in (OLD, NEW)]
    prune_cache(tmp_path, files[:1])
    assert list(tmp_path.iterdir()) == files[:1]


def test_every_file_but_the_manifest_is_compressed_and_named_by_its_content(built_every_block: Path) -> None:
    folder = built_every_block / "search"
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != "index.json"]
    assert len(files) > 10
    for file in files:
        zlib.decompress(file.read_bytes())
        assert "-" in file.relative_to(folder).parts[0]


def test_the_theme_has_no_index_of_its_own(built_every_block: Path) -> None:
    assert list(built_every_block.rglob("search_index.json")) == []
