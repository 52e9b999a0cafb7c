"""Pages on which ids could meet: either the data are refused, or each id is there once."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.html_page import pages_below, read_page
from tests.sites import EDITION, Files, Site, every_block, replace_once

MakeSite = Callable[[Files], Site]


def with_blocks(*blocks: str) -> dict[str, str | bytes]:
    """The site ``every-block`` with a chapter that holds these blocks besides."""
    files = every_block()
    report = files[f"{EDITION}/report.yml"]
    assert isinstance(report, str)
    files[f"{EDITION}/report.yml"] = replace_once(report, "  - outlook\n", "  - outlook\n  - crowd\n")
    listed = "".join(f"  - {block}\n" for block in blocks)
    files[f"{EDITION}/chapters/crowd.yml"] = f"id: crowd\nkind: back\ntitle: {{zh: 拥挤, en: Crowd}}\nblocks:\n{listed}"
    return files


def ids_met_twice(built: Path) -> dict[str, list[str]]:
    counted = {name: Counter(page.ids) for name, page in pages_below(built).items()}
    return {
        name: [one for one, count in ids.items() if count > 1] for name, ids in counted.items() if max(ids.values()) > 1
    }


@pytest.mark.parametrize(
    "blocks",
    [
        ("{kind: timeline, timeline: chronicle}", "{kind: timeline, timeline: chronicle}"),
        ("{kind: award_list, list: press-awards}", "{kind: award_list, list: press-awards}"),
        ("{kind: abbreviations, companies: [beishan]}", "{kind: abbreviations, companies: [beishan]}"),
        ("{kind: indicator_index, standards: [sdg]}", "{kind: indicator_index, standards: [gri-2016]}"),
        (
            "{kind: kpi_table, id: one, title: {zh: 一, en: One}, indicators: [staff], periods: [2020]}",
            "{kind: kpi_table, id: two, title: {zh: 二, en: Two}, indicators: [staff], periods: [2019]}",
        ),
        (
            "{kind: kpi_table, id: chronicle, title: {zh: 一, en: One}, indicators: [staff], periods: [2020]}",
            "{kind: timeline, timeline: chronicle}",
        ),
    ],
    ids=["timeline", "awards", "abbreviations", "index", "indicator", "table and timeline"],
)
def test_a_block_that_stands_twice(blocks: tuple[str, ...], make_site: MakeSite) -> None:
    site = make_site(with_blocks(*blocks))
    assert site.checked.stops or ids_met_twice(site.build()) == {}


def test_sections_called_like_parts_of_the_page(make_site: MakeSite) -> None:
    """The frame of a page has ids of its own."""
    files = every_block()
    name = f"{EDITION}/chapters/safety.yml"
    text = files[name]
    assert isinstance(text, str)
    taken = ("content", "topic", "cases-of-chapter", "indicators-of-chapter", "codes-of-chapter", "case-flood")
    files[name] = text + "".join(f"  - {{id: {one}, title: {{zh: 节, en: Part}}}}\n" for one in taken)
    site = make_site(files)
    assert site.checked.stops or ids_met_twice(site.build()) == {}


@pytest.mark.parametrize("name", ["assets", "search", "cases", "404", "index"])
def test_chapters_called_like_parts_of_the_site(name: str, make_site: MakeSite) -> None:
    """Refused, or published like any other."""
    files = with_blocks("{kind: prose, text: {zh: 在此。, en: Here I am.}}")
    files[f"{EDITION}/chapters/{name}.yml"] = str(files.pop(f"{EDITION}/chapters/crowd.yml")).replace("crowd", name)
    files[f"{EDITION}/report.yml"] = str(files[f"{EDITION}/report.yml"]).replace("- crowd", f'- "{name}"')
    site = make_site(files)
    if not site.checked.stops:
        built = site.build()
        assert "Here I am." in read_page(built / "en/yuanshan/2020" / name / "index.html").content.text
        assert (built / "en/yuanshan/2020/index.html").is_file()


@pytest.mark.parametrize(
    ("reference", "page", "anchor"),
    [
        ("chapter/work#mining", "work", "mining"),
        ("chapter/work#water", "work", "water"),
        ("chapter/work#ranks", "work", "ranks"),
        ("chapter/focus#twenty-years", "focus", "twenty-years"),
        ("chapter/key-figures#kpis", "key-figures", "kpis"),
        ("case/green-mine#afterwards", "cases/green-mine", "afterwards"),
    ],
)
def test_an_anchor_that_may_be_referred_to_is_on_its_page(
    reference: str, page: str, anchor: str, make_site: MakeSite, built_every_block: Path
) -> None:
    blocks = f"{{kind: prose, text: {{zh: '见{{{{ref:{reference}}}}}。', en: 'See {{{{ref:{reference}}}}}.'}}}}"
    assert not make_site(with_blocks(blocks)).checked.stops
    assert anchor in read_page(built_every_block / "en/yuanshan/2020" / page / "index.html").ids


@pytest.mark.parametrize("anchor", ["mining-figures", "by-industry", "water-scores"])
def test_an_id_that_reading_accepts_as_an_anchor_is_one(
    anchor: str, make_site: MakeSite, built_every_block: Path
) -> None:
    """Ids of blocks without a table: refused as anchors, or there."""
    reference = "{{ref:chapter/work#" + anchor + "}}"
    blocks = f"{{kind: prose, text: {{zh: '见{reference}。', en: 'See {reference}.'}}}}"
    there = anchor in read_page(built_every_block / "en/yuanshan/2020/work/index.html").ids
    assert there or make_site(with_blocks(blocks)).checked.stops
