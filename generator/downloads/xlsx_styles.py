"""How cells look: the styles that a workbook uses, and the part of the file that describes them."""

from collections import defaultdict
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from generator.downloads.xlsx_text import MAIN, part

_FONTS = {
    "plain": '<sz val="11"/>',
    "title": '<b/><sz val="14"/>',
    "quiet": '<sz val="11"/><color rgb="FF595959"/>',
    "bold": '<b/><sz val="11"/>',
    "link": '<u/><sz val="11"/><color rgb="FF0563C1"/>',
}
_TYPEFACE = '<name val="Calibri"/><family val="2"/>'
_HEADER_FILL = '<patternFill patternType="solid"><fgColor rgb="FFE7ECEF"/></patternFill>'
_NO_BORDER = "<left/><right/><top/><bottom/><diagonal/>"
_HEADER_BORDER = '<left/><right/><top/><bottom style="thin"><color rgb="FF8A9BA5"/></bottom><diagonal/>'
_GENERAL = "General"
_BUILT_IN = {_GENERAL: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10}
"""The numbers that formats have without being described (ECMA-376, part 1, 18.8.30)."""
_FIRST_OWN = 164


class Style(NamedTuple):
    """The look of a cell: ``font`` is a name in ``_FONTS``, ``vertical`` where wrapped text stands, empty if it is not
    wrapped. A ``quoted`` cell stays text when somebody edits it."""

    font: str = "plain"
    vertical: str = ""
    header: bool = False
    quoted: bool = False


class Styles:
    """The styles of one workbook, each with the number by which cells name it."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Style, str], int] = defaultdict(count().__next__)
        self.number(Style())

    def number(self, style: Style, number_format: str = _GENERAL) -> int:
        """The number of a style with the way it shows numbers, a new one at its first use."""
        return self._numbers[style, number_format]

    def part(self) -> bytes:
        """The part ``xl/styles.xml``."""
        used = dict.fromkeys(one for _, one in self._numbers if one not in _BUILT_IN)
        formats = _BUILT_IN | {one: number for number, one in enumerate(used, start=_FIRST_OWN)}
        described = [f'<numFmt numFmtId="{formats[one]}" formatCode={quoteattr(one)}/>' for one in used]
        fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', _HEADER_FILL]
        borders = [_NO_BORDER, _HEADER_BORDER]
        looks = [_look(style, formats[number_format]) for style, number_format in self._numbers]
        return part(
            f'<styleSheet xmlns="{MAIN}">'
            + (_counted("numFmts", described) if described else "")
            + _counted("fonts", [f"<font>{one}{_TYPEFACE}</font>" for one in _FONTS.values()])
            + _counted("fills", [f"<fill>{one}</fill>" for one in fills])
            + _counted("borders", [f"<border>{one}</border>" for one in borders])
            + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            + _counted("cellXfs", looks)
            + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )


def _counted(name: str, entries: list[str]) -> str:
    return f'<{name} count="{len(entries)}">{"".join(entries)}</{name}>'


def _look(style: Style, number_format: int) -> str:
    font, fill, border = [*_FONTS].index(style.font), 2 * style.header, int(style.header)
    applied = "".join(
        f' apply{name}="1"'
        for name, is_own in (
            ("NumberFormat", number_format),
            ("Font", font),
            ("Fill", fill),
            ("Border", border),
            ("Alignment", style.vertical),
        )
        if is_own
    )
    quoted = ' quotePrefix="1"' if style.quoted else ""
    alignment = f'<alignment vertical="{style.vertical}" wrapText="1"/>' if style.vertical else ""
    numbers = f'numFmtId="{number_format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
    return f"<xf {numbers}{quoted}{applied}>{alignment}</xf>"
