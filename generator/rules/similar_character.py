"""N113: a character stands in place of one that sounds or looks like it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.tagged import Indexed
from generator.problem import Level, Problem

CODE = "N113"
LEVEL = Level.warning

_ALIKE = (
    "塔踏蹋 连联 兴新 账帐 象像 坐座 震振 辨辩辫 篮蓝兰 燥躁噪 密蜜 峻竣俊 侯候 拔拨 "
    "贷货 折拆析 己已巳 未末 锆锗 晴睛 钢纲 桨浆 概慨 复覆 渡度 竟竞 籍藉 沾粘 锻煅 "
    "炼练 署暑 采彩 弛驰 涨胀 颗棵 泄泻 形型 即既 陪赔 倍培 贴帖 汛讯 揭竭 诊珍 徽微 "
    "厉历励 粱梁 萃粹 戎戍 杨扬 副幅 题提 钴钻 锡铴 欧瓯 冶治 茶荼 刺剌 撤撒 徒徙 撼憾 "
    "暄喧 券卷 裁栽 崇祟 博搏 缜慎 俯府 屏频 矶叽 淡谈 坚竖 酒洒 赢嬴 暮幕募 蔓曼 迁迂 "
    "仓苍 侧测 蕴酝 沧苍 寒塞 拓柘 梢稍 绩积 届界 综棕 符附 "
)
"""Characters that look or sound alike and are taken for one another; the list grows with what is met."""

_HAN = re.compile(r"[\u3400-\u9fff]+")
_RUN = 4


def check(facts: Facts) -> Iterator[Problem]:
    """Four characters in a row, or three at the start of a title or name, that also stand elsewhere with the other
    character, and there more often; or whose first two have changed places.

    Titles of the index are left to I113.
    """
    alike = {one: set(group) - {one} for group in _ALIKE.split() for one in group}
    confused = re.compile(f"[{''.join(alike)}]")
    counted: Counter[str] = Counter()
    first: dict[str, Text] = {}
    for stretch, (times, text) in _stretches(facts).items():
        for run in _runs(stretch, confused):
            counted[run] += times
            first.setdefault(run, text)
    told: set[int] = set()
    for run, text in first.items():
        meant = next((one for one in _others(run, alike) if one in counted), None)
        if meant is None or (counted[run], run) >= (counted[meant], meant) or id(text) in told:
            continue
        if first[meant] is not text:
            told.add(id(text))
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("zh"),
                Bilingual(
                    f"这里是“{run.strip('^')}”，另一处是“{meant.strip('^')}”（{first[meant].position_of('zh')}）",
                    f"'{run.strip('^')}' here, '{meant.strip('^')}' elsewhere ({first[meant].position_of('zh')})",
                ),
                Bilingual("核对用字，改正写错的一处", "check the character and correct the wrong one"),
            )


def _stretches(facts: Facts) -> dict[str, tuple[int, Text]]:
    """Every stretch of Chinese, how often it stands and where first: a report says much again and again."""
    index = {id(title) for title in _index_titles(facts)}
    stretches = [(text, _HAN.findall(text.zh)) for text in facts.texts if id(text) not in index]
    times = Counter(chain.from_iterable(found for _, found in stretches))
    first: dict[str, Text] = {}
    for text, found in reversed(stretches):
        first.update(dict.fromkeys(found, text))
    return {stretch: (number, first[stretch]) for stretch, number in times.items()}


def _index_titles(facts: Facts) -> Iterator[Text]:
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Indexed) and item.index_row is not None and item.index_row.title is not None:
                yield item.index_row.title


def _runs(stretch: str, confused: re.Pattern[str]) -> Iterator[str]:
    """Every four characters in a row, a mark for the start of the stretch counted as one: those at its start, and those
    with one that may be confused."""
    whole = f"^{stretch}"
    last, place = len(whole) - _RUN, 0
    if last >= 0:
        yield whole[:_RUN]
    for found in confused.finditer(whole):
        for at in range(max(found.start() - _RUN + 1, place + 1), min(found.start(), last) + 1):
            yield whole[at : at + _RUN]
            place = at


def _others(run: str, alike: dict[str, set[str]]) -> Iterator[str]:
    for at, one in enumerate(run):
        for other in alike.get(one, ()):
            yield run[:at] + other + run[at + 1 :]
    if run[0] == "^" and run[1] != run[2]:
        yield f"^{run[2]}{run[1]}{run[3:]}"
