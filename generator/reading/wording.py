"""What a validation error means to the person who wrote the file."""

from collections.abc import Callable
from typing import Any

from rapidfuzz import fuzz, process

from generator.language import Bilingual
from generator.model.item import UnknownField
from generator.problem import Level, Position, Problem
from generator.source.node import Mapping, Node, Scalar, descend

Words = tuple[str, Bilingual, Bilingual]


def word_unknown_field(field: UnknownField) -> Problem:
    """A field that does not exist here, with the nearest one that does."""
    name = field.key.text
    known = ", ".join(field.known)
    nearest = nearest_name(name, field.known)
    if "：" in name:
        hint = Bilingual(
            "字段名后面是全角冒号“：”：改成半角冒号加一个空格",
            "the colon behind the field's name is a full-width one: type an ordinary colon and a space",
        )
    elif nearest:
        hint = Bilingual(f"是不是想写“{nearest}”？", f"did you mean '{nearest}'?")
    elif field.known == ("zh", "en"):
        hint = Bilingual(
            "这里只有 zh 和 en；若是上文的后半句，给整段文字加上引号，文字里的逗号就不再分隔字段",
            "there are 'zh' and 'en' alone; if it belongs to the text before, put that in quotes, so that its comma "
            "does not end it",
        )
    else:
        hint = Bilingual(f"这里可用的字段：{known}", f"the fields here are: {known}")
    return Problem(
        "R001",
        Level.error,
        field.key.position,
        Bilingual(f"这里没有名为“{name}”的字段", f"there is no field '{name}' here"),
        hint,
    )


def nearest_name(name: str, known: tuple[str, ...]) -> str | None:
    """The known name most like ``name``, or None where none is near."""
    found = process.extractOne(name, known, scorer=fuzz.WRatio, score_cutoff=70)
    return str(found[0]) if found else None


def word_error(detail: Any, root: Node) -> Problem:
    """One error of the validation, with the place it came from."""
    path: tuple[str | int, ...] = detail["loc"]
    node = descend(root, path)
    position = _position(root, path, detail["type"])
    field = str(path[-1]) if detail["type"] == "missing" else _field(root, path)
    word = _WORDINGS.get(detail["type"], _other)
    code, message, hint = word(field, detail, node)
    return Problem(code, Level.error, position, message, hint)


def _position(root: Node, path: tuple[str | int, ...], kind: str) -> Position:
    """Where the value stands; the key itself where the fault is in it."""
    node = descend(root, path)
    if path and path[-1] == "[key]":
        above = descend(root, path[:-2])
        name = str(path[-2])
        return (above.key(name) if isinstance(above, Mapping) and name in above.entries else node).position
    return descend(node, ("kind",)).position if kind == "union_tag_invalid" else node.position


def _field(root: Node, path: tuple[str | int, ...]) -> str:
    """The last field on the way to a value; tags of unions and places in lists have no name of their own."""
    name, node = "", root
    for part in path:
        below = descend(node, (part,))
        if below is not node and isinstance(part, str):
            name = part
        node = below
    return name


def _shown(value: Any) -> str:
    text = "" if value is None else str(value) if isinstance(value, str) else "…"
    return text if len(text) <= 60 else text[:57] + "…"


def _missing(field: str, _detail: Any, node: Node) -> Words:
    if field in ("zh", "en") and isinstance(node, Mapping) and set(node.entries) <= {"zh", "en"}:
        other = node.get("en" if field == "zh" else "zh")
        text = _shown(other.text) if isinstance(other, Scalar) else ""
        language = Bilingual("中文" if field == "zh" else "英文", "Chinese" if field == "zh" else "English")
        return (
            "L001",
            Bilingual(f"缺少{language.zh}：“{text}”没有对应的译文", f"the {language.en} is missing for '{text}'"),
            Bilingual(
                f"补上“{field}:”；程序不会拿另一种语言顶替",
                f"add '{field}:'; the other language is never put in its place",
            ),
        )
    if field.isdigit():
        return (
            "R003",
            Bilingual(f"列表里缺少第 {int(field) + 1} 项", f"the list lacks its item {int(field) + 1}"),
            Bilingual("补上这一项", "add it"),
        )
    return (
        "R002",
        Bilingual(f"缺少必填字段“{field}”", f"the field '{field}' is missing"),
        Bilingual(f"在这里加上“{field}:”", f"add '{field}:' here"),
    )


def _empty(field: str, _detail: Any, _node: Node) -> Words:
    if field in ("zh", "en"):
        return (
            "L002",
            Bilingual(f"译文是空的：“{field}”", f"the text '{field}' is empty"),
            Bilingual("写上这种语言的文字", "write the text in this language"),
        )
    return (
        "R003",
        Bilingual(f"“{field}”是空的", f"'{field}' is empty"),
        Bilingual("写上内容，或者删去这一行", "fill it in, or delete the line"),
    )


def _not_text(field: str, detail: Any, node: Node) -> Words:
    if detail["input"] is None:
        return _empty(field, detail, node)
    return (
        "R004",
        Bilingual(f"“{field}”应当是一段文字，这里是一组内容", f"'{field}' should be text, here it is a list or fields"),
        Bilingual("若文字里有冒号或方括号，请加引号", "if the text has a colon or brackets, put it in quotes"),
    )


def _not_fields(field: str, detail: Any, node: Node) -> Words:
    if detail["input"] is None:
        return _empty(field, detail, node)
    if not field:
        return (
            "R005",
            Bilingual(
                f"文件应当由字段组成，这里是“{_shown(detail['input'])}”",
                f"the file should hold fields, here it is '{_shown(detail['input'])}'",
            ),
            Bilingual("每个字段另起一行，写作“字段名: 内容”", "write each field on its own line as 'name: content'"),
        )
    return (
        "R005",
        Bilingual(
            f"“{field}”应当是一组字段，这里是“{_shown(detail['input'])}”",
            f"'{field}' should hold fields, here it is '{_shown(detail['input'])}'",
        ),
        Bilingual(
            "文字要分中英文写：下一行缩进写 zh: 和 en:",
            "text is written in both languages: 'zh:' and 'en:' on indented lines",
        ),
    )


def _not_list(field: str, detail: Any, node: Node) -> Words:
    if detail["input"] is None:
        return _empty(field, detail, node)
    return (
        "R006",
        Bilingual(
            f"“{field}”应当是列表，这里是“{_shown(detail['input'])}”",
            f"'{field}' should be a list, here it is '{_shown(detail['input'])}'",
        ),
        Bilingual("每一项另起一行，以“- ”开头", "begin each item on its own line with '- '"),
    )


def _not_a_choice(field: str, detail: Any, _node: Node) -> Words:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    return _choice(field, _shown(detail["input"]), tuple(expected.split(", ")))


def _choice(field: str, value: str, choices: tuple[str, ...]) -> Words:
    nearest = nearest_name(value, choices)
    listed = ", ".join(choices)
    return (
        "R007",
        Bilingual(f"“{field}”不能是“{value}”", f"'{field}' cannot be '{value}'"),
        Bilingual(
            (f"是不是想写“{nearest}”？" if nearest else "") + f"可以写：{listed}",
            (f"did you mean '{nearest}'? " if nearest else "") + f"it may be: {listed}",
        ),
    )


def _no_such_kind(_field: str, detail: Any, _node: Node) -> Words:
    tags = str(detail["ctx"]["expected_tags"]).replace("'", "")
    return _choice("kind", str(detail["ctx"]["tag"]), tuple(tags.split(", ")))


def _kind_missing(_field: str, _detail: Any, _node: Node) -> Words:
    return (
        "R002",
        Bilingual("缺少必填字段“kind”（内容块的类型）", "the field 'kind' (what kind of block this is) is missing"),
        Bilingual("加上 kind:，例如 kind: prose", "add 'kind:', for example 'kind: prose'"),
    )


def _pattern(field: str, detail: Any, _node: Node) -> Words:
    value, pattern = _shown(detail["input"]), str(detail["ctx"]["pattern"])
    if pattern.startswith("^#"):
        expected = Bilingual(
            "颜色写作 #RRGGBB，如 #0B5CAB（要加引号）", "a colour is written #RRGGBB, such as #0B5CAB, in quotes"
        )
    elif "[-.]" in pattern:
        expected = Bilingual("目录编号如 gri-2016、cass-csr-4.0", "a catalogue's id is like gri-2016 or cass-csr-4.0")
    elif "@" in pattern:
        expected = Bilingual("邮箱写作 name@example.com", "an e-mail address is written name@example.com")
    elif r"\d{3}" in pattern:
        expected = Bilingual("问题编号如 I113", "a Problem's code is like I113")
    elif "{12}" in pattern:
        expected = Bilingual("指纹由 duizhao acknowledge 写入", "fingerprints are written by 'duizhao acknowledge'")
    else:
        expected = Bilingual(
            "编号只用小写字母、数字和连字符，如 alumina-output",
            "an id has lower-case letters, digits and hyphens: alumina-output",
        )
    named = "" if field == "[key]" else field
    message = Bilingual(f"“{named or value}”写法不对：“{value}”", f"'{named or value}' is not written right: '{value}'")
    return "R008", message, expected


def _figure(field: str, detail: Any, _node: Node) -> Words:
    value = _shown(detail["input"])
    return (
        "K001",
        Bilingual(f"“{field}”不是数字：“{value}”", f"'{field}' is not a figure: '{value}'"),
        Bilingual(
            "写数字本身，如 6,345.72 或 2500余；单位写在 unit，文字写在 words；没有数据写 －",
            "write the number, such as 6,345.72 or 2500余; the unit goes to 'unit', text to 'words'; "
            "a dash where there is no figure",
        ),
    )


def _date(field: str, detail: Any, _node: Node) -> Words:
    value = _shown(detail["input"])
    return (
        "R009",
        Bilingual(f"“{field}”不是日期：“{value}”", f"'{field}' is not a date: '{value}'"),
        Bilingual("写作 2020、2020-06 或 2020-06-18", "write 2020, 2020-06 or 2020-06-18"),
    )


def _number(field: str, detail: Any, _node: Node) -> Words:
    value = _shown(detail["input"])
    bounds = detail.get("ctx", {})
    signs = {"ge": "≥", "le": "≤", "gt": ">", "lt": "<"}
    limit = ", ".join(f"{signs[name]} {bound}" for name, bound in bounds.items() if name in signs)
    whole = not str(detail["type"]).startswith("decimal")
    kind = Bilingual("整数", "a whole number") if whole else Bilingual("数", "a number")
    return (
        "R010",
        Bilingual(f"“{field}”不能是“{value}”", f"'{field}' cannot be '{value}'"),
        Bilingual(
            f"应为{kind.zh}{f'（{limit}）' if limit else ''}",
            f"{kind.en} is expected{f' ({limit})' if limit else ''}",
        ),
    )


def _yes_or_no(field: str, detail: Any, _node: Node) -> Words:
    return (
        "R011",
        Bilingual(
            f"“{field}”应为 true 或 false，这里是“{_shown(detail['input'])}”",
            f"'{field}' is true or false, not '{_shown(detail['input'])}'",
        ),
        Bilingual("写 true 或 false", "write true or false"),
    )


def _one_of(_field: str, detail: Any, _node: Node) -> Words:
    context = detail["ctx"]
    given = context["given"] or "—"
    return (
        "R012",
        Bilingual(
            f"{context['fields']} 必须恰好写一个，这里写了：{given}",
            f"exactly one of {context['fields']} is needed, here: {given}",
        ),
        Bilingual("只留一个", "keep one of them") if context["given"] else Bilingual("补上其中一个", "add one of them"),
    )


def _kind_needs(_field: str, detail: Any, _node: Node) -> Words:
    context = detail["ctx"]
    return (
        "R013",
        Bilingual(
            f"性质为 {context['kind']} 的指标缺少：{context['fields']}",
            f"an indicator of kind {context['kind']} lacks: {context['fields']}",
        ),
        Bilingual(f"补上 {context['fields']}", f"add {context['fields']}"),
    )


def _not_in_order(_field: str, detail: Any, _node: Node) -> Words:
    context = detail["ctx"]
    return (
        "R014",
        Bilingual(
            f"“{context['first']}”应当早于“{context['last']}”",
            f"'{context['first']}' should come before '{context['last']}'",
        ),
        Bilingual("before 写较早的年份，after 写较晚的", "give the earlier year as 'before', the later as 'after'"),
    )


def _no_alt(_field: str, detail: Any, _node: Node) -> Words:
    return (
        "X005",
        Bilingual(
            f"图片“{detail['ctx']['file']}”没有替代文字",
            f"the picture '{detail['ctx']['file']}' has no alternative text",
        ),
        Bilingual("加上 alt:，说出画面内容", "add 'alt:' and say what the picture shows"),
    )


def _too_few(field: str, detail: Any, _node: Node) -> Words:
    if isinstance(detail["input"], str):
        return _empty(field, detail, _node)
    least = detail["ctx"]["min_length"]
    return (
        "R003",
        Bilingual(f"“{field}”至少要有 {least} 项", f"'{field}' needs at least {least} item(s)"),
        Bilingual("补上，或者删去这个字段", "add them, or delete the field"),
    )


def _too_many(field: str, detail: Any, _node: Node) -> Words:
    most, given = detail["ctx"]["max_length"], detail["ctx"]["actual_length"]
    return (
        "R003",
        Bilingual(
            f"“{field}”最多 {most} 项，这里有 {given} 项", f"'{field}' takes {most} item(s) at most, here are {given}"
        ),
        Bilingual("删去多余的", "delete those that are too many"),
    )


def _other(field: str, detail: Any, _node: Node) -> Words:
    return (
        "R099",
        Bilingual(
            f"“{field}”读不懂：“{_shown(detail['input'])}”",
            f"'{field}' cannot be read: '{_shown(detail['input'])}' ({detail['msg']})",
        ),
        Bilingual("对照 docs/manual 中的写法", "compare it with the examples in docs/manual"),
    )


_WORDINGS: dict[str, Callable[[str, Any, Node], Words]] = {
    "missing": _missing,
    "string_type": _not_text,
    "string_too_short": _too_few,
    "too_short": _too_few,
    "too_long": _too_many,
    "model_type": _not_fields,
    "model_attributes_type": _not_fields,
    "dict_type": _not_fields,
    "tuple_type": _not_list,
    "literal_error": _not_a_choice,
    "enum": _not_a_choice,
    "union_tag_invalid": _no_such_kind,
    "union_tag_not_found": _kind_missing,
    "string_pattern_mismatch": _pattern,
    "figure": _figure,
    "date": _date,
    "int_parsing": _number,
    "int_type": _number,
    "int_from_float": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    "decimal_parsing": _number,
    "bool_parsing": _yes_or_no,
    "bool_type": _yes_or_no,
    "one_of": _one_of,
    "alt_missing": _no_alt,
    "kind_needs": _kind_needs,
    "not_in_order": _not_in_order,
}
