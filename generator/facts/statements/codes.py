"""Codes, addresses and telephone numbers: what is the same in every language."""

import re

_CURRENCIES = "RMB|CNY|USD|EUR|GBP|HKD|JPY|US"
ADDRESS = re.compile(r"https?://[\w./?=&%#-]+|www\.[\w./-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
"""A web or e-mail address."""
TELEPHONE = re.compile(r"(?<![\d.])(?:\+?86[ -])?0?\d{2,4}-\d{3,4}[ -]?\d{3,5}(?!\d)")
"""A telephone number with its area code."""
STANDARD = re.compile(
    rf"(?!(?:{_CURRENCIES})\s?\d)[A-Z]{{2,}}(?:/[A-Z]+)*(?:[-—–][A-Z]+)*[\s-]?\d+(?:[.:\-—–]\d+)*(?![\d%]|\s?(?:thousand|million|billion)\b|,\d{{3}})",
    re.ASCII,
)
"""Capital letters and figures: GB/T 36001-2015, GRI 305-5, ISO 9001:2015."""
TOKEN = re.compile(
    rf"(?!(?:{_CURRENCIES})\s?\d)(?:[A-Za-z]+\d[A-Za-z\d]*(?:[.-]\d+)*|\d+[A-Za-z]+\d*[A-Za-z\d]*)", re.ASCII
)
"""Letters and figures in one word: C919, 5G, 2114N, TX5."""

_NAMES = re.compile(r"COVID-19|CO2|SO2|NO2|NOX|PM2\.5|PM10|H1N1|N95|TOP\s?\d+|\D*\d\D*", re.IGNORECASE)


def is_loose(code: str) -> bool:
    """Whether a translation may name it otherwise: a formula, an illness, a rank, a word with one figure."""
    return _NAMES.fullmatch(code) is not None


def code_key(text: str) -> str:
    """A code in the form that is compared: no spaces, one kind of dash, capitals."""
    return re.sub(r"[:—–-]+", "-", re.sub(r"\s", "", text)).upper()


def telephone_key(text: str) -> str:
    """The figures of a number without the country's code and the leading zero."""
    return re.sub(r"\D", "", re.sub(r"^\+?86[ -]", "", text)).lstrip("0")
