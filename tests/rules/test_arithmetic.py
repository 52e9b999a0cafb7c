"""Sentences with numbers drawn at random: the wrong ones are found, each in its place, and the right ones are not."""

from collections.abc import Callable
from decimal import Decimal

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.rules.report import INDICATORS, OBSERVATIONS
from tests.rules.site import example_site
from tests.sites import Files, Site

MakeSite = Callable[[Files], Site]
Draw = Callable[[int, int], int]
Said = tuple[str, str, str, str]
"""Chinese right and wrong, English right and wrong."""

OURS = ("K123", "K109", "K110", "K127", "K16", "K17", "T12")


def rise(draw: Draw) -> Said:
    first = draw(200, 900)
    last = first + draw(30, 600)
    rate = round(Decimal(last - first) * 100 / first, 1)
    zh, en = (
        f"服务客户由 {first} 家增至 {last} 家，增长 {{}}%。",
        f"Clients rose from {first} to {last}, an increase of {{}}%.",
    )
    return zh.format(rate), zh.format(rate + 7), en.format(rate), en.format(rate + 7)


def fall(draw: Draw) -> Said:
    last = draw(100, 500)
    fewer = draw(20, 300)
    zh = f"投诉由 {last + fewer} 件降至 {last} 件，减少 {{}} 件。"
    en = f"Complaints fell from {last + fewer} to {last}, {{}} fewer."
    return zh.format(fewer), zh.format(fewer + 10), en.format(fewer), en.format(fewer + 10)


def way(draw: Draw) -> Said:
    low = draw(100, 500)
    high = low + draw(10, 400)
    zh, en = "库存由 {} 吨压降至 {} 吨。", "Stocks were cut from {} tonnes to {} tonnes."
    return zh.format(high, low), zh.format(low, high), en.format(high, low), en.format(low, high)


def doubled(draw: Draw) -> Said:
    first = draw(100, 900)
    zh, en = f"装机由 {first} 兆瓦增至 {{}} 兆瓦，翻了一番。", f"Capacity doubled from {first} MW to {{}} MW."
    off = first * 3 // 2
    return zh.format(2 * first), zh.format(off), en.format(2 * first), en.format(off)


def shares(draw: Draw) -> Said:
    first, second = draw(10, 45), draw(10, 45)
    rest = 100 - first - second
    zh = f"员工中硕士及以上占 {first}%，本科占 {second}%，大专及以下占 {{}}%。"
    en = f"Coal makes up {first}% of the energy, gas {second}% and the remaining {{}}% is hydropower."
    return zh.format(rest), zh.format(rest + 6), en.format(rest), en.format(rest + 6)


def average(draw: Draw) -> Said:
    count, each = draw(20, 90), draw(100, 900)
    zh = f"向 {count} 所学校捐书，每所 {each} 册，共计 {{}} 册。"
    en = f"The company gave {count} schools {each} books each, {{}} books in all."
    total = count * each
    return (
        zh.format(f"{total:,}"),
        zh.format(f"{total * 6 // 5:,}"),
        en.format(f"{total:,}"),
        en.format(f"{total * 6 // 5:,}"),
    )


def parts(draw: Draw) -> Said:
    men, women = draw(200, 900), draw(200, 900)
    zh, en = (
        f"新员工 {men + women} 人，男员工 {men} 人，女员工 {{}} 人。",
        f"It hired {men + women} people: {men} men and {{}} women.",
    )
    return zh.format(women), zh.format(women + 10), en.format(women), en.format(women + 10)


def some(draw: Draw) -> Said:
    part = draw(30, 200)
    whole = part + draw(5, 90)
    zh, en = "{} 家企业中有 {} 家通过认证。", "Of the {} companies, {} are certified."
    return zh.format(whole, part), zh.format(part, whole), en.format(whole, part), en.format(part, whole)


def conversion(draw: Draw) -> Said:
    area = draw(10, 90)
    zh, en = f"造林 {area} 公顷（{{}} 亩）。", f"It planted {area} hectares ({{}} mu)."
    right, wrong = f"{area * 15:,}", f"{area * 150:,}"  # without the comma some would be years
    return zh.format(right), zh.format(wrong), en.format(right), en.format(wrong)


def rate(draw: Draw) -> Said:
    right, wrong = draw(60, 100), draw(101, 180)
    zh, en = "复垦率达到 {}%。", "The treatment rate was {}%."
    return zh.format(right), zh.format(wrong), en.format(right), en.format(wrong)


def span(draw: Draw) -> Said:
    first, years = draw(1990, 2005), draw(4, 12)
    zh, en = (
        f"{first} 年至 {first + years} 年{{}}年间，未发生溃坝。",
        f"From {first} to {first + years}, a period of {{}} years, no dam failed.",
    )
    return zh.format(f" {years} "), zh.format(f" {years + 3} "), en.format(years), en.format(years + 3)


def order(draw: Draw) -> Said:
    year, first = draw(2005, 2018), draw(6, 12)
    last = draw(1, first - 1)
    zh = f"泵站于 {year} 年 {{}} 月开工，{year} 年 {{}} 月竣工。"
    return (
        zh.format(last, first),
        zh.format(first, last),
        f"It lasted from {year} to {year + 1}.",
        f"It lasted from {year + 1} to {year}.",
    )


MAKERS = (rise, fall, way, doubled, shares, average, parts, some, conversion, rate, span, order)


@settings(
    max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_wrong_arithmetic_is_found_and_right_is_not(make_site: MakeSite, data: st.DataObject) -> None:
    made = [maker(lambda least, most: data.draw(st.integers(least, most))) for maker in MAKERS]
    right = [{"zh": zh, "en": en} for zh, _, en, _ in made]
    chinese = [{"zh": zh, "en": "Words."} for _, zh, _, _ in made]
    english = [{"zh": "文字。", "en": en} for _, _, _, en in made]
    assert found(make_site, right) == {}
    for texts in (chinese, english):
        places = found(make_site, texts)
        assert len(places) == len(texts), (texts, places)


def found(make_site: MakeSite, texts: list[dict[str, str]]) -> dict[int, str]:
    """The lines at which something is said, and what."""
    site = make_site(example_site({"indicators": INDICATORS, "observations": OBSERVATIONS, "texts": texts}))
    return {one.position.line: one.message.en for one in site.checked.problems if one.code.startswith(OURS)}
