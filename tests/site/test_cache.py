"""Parts that did not change are not built again, and it makes no difference to the site whether they were."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.site.build import Cache, Outcome, build_site
from generator.site.inputs import read_inputs
from tests.sites import TINY, Files, Site, replace_once, tree_bytes, write_files

MakeSite = Callable[[Files], Site]

_ORGANISATION = """\
    name: {zh: %s公司, en: %s Ltd}
    short: {zh: %s, en: %s}
    palette: {brand: "#0B4A66", accent: "#A0521C"}
    """
_INDICATORS = """\
    indicators:
      - {id: output, name: {zh: 产量, en: Output}, category: economic, kind: level, unit: 万吨}
    """
_OBSERVATIONS = """\
    observations:
      - {indicator: output, values: {%s: "%s"}}
    """
_REPORT = """\
    title: {zh: 报告, en: Report}
    year: %s
    period: {start: %s-01-01, end: %s-12-31}
    order: [about]
    """
_ABOUT = """\
    id: about
    kind: front
    title: {zh: 关于, en: About}
    blocks:
      - kind: prose
        text: {zh: "产量为{{kpi:output}}。", en: "Output was {{kpi:output}}."}
    """


def two_organisations() -> dict[str, str | bytes]:
    """Two organisations with two editions each."""
    files: dict[str, str | bytes] = {name: TINY[name] for name in ("mkdocs.yml", "docs/site/robots.txt")}
    for name, zh in (("acme", "甲"), ("brook", "乙")):
        files[f"data/{name}/organisation.yml"] = _ORGANISATION % (zh, name.title(), zh, name.title())
        files[f"data/{name}/indicators.yml"] = _INDICATORS
        for year, value in (("2020", "100"), ("2021", "110")):
            below = f"data/{name}/{year}"
            files[f"{below}/report.yml"] = _REPORT % (year, year, year)
            files[f"{below}/observations.yml"] = _OBSERVATIONS % (year, value)
            files[f"{below}/chapters/about.yml"] = _ABOUT
    return files


def build(site: Site, cache: Path, output: Path, workers: int = 1, anew: tuple[str, ...] = ()) -> Outcome:
    """Build a site whose files may have changed since they were last read."""
    inputs = read_inputs(site.settings)
    fresh = Site(site.root)
    assert not fresh.checked.stops, fresh.checked.problems
    return build_site(fresh.survey, site.settings, output, workers=workers, cache=Cache(cache, inputs, anew))


EDITS = {
    "data/acme/2020/chapters/about.yml": ("en: About", "en: What we are"),
    "data/acme/2020/observations.yml": ("100", "101"),
    "data/acme/2020/report.yml": ("en: Report", "en: Yearly report"),
    "data/acme/indicators.yml": ("en: Output", "en: Production"),
    "data/acme/organisation.yml": ("short: {zh: 甲, en: Acme}", "short: {zh: 甲, en: Acme Co}"),
}


@pytest.mark.parametrize("file", EDITS)
def test_a_site_from_the_cache_is_the_site_that_is_built_whole(file: str, make_site: MakeSite, tmp_path: Path) -> None:
    """Whatever file was edited."""
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "before")
    path = site.root / file
    path.write_text(replace_once(path.read_text(encoding="utf-8"), *EDITS[file]), encoding="utf-8")
    outcome = build(site, cache, tmp_path / "site")
    assert "acme/2020" in outcome.built
    build_site(Site(site.root).survey, site.settings, tmp_path / "whole")
    assert tree_bytes(tmp_path / "site") == tree_bytes(tmp_path / "whole")
    assert tree_bytes(tmp_path / "site") != tree_bytes(tmp_path / "before")


def test_a_passage_that_stood_longer_is_told_of_later_editions(make_site: MakeSite, tmp_path: Path) -> None:
    """A comparison tells since when its passages stand, in editions before the two as well."""
    files = {name: text for name, text in two_organisations().items() if "/brook/" not in name}
    zh = "企业在每座矿山都设有应急预案，每年组织员工演练，并请当地政府和附近居民参加，演练之后修订预案。"
    en = "Every mine has its plan for emergencies, exercises it each year with its neighbours, and revises it."
    said = f'        text: {{zh: "{zh}", en: "{en}"}}\n'
    for year, words in (("2020", ""), ("2021", said), ("2022", said)):
        below = f"data/acme/{year}"
        files[f"{below}/report.yml"] = _REPORT % (year, year, year)
        files[f"{below}/observations.yml"] = _OBSERVATIONS % (year, "100")
        files[f"{below}/chapters/about.yml"] = _ABOUT + ("  - kind: prose\n" + words if words else "")
    site, cache = make_site(files), tmp_path / "cache"
    build(site, cache, tmp_path / "before")
    carried = "en/acme/compare/2021-2022/carried-forward/index.html"
    write_files(site.root, {"data/acme/2020/chapters/about.yml": files["data/acme/2021/chapters/about.yml"]})
    build(site, cache, tmp_path / "site")
    build_site(Site(site.root).survey, site.settings, tmp_path / "whole")
    assert tree_bytes(tmp_path / "site") == tree_bytes(tmp_path / "whole")
    assert (tmp_path / "site" / carried).read_bytes() != (tmp_path / "before" / carried).read_bytes()


def test_only_what_changed_is_built(make_site: MakeSite, tmp_path: Path) -> None:
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    assert len(build(site, cache, tmp_path / "site").built) == 7
    assert build(site, cache, tmp_path / "site").built == ("",)
    path = site.data / "acme/2020/chapters/about.yml"
    path.write_text(replace_once(path.read_text(encoding="utf-8"), "en: About", "en: Us"), encoding="utf-8")
    assert build(site, cache, tmp_path / "site").built == ("", "acme", "acme/2020", "acme/2021")  # compared with 2020
    assert build(site, cache, tmp_path / "site", anew=("brook/2021",)).built == ("", "brook/2021")


def test_a_new_page_reaches_the_switch_of_the_other_editions(make_site: MakeSite, tmp_path: Path) -> None:
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "site")
    write_files(
        site.root,
        {
            "data/brook/2020/chapters/more.yml": "id: more\nkind: chapter\ntitle: {zh: 更多, en: More}\n",
            "data/brook/2020/report.yml": (_REPORT % ("2020", "2020", "2020")).replace("[about]", "[about, more]"),
        },
    )
    assert len(build(site, cache, tmp_path / "site").built) == 7
    build_site(Site(site.root).survey, site.settings, tmp_path / "whole")
    assert tree_bytes(tmp_path / "site") == tree_bytes(tmp_path / "whole")


def test_what_somebody_wrote_into_the_site_does_not_stay(make_site: MakeSite, tmp_path: Path) -> None:
    """Its files are those that are kept."""
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "site")
    before = tree_bytes(tmp_path / "site")
    page = tmp_path / "site/en/acme/2020/index.html"
    with page.open("ab") as file:
        file.write(b"<!-- ours -->")
    outcome = build(site, cache, tmp_path / "other")
    assert [name for name in outcome.built if name] == ["acme/2020"]
    assert tree_bytes(tmp_path / "other") == before
    assert page.read_bytes().endswith(b"<!-- ours -->")


def test_a_file_of_the_sites_own_replaces_a_page_and_leaves_the_kept_one(make_site: MakeSite, tmp_path: Path) -> None:
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "before")
    before = tree_bytes(tmp_path / "before")
    write_files(site.root, {"docs/site/en/acme/2020/index.html": "<p>Ours.</p>"})
    build(site, cache, tmp_path / "site")
    assert (tmp_path / "site/en/acme/2020/index.html").read_text(encoding="utf-8") == "<p>Ours.</p>"
    assert tree_bytes(tmp_path / "before") == before


def test_pages_that_did_not_change_keep_their_time(make_site: MakeSite, tmp_path: Path) -> None:
    """Readers' browsers, and whoever copies the site to a server, see what is new."""
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "site")
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "site").glob("*/*/**/index.html")}
    chapter = site.data / "acme/2020/chapters/about.yml"
    chapter.write_text(replace_once(chapter.read_text(encoding="utf-8"), "en: About", "en: What we are"), "utf-8")
    build(site, cache, tmp_path / "site")
    changed = {path.relative_to(tmp_path / "site").parts[1] for path in times if path.stat().st_mtime_ns != times[path]}
    assert "acme" in changed
    assert "brook" not in changed


def test_where_there_are_no_links_files_are_copied(
    make_site: MakeSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "no links here")

    site, cache = make_site(two_organisations()), tmp_path / "cache"
    monkeypatch.setattr("os.link", refuse)
    build(site, cache, tmp_path / "site")
    before = tree_bytes(tmp_path / "site")
    assert [*filter(None, build(site, cache, tmp_path / "site").built)] == []
    assert tree_bytes(tmp_path / "site") == before


@pytest.mark.parametrize("damage", ["emptied", "cut", "changed", "removed"])
def test_a_damaged_cache_only_costs_time(damage: str, make_site: MakeSite, tmp_path: Path) -> None:
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "site")
    before = tree_bytes(tmp_path / "site")
    for file in sorted(one for one in cache.rglob("*") if one.is_file()):
        content = file.read_bytes()
        if damage == "removed":
            file.unlink()
        elif file.parent.parent.name == "parts" or file.suffix == ".part":
            middle = len(content) // 2
            changed = {
                "emptied": b"",
                "cut": content[:middle],
                "changed": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            }
            file.write_bytes(changed[damage])
    assert len(build(site, cache, tmp_path / "site").built) == 7
    assert tree_bytes(tmp_path / "site") == before


def test_the_cache_holds_only_what_the_last_build_used(make_site: MakeSite, tmp_path: Path) -> None:
    site, cache = make_site(two_organisations()), tmp_path / "cache"
    build(site, cache, tmp_path / "site")
    kept = {file.name for file in cache.rglob("*") if file.is_file()}
    path = site.data / "acme/2020/observations.yml"
    path.write_text(replace_once(path.read_text(encoding="utf-8"), "100", "105"), encoding="utf-8")
    build(site, cache, tmp_path / "site")
    after = {file.name for file in cache.rglob("*") if file.is_file()}
    assert len(after) == len(kept)
    assert after != kept


@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_gives_the_same_bytes(workers: int, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(two_organisations())
    build(site, tmp_path / "one", tmp_path / "alone")
    build(site, tmp_path / "several", tmp_path / "together", workers=workers)
    build(site, tmp_path / "several", tmp_path / "again", workers=workers)
    alone = tree_bytes(tmp_path / "alone")
    assert tree_bytes(tmp_path / "together") == alone
    assert tree_bytes(tmp_path / "again") == alone
