"""Finished worksheets to an XLSX file, a zip archive of XML parts (ECMA-376): the same bytes whenever it is made."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.downloads.xlsx_text import MAIN, clean, part

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_WORKSHEET, _STYLES = f"{_OFFICE}relationships/worksheet", f"{_OFFICE}relationships/styles"
_MAKER = "Duizhao"


def write_package(
    title: str, dated: datetime, worksheets: Mapping[str, bytes], tables: Sequence[str], styles: bytes
) -> bytes:
    """The file of ``worksheets`` by their names; ``tables`` are the cells that each one's filter is for.

    ``dated`` is what the file says of its making, so that no clock shows in it.
    """
    files = [f"worksheets/sheet{number}.xml" for number, _ in enumerate(worksheets, start=1)]
    parts = {
        "[Content_Types].xml": _content_types(files),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}relationships/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": part(
            f'<Properties xmlns="{_OFFICE}extended-properties"><Application>{_MAKER}</Application></Properties>'
        ),
        "docProps/core.xml": _properties(title, dated),
        "xl/workbook.xml": _workbook([*worksheets], tables),
        "xl/_rels/workbook.xml.rels": _relationships(*((_WORKSHEET, file) for file in files), (_STYLES, "styles.xml")),
        "xl/styles.xml": styles,
        **{f"xl/{file}": content for file, content in zip(files, worksheets.values(), strict=True)},
    }
    saved = io.BytesIO()
    with ZipFile(saved, "w") as archive:
        for name, content in parts.items():
            about = ZipInfo(name, _ZIP_TIME)
            about.create_system, about.external_attr = 3, 0o644 << 16
            archive.writestr(about, content, ZIP_DEFLATED)
    return saved.getvalue()


def in_sheet(name: str, cells: str) -> str:
    """Cells of a named sheet, as formulas and links write them."""
    quoted = name.replace("'", "''")
    return f"'{quoted}'!{cells}"


def _content_types(files: Sequence[str]) -> bytes:
    kinds = {
        "xl/workbook.xml": f"{_TYPES}sheet.main+xml",
        **{f"xl/{file}": f"{_TYPES}worksheet+xml" for file in files},
        "xl/styles.xml": f"{_TYPES}styles+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    own = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return part(
        f'<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


def _relationships(*leads: tuple[str, str]) -> bytes:
    """Where a part leads to: kind and target, numbered from ``rId1``."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(leads, start=1)
    )
    return part(f'<Relationships xmlns="{_PACKAGE}relationships">{listed}</Relationships>')


def _properties(title: str, dated: datetime) -> bytes:
    made = f'xsi:type="dcterms:W3CDTF">{dated:%Y-%m-%dT%H:%M:%SZ}'
    return part(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(title))}</dc:title><dc:creator>{_MAKER}</dc:creator>"
        f"<cp:lastModifiedBy>{_MAKER}</cp:lastModifiedBy>"
        f"<dcterms:created {made}</dcterms:created><dcterms:modified {made}</dcterms:modified></cp:coreProperties>"
    )


def _workbook(names: Sequence[str], tables: Sequence[str]) -> bytes:
    """The list of the sheets; Excel wants the cells of each filter named once more."""
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
        f"{escape(in_sheet(name, cells))}</definedName>"
        for number, (name, cells) in enumerate(zip(names, tables, strict=True))
    )
    return part(
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}relationships"><workbookPr/>'
        f"<bookViews><workbookView/></bookViews><sheets>{sheets}</sheets><definedNames>{filters}</definedNames></workbook>"
    )
