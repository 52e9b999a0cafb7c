"""English words to their stems: Martin Porter's second algorithm (Snowball's "English"), written from its definition.

``overrides/assets/search/stem.js`` is this module once more; a test compares the two over the words of the site.
"""

import re
from functools import cache

_SPECIAL = {
    "skis": "ski",
    "skies": "sky",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
    **{word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")},
}
_DONE = {"inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"}
_DOUBLE = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_REGION = re.compile("[aeiouy][^aeiouy](.*)")
_EARLY = re.compile("(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)(.*)")
_SHORT = re.compile("(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$")
_VOWEL = re.compile("[aeiouy]")
_SPELLINGS = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        ("(?<=[a-z]{2}[dgilmnort])is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)", "iz"),
        ("(?<=[a-z](?:al|ol))ys(?=(?:e|ed|es|er|ers|ing)$)", "yz"),
        ("(?<=[a-z][bdgilnpv])our", "or"),
        ("(?<=[a-z]{2}[bt])re(?=s?$)", "er"),
        ("(?<=og)ue(?=s?$)", ""),
        ("(?<=^alumin)i(?=um$)", ""),
        ("(?<=sul)ph", "f"),
        ("(?<=^program)me(?=s?$)", ""),
        ("(?<=^(?:def|off|lic))enc(?=es?$)", "ens"),
    )
)
"""What is spelt in two ways, British and American, to one."""
_SECOND = {
    "ization": "ize",
    "ational": "ate",
    "fulness": "ful",
    "ousness": "ous",
    "iveness": "ive",
    "tional": "tion",
    "biliti": "ble",
    "lessli": "less",
    "entli": "ent",
    "ation": "ate",
    "alism": "al",
    "aliti": "al",
    "ousli": "ous",
    "iviti": "ive",
    "fulli": "ful",
    "enci": "ence",
    "anci": "ance",
    "abli": "able",
    "izer": "ize",
    "ator": "ate",
    "alli": "al",
    "bli": "ble",
    "ogist": "og",
    "ogi": "og",
    "li": "",
}
_THIRD = {
    "ational": "ate",
    "tional": "tion",
    "alize": "al",
    "icate": "ic",
    "iciti": "ic",
    "ative": "",
    "ical": "ic",
    "ness": "",
    "ful": "",
}
_FOURTH = ("ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize")
_FOURTH_SHORT = ("ion", "al", "er", "ic")


@cache
def stem(word: str) -> str:
    """The stem of a word in lower case, one for ``mines`` and ``mining``, one for ``labour`` and ``labor``."""
    word = word.removesuffix("'").removesuffix("'s").strip("'")
    if len(word) < 3:
        return word
    if word in _SPECIAL:
        return _SPECIAL[word]
    for pattern, new in _SPELLINGS:
        word = pattern.sub(new, word)
    word = re.sub("(^|[aeiouy])y", r"\1Y", word)
    first, second = _regions(word)
    word = _plural(word)
    if word in _DONE:
        return word
    word = _past(word, first)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in "aeiouy":
        word = word[:-1] + "i"
    for steps in (_derived, _further, _last, _final):
        word = steps(word, first, second)
    return word.lower()


def _regions(word: str) -> tuple[int, int]:
    """Where R1 and R2 begin."""
    early = _EARLY.match(word)
    found = early or _REGION.search(word)
    first = found.start(1) if found else len(word)
    found = _REGION.search(word, first)
    return first, found.start(1) if found else len(word)


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word[:-2]):
        return word[:-1]
    return word


def _past(word: str, first: int) -> str:
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            return word[: -len(ending)] + "ee" if len(word) - len(ending) >= first else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            if not _VOWEL.search(rest):
                return word
            if rest.endswith(("at", "bl", "iz")):
                return rest + "e"
            if rest.endswith(_DOUBLE):
                return rest if len(rest) == 3 and rest[0] in "aeo" else rest[:-1]
            return rest + "e" if len(rest) <= first and _SHORT.search(rest) else rest
    return word


def _derived(word: str, first: int, _second: int) -> str:
    for ending, new in _SECOND.items():
        if word.endswith(ending):
            rest = word[: -len(ending)]
            fits = {"ogi": rest.endswith("l"), "li": rest[-1:] in tuple("cdeghkmnrt")}.get(ending, True)
            return rest + new if len(rest) >= first and fits else word
    return word


def _further(word: str, first: int, second: int) -> str:
    for ending, new in _THIRD.items():
        if word.endswith(ending):
            rest = word[: -len(ending)]
            return rest + new if len(rest) >= (second if ending == "ative" else first) else word
    return word


def _last(word: str, _first: int, second: int) -> str:
    for ending in (*_FOURTH, *_FOURTH_SHORT):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            fits = ending != "ion" or rest.endswith(("s", "t"))
            return rest if len(rest) >= second and fits else word
    return word


def _final(word: str, first: int, second: int) -> str:
    rest = word[:-1]
    if word.endswith("e") and (len(rest) >= second or (len(rest) >= first and not _SHORT.search(rest))):
        return rest
    if word.endswith("l") and len(rest) >= second and rest.endswith("l"):
        return rest
    return word
