"""Redlines: nothing is lost or invented, nothing that belongs together is cut, and people can read them."""

import re
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.comparison.redline import Fate, Mark, Redline, redline
from generator.comparison.words import Lexicon, make_lexicon
from generator.language import Language
from tests.sites import CHECKOUT, EVERY_BLOCK, Site

ZH, EN = Language.zh, Language.en


@cache
def lexicon() -> Lexicon:
    """The names and terms of the sample report."""
    read = Site(EVERY_BLOCK).read
    real = Site(CHECKOUT).read
    return make_lexicon([*read.library.publishers.values(), *real.library.publishers.values()], read.units)


def told(line: Redline) -> str:
    """A redline as text: ``[-deleted-]``, ``{+inserted+}``, ``(<1: moved away)``, ``(>1: moved here)``."""
    words = []
    for stretch in line.stretches:
        pieces = "".join(
            {Mark.kept: "{}", Mark.deleted: "[-{}-]", Mark.inserted: "{{+{}+}}"}[piece.mark].format(piece.text)
            for piece in stretch.pieces
        )
        moved = {Fate.moved_away: "<", Fate.moved_here: ">"}.get(stretch.fate)
        words.append(f"({moved}{stretch.move}: {pieces})" if moved else pieces)
    return "".join(words)


PHRASES = st.sampled_from(
    [
        "全年环保投入",
        "391,817.9万元",
        "391,817.8万元",
        "2024 年",
        "2020 年",
        "中铝集团",
        "中国铝业",
        "电解铝产量",
        "{{kpi:total-assets}}",
        "，",
        "。",
        "；",
        "\n\n",
        " ",
        "primary aluminium ",
        "Primary Aluminium",
        "The group ",
        "spent RMB 391.8 million ",
        "in 2024. ",
        "5G",
        "12.5%",
        "1,2，3",
        "二十三家",
        "Ltd. ",
        "\U00020000",
        "é",
    ]
)
TEXTS = st.one_of(
    st.lists(PHRASES, max_size=25).map("".join),
    st.text(alphabet="万元吨中铝电解年。，；!? \n.a1234567890,%-０９.{}[]()KWh\U0001f600é", max_size=60),
    st.text(max_size=40),
)
LANGUAGES = st.sampled_from(Language)
NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


@given(TEXTS, TEXTS, LANGUAGES)
@example("a\r\nb", "a\nb", EN)
def test_the_pieces_join_to_both_texts(before: str, after: str, language: Language) -> None:
    line = redline(before, after, language, lexicon())
    assert line.before == before
    assert line.after == after


@given(TEXTS, LANGUAGES)
def test_a_text_does_not_differ_from_itself(text: str, language: Language) -> None:
    line = redline(text, text, language, lexicon())
    assert not line.changed
    assert line.kept == 100


@given(TEXTS, TEXTS, LANGUAGES)
def test_a_difference_is_never_hidden(before: str, after: str, language: Language) -> None:
    assert redline(before, after, language, lexicon()).changed == (before != after)


@given(TEXTS, TEXTS, LANGUAGES)
@example("391,817.9万元Ltd. 全年环保投入", "Ltd. 391,817.9万元", ZH)
def test_it_reads_the_same_both_ways(before: str, after: str, language: Language) -> None:
    there, back = (redline(*pair, language, lexicon()) for pair in ((before, after), (after, before)))
    exchanged = {Fate.dropped: Fate.added, Fate.moved_away: Fate.moved_here}
    ours = [(exchanged.get(one.fate, one.fate), one.before) for one in there.stretches if one.before]
    theirs = [(one.fate, one.after) for one in back.stretches if one.after]
    assert ours == theirs


def boundaries(line: Redline, side: str) -> list[int]:
    """Where the pieces of one side meet."""
    skipped, own = (Fate.moved_here, Mark.deleted) if side == "before" else (Fate.moved_away, Mark.inserted)
    ends, at = [], 0
    for stretch in line.stretches:
        for piece in stretch.pieces:
            if stretch.fate is not skipped and piece.mark in (Mark.kept, own):
                at += len(piece.text)
                ends.append(at)
    return ends[:-1]


def within(places: list[int], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [span for span in spans if any(span[0] < place < span[1] for place in places)]


@given(TEXTS, TEXTS, LANGUAGES)
@example("é391,817.9万元", "é391,817.8万元", ZH)
@example("RMB391,817.9 was spent.", "RMB391,817.8 was spent.", ZH)
def test_no_number_is_cut(before: str, after: str, language: Language) -> None:
    line = redline(before, after, language, lexicon())
    for side, text in (("before", before), ("after", after)):
        assert within(boundaries(line, side), [match.span() for match in NUMBER.finditer(text)]) == []


@given(st.lists(PHRASES, max_size=25).map("".join), st.lists(PHRASES, max_size=25).map("".join), LANGUAGES)
def test_no_reference_is_cut(before: str, after: str, language: Language) -> None:
    line = redline(before, after, language, lexicon())
    for side, text in (("before", before), ("after", after)):
        assert within(boundaries(line, side), [one.span() for one in re.finditer(r"\{\{[^{}]*\}\}", text)]) == []


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        # A figure with its unit, a date, a rank, a name and a term change as a whole.
        (ZH, "环保投入391,817.9万元。", "环保投入391,817.8万元。", "环保投入[-391,817.9万元-]{+391,817.8万元+}。"),
        (ZH, "环保投入 39 亿元。", "环保投入 39 万元。", "环保投入 [-39 亿元-]{+39 万元+}。"),
        (ZH, "自2020年1月1日起实施。", "自2020年1月8日起实施。", "自[-2020年1月1日-]{+2020年1月8日+}起实施。"),
        (ZH, "这是第 16 份报告。", "这是第 20 份报告。", "这是[-第 16 份-]{+第 20 份+}报告。"),
        (ZH, "中铝集团投入多。", "中国铝业投入多。", "[-中铝集团-]{+中国铝业+}投入多。"),
        (
            EN,
            "It spent RMB 391.8 million.",
            "It spent RMB 391.8 billion.",
            "It spent [-RMB 391.8 million-]{+RMB 391.8 billion+}.",
        ),
        (
            EN,
            "In 2024 it made primary aluminium.",
            "In 2024 it made primary copper.",
            "In 2024 it made [-primary aluminium-]{+primary copper+}.",
        ),
        (EN, "This is the 16th report.", "This is the 20th report.", "This is the [-16th-]{+20th+} report."),
        # Words, not characters.
        (ZH, "员工满意度提升。", "员工满意率提升。", "员工[-满意度-]{+满意率+}提升。"),
        (EN, "Safety was improved.", "Safety has improved.", "Safety [-was-]{+has+} improved."),
        # Short unchanged islands are absorbed, figures among them never.
        (
            EN,
            "We care for all our people at every mine of the group.",
            "They work with all those workers at every mine of the group.",
            "[-We care for all our people-]{+They work with all those workers+} at every mine of the group.",
        ),
        (
            ZH,
            "全年新建水厂 3 座，改造管网，惠及村民。",
            "全年修复水库 3 座，清理河道，惠及村民。",
            "全年[-新建水厂-]{+修复水库+} 3 座，[-改造管网-]{+清理河道+}，惠及村民。",
        ),
        # A sentence that moved is moved, and one that moved and was edited says both.
        (
            ZH,
            "集团坚持安全第一的方针。环境治理的责任体系全面覆盖。员工培训覆盖全部岗位。",
            "环境治理的责任体系全面覆盖。员工培训覆盖全部岗位。集团坚持安全第一的方针。",
            "(<1: [-集团坚持安全第一的方针。-])环境治理的责任体系全面覆盖。员工培训覆盖全部岗位。"
            "(>1: 集团坚持安全第一的方针。)",
        ),
        (
            EN,
            "Safety comes first in every mine of the group. We train all people. We plant trees each year in spring.",
            "We train all people. We plant trees each year in spring. Safety comes first in every plant of the group.",
            "(<1: [-Safety comes first in every mine of the group. -])We train all people. We plant trees each year in "
            "spring.{+ +}(>1: Safety comes first in every [-mine-]{+plant+} of the group.[- -])",
        ),
        # A split is a changed sign, not a sentence lost and another found.
        (
            ZH,
            "全年修订制度，开展培训，覆盖全部企业。",
            "全年修订制度。开展培训，覆盖全部企业。",
            "全年修订制度[-，-]{+。+}开展培训，覆盖全部企业。",
        ),
        # What has little in common is replaced whole.
        (ZH, "集团重视安全。", "今年雨水很多。", "[-集团重视安全。-]{+今年雨水很多。+}"),
        (ZH, "", "新的一句。", "{+新的一句。+}"),
    ],
)
def test_it_reads_well(language: Language, before: str, after: str, expected: str) -> None:
    assert told(redline(before, after, language, lexicon())) == expected


def test_sentences_that_moved_together_are_one_move() -> None:
    first = "集团坚持安全第一的方针。环境治理的责任体系全面覆盖。"
    second = "员工培训覆盖全部岗位和全部企业。乡村振兴的帮扶项目有序推进。科技创新的成果得到转化。"
    line = redline(first + second, second + first, ZH, lexicon())
    assert [(one.fate, one.move) for one in line.stretches] == [
        (Fate.moved_away, 1),
        (Fate.kept, 0),
        (Fate.moved_here, 1),
    ]


def test_what_stays_is_measured_and_what_moved_stays() -> None:
    before = "甲乙丙丁戊己庚辛壬癸子丑寅卯。辰巳午未申酉戌亥天地玄黄宇宙洪荒。"
    first, second = before.split("。")[:2]
    assert redline(before, f"{second}。{first}。", ZH, lexicon()).kept == 100
    assert redline(before, "", ZH, lexicon()).kept == 0
