"""XLIFF 1.2 and 2.0, which translators' programs exchange.

Sources: the OASIS standards, http://docs.oasis-open.org/xliff/v1.2/os/ and, for 2.0,
http://docs.oasis-open.org/xliff/xliff-core/v2.0/. A placeholder is an element that the program shows and keeps. Each
text has its name in ``resname`` (1.2) or ``name`` (2.0).
"""

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.exchange.placeholders import pieces
from generator.exchange.unit import Batch, Unit, language_of, normal, unreadable
from generator.exchange.xml_tree import XmlTree, read_xml
from generator.language import Language
from generator.problem import Position

NAMESPACES = {"1.2": "urn:oasis:names:tc:xliff:document:1.2", "2.0": "urn:oasis:names:tc:xliff:document:2.0"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARK, _CHANGED = "duizhao", "changed"
_OPEN_STATES = ("new", "needs-", "initial")


def write_xliff(batch: Batch, version: str) -> bytes:
    """The file in version ``1.2`` or ``2.0``; the same bytes for the same texts."""
    register_namespace("", NAMESPACES[version])
    write = _write_1 if version == "1.2" else _write_2
    root = write(batch, "{" + NAMESPACES[version] + "}")
    _indent(root)
    written: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def _write_1(batch: Batch, space: str) -> Element:
    root = Element(f"{space}xliff", {"version": "1.2"})
    languages = {"source-language": batch.source_language.html, "target-language": batch.target_language.html}
    number = 0
    for path, units in _by_file(batch):
        file = SubElement(root, f"{space}file", {"original": path, "datatype": "plaintext", **languages})
        body = SubElement(file, f"{space}body")
        for unit in units:
            number += 1
            told = SubElement(body, f"{space}trans-unit", {"id": str(number), "resname": unit.key, _SPACE: "preserve"})
            _fill(SubElement(told, f"{space}source"), unit.source, space, {})
            if unit.target:
                state = "translated" if unit.finished else "needs-review-translation"
                _fill(SubElement(told, f"{space}target", {"state": state}), unit.target, space, {})
            SubElement(told, f"{space}note", {"from": _MARK}).text = unit.mark
            if unit.before is not None:
                SubElement(told, f"{space}note", {"from": _CHANGED}).text = unit.before
    return root


def _write_2(batch: Batch, space: str) -> Element:
    languages = {"srcLang": batch.source_language.html, "trgLang": batch.target_language.html}
    root = Element(f"{space}xliff", {"version": "2.0", **languages})
    number = 0
    for count, (path, units) in enumerate(_by_file(batch), start=1):
        file = SubElement(root, f"{space}file", {"id": f"f{count}", "original": path})
        for unit in units:
            number += 1
            told = SubElement(file, f"{space}unit", {"id": f"u{number}", "name": unit.key, _SPACE: "preserve"})
            notes = SubElement(told, f"{space}notes")
            SubElement(notes, f"{space}note", {"category": _MARK}).text = unit.mark
            if unit.before is not None:
                SubElement(notes, f"{space}note", {"category": _CHANGED}).text = unit.before
            held = dict.fromkeys(
                piece for text in (unit.source, unit.target) for piece, is_held in pieces(text) if is_held
            )
            names = {piece: f"d{index}" for index, piece in enumerate(held, start=1)}
            if names:
                data = SubElement(told, f"{space}originalData")
                for piece, name in names.items():
                    SubElement(data, f"{space}data", {"id": name}).text = piece
            state = "initial" if not unit.finished else "translated"
            segment = SubElement(told, f"{space}segment", {"state": state})
            _fill(SubElement(segment, f"{space}source"), unit.source, space, names)
            if unit.target:
                _fill(SubElement(segment, f"{space}target"), unit.target, space, names)
    return root


def _by_file(batch: Batch) -> Iterator[tuple[str, Iterator[Unit]]]:
    yield from groupby(batch.units, key=lambda unit: unit.key.partition("#")[0])


def _fill(element: Element, text: str, space: str, names: dict[str, str]) -> None:
    """Text with its placeholders as elements: with their content (1.2), or with the name of their data (2.0)."""
    last: Element | None = None
    for number, (piece, held) in enumerate(pieces(text), start=1):
        if held and names:
            last = SubElement(element, f"{space}ph", {"id": str(number), "dataRef": names[piece], "disp": piece})
        elif held:
            last = SubElement(element, f"{space}ph", {"id": str(number)})
            last.text = piece
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece


def _indent(root: Element) -> None:
    """Lines for people, but none within a text."""
    texts = [(one, list(one), one.text, [child.tail for child in one]) for one in root.iter() if _is_text(one)]
    indent(root, " ")
    for element, children, text, tails in texts:
        element.text = text
        for child, tail in zip(children, tails, strict=True):
            child.tail = tail


def _is_text(element: Element) -> bool:
    return element.tag.rpartition("}")[2] in ("source", "target")


def read_xliff(content: bytes, name: str) -> Batch:
    """The texts of a file of either version. Raises :class:`~generator.exchange.unit.UnreadableError`."""
    tree = read_xml(content, name)
    version = tree.root.get("version", "")
    space = "{" + NAMESPACES.get("1.2" if version == "1.2" else "2.0", "") + "}"
    known = version == "1.2" or version.startswith("2.")
    if not known or tree.root.tag != f"{space}xliff":
        raise _broken(
            name,
            1,
            f"不是 XLIFF 1.2 或 2.0（version 为“{version}”）",
            f"it is not XLIFF 1.2 or 2.0 (version '{version}')",
        )
    read = _read_1 if version == "1.2" else _read_2
    units = tuple(read(tree, space, name))
    source, target = _languages(tree.root, space, name)
    return Batch(source, target, units)


def _languages(root: Element, space: str, name: str) -> tuple[Language, Language]:
    """Of the whole file; in 1.2 every ``file`` names them, and all must name the same."""
    holders = [root] if root.get("version") != "1.2" else root.findall(f"{space}file")
    first, second = ("source-language", "target-language") if root.get("version") == "1.2" else ("srcLang", "trgLang")
    pairs = {(language_of(one.get(first, "")), language_of(one.get(second, ""))) for one in holders}
    source, target = next(iter(pairs), (None, None))
    if len(pairs) != 1 or source is None or target is None or source is target:
        raise _broken(
            name,
            1,
            "没有写明由中文译英文或由英文译中文",
            "it does not say that it goes from Chinese to English or back",
        )
    return source, target


def _read_1(tree: XmlTree, space: str, name: str) -> Iterator[Unit]:
    for told in tree.root.iter(f"{space}trans-unit"):
        line = tree.lines[told]
        source, target = told.find(f"{space}source"), told.find(f"{space}target")
        if source is None or "resname" not in told.attrib:
            raise _broken(name, line, "这一条没有 source 或 resname", "this unit has no 'source' or no 'resname'")
        state = target.get("state", "translated") if target is not None else "new"
        yield Unit(
            told.attrib["resname"],
            normal(_text(source, {})),
            normal(_text(target, {})) if target is not None else "",
            not state.startswith(_OPEN_STATES),
            None,
            _note(told.findall(f"{space}note"), "from"),
            Position(name, line, 1),
        )


def _read_2(tree: XmlTree, space: str, name: str) -> Iterator[Unit]:
    for told in tree.root.iter(f"{space}unit"):
        line = tree.lines[told]
        data = {one.get("id", ""): "".join(one.itertext()) for one in told.iter(f"{space}data")}
        segments = [one for one in told if one.tag in (f"{space}segment", f"{space}ignorable")]
        pairs = [(one.find(f"{space}source"), one.find(f"{space}target")) for one in segments]
        if not pairs or any(source is None for source, _ in pairs) or "name" not in told.attrib:
            raise _broken(name, line, "这一条没有 source 或 name", "this unit has no 'source' or no 'name'")
        states = [one.get("state", "initial") for one in segments if one.tag == f"{space}segment"]
        # What a program set aside between two segments, such as a space, has no translation of its own.
        targets = [
            source if target is None and one.tag == f"{space}ignorable" else target
            for one, (source, target) in zip(segments, pairs, strict=True)
        ]
        yield Unit(
            told.attrib["name"],
            normal("".join(_text(one, data) for one, _ in pairs if one is not None)),
            normal("".join(_text(one, data) for one in targets if one is not None)),
            not any(state.startswith(_OPEN_STATES) for state in states) or None,
            None,
            _note(list(told.iter(f"{space}note")), "category"),
            Position(name, line, 1),
        )


def _note(notes: list[Element], by: str) -> str:
    return next(("".join(one.itertext()).strip() for one in notes if one.get(by) == _MARK), "")


def _text(element: Element, data: dict[str, str]) -> str:
    """The words of an element, its placeholders in their places; what a program put round them is passed over."""
    said = element.text or ""
    for child in element:
        held = data.get(child.get("dataRef", ""))
        said += (_text(child, data) if held is None else held) + (child.tail or "")
    return said


def _broken(name: str, line: int, zh: str, en: str) -> Exception:
    return unreadable(
        Position(name, line, 1),
        f"这个 XLIFF 文件读不出：{zh}",
        f"this XLIFF file cannot be read: {en}",
        "请翻译软件另存为 XLIFF 1.2 或 2.0，或重新导出",
        "have the translator's program save XLIFF 1.2 or 2.0, or export it again",
    )
