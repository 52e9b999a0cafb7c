"""K162: a rate or share that has an upper end is above 100 per cent, or below zero."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.frames import MARK, PERCENT, Finding, Frame, each_once
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K162"
LEVEL = Level.warning

_RATES = (
    "覆盖 合格 普及 参与 参加 参训 参会 出勤 出席 到课 检测 监测 抽检 受检 体检 持证 签订 签约 签署 达标 优良 优秀 "
    "绿化 培训 满意 通过 整改 办结 回复 答复 成活 存活 及格 良品 回用 复用 处置 处理 治理 参保 投保 "
    "入会 建会 知晓 识别 响应 合规 审查 审核 评估 "
    "闭环 化解 及时 正确 准确 完好 可用 认证 公开 披露 回收 收集 脱硫 脱硝 除尘 去除 净化 就业 "
    "录用 入学 中标 本地化 本土化 国产化 渗透 使用 死亡 离职 流失 缺勤 故障 "
    "破损 保障 公示 执行 落实 上线 联网 在线 投运 安装 配备 复垦 修复 调解 履约 续签 留存"
)
_RATE = re.compile(
    rf"(?:(?:{'|'.join(_RATES.split())})(?:比)?率|占比|所占比例|所占比重|占[^，。；：{MARK[1:-1]}]{{1,"
    rf"8}}的比[例重]|满意度|占(?:总数|总量|全部|总人数)?的?)"
    rf"(?:\([^()]*\))?(?:均|都|全部|继续|保持|持续|稳定|始终|分别)*(?:已|高)?(?:达到了?|达|为|是|"
    rf"在|至|:)?(?:约|近|超过|超|逾)?(?P<share>{PERCENT})"
)
_ENGLISH = re.compile(
    r"\b(?:coverage|attendance|[a-z-]+ rates?|satisfaction|(?:share|proportion|percentage)s? of|"
    r"(?:account(?:s|ed|ing)? for|ma[dk]es? up|represent(?:s|ed|ing)?))\b"
    rf"[^.;:{MARK[1:-1]}]{{0,60}}?(?P<share>{PERCENT})",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"增长|增加|提高|提升|上升|同比|增幅|完成|计划|目标|预算|\b(?:rose|risen|grew|grown|growth|"
    r"increase[ds]?|up|improved|higher|more|"
    r"plan|target|budget|quota|of last year|of the previous year|of GDP|of the level|of its)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"完成率|产能|负荷|产销|利用率|周转|负债|流动|速动|保值|增值|回报|收益|capacity|utili[sz]ation|liabilit|ratio|"
    r"(?:return|exchange|interest|completion|fulfilment|achievement|load|turnover|tax|change|operating|"
    r"sales|gearing|leverage) rates?",
    re.IGNORECASE,
)


def check(facts: Facts) -> Iterator[Problem]:
    """覆盖率, 合格率, 占比 …, coverage, pass rate, share of …: growth, plans, capacity and ratios are left out."""
    frames = facts.frames_with(PERCENT)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("核对数值和小数点", "check the number and its decimal point")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for match in (_RATE if frame.is_chinese else _ENGLISH).finditer(frame.words):
        share = frame[match["share"]]
        clause = re.split(r"[，；;,、]", frame.words[: match.start()])[-1] + match[0]
        if 0 <= share.value <= 100 or _CHANGE.search(clause) or _OPEN.search(clause):
            continue
        yield Finding(
            frame,
            (share,),
            Bilingual(f"“{share.said}”不在 0 到 100% 之间", f"'{share.said}' does not lie between 0 and 100%"),
        )
