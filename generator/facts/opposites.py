"""Words for two parts that leave no third: men and women, at home and abroad."""

import re

_CHINESE = (
    ("男性", "女性"), ("男", "女"), ("国内", "国外"), ("国内", "海外"), ("国内", "国际"), ("境内", "境外"),
    ("内资", "外资"),
    ("本地", "外地"), ("本地", "非本地"), ("省内", "省外"), ("线上", "线下"), ("内部", "外部"), ("直接", "间接"),
    ("内销", "外销"), ("出口", "内销"), ("党员", "非党员"), ("汉族", "少数民族"), ("进口", "国产"),
    ("范围一", "范围二"),
    ("自有", "外购"), ("危险废物", "一般废物"), ("可再生", "不可再生"), ("已完成", "未完成"), ("现场", "线上"),
    ("陆上", "海上"),
)  # fmt: skip
_ENGLISH = (
    ("men", "women"), ("male", "female"), ("males", "females"), ("domestic", "overseas"), ("domestic", "foreign"),
    ("domestic", "international"), ("local", "non-local"), ("online", "offline"), ("online", "in print"),
    ("online", "on site"), ("online", "in person"), ("online", "face to face"), ("internal", "external"),
    ("direct", "indirect"), ("hazardous", "non-hazardous"), ("renewable", "non-renewable"), ("at home", "abroad"),
    ("boys", "girls"), ("full-time", "part-time"), ("scope 1", "scope 2"), ("indoor", "outdoor"), ("day", "night"),
)  # fmt: skip


def are_opposites(one: str, other: str, *, chinese: bool) -> bool:
    """Whether two labels differ in a pair of such words alone; ``one`` may have what introduces both before it.

    Of English labels only that they hold one word each of a pair.
    """
    pairs = _CHINESE if chinese else _ENGLISH
    return any(
        _differ(one, other, *pair, chinese=chinese) or _differ(one, other, *pair[::-1], chinese=chinese)
        for pair in pairs
    )


def _differ(one: str, other: str, first: str, last: str, *, chinese: bool) -> bool:
    if not chinese:
        return _has(one, first) and _has(other, last) and not _has(one, last) and not _has(other, first)
    left, right = one.rpartition(first), other.rpartition(last)
    if not left[1] or not right[1] or last in left[2]:
        return False
    between = right[0].strip("，,、；和及而")
    tails = [re.sub(r"占比?|为|有|共|达|约|的|[，,：:]", "", tail) for tail in (left[2], right[2])]
    return between in ("", *_ends(left[0])) and (tails[0] == tails[1] or not tails[1] or not tails[0])


def _ends(text: str) -> list[str]:
    return [text[at:] for at in range(len(text))]


def _has(text: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None
