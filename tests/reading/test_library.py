"""What is read when nothing is wrong."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.problem import Position
from tests.sites import EDITION, TINY, Site, place_of, write_files


def test_organisations_and_editions_are_found_by_their_folders(every_block_site: Site) -> None:
    library = every_block_site.read.library
    assert list(library.publishers) == ["linhai", "yuanshan"]
    assert [edition.key for edition in library.editions] == ["linhai/2021", "yuanshan/2020"]


def test_chapters_are_in_the_order_of_the_report(every_block_site: Site) -> None:
    edition = every_block_site.read.library.publishers["yuanshan"].editions["2020"]
    assert list(edition.chapters) == list(edition.report.order)


@pytest.mark.parametrize("name", ["search", "explorer"])
def test_no_organisation_takes_the_address_of_a_page_of_the_site(tmp_path: Path, name: str) -> None:
    files = {path.replace("data/acme/", f"data/{name}/"): content for path, content in TINY.items()}
    found = [one for one in write_files(tmp_path, files).read.problems if one.code == "X009"]
    assert [one.position for one in found] == [Position(f"data/{name}/organisation.yml", 1, 1)]
    assert name in found[0].message.zh
    assert name in found[0].message.en
    assert found[0].hint is not None


def test_a_site_may_define_units_of_its_own(every_block_site: Site) -> None:
    unit = every_block_site.read.units.find("万车次")
    assert unit is not None
    assert (unit.unit.many, unit.scale) == ("lorry trips", Decimal(10_000))


def test_every_item_knows_its_place(every_block_site: Site) -> None:
    """The field ``title`` of every chapter stands where the chapter says."""
    edition = every_block_site.read.library.publishers["yuanshan"].editions["2020"]
    for chapter in edition.chapters.values():
        path = f"{EDITION}/chapters/{chapter.id}.yml"
        text = (every_block_site.root / path).read_text(encoding="utf-8")
        before, _, _ = text.partition("{zh: " + chapter.title.zh)
        assert chapter.position == Position(path, 1, 1)
        assert chapter.title.position == Position(path, *place_of(before))


def test_the_real_report_has_no_errors(chinalco: Site) -> None:
    assert [str(one.position) for one in chinalco.checked.problems if one.level == "error"] == []
    edition = chinalco.checked.library.publishers["chinalco"].editions["2020"]
    assert len(edition.chapters) == len(edition.report.order) == 20
    assert len(edition.cases) == 18
