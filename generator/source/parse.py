"""YAML text to nodes; it never builds Python objects from a file."""

from collections.abc import Callable, Iterable
from pathlib import Path
from sys import intern
from typing import Any

import yaml
from yaml.composer import ComposerError

from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.source.node import Mapping, Node, Scalar, Sequence, Source
from generator.source.syntax import word_syntax

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_DEEPEST = 100
_MOST_REPEATED = 10_000
"""How many nodes aliases may write out in one file; nested aliases multiply."""


def parse_file(path: Path, shown_as: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The nodes of one file and what is wrong with its YAML; no nodes where it cannot be read at all.

    ``shown_as`` is the path that Problems name, relative to the project.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        return None, (_unreadable(shown_as, error),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(shown_as, content, error.start),)
    return parse_text(text, shown_as)


def parse_text(text: str, shown_as: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """As :func:`parse_file`, for text already in memory."""
    try:
        composition = _Composition(shown_as, text)
        root = composition.compose()
    except yaml.YAMLError as error:
        return None, (word_syntax(shown_as, error, text),)
    except _TooMuchError as error:
        return None, (error.problem,)
    if root is None:
        return None, (_empty(shown_as),)
    return root, tuple(composition.problems)


class _TooMuchError(Exception):
    """The text nests, or its aliases write out, more than a report can mean."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Composition:
    """From the events of yaml to nodes.

    An alias stands for the very node that it names; ``_repeated`` counts the nodes that writing it out would add.
    """

    def __init__(self, path: str, text: str) -> None:
        self.problems: list[Problem] = []
        self._source = Source(path, text)
        self._next_event: Callable[[], Any] = _Loader(text).get_event
        self._anchored: dict[str, Node] = {}
        self._open: dict[str, Any] = {}
        self._repeated = 0

    def compose(self) -> Node | None:
        """The root; None where there is nothing. Raises yaml's errors, and _TooMuchError."""
        self._next_event()  # the stream begins
        first = self._next_event()
        if isinstance(first, yaml.StreamEndEvent):
            return None
        root = self._node(self._next_event(), 0)
        self._next_event()  # the document ends
        after = self._next_event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise ComposerError(
                "expected a single document in the stream",
                first.start_mark,
                "but found another document",
                after.start_mark,
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        """The node that ``event`` begins; ``depth`` tells how many others contain it."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, depth)
        if event.anchor is None:
            return self._content(event, depth)
        self._name(event.anchor, event)
        node = self._anchored[event.anchor] = self._content(event, depth)
        del self._open[event.anchor]
        return node

    def _content(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if depth == _DEEPEST:
            raise _TooMuchError(_too_deep(self._source.path))
        begin = self._mapping if isinstance(event, yaml.MappingStartEvent) else self._sequence
        return begin(event.start_mark.index, depth + 1)

    def _scalar(self, event: Any) -> Scalar:
        text, start = event.value, event.start_mark.index
        null = text in _NULLS and not event.style
        return Scalar(text, self._source, start, event.end_mark.index - start, null)

    def _sequence(self, start: int, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self._next_event(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth))
        return Sequence(tuple(items), self._source, start)

    def _mapping(self, start: int, depth: int) -> Mapping:
        """The same few names of fields stand thousands of times, and are kept once."""
        entries: dict[str, Node] = {}
        keys: list[int] = []
        while not isinstance(event := self._next_event(), yaml.MappingEndEvent):
            key, value = self._node(event, depth), self._node(self._next_event(), depth)
            if not isinstance(key, Scalar):
                self.problems.append(_key_not_text(key.position))
            elif key.text in entries:
                at = 2 * list(entries).index(key.text)
                self.problems.append(_duplicate_key(key, self._source.position(keys[at])))
            else:
                entries[intern(key.text)] = value
                keys += (key.start, key.length)
        return Mapping(entries, self._source, start, self._source.add_keys(keys))

    def _name(self, anchor: str, event: Any) -> None:
        """Note that what ``event`` begins has a name; raises yaml's error where the name is taken."""
        if anchor in self._open or anchor in self._anchored:
            raise ComposerError(None, None, f"found duplicate anchor {anchor!r}", event.start_mark)
        self._open[anchor] = event

    def _alias(self, event: Any, depth: int) -> Node:
        """What an alias names; where it would contain itself, an empty value and a Problem."""
        if event.anchor in self._open:
            start = self._open[event.anchor].start_mark.index
            self.problems.append(_alias_of_itself(self._source.position(start)))
            return Scalar("", self._source, start, 0, null=True)
        node = self._anchored.get(event.anchor)
        if node is None:
            raise ComposerError(None, None, f"found undefined alias {event.anchor!r}", event.start_mark)
        self._count(node, depth)
        return node

    def _count(self, node: Node, depth: int) -> None:
        """Count what writing out ``node`` adds, as far as it is not too much."""
        self._repeated += 1
        if depth > _DEEPEST:  # each piece is shallow, an alias puts one into another
            raise _TooMuchError(_too_deep(self._source.path))
        if self._repeated > _MOST_REPEATED:
            raise _TooMuchError(_repeated_too_often(node.position))
        if isinstance(node, Mapping):
            self._repeated += len(node.entries)
            below: Iterable[Node] = node.entries.values()
        else:
            below = node.items if isinstance(node, Sequence) else ()
        for one in below:
            self._count(one, depth + 1)


def _duplicate_key(key: Scalar, first: Position) -> Problem:
    return Problem(
        "S002",
        Level.error,
        key.position,
        Bilingual(
            f"字段“{key.text}”写了两次（第一次在第 {first.line} 行）",
            f"the field '{key.text}' stands twice (first on line {first.line})",
        ),
        Bilingual("只留一个；另一个的内容不会被读取", "keep one of them; the second is not read"),
    )


def _key_not_text(position: Position) -> Problem:
    return Problem(
        "S003",
        Level.error,
        position,
        Bilingual(
            "字段名必须是一个词，这里是一组内容", "a field's name must be one word, here it is a list or a mapping"
        ),
        Bilingual("若是以 { 或 [ 开头的文字，请加引号", "if this is text that begins with { or [, put it in quotes"),
    )


def _alias_of_itself(position: Position) -> Problem:
    return Problem(
        "S004",
        Level.error,
        position,
        Bilingual("这里引用（*）了包含它自己的内容", "this alias (*) refers to what contains it"),
        Bilingual("把内容直接写出来", "write the content out"),
    )


def _repeated_too_often(position: Position) -> Problem:
    return Problem(
        "S015",
        Level.error,
        position,
        Bilingual(
            f"引用（*）把这里的内容重复得太多：展开后超过 {_MOST_REPEATED} 处",
            f"aliases (*) repeat this too often: written out they come to more than {_MOST_REPEATED} pieces",
        ),
        Bilingual("去掉引用，把内容直接写出来", "take the aliases out and write the content itself"),
    )


def _empty(path: str) -> Problem:
    return Problem(
        "S005",
        Level.error,
        Position(path, 1, 1),
        Bilingual("文件里没有内容", "the file is empty"),
        Bilingual("补上内容，或者删除文件", "fill it in, or delete the file"),
    )


def _not_utf8(path: str, content: bytes, start: int) -> Problem:
    """Told at the line of the first byte that cannot be read, with a guess at what the file is instead."""
    position = Position(path, content[:start].count(b"\n") + 1, 1)
    hint = Bilingual(
        "在编辑器里另存为 UTF-8（记事本：“另存为”窗口下方的“编码”）",
        "save it as UTF-8 in your editor (Notepad: 'Encoding' in the window 'Save as')",
    )
    if content.startswith(b"PK"):
        message = Bilingual(
            "这不是文本文件，像是 Word、Excel 或压缩文件", "this is no text but a Word, Excel or zip file"
        )
        hint = Bilingual(
            "用文本编辑器新建 .yml 文件，把文字贴进去", "make a .yml file with a text editor and paste the text"
        )
    elif content.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = Bilingual("文件是 UTF-16 编码，不是 UTF-8", "the file is UTF-16, not UTF-8")
    elif _reads_as_gbk(content):
        message = Bilingual(
            "文件不是 UTF-8 编码，像是 GBK（记事本称 ANSI）",
            "the file is not UTF-8, it looks like GBK (Notepad's ANSI)",
        )
    else:
        message = Bilingual("文件不是 UTF-8 编码", "the file is not UTF-8")
    return Problem("S006", Level.error, position, message, hint)


def _reads_as_gbk(content: bytes) -> bool:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(
        "S007",
        Level.error,
        Position(path),
        Bilingual(f"文件打不开：{error.strerror}", f"the file cannot be opened: {error.strerror}"),
        Bilingual("检查文件是否存在、是否有读取权限", "check that it exists and that you may read it"),
    )


def _too_deep(path: str) -> Problem:
    return Problem(
        "S008",
        Level.error,
        Position(path),
        Bilingual("内容嵌套得太深", "the content is nested too deeply"),
        Bilingual("检查缩进和方括号是否写错", "check the indentation and the brackets"),
    )
