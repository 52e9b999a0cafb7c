"""XML from outside as elements that know their line. A document type, and with it every entity, is refused."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from generator.exchange.unit import unreadable
from generator.problem import Position


@dataclass(frozen=True)
class XmlTree:
    """The root, and the line of every element. Names are ``{namespace}name``."""

    root: Element
    lines: dict[Element, int] = field(default_factory=dict)


def read_xml(content: bytes, name: str) -> XmlTree:
    """The elements of a file. Raises :class:`~generator.exchange.unit.UnreadableError`."""
    builder, lines = TreeBuilder(), dict[Element, int]()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(tag: str, attributes: dict[str, str]) -> None:
        element = builder.start(_named(tag), {_named(key): value for key, value in attributes.items()})
        lines[element] = parser.CurrentLineNumber

    def doctype(*_: object) -> None:
        raise _broken(name, parser.CurrentLineNumber, "含有 DOCTYPE", "it has a DOCTYPE")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: builder.end(_named(tag))
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise _broken(name, error.lineno, f"不是合格的 XML（{error}）", f"it is no well-formed XML ({error})") from None
    return XmlTree(builder.close(), lines)


def _named(tag: str) -> str:
    return "{" + tag if "}" in tag else tag


def _broken(name: str, line: int, zh: str, en: str) -> Exception:
    return unreadable(
        Position(name, line, 1),
        f"这个文件读不出：{zh}",
        f"this file cannot be read: {en}",
        "用翻译软件重新保存，或重新导出",
        "save it again with the translator's program, or export it again",
    )
