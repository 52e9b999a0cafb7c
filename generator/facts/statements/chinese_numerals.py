"""Chinese numerals: 二十三, 一百零八, 三千五, 一万两千, 二〇二四, 三点五."""

from decimal import Decimal

DIGITS = {one: value for value, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "亿": 10**8}
NUMERALS = "".join(DIGITS) + "".join(_PLACES) + "".join(_SCALES)
"""Every character that a numeral is made of."""


def parse_chinese(text: str) -> Decimal:
    """The value of a numeral; raises ValueError where ``text`` is none.

    Digits alone are read as figures (二〇二四, 一二三); a digit after a place stands for the next lower one (三千五 is
    3,500), and 点 divides the decimals.
    """
    whole, point, decimals = text.partition("点")
    value = Decimal(_whole(whole))
    if not point:
        return value
    return value + Decimal("0." + "".join(str(_digit(one)) for one in decimals)) if decimals else _fail(text)


def _whole(text: str) -> int:
    if not text:
        raise ValueError(text)
    if len(text) > 1 and all(one in DIGITS for one in text):
        return int("".join(str(DIGITS[one]) for one in text))
    for word, scale in sorted(_SCALES.items(), key=lambda one: -one[1]):
        if word in text:
            high, _, low = text.rpartition(word)
            rest = _tail(low, scale) if low else 0
            return (_whole(high) if high else 1) * scale + rest
    return _below_scale(text)


def whole_number(text: str) -> int | None:
    """A whole number in figures or numerals (12, 十二); None for numerals that are no number (三五)."""
    try:
        return int(text) if text.isdigit() else int(parse_chinese(text))
    except ValueError:
        return None


def _tail(text: str, scale: int) -> int:
    """What follows 万 or 亿; one digit alone counts the next lower place (一万二 is 12,000)."""
    if len(text) == 1 and text in DIGITS:
        return DIGITS[text] * scale // 10
    return _whole(text.lstrip("零〇") or "零")


def _below_scale(text: str) -> int:
    total, pending, last = 0, None, 10**5
    for place, one in enumerate(text):
        if one in _PLACES:
            worth = _PLACES[one]
            if worth >= last:
                raise ValueError(text)
            total += (1 if pending is None else pending) * worth
            pending, last = None, worth
        elif one in DIGITS:
            if pending is not None or (total == 0 and place):
                raise ValueError(text)
            pending = DIGITS[one] or None
        else:
            raise ValueError(text)
    if pending is None:
        return total
    elliptic = 10 < last <= 1000 and text[-2] not in "零〇"
    return total + pending * (last // 10 if elliptic else 1)


def _digit(one: str) -> int:
    if one not in DIGITS:
        raise ValueError(one)
    return DIGITS[one]


def _fail(text: str) -> Decimal:
    raise ValueError(text)
