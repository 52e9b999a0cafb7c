"""YAML text to nodes; it never builds Python objects from a file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.source.node import Mapping, Node, Scalar, Sequence
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
        if _nests_too_deep(text):
            return None, (_too_deep(shown_as),)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return None, (word_syntax(shown_as, error, text),)
    if root is None:
        return None, (_empty(shown_as),)
    conversion = _Conversion(shown_as)
    try:
        return conversion.convert(root, ()), tuple(conversion.problems)
    except _TooMuchError as error:
        return None, (error.problem,)


def _nests_too_deep(text: str) -> bool:
    """Whether composing the text could overflow the stack; events are read without recursion."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return True
    return False


class _TooMuchError(Exception):
    """What aliases write out is more than a report can mean."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass
class _Conversion:
    """From the nodes of yaml to our own. An alias is written out; ``repeated`` counts the nodes that this adds."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    repeated: int = 0

    def convert(self, node: yaml.Node, above: tuple[int, ...]) -> Node:
        """One node with all below it; ``above`` are the identities of those that contain it."""
        mark = node.start_mark
        position = Position(self.path, mark.line + 1, mark.column + 1)
        if id(node) in above:
            self.problems.append(_alias_of_itself(position))
            return Scalar("", position, mark.index, mark.index, null=True)
        self._count(node, position, len(above))
        above = (*above, id(node))
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(self.convert(item, above) for item in node.value), position)
        if isinstance(node, yaml.MappingNode):
            return Mapping(self._entries(node, above), position)
        assert isinstance(node, yaml.ScalarNode), "YAML has three kinds of nodes"
        null = not node.style and node.value in _NULLS
        return Scalar(node.value, position, mark.index, node.end_mark.index, null)

    def _entries(self, node: yaml.MappingNode, above: tuple[int, ...]) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key_node, value_node in node.value:
            key = self.convert(key_node, above)
            value = self.convert(value_node, above)
            if not isinstance(key, Scalar):
                self.problems.append(_key_not_text(key.position))
            elif key.text in entries:
                self.problems.append(_duplicate_key(key, entries[key.text][0]))
            else:
                entries[key.text] = (key, value)
        return entries

    def _count(self, node: yaml.Node, position: Position, depth: int) -> None:
        if depth > _DEEPEST:  # each piece is shallow, an alias puts one into another
            raise _TooMuchError(_too_deep(self.path))
        self.repeated += id(node) in self.seen
        self.seen.add(id(node))
        if self.repeated > _MOST_REPEATED:
            raise _TooMuchError(_repeated_too_often(position))


def _duplicate_key(key: Scalar, first: Scalar) -> Problem:
    return Problem(
        "S002",
        Level.error,
        key.position,
        Bilingual(
            f"字段“{key.text}”写了两次（第一次在第 {first.position.line} 行）",
            f"the field '{key.text}' stands twice (first on line {first.position.line})",
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
