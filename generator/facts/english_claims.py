"""What English text says of indicators: their figures, how they changed, and that something did not occur.

Only what the Chinese does not say as well is read here, since that is held against the observations already.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.change_claims import ChangeClaim, ClaimKind, change_claims
from generator.facts.derive import Facts, read_once
from generator.facts.figures import Source, Told
from generator.facts.forecasts import is_english_forecast
from generator.facts.mentions import EnglishName, english_names
from generator.facts.named_figures import NamedFigure, printed_indicators
from generator.facts.statements.english_numerals import ORDINALS
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Stated
from generator.language import Language
from generator.model.indicator import CHANGES
from generator.model.item import Text
from generator.model.quantity import Qualifier, decimals_of

_SENTENCE = re.compile(r"(?:[^.;!?\n]++|\.(?=\S))++")
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")
_DEGREE = r"(?:(?P<degree>about|around|nearly|almost|more than|over|close to|less than|some)\s+)?"
_BE = (
    r"(?:was|were|is|are|came to|reached|stood at|amounted to|totalled|remained(?: at)?|"
    r"stayed|was kept|were kept|stood|of|at|hit|exceeded|exceeds|passed|topped|surpassed)"
)
_LEVEL = re.compile(
    rf"^(?:\s*\([^)]*\))?,?(?:\s+in (?:19|20)\d{{2}},?)?\s+{_BE}\s+{_DEGREE}(?:RMB |USD )?\d[\d,.]*(?:\s?%)?"
    r"(?:\s+(?!up|down|and|or|in|more|less|higher|lower)[A-Za-z₂³/]+){0,4}?(?:\s+in (?:19|20)\d{2})?"
    r"(?:(?:,| and| \()\s*|\s+(?=(?:up|down|more|less|higher|lower)\b))"
)
_UP = r"up|rose|rise|risen|increased?|grew|growth|grown|climbed|higher|more|gained|improved"
_DOWN = r"down|fell|fall|fallen|decreased?|dropped|drop|declined?|reduced|reduction|cut|lower|less|fewer"
_LEAD = (
    r"^(?:\s*\([^)]*\))?,?\s*(?:in (?:19|20)\d{2},? )?"
    r"(?:also |again |has |have |had |then |steadily |sharply |slightly |and |which |an? )*"
)
_WAS = r"(?:(?:was|were|went|been|being|is|are)\s+)?(?:also |again |steadily |sharply |slightly |further )*"
_NUMBER = rf"{_DEGREE}(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|per cent|percentage points?)"
_ON = re.compile(
    r"year[ -]on[ -]year|(?:than in|than|from|on|over|with|of|compared with|as in) (?:that of |those of )?(?:the )?"
    r"(?:previous year|year before|prior year|preceding year|last year|(?P<base>(?:19|20)\d{2})\b)"
)
_OTHER_BASE = re.compile(r"\b(?:since|from \d|to \d|half|quarter|month|base year|peak|industry|national|average)\b")
_CLAIMS = (
    (re.compile(rf"{_LEAD}{_WAS}(?:halved|cut by half|down by half)|{_LEAD}(?:fell|dropped) by (?:a )?half"), "half"),
    (re.compile(rf"{_LEAD}{_WAS}(?P<times>doubled?|tripled?|trebled|quadrupled)(?! of)"), "times"),
    (re.compile(
        rf"{_LEAD}{_WAS}(?:roughly |almost |nearly |basically |broadly |at )*(?:level\b|flat\b|unchanged|the same)"
    ), "flat"),
    (re.compile(
        rf"{_LEAD}{_WAS}(?:(?:reached|hit|set|rose to|fell to|at|a|an|the|another|new) ){{1,3}}"
        r"(?:record|all-time) (?P<record>high|low)"
    ), "record"),
    (re.compile(
        rf"{_LEAD}{_WAS}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^,.;\d]{{0,24}}? for the (?P<nth>{'|'.join(ORDINALS)}) "
        r"(?:consecutive year|straight year|year (?:running|in a row|in succession))"
    ), "streak"),
    (re.compile(rf"{_LEAD}{_WAS}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?: of| by)? {_NUMBER}"), "change"),
    (re.compile(rf"{_LEAD}{_WAS}{_NUMBER} (?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"), "change"),
    (re.compile(
        rf"{_LEAD}{_WAS}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?! (?:than|to|by|from|of) (?:RMB )?\d)(?! by\b)"
    ), "way"),
)  # fmt: skip
_TIMES = {"double": 2, "doubled": 2, "triple": 3, "tripled": 3, "trebled": 3, "quadrupled": 4}
_DEGREES = {
    "about": Qualifier.about, "around": Qualifier.about, "some": Qualifier.about, "nearly": Qualifier.nearly,
    "almost": Qualifier.nearly, "close to": Qualifier.nearly, "less than": Qualifier.nearly,
    "more than": Qualifier.over, "over": Qualifier.over,
}  # fmt: skip
_BETWEEN = re.compile(
    rf"(?:\s*\([^)]*\))?,?\s*(?:for the year|in total|in all|in the year|in (?:19|20)\d{{2}})?,?\s*{_BE}?\s*"
    r"(?:a total of|about|around|nearly|almost|more than|over|only|up to|some|close to|less than|"
    r"at least|below|under|above|fewer than|no more than|no less than|not more than|in excess of)?"
    r"\s*"
)
_OF_OTHERS = re.compile(
    r"\b(?:of which|of them|subsidiar\w+|per|target|half[ -]year|quarter|first half|second half|industry|national|"
    r"nationwide|world|global|cumulative|share of|proportion of|percentage of|rate of|% of(?: the)?)\b[^,;]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator named in an English sentence: what stands before and behind the name, and the year spoken of."""

    name: EnglishName
    before: str
    after: str
    at: int
    period: str
    text: Text


@read_once
def mentions(facts: Facts) -> Iterator[Mention]:
    """Every indicator that an English text of the report names as its own, in what is no forecast."""
    names = english_names(printed_indicators(facts))
    others = _other_companies(facts)
    for carrier in (facts.edition.report, *facts.edition.chapters.values()):
        for item in carrier.walk():
            if isinstance(item, Text) and (named := _named(item.en.lower(), names)):
                for match in _SENTENCE.finditer(item.en):
                    yield from _in_sentence(match, item, named, others, facts.edition.year)


def _named(lower: str, names: tuple[EnglishName, ...]) -> tuple[EnglishName, ...]:
    return tuple(name for name in names if name.form in lower)


def _in_sentence(
    match: re.Match[str], text: Text, names: tuple[EnglishName, ...], others: tuple[str, ...], year: str
) -> Iterator[Mention]:
    sentence = match[0]
    lower = sentence.lower()
    named = _named(lower, names)
    if not named or is_english_forecast(sentence) or any(one in sentence for one in others):
        return
    taken: list[tuple[int, int]] = []
    for name in named:
        for found in re.finditer(rf"(?<![\w-]){re.escape(name.form)}(?![\w-])", lower):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            before, after = sentence[: found.start()], sentence[found.end() :]
            if _OF_OTHERS.search(before) is None:
                years = _YEAR.findall(before) or _YEAR.findall(re.sub(r"(?:than in|from|with) \d{4}", "", after))
                period = years[-1] if years else year
                yield Mention(name, before, after, match.start() + found.end(), period, text)


def english_change_claims(facts: Facts) -> Iterator[ChangeClaim]:
    """Claims behind an indicator's English name, also with the level between, that the Chinese does not make too."""
    chinese = {
        (one.indicator.id, one.kind, one.sign, one.position.path, one.position.line) for one in change_claims(facts)
    }
    for mention in mentions(facts):
        if mention.name.indicator.kind in CHANGES:
            continue
        claim = _claim(mention)
        if claim is None or _says_number(mention.text, claim, facts):
            continue
        place = mention.text.position_of("zh")
        if (claim.indicator.id, claim.kind, claim.sign, place.path, place.line) not in chinese:
            yield claim


def _claim(mention: Mention) -> ChangeClaim | None:
    level = _LEVEL.match(mention.after)
    rest = mention.after[level.end() :] if level else mention.after
    if mention.after[: len(mention.after) - len(rest)].endswith("("):
        rest = rest.lstrip("(")
    for pattern, kind in _CLAIMS:
        if (match := pattern.match(rest)) is None:
            continue
        on = _ON.search(rest)
        if _OTHER_BASE.search(rest[: on.end() if on else None]) or (kind == "way" and level):
            return None
        base = on["base"] if on and on["base"] else str(int(mention.period) - 1)
        if int(base) >= int(mention.period):
            return None
        return _made(mention, match, kind, base, named=on is not None)
    return None


def _made(mention: Mention, match: re.Match[str], kind: str, base: str, *, named: bool) -> ChangeClaim:
    found = {key: value for key, value in match.groupdict().items() if value}
    sign = -1 if "down" in found or kind == "half" or found.get("record") == "low" else 1
    amount, step = Decimal(0), Decimal(1)
    claimed = {"half": ClaimKind.times, "way": ClaimKind.change}.get(kind) or ClaimKind(kind)
    if "number" in found:
        amount = Decimal(found["number"].replace(",", ""))
        step = Decimal(1).scaleb(-decimals_of(amount))
    elif kind == "half":
        amount = Decimal("0.5")
    elif kind == "times":
        amount = Decimal(_TIMES[found["times"].lower()])
    elif kind == "streak":
        amount = Decimal(ORDINALS[found["nth"].lower()])
    return ChangeClaim(
        mention.name.indicator, mention.period, base, claimed, sign, amount, step,
        in_points="points" in found.get("unit", "") or "point" in found.get("unit", ""),
        words=f"{mention.name.form}{match[0]}".strip(),
        position=mention.text.position_of("en"),
        on_year=named,
        degree=_DEGREES.get(found.get("degree", "")),
    )  # fmt: skip


def _says_number(text: Text, claim: ChangeClaim, facts: Facts) -> bool:
    """Whether the Chinese has the amount of the claim as well."""
    stated = read_statements(text.zh, Language.zh, facts.units)
    return "number" not in claim.kind and any(
        claim.amount and one.kind in (Kind.percent, Kind.points) and one.value == claim.amount for one in stated
    )


@read_once
def english_figures(facts: Facts) -> Iterator[NamedFigure]:
    """Figures behind an indicator's English name that stand in the English alone."""
    for mention in mentions(facts):
        stated = read_statements(mention.text.en, Language.en, facts.units)
        one = next(
            (one for one in stated if one.start >= mention.at and one.weight and one.kind is not Kind.year), None
        )
        if one is None or one.kind not in (Kind.number, Kind.percent) or one.ordinal or one.direction is not None:
            continue
        if "respectively" in _behind(one, mention.text):
            continue
        gap = mention.text.en[mention.at : one.start]
        if _BETWEEN.fullmatch(gap) and not _in_chinese(one, mention.text, facts):
            yield NamedFigure(_told(one, mention), mention.name.indicator, change=False)


def _in_chinese(one: Stated, text: Text, facts: Facts) -> bool:
    return any(
        other.kind is one.kind and other.in_base_units == one.in_base_units
        for other in read_statements(text.zh, Language.zh, facts.units)
    )


def _told(one: Stated, mention: Mention) -> Told:
    factor = Decimal("0.01") if one.kind is Kind.percent else one.unit.factor if one.unit else Decimal(1)
    dimension = "share" if one.kind is Kind.percent else one.unit.dimension if one.unit else ""
    return Told(
        Source.prose, mention.before + mention.name.form, _behind(one, mention.text), mention.period,
        one.value * factor, one.step * factor,
        dimension, one.text, one.qualifier, mention.text, ("en",), stated=one,
    )  # fmt: skip


def _behind(one: Stated, text: Text) -> str:
    """What follows a figure to the end of its sentence."""
    match = _SENTENCE.match(text.en, one.end)
    return match[0] if match else ""


def _other_companies(facts: Facts) -> tuple[str, ...]:
    own = facts.publisher.organisation
    names = {form for one in facts.companies.values() for form in (one.short.en, one.name.en)}
    return tuple(name for name in names if name not in own.name.en and name not in own.short.en)
