"""N116: a number in running text is followed by a unit that the registry does not have."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.corpus import SYMBOL
from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.model.unit import UnitRegistry
from generator.problem import Level, Problem

CODE = "N116"
LEVEL = Level.warning

_FIGURE = r"\d(?<![A-Za-z\d.,/·-]\d)[\d,]*(?:\.\d+)?"
_HAN = (
    "焦耳 千焦 兆焦 吉焦 太焦 千卡 大卡 马力 帕 千帕 兆帕 伏 伏特 千伏 毫伏 安培 毫安 千安时 "
    "安时 欧姆 赫兹 千赫 兆赫 吉赫 分贝 流明 勒克斯 摩尔 牛顿 千牛 纳米 微米 厘米 分米 海里 "
    "英里 英尺 英寸 磅 盎司 克拉 加仑 桶 毫升 市斤 毫克 微克 纳克 短吨 长吨 载重吨 总吨 "
    "标准箱 平方厘米 平方毫米 平方米 平方千米 平方英尺 平米 英亩 立方厘米 立方分米 立方千米 "
    "立方英尺 标准立方米 标方 分钟 秒 毫秒 日元 港元 港币 澳元 加元 卢布 韩元 瑞士法郎 "
    "几内亚法郎 法郎 卢比 泰铢 索尔 比索 雷亚尔 兰特 迪拉姆 里亚尔 第纳尔 林吉特 越南盾 字节 "
    "比特 贝克 贝克勒尔 西弗 毫西弗 华氏度 吉瓦 太瓦 太瓦时 吉瓦时 伏安 千伏安 兆伏安 乏 千乏 "
    "瓦尔 瓦"
)
_PREFIX = "(?:[kMGTmμµn])"
_SYMBOL = (
    rf"(?:{_PREFIX}?(?:Wh|VA|Ah|Hz|Pa|mol|var|bit)|{_PREFIX}(?:W|V|A|J|g|t|m|L|l|N|B|Sv|Bq)|dB(?:\(A\))?|ppm|ppb|rpm|"
    r"N?m[23²³](?!\d)|km[2²]|cm[23²³]|℃|°F|ft|lb|oz|gal|bbl|TEU|DWT|kgce|tce|Ω|kΩ)"
)
_PER = rf"(?:/(?:{_SYMBOL}|[ahdLlgtms]|[\u4e00-\u9fff]{{1,3}}))?"
_LATIN = re.compile(rf"{_FIGURE}\s?(?P<unit>{_SYMBOL}{_PER}|[tgLh]/(?:{_SYMBOL}|[ahdLlgts]))(?![A-Za-z\d])")
_DIFFERENT = {"m2": "m²", "m3": "m³", "km2": "km²", "cm2": "cm²", "μ": "µ"}


def check(facts: Facts) -> Iterator[Problem]:
    """Units of measurement in both languages, as words or symbols, that stand right behind a number; each is told
    once, where it first stands. Without its entry no figure with the unit can be compared or translated."""
    told: set[str] = set()
    known = _known(facts.units)
    chinese, unknown = _han(facts.units)
    for text in facts.texts_with(zh=(unknown, SYMBOL), en=(SYMBOL,)):
        for language in Language:
            han = chinese.finditer(text.zh) if language is Language.zh else ()
            for match in (*han, *_LATIN.finditer(text[language])):
                unit = match["unit"]
                if unit in told or unit in known or _DIFFERENT.get(unit, unit) in known:
                    continue
                told.add(unit)
                yield Problem(
                    CODE,
                    LEVEL,
                    text.position_of(language),
                    Bilingual(
                        f"“{match[0]}”：单位表里没有“{unit}”", f"'{match[0]}': the registry has no unit '{unit}'"
                    ),
                    Bilingual(
                        "若写错，改正；若无误，在 units.yml 里加上这个单位",
                        "correct it if it is a slip; otherwise add the unit to units.yml",
                    ),
                )


@lru_cache(maxsize=8)
def _han(units: UnitRegistry) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number and the longest unit behind it, in the registry or not; a compound (千克/小时) is a unit of its own.
    And what stands at least where the unit is not in the registry."""
    known = {name for name in units.names if not name.isascii()}
    number = rf"{_FIGURE}\s?[余多]?(?:万亿|[万亿千百])??[余多]?\s?"
    one, other = _one_of({*_HAN.split(), *known}), _one_of({*_HAN.split()} - known)
    return re.compile(rf"{number}(?P<unit>{one}(?:/{one})?)"), re.compile(rf"{number}(?:{other}|{one}/)")


def _one_of(names: set[str]) -> str:
    """The longest of the names, found by its first character."""
    initials = "".join(map(re.escape, {name[0] for name in names}))
    return rf"(?=[{initials}])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})"


@lru_cache(maxsize=8)
def _known(units: UnitRegistry) -> frozenset[str]:
    """Every form of every unit, in either language, with the symbols that both share."""
    forms = {form for unit in units.units for form in (unit.id, unit.one, unit.many) if form}
    return frozenset({*forms, *(form.replace("³", "3").replace("²", "2") for form in forms)})
