"""Codes as reports print them, in every notation met, and what they name in the catalogues that the package has."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.catalogue_codes import NONE, CatalogueCodes
from generator.reading.packs import packed_catalogue, packed_catalogue_names

WIDE = {ord(" "): "\u3000"} | {number: number + 0xFEE0 for number in range(ord("!"), ord("~") + 1)}
"""Half-width characters to full-width ones."""

GRI_305 = tuple(f"305-{number}" for number in range(1, 8))
M3_8_TO_14 = tuple(f"M3.{number}" for number in range(8, 15))
ARTICLES = ("第十三条", "第十四条", "第十五条", "第十六条", "第十七条")


def codes_of(name: str) -> CatalogueCodes:
    catalogue = packed_catalogue(name)
    assert catalogue is not None
    return CatalogueCodes(catalogue)


CATALOGUES = {name: codes_of(name) for name in packed_catalogue_names()}

FOUND = [
    # One code.
    ("gri-2021", "305-5", ("305-5",)),
    ("gri-2021", " 305-5 ", ("305-5",)),
    ("gri-2021", "GRI 305-5", ("305-5",)),
    ("gri-2021", "GRI305-5", ("305-5",)),
    ("gri-2021", "2-30", ("2-30",)),
    ("gri-2021", "14.6", ("14.6",)),
    ("gri-2021", "14", ("14",)),
    ("gri-2016", "101", ("101",)),
    ("cass-csr-4.0", "M3.8", ("M3.8",)),
    ("cass-csr-4.0", "A5", ("A5",)),
    ("sdg", "13", ("13",)),
    ("ungc", "10", ("10",)),
    ("hkex-esg", "A1 GD", ("A1 GD",)),
    ("tcfd", "Strategy (a)", ("Strategy (a)",)),
    ("esrs", "ESRS 2 BP-1", ("ESRS 2 BP-1",)),
    ("szse-17", "第十三条", ("第十三条",)),
    ("szse-17", "第13条", ("第十三条",)),
    ("szse-17", "第 13 条", ("第十三条",)),
    # A range, in every notation.
    *((("cass-csr-4.0", f"M3.8{dash}M3.14", M3_8_TO_14)) for dash in ("-", "–", "—", "~", "～", "至", " to ", " - ")),
    ("cass-csr-4.0", "M3.8-14", M3_8_TO_14),
    ("cass-csr-4.0", "M3.8-3.14", M3_8_TO_14),
    ("cass-csr-4.0", "M3.8 至 14", M3_8_TO_14),
    ("cass-csr-4.0", "A5-A6", ("A5", "A6")),
    ("gri-2021", "305-1 to 305-7", GRI_305),
    ("gri-2021", "305-1-305-7", GRI_305),
    ("gri-2021", "305-1-7", GRI_305),
    ("gri-2021", "305-1至305-7", GRI_305),
    ("gri-2021", "GRI 305-1–305-7", GRI_305),
    ("gri-2021", "2-1-2-3", ("2-1", "2-2", "2-3")),
    ("gri-2021", "2-1-3", ("2-1", "2-2", "2-3")),
    ("gri-2021", "2-30 to 3-2", ("2-30", "3-1", "3-2")),
    ("gri-2021", "305-5-305-5", ("305-5",)),
    ("szse-17", "第十三条至第十七条", ARTICLES),
    ("szse-17", "第十三条—第十七条", ARTICLES),
    ("szse-17", "第十三至十七条", ARTICLES),
    ("szse-17", "第13条至第17条", ARTICLES),
    ("szse-17", "第13-17条", ARTICLES),
    ("sdg", "1.1-1.5", ("1.1", "1.2", "1.3", "1.4", "1.5")),
    # A whole standard.
    ("gri-2021", "305", GRI_305),
    ("gri-2021", "GRI 305", GRI_305),
    ("gri-2021", "GRI 305: Emissions 2016", GRI_305),
    ("gri-2021", "GRI 305：排放 2016", GRI_305),
    ("cass-csr-4.0", "P1", ("P1.1", "P1.2", "P1.3")),
    # A code with its title.
    ("gri-2021", "305-5 Reduction of GHG emissions", ("305-5",)),
    ("gri-2021", "305-5：温室气体减排量", ("305-5",)),
    ("gri-2021", "205-2 Communication to all", ("205-2",)),
    ("esrs", "ESRS 2 BP-1 General basis", ("ESRS 2 BP-1",)),
    ("szse-17", "第13条 公司治理", ("第十三条",)),
    # What names none.
    *(("gri-2021", mark, ()) for mark in sorted(NONE)),
    # What is not known.
    ("gri-2016", "202-4", ()),
    ("gri-2021", "", ()),
    ("gri-2021", "305-8", ()),
    ("gri-2021", "305-1 to 305-9", ()),
    ("gri-2021", "305-7-305-1", ()),
    ("gri-2021", "305-1, 305-2", ()),
    ("gri-2021", "305-1 305-2", ()),
    ("gri-2021", "emissions", ()),
    ("cass-csr-4.0", "M3.8-M3.99", ()),
    ("szse-17", "13", ()),
    ("szse-17", "第99条", ()),
]


@pytest.mark.parametrize(("name", "printed", "codes"), FOUND)
@pytest.mark.parametrize("wide", [False, True], ids=["half", "full"])
def test_what_a_printed_code_names(name: str, printed: str, codes: tuple[str, ...], wide: bool) -> None:
    written = printed.translate(WIDE) if wide else printed
    found = CATALOGUES[name].find(written)
    assert found.codes == codes
    assert found.printed == written
    assert found.none == (printed in NONE)
    assert found.unknown == (not codes and printed not in NONE)


@pytest.mark.parametrize(
    ("printed", "is_range", "is_whole", "title"),
    [
        ("305-5", False, False, ""),
        ("305-1-305-5", True, False, ""),
        ("305-1 to 5", True, False, ""),
        ("305", False, True, ""),
        ("GRI 305: Emissions 2016", False, True, ""),
        ("305-5 Reduction of GHG emissions", False, False, "Reduction of GHG emissions"),
        ("305-5 温室气体减排量", False, False, "温室气体减排量"),
    ],
)
def test_how_it_is_written(printed: str, is_range: bool, is_whole: bool, title: str) -> None:
    found = CATALOGUES["gri-2021"].find(printed)
    assert (found.is_range, found.is_whole, found.title) == (is_range, is_whole, title)


@pytest.mark.parametrize(
    ("name", "printed", "ends"),
    [
        ("gri-2021", "305-1 to 305-9", ("305-1", "305-9")),
        ("gri-2021", "305-7-305-1", ("305-7", "305-1")),
        ("cass-csr-4.0", "M3.0-M3.4", ("M3.0", "M3.4")),
        ("gri-2021", "202-3", None),
        ("gri-2021", "emissions to 305-1", None),
        ("gri-2021", "305-5 Reduction to zero", None),
    ],
)
def test_a_range_that_is_none_tells_its_ends(name: str, printed: str, ends: tuple[str, str] | None) -> None:
    assert CATALOGUES[name].find(printed).ends == ends


def test_one_number_of_two_editions_names_both() -> None:
    for name in ("gri-2016", "gri-2021"):
        found = CATALOGUES[name].find("306-3")
        assert {entry.edition for entry in found.entries} == {"2016", "2020"}
        assert {entry.title.en for entry in found.entries} == {"Significant spills", "Waste generated"}


def test_a_range_over_a_number_of_two_editions_takes_each_code_once() -> None:
    assert CATALOGUES["gri-2016"].find("306-1 to 306-2").codes == ("306-1", "306-2")
    assert len(CATALOGUES["gri-2016"].find("306-1 to 306-2").entries) == 4


def test_a_number_means_what_its_edition_says() -> None:
    titles = {name: CATALOGUES[name].find("102-1").entries[0].title.en for name in ("gri-2016", "gri-2021")}
    assert titles == {
        "gri-2016": "Name of the organization",
        "gri-2021": "Transition plan for climate change mitigation",
    }


def test_a_range_tells_what_it_counts_over() -> None:
    codes = CATALOGUES["gri-2021"]
    missing = {one.code for one in codes.catalogue.entries} - {"305-3", "305-4"}
    thinned = codes.catalogue.model_copy(
        update={"entries": tuple(one for one in codes.catalogue.entries if one.code in missing)}
    )
    assert CatalogueCodes(thinned).find("305-1-305-7").gaps == ("305-3", "305-4")
    assert codes.find("305-1-305-7").gaps == ()
    assert CATALOGUES["szse-17"].find("第十三条至第十七条").gaps == ()


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_code_finds_itself_in_either_width(name: str) -> None:
    codes = CATALOGUES[name]
    for place, code in enumerate(codes.codes):
        assert unicodedata.normalize("NFKC", code) == code
        assert codes.find(code).codes == codes.find(code.translate(WIDE)).codes == (code,)
        assert codes.place(code) == place


@st.composite
def slices(draw: st.DrawFn) -> tuple[str, tuple[str, ...], str]:
    """A catalogue, some of its codes that stand together, and a way to write a range.

    Numbers of whole standards are left out: a bare number at a range's end is the last part of a code (``2-1 to 11``).
    """
    name = draw(st.sampled_from(sorted(CATALOGUES)))
    codes = CATALOGUES[name].codes
    plain = [
        place
        for place, code in enumerate(codes)
        if not code.isdigit() and CATALOGUES[name].entries(code)[0].level != "standard"
    ] or list(range(len(codes)))
    first, last = sorted((draw(st.sampled_from(plain)), draw(st.sampled_from(plain))))
    dash = draw(st.sampled_from(["-", "–", "—", " - ", "~", "～", "至", " 至 ", "到", " to ", "－"]))
    return name, codes[first : last + 1], dash


@given(slices(), st.booleans())
def test_any_slice_written_as_a_range_finds_exactly_that_slice(
    drawn: tuple[str, tuple[str, ...], str], wide: bool
) -> None:
    name, codes, dash = drawn
    first, last = (code.translate(WIDE) if wide else code for code in (codes[0], codes[-1]))
    found = CATALOGUES[name].find(f"{first}{dash}{last}")
    assert found.codes == codes
    assert found.entries == tuple(one for one in CATALOGUES[name].catalogue.entries if one.code in codes)


@given(st.sampled_from(sorted(CATALOGUES)), st.text(max_size=30))
def test_whatever_is_printed_is_read(name: str, printed: str) -> None:
    found = CATALOGUES[name].find(printed)
    assert found.printed == printed
    assert not (found.none and found.entries)
