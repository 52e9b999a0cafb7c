"""What a fault in YAML's notation means to somebody who is no programmer: the likely slip, and what to type instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.language import Bilingual
from generator.problem import Level, Position, Problem

_LONGEST = 30
_KEY = r"^\s*(?:- )*[A-Za-z_][A-Za-z0-9_-]*"
_FULL_WIDTH_COLON = re.compile(rf"{_KEY}\s*：|[{{,，]\s*(?:zh|en)\s*：")
_FULL_WIDTH_COMMA = re.compile(r"[{\[].*，\s*(?:zh|en|[a-z_]+)\s*:")
_NO_SPACE = re.compile(rf"{_KEY}:[^\s:/]")
_AFTER_QUOTE = re.compile(r"""[:\-,{\[] *(?:"[^"]*"|'[^']*') *$""")

Words = tuple[Bilingual, Bilingual]


@dataclass(frozen=True, slots=True)
class _Fault:
    """What libyaml says, the line that it stands on, the one above, and that on which what it was reading began."""

    said: str
    context: str
    line: str
    column: int
    above: str
    began: str
    is_later: bool

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.line[: self.column]


def word_syntax(path: str, error: yaml.YAMLError, text: str) -> Problem:
    """S001 for what libyaml could not read. A quotation mark that is never closed is told where it stands."""
    problem_mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    context = getattr(error, "context", None) or ""
    mark = context_mark if _told_at_beginning(said, context) else problem_mark or context_mark
    position = Position(path, mark.line + 1, mark.column + 1) if mark else Position(path)
    if isinstance(error, yaml.reader.ReaderError):  # a control character: libyaml counts bytes
        before = text.encode()[: error.position].decode(errors="ignore").split("\n")
        position = Position(path, len(before), len(before[-1]) + 1)
    lines = dict(enumerate(text.splitlines(), 1))
    fault = _Fault(
        said,
        context,
        line=lines.get(position.line, ""),
        column=max(position.column - 1, 0),
        above=lines.get(position.line - 1, ""),
        began=lines.get(context_mark.line + 1, "") if context_mark else "",
        is_later=bool(problem_mark and context_mark and problem_mark.line > context_mark.line),
    )
    why, what = _likely(fault)
    shown = _shown(fault)
    return Problem(
        "S001",
        Level.error,
        position,
        Bilingual(
            f"从“{shown}”起读不下去：{why.zh}" if shown else f"文件到这里读不下去：{why.zh}",
            f"cannot be read from '{shown}' on: {why.en}" if shown else f"cannot be read on: {why.en}",
        ),
        what,
    )


def _told_at_beginning(said: str, context: str) -> bool:
    """Faults that libyaml notices long after the place where something is wrong."""
    return ("end of stream" in said and "quoted" in context) or "could not find expected ':'" in said


def _shown(fault: _Fault) -> str:
    """What stands at the place; the whole line where that alone says too little."""
    rest = fault.line[fault.column :].strip()
    words = (fault.line.strip() if not rest or rest.startswith(":") else rest).replace("\t", "⇥")
    seen = "".join(sign if sign.isprintable() else "�" for sign in words)
    return seen if len(seen) <= _LONGEST else seen[: _LONGEST - 1] + "…"


def _likely(fault: _Fault) -> Words:
    for applies, why, what in _SLIPS:
        if applies(fault):
            return why, what
    hint = Bilingual(
        "检查缩进（只用空格，不用制表符）、冒号后的空格，以及含有 : # “ 的文字是否加了引号",
        "check the indentation (spaces, no tabs), the space after a colon, and quotes round text holding : or #",
    )
    return Bilingual(f"YAML 写法有误（{fault.said}）", f"this is not YAML ({fault.said})"), hint


def _says(*pieces: str) -> Callable[[_Fault], bool]:
    return lambda fault: any(piece in fault.said for piece in pieces)


_QUOTE_IT = Bilingual("给整段文字加上引号", "put the whole text in quotes")

_SLIPS: tuple[tuple[Callable[[_Fault], bool], Bilingual, Bilingual], ...] = (
    (
        lambda fault: "\t" in fault.line[: fault.column + 1] and not fault.before.strip(" \t-"),
        Bilingual("这一行用制表符缩进", "this line is indented with a tab"),
        Bilingual("换成空格，每级两个", "use spaces, two for each level"),
    ),
    (
        lambda fault: "end of stream" in fault.said and "quoted" in fault.context,
        Bilingual("这个引号没有关上", "this quotation mark is never closed"),
        Bilingual("在文字末尾补上同样的引号", "put the same mark behind the text"),
    ),
    (
        lambda fault: any(_FULL_WIDTH_COLON.search(one) for one in (fault.line, fault.above, fault.began)),
        Bilingual("字段名后面是全角冒号“：”", "the colon behind the field's name is a full-width one"),
        Bilingual("改成半角冒号加一个空格", "type an ordinary colon and a space"),
    ),
    (
        lambda fault: any(_FULL_WIDTH_COMMA.search(one) for one in (fault.line, fault.began)),
        Bilingual("括号里用了全角逗号“，”分隔", "a full-width comma parts what stands in brackets"),
        Bilingual("改成半角逗号加一个空格", "type an ordinary comma and a space"),
    ),
    (
        lambda fault: _says("could not find expected ':'")(fault) and _NO_SPACE.search(fault.line) is not None,
        Bilingual("冒号后面没有空格", "there is no space behind the colon"),
        Bilingual("在冒号后加一个空格", "put a space behind the colon"),
    ),
    (
        _says("could not find expected ':'"),
        Bilingual("这一行不是“字段名: 内容”", "this line is no 'name: content'"),
        Bilingual(
            "补上字段名和冒号；若接着上一行的文字，整段换行缩进写在 |- 之后",
            "add the field's name and a colon; text of several lines is indented below '|-'",
        ),
    ),
    (
        lambda fault: _says("mapping values are not allowed")(fault) and _NO_SPACE.search(fault.above) is not None,
        Bilingual("上一行的冒号后面没有空格", "there is no space behind the colon of the line above"),
        Bilingual("在冒号后加一个空格", "put a space behind the colon"),
    ),
    (
        _says("mapping values are not allowed"),
        Bilingual("没有加引号的文字里又有冒号加空格", "there is a second colon in a text without quotes"),
        _QUOTE_IT,
    ),
    (
        lambda fault: _AFTER_QUOTE.search(fault.before) is not None,
        Bilingual("引号之后还有文字", "there is more text behind the closing quotation mark"),
        Bilingual(
            "文字里面的引号用中文引号“ ”，或者整段用单引号括起来",
            "within the text use curly quotes, or put the whole in single quotes",
        ),
    ),
    (
        lambda fault: _says("did not find expected key")(fault) and fault.before.strip(" -") != "",
        Bilingual("文字以括号开头，却没有加引号", "a text begins with a bracket and is not in quotes"),
        _QUOTE_IT,
    ),
    (
        lambda fault: "flow" in fault.context and fault.is_later,
        Bilingual("前面的花括号或方括号没有关上", "a brace or bracket above is not closed"),
        Bilingual(
            "补上 } 或 ]；# 之后的内容不算数，文字里有 # 要加引号",
            "close it; whatever follows ' #' does not count, so put text with # in quotes",
        ),
    ),
    (
        lambda fault: "flow" in fault.context,
        Bilingual(
            "括号里少了逗号，或文字里有特殊字符",
            "a comma is missing within the braces, or text there holds special characters",
        ),
        Bilingual("各项之间写半角逗号，给文字加上引号", "part the items by commas and put the texts in quotes"),
    ),
    (
        _says("did not find expected key", "did not find expected '-'"),
        Bilingual("这一行的缩进与上文对不上", "the indentation of this line does not fit what stands above"),
        Bilingual("同一级的各行从同一列开始，只用空格", "begin all lines of one level in the same column, with spaces"),
    ),
    (
        _says("cannot start any token", "undefined alias", "block sequence entries", "mapping keys are not allowed"),
        Bilingual("没有加引号的文字不能以这个符号开头", "text without quotes cannot begin with this sign"),
        _QUOTE_IT,
    ),
    (
        _says("escape character"),
        Bilingual("双引号里的反斜杠 \\ 另有含义", "within double quotes a backslash has a meaning of its own"),
        Bilingual("改用单引号", "use single quotes"),
    ),
    (
        _says("another document"),
        Bilingual("“---”开始了第二份内容", "'---' begins a second document"),
        Bilingual("删去这一行，一个文件只写一份", "delete this line: a file holds one"),
    ),
    (
        _says("control characters", "unacceptable character"),
        Bilingual("这里有看不见的控制字符", "there is a control character here, which cannot be seen"),
        Bilingual("删去它，重新输入这几个字", "delete it and type the words again"),
    ),
)
