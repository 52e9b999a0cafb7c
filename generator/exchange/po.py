"""PO files, as gettext and every editor of translations read them.

Source: the manual of GNU gettext, "The Format of PO Files". A text is called by its ``msgctxt``. What nobody has
confirmed is ``fuzzy``, with the source as it was in ``#| msgid``; an entry that comes back fuzzy is not finished.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.exchange.unit import Batch, Unit, language_of, normal, unreadable
from generator.problem import Position

_MARK = "duizhao "
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_WRITTEN = {value: f"\\{name}" for name, value in _ESCAPES.items()}
_LINE = re.compile(r'(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*)?"(?P<text>(?:[^"\\]|\\.)*)"\s*')
_ESCAPE = re.compile(r"\\(.)")


def write_po(batch: Batch) -> bytes:
    """The file; the same bytes for the same texts."""
    header = (
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        f"Language: {batch.target_language.html}\n"
        f"X-Source-Language: {batch.source_language.html}\n"
        "X-Generator: duizhao\n"
    )
    lines = ['msgid ""', f"msgstr {_quoted(header)}"]
    for unit in batch.units:
        lines += ["", f"#. {_MARK}{unit.mark}", f"#: {unit.key.partition('#')[0].replace(' ', '%20')}"]
        if unit.target and not unit.finished:
            lines.append("#, fuzzy")
        if unit.before is not None:
            lines.append("#| msgid " + _quoted(unit.before).replace("\n", "\n#| "))
        lines += [f"msgctxt {_quoted(unit.key)}", f"msgid {_quoted(unit.source)}", f"msgstr {_quoted(unit.target)}"]
    return ("\n".join(lines) + "\n").encode()


def _quoted(text: str) -> str:
    """A string; one of several lines has a line for each."""
    escaped = "".join(_WRITTEN.get(sign, sign) for sign in text)
    parts = [part for part in re.split(r"(?<=\\n)", escaped) if part]
    return f'"{escaped}"' if len(parts) < 2 else "\n".join(('""', *(f'"{part}"' for part in parts)))


@dataclass
class _Entry:
    """An entry while it is read."""

    line: int
    texts: dict[str, str] = field(default_factory=dict)
    fuzzy: bool = False
    mark: str = ""


def read_po(content: bytes, name: str) -> Batch:
    """The texts of a file. Raises :class:`~generator.exchange.unit.UnreadableError`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _broken(name, 0, "不是 UTF-8 编码", "it is not UTF-8") from None
    entries = list(_entries(text, name))
    header = next((one.texts.get("msgstr", "") for one in entries if not one.texts.get("msgid")), "")
    target = language_of(_field(header, "Language"))
    if target is None:
        raise _broken(name, 1, "文件头没有 Language: en 或 zh", "its header has no 'Language: en' or 'zh'")
    units = []
    for entry in entries:
        if not entry.texts.get("msgid"):
            continue
        if "msgctxt" not in entry.texts or "msgstr" not in entry.texts:
            raise _broken(name, entry.line, "这一条没有 msgctxt 或 msgstr", "this entry has no msgctxt or no msgstr")
        units.append(
            Unit(
                entry.texts["msgctxt"],
                normal(entry.texts["msgid"]),
                normal(entry.texts["msgstr"]),
                not entry.fuzzy,
                None,
                entry.mark,
                Position(name, entry.line, 1),
            )
        )
    return Batch(target.other, target, tuple(units))


def _entries(text: str, name: str) -> Iterator[_Entry]:
    entry, word = _Entry(1), ""
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.strip("\r\n\t ")
        if (not line or line.startswith("#")) and entry.texts:
            yield entry
            entry, word = _Entry(number), ""
        if line.startswith("#,"):
            entry.fuzzy = "fuzzy" in line
        elif line.startswith(f"#. {_MARK}"):
            entry.mark = line.removeprefix(f"#. {_MARK}").strip()
        elif line and not line.startswith("#"):
            match = _LINE.fullmatch(line)
            if match is None:
                raise _broken(name, number, f"读不懂：{line[:40]}", f"this cannot be read: {line[:40]}")
            if found := match["word"]:
                if found == "msgid_plural" or "[" in found:
                    raise _broken(name, number, "不用复数形式", "plural forms are not used here")
                if found in ("msgctxt", "msgid") and "msgstr" in entry.texts:
                    yield entry
                    entry = _Entry(number)
                if found in entry.texts:
                    raise _broken(name, number, f"一条里有两个 {found}", f"one entry has two {found}")
                word = found
                entry.texts[word] = ""
                entry.line = number if len(entry.texts) == 1 else entry.line
            elif not word:
                raise _broken(
                    name, number, "文字前面没有 msgid 或 msgstr", "there is no msgid or msgstr before the text"
                )
            entry.texts[word] += _unescaped(match["text"], name, number)
    if entry.texts:
        yield entry


def _unescaped(text: str, name: str, number: int) -> str:
    unknown = next((sign for sign in _ESCAPE.findall(text) if sign not in _ESCAPES), None)
    if unknown is not None:
        raise _broken(name, number, f"不认识的转义 \\{unknown}", f"the escape \\{unknown} is not known")
    return _ESCAPE.sub(lambda match: _ESCAPES[match[1]], text)


def _field(header: str, name: str) -> str:
    return next((line.partition(":")[2].strip() for line in header.split("\n") if line.startswith(f"{name}:")), "")


def _broken(name: str, line: int, zh: str, en: str) -> Exception:
    return unreadable(
        Position(name, line, 1 if line else 0),
        f"这个 PO 文件读不出：{zh}",
        f"this PO file cannot be read: {en}",
        "用 PO 编辑器（如 Poedit）打开再保存，或重新导出",
        "open and save it with an editor for PO files, such as Poedit, or export it again",
    )
