"""Whether two captions may speak of one thing: the pairs of Chinese characters that they share."""

import re
from functools import lru_cache

from generator.facts.figures import Source, Told, last_clause
from generator.facts.mentions import plain

_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORDS = (
    "全年 本年 年度 年末 年底 集团 公司 企业 单位 累计 合计 共计 总计 其中 平均 实现 "
    "完成 达到 开展 参加 参与 达标 同比 上年 目前 截至 报告 期内 我们 所有 主要 项目 工作 "
    "情况 数量 总数 总额 总量 增长 下降 降低 减少 增加 提高 提升 以上 比例 占比 人数 次数 "
    "人次 新增 年共 建设 万元 举办 组织 投入 年均 管理"
)
_COMMON = frozenset(_WORDS.split())


def kinship(one: Told, other: Told) -> int:
    """How many pairs of neighbouring characters both captions have, the most common words left out."""
    return len(_pairs(_caption(one)) & _pairs(_caption(other)))


def _caption(told: Told) -> str:
    if told.source is not Source.prose:
        return plain(told.label)
    return plain(last_clause(told.label)[-24:])


@lru_cache(maxsize=1 << 13)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)) - _COMMON


def shared_pairs(one: str, other: str) -> int:
    """The same for two pieces of running text."""
    return len(_pairs(plain(one)) & _pairs(plain(other)))
