"""Files for translators come back as they went out, and what is broken is said to be, with its place."""

import io
import re
from collections.abc import Callable
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from generator.exchange.po import read_po, write_po
from generator.exchange.spreadsheet import HEADINGS, MARK, PLACE, read_spreadsheet, write_spreadsheet
from generator.exchange.unit import Batch, Unit, UnreadableError
from generator.exchange.xliff import NAMESPACES, read_xliff, write_xliff
from generator.language import Language
from tests.exchange.samples import batches, said

SAMPLE = Batch(
    Language.zh,
    Language.en,
    (
        Unit("acme/2020/report.yml#title", "2020 年报告", "Report 2020", True, None, "0123456789ab"),
        Unit("acme/2020/a.yml#b/text", "产量 {{kpi:ore}}，{{kpi:ore}}。", "Output {{kpi:ore}}.", False, "产量。", "ab"),
        Unit("acme/2020/a.yml#c", "一\n\n二", "", False, None, "cd"),
    ),
)


@given(batches())
def test_po_comes_back_as_it_went_out(batch: Batch) -> None:
    back = read_po(write_po(batch), "a.po")
    assert said(back) == said(batch)
    assert (back.source_language, back.target_language) == (batch.source_language, batch.target_language)
    assert [one.finished for one in back.units if one.target] == [one.finished for one in batch.units if one.target]


@pytest.mark.parametrize("version", ["1.2", "2.0"])
@given(batch=batches())
def test_xliff_comes_back_as_it_went_out(version: str, batch: Batch) -> None:
    back = read_xliff(write_xliff(batch, version), "a.xlf") if batch.units else batch
    assert said(back) == said(batch)
    assert (back.source_language, back.target_language) == (batch.source_language, batch.target_language)
    finished = {True: True, False: False if version == "1.2" else None}
    assert [one.finished for one in back.units if one.target] == [
        finished[bool(one.finished)] for one in batch.units if one.target
    ]


@settings(max_examples=25)
@given(batches())
def test_a_workbook_comes_back_as_it_went_out(batch: Batch) -> None:
    back = read_spreadsheet(write_spreadsheet(batch), "a.xlsx")
    assert said(back) == said(batch)
    assert (back.source_language, back.target_language) == (batch.source_language, batch.target_language)


def test_po_says_what_is_not_finished_and_what_the_source_was() -> None:
    text = write_po(SAMPLE).decode()
    assert text.count("#, fuzzy") == 1
    assert '#| msgid "产量。"' in text
    assert 'msgctxt "acme/2020/a.yml#b/text"' in text
    assert 'msgid ""\n"一\\n"\n"\\n"\n"二"' in text


@pytest.mark.parametrize(("version", "tag"), [("1.2", "trans-unit"), ("2.0", "unit")])
def test_xliff_keeps_placeholders_as_elements(version: str, tag: str) -> None:
    space = "{" + NAMESPACES[version] + "}"
    root = ElementTree.fromstring(write_xliff(SAMPLE, version))
    assert root.get("version") == version
    second = list(root.iter(f"{space}{tag}"))[1]
    source = next(second.iter(f"{space}source"))
    assert len(source.findall(f"{space}ph")) == 2
    assert "{{" not in (source.text or "") + "".join(one.tail or "" for one in source)


def test_ids_of_xliff_2_are_names() -> None:
    """``xs:NMTOKEN`` has no slashes and brackets."""
    root = ElementTree.fromstring(write_xliff(SAMPLE, "2.0"))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert all(re.fullmatch(r"[\w.:-]+", one or "") for one in ids)


def test_what_translators_programs_put_round_text_is_passed_over() -> None:
    content = write_xliff(SAMPLE, "2.0").decode()
    segmented = content.replace(
        "<source>一\n\n二</source>",
        "<source>一\n\n</source><target>One\n\n</target></segment><ignorable><source> </source></ignorable>"
        '<segment state="final"><source>二</source><target><mrk id="m1" type="term">Two</mrk></target>',
    )
    assert segmented != content
    assert read_xliff(segmented.encode(), "a.xlf").units[2].target == "One\n\n Two"
    old = write_xliff(SAMPLE, "1.2").decode()
    marked = old.replace(">Report 2020<", '><mrk mtype="seg" mid="1">Report <g id="1">2020</g></mrk><')
    assert read_xliff(marked.encode(), "a.xlf").units[0].target == "Report 2020"


@pytest.mark.parametrize(
    ("state", "finished"),
    [
        ("translated", True),
        ("final", True),
        ("signed-off", True),
        ("new", False),
        ("needs-translation", False),
        ("needs-review-l10n", False),
    ],
)
def test_states_of_xliff_1_tell_what_is_finished(state: str, finished: bool) -> None:
    content = write_xliff(SAMPLE, "1.2").decode().replace('state="translated"', f'state="{state}"')
    assert read_xliff(content.encode(), "a.xlf").units[0].finished is finished


def test_a_workbook_lets_only_translations_be_typed_in() -> None:
    sheet = load_workbook(io.BytesIO(write_spreadsheet(SAMPLE))).active
    assert sheet.protection.sheet
    assert [sheet.cell(2, column).protection.locked for column in range(1, 6)] == [True, True, False, True, True]
    assert sheet.cell(2, 3).number_format == "@"


def changed_workbook(change: Callable[[object], None]) -> bytes:
    book = load_workbook(io.BytesIO(write_spreadsheet(SAMPLE)))
    change(book.active)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_a_workbook_may_have_its_columns_in_another_order_and_lose_those_that_only_help() -> None:
    content = changed_workbook(lambda sheet: (sheet.move_range("C1:C4", cols=8), sheet.delete_cols(4, 2)))  # type: ignore[attr-defined]
    back = read_spreadsheet(content, "a.xlsx")
    assert [(one.target, one.mark) for one in back.units] == [
        ("Report 2020", ""),
        ("Output {{kpi:ore}}.", ""),
        ("", ""),
    ]


def set_cell(place: str, value: object) -> bytes:
    return changed_workbook(lambda sheet: sheet.__setitem__(place, value))  # type: ignore[attr-defined]


def bomb() -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 150_000_000)
    return out.getvalue()


PO = write_po(SAMPLE).decode()
XLF1, XLF2 = (write_xliff(SAMPLE, version).decode() for version in ("1.2", "2.0"))
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("read", "content", "line", "words"),
    [
        (read_po, PO.replace('msgstr "Report 2020"', 'msgstr "Report 2020'), 14, "Report 2020"),
        (read_po, PO.replace("Report 2020", "Report \\q"), 14, "\\q"),
        (read_po, PO.replace('msgstr "Report 2020"', 'msgstr[0] "Report 2020"'), 14, "plural"),
        (read_po, PO.replace('msgctxt "acme/2020/report.yml#title"\n', ""), 12, "msgctxt"),
        (read_po, PO.replace('msgstr "Report 2020"\n', ""), 12, "msgstr"),
        (read_po, PO.replace("Language: en", "Language: fr"), 1, "Language"),
        (read_po, '"text"\n', 1, "msgid"),
        (read_po, 'msgid "a"\nmsgid "b"\n', 2, "two msgid"),
        (read_po, PO.encode("gbk"), 0, "UTF-8"),
        (read_xliff, "", 1, "XML"),
        (read_xliff, XLF2[:300], None, "XML"),
        (read_xliff, XLF2.replace("?>\n", f"?>\n{ENTITIES}\n", 1), 2, "DOCTYPE"),
        (read_xliff, XLF1.replace('version="1.2"', 'version="1.1"'), 1, "1.1"),
        (read_xliff, XLF2.replace('version="2.0"', 'version="3.0"'), 1, "3.0"),
        (read_xliff, "<html/>", 1, "XLIFF"),
        (read_xliff, XLF2.replace('trgLang="en"', 'trgLang="de"'), 1, "English"),
        (read_xliff, XLF1.replace('target-language="en"', "", 1), 1, "English"),
        (read_xliff, XLF1.replace(' resname="acme/2020/report.yml#title"', ""), 5, "resname"),
        (read_xliff, XLF2.replace(' name="acme/2020/report.yml#title"', ""), 4, "name"),
        (read_spreadsheet, b"not a workbook", 0, "XLSX"),
        (read_spreadsheet, bomb(), 0, "large"),
        (read_spreadsheet, set_cell("A1", "Nr"), 0, PLACE),
        (read_spreadsheet, set_cell("C1", None), 0, HEADINGS[Language.en]),
        (read_spreadsheet, set_cell("C2", 2020), 2, "C2"),
        (read_spreadsheet, set_cell("C3", "=1+1"), 3, "C3"),
    ],
)
def test_what_is_broken_is_told_with_its_place(
    read: Callable[[bytes, str], Batch], content: str | bytes, line: int | None, words: str
) -> None:
    with pytest.raises(UnreadableError) as error:
        read(content if isinstance(content, bytes) else content.encode(), "back.x")
    problem = error.value.problem
    assert (problem.code, problem.position.path) == ("E002", "back.x")
    assert line is None or problem.position.line == line
    assert words in problem.message.en
    assert problem.message.zh
    assert problem.hint.zh


def test_obsolete_entries_and_comments_of_po_are_passed_over() -> None:
    more = PO + '\n# by the translator\n#~ msgctxt "old"\n#~ msgid "旧"\n#~ msgstr "Old"\n'
    assert said(read_po(more.encode(), "a.po")) == said(SAMPLE)


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_line_ends_of_po_do_not_matter(newline: str) -> None:
    assert said(read_po(PO.replace("\n", newline).encode("utf-8-sig"), "a.po")) == said(SAMPLE)


def test_the_mark_column_has_a_name() -> None:
    assert MARK not in HEADINGS.values()
