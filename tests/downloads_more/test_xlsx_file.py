"""The XML of workbooks: elements in the standard's order, nothing named that is not there, every text as it was."""

import io
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from generator.downloads.workbook import write_workbook
from generator.downloads.xlsx_file import (
    HEADER_ROW,
    Choices,
    Number,
    Rich,
    Sheet,
    Value,
    column_letters,
    write_sheets,
    write_xlsx,
)
from generator.facts.derive import Facts
from generator.language import Bilingual

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ORDER = {
    "worksheet": (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges "
        "scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting "
        "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter"
    ),
    "workbook": (
        "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences "
        "definedNames calcPr"
    ),
    "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors",
    "sheetView": "pane selection",
    "border": "start end left right top bottom diagonal vertical horizontal",
    "font": "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
    "rPr": "b i strike condense extend outline shadow u vertAlign sz color rFont family charset scheme",
    "c": "f v is",
    "r": "rPr t",
}
"""The children of an element in the order that ECMA-376, part 1, gives them (18.2 and 18.3, 18.4.7, 18.8); Excel takes
another order for a damaged file, other programs forgive it."""
TITLE = Bilingual("甲 & 乙", "A <and> B")
DATED = datetime(2024, 12, 31)
MIXED = Sheet(
    "Tables & 'more'",
    TITLE,
    Bilingual("/zh/a/", "/en/a/"),
    ("编号 Id", 2024, "-", "Yes", "Decision"),
    (
        ("=1+1", Number("68.040", '#,##0.000"%"'), 12, True, None),
        ("two\nlines ", Number("-1000", "0"), Rich((("old ", "deleted"), ("new", "inserted"))), False, ""),
        (None, None, None, None, None),
    ),
    "a note",
    Choices(5, ("接受 <yes>", "no & never")),
)


def parts(content: bytes) -> dict[str, ElementTree.Element]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content), rich_text=True)


@pytest.fixture(params=["mixed", "report"])
def book(request: pytest.FixtureRequest, sample_facts: Facts) -> bytes:
    if request.param == "report":
        return write_workbook(sample_facts)
    return write_xlsx(TITLE, Bilingual("/zh/", "/en/"), [MIXED, MIXED], DATED)


def test_elements_stand_in_the_order_of_the_standard(book: bytes) -> None:
    looked_at = set()
    for root in parts(book).values():
        for element in root.iter():
            kind = element.tag.removeprefix(MAIN)
            if kind in ORDER and element.tag.startswith(MAIN):
                places = [ORDER[kind].split().index(child.tag.removeprefix(MAIN)) for child in element]
                assert places == sorted(places), (kind, [child.tag for child in element])
                looked_at.add(kind)
    assert looked_at >= {"worksheet", "workbook", "styleSheet", "border", "font", "c"}


def test_what_is_named_is_there(book: bytes) -> None:
    found = parts(book)
    kinds = found.pop("[Content_Types].xml")
    endings = {one.get("Extension") for one in kinds if one.tag.endswith("Default")}
    typed = {str(one.get("PartName"))[1:] for one in kinds if one.tag.endswith("Override")}
    assert typed == {name for name in found if not name.endswith(".rels")}
    assert {name.rpartition(".")[2] for name in found} <= endings
    for name, root in found.items():
        if name.endswith(".rels"):
            below = Path(name).parent.parent
            targets = {(below / str(one.get("Target"))).as_posix() for one in root}
            assert targets <= {*found}
            assert len({one.get("Id") for one in root}) == len(root)
    leads = {one.get("Id") for one in found["xl/_rels/workbook.xml.rels"]}
    sheets = found["xl/workbook.xml"].find(f"{MAIN}sheets")
    assert sheets is not None
    assert {value for one in sheets for key, value in one.attrib.items() if key.endswith("}id")} < leads


def test_every_style_is_described(book: bytes) -> None:
    found = parts(book)
    styles = found.pop("xl/styles.xml")
    listed = {one.tag.removeprefix(MAIN): list(one) for one in styles}
    for one in styles:
        assert one.get("count") == str(len(one))
    for look in listed["cellXfs"]:
        assert int(str(look.get("fontId"))) < len(listed["fonts"])
        assert int(str(look.get("fillId"))) < len(listed["fills"])
        assert int(str(look.get("borderId"))) < len(listed["borders"])
    used = {int(str(cell.get("s"))) for root in found.values() for cell in root.iter(f"{MAIN}c")}
    assert used <= {*range(len(listed["cellXfs"]))}


def test_rows_and_cells_go_forward(book: bytes) -> None:
    for root in parts(book).values():
        for data in root.iter(f"{MAIN}sheetData"):
            assert all(int(str(one.get("r"))) < int(str(two.get("r"))) for one, two in pairwise(data))
            for row in data:
                places = [str(cell.get("r")).removesuffix(str(row.get("r"))) for cell in row]
                assert places == sorted(places, key=lambda letters: (len(letters), letters))


def test_values_of_every_kind() -> None:
    index, sheet, _ = opened(write_xlsx(TITLE, Bilingual("/zh/", "/en/"), [MIXED, MIXED], DATED))
    assert [cell.value for cell in sheet[HEADER_ROW]] == ["编号 Id", 2024, "-", "Yes", "Decision"]
    first, second, third = sheet.iter_rows(min_row=HEADER_ROW + 1, max_row=HEADER_ROW + 3)
    assert [cell.value for cell in first] == ["=1+1", 68.04, 12, True, None]
    assert [cell.number_format for cell in first[:3]] == ["General", '#,##0.000"%"', "0"]
    assert [cell.quotePrefix for cell in first[:3]] == [True, False, False]
    assert [cell.value for cell in second[:2]] == ["two\nlines ", -1000]
    runs = [(run.text, bool(run.font.strike), bool(run.font.b)) for run in second[2].value]
    assert runs == [("old ", True, False), ("new", False, True)]
    assert [cell.value for cell in third] == [None] * 5
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ('"接受 <yes>,no & never"', "E6:E8")
    assert index["A6"].hyperlink.location == "'Tables & ''more'!A1"
    assert [sheet.column_dimensions[one].width for one in "ABCDE"] == [12, 10, 10, 10, 10]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.dimensions) == ("A6", "A5:E8", "A1:E8")


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), min_size=1)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
FIGURES = NUMBERS.map(lambda one: Number(f"{one:f}", "0.000"))
VALUES = st.one_of(TEXTS, st.integers(-(10**9), 10**9), st.booleans(), FIGURES)


@given(st.lists(VALUES, min_size=1, max_size=5))
def test_every_value_is_read_as_it_was_written(values: list[Value]) -> None:
    sheet = Sheet("x", TITLE, Bilingual("", ""), tuple("h" * len(values)), (tuple(values),))
    (read,) = opened(write_sheets(TITLE, [sheet], DATED))
    for value, cell in zip(values, read[HEADER_ROW + 1], strict=True):
        if isinstance(value, str):
            sayable = "".join(one for one in value if one in "\t\n" or (one >= " " and one not in "\ufffe\uffff"))
            assert (cell.value or "") == sayable
            assert cell.data_type != "f"
        else:
            assert cell.value == (float(value.digits) if isinstance(value, Number) else value)
            assert isinstance(cell.value, bool) == isinstance(value, bool)


@given(st.integers(1, 18_278))
def test_columns_are_named_as_spreadsheets_name_them(number: int) -> None:
    assert column_letters(number) == get_column_letter(number)
