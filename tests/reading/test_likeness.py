"""How alike texts are: slips are told from other wordings, and what was meant from what is near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.likeness import folded, is_slip, likeness, nearest_names, part_likeness


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("法制中铝·提升治理能力", "法治中铝 · 提升治理能力"),  # one character for another
        ("公司冶理", "公司治理"),
        ("提升治理力", "提升治理能力"),  # one lost within
        ("升提治理能力", "提升治理能力"),  # two exchanged
        ("2019 年度绩效表", "2020 年度绩效表"),
        ("Managment approach", "Management approach"),
        ("Report on governence", "Report on governance"),
    ],
)
def test_slips(written: str, meant: str) -> None:
    assert is_slip(written, meant)
    assert is_slip(meant, written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("法治中铝·提升治理能力", "法治中铝 · 提升治理能力"),  # the same
        ("SAFETY, FIRST", "Safety first"),
        ("ＣＳＲ报告", "CSR 报告"),
        ("报告规范", "关于本报告"),  # another wording
        ("未来展望", "未来可期"),
        ("节约用水", "循环用水"),
        ("Saving water", "Reusing water"),
        ("Outlook", "A future to look forward to"),
        ("Evaluation report of the CSR management module", "Evaluation report: the CSR management module in 2020"),
        ("关键绩效", "关键绩效表"),  # shortened
        ("社会责任管理模块评估报告", "社会责任管理模块 2020 年度运行评估报告"),
        ("Key performance", "Key performance tables"),
        ("", ""),
    ],
)
def test_no_slips(written: str, meant: str) -> None:
    assert not is_slip(written, meant)
    assert not is_slip(meant, written)


def test_folding_leaves_letters_and_figures() -> None:
    assert folded("法治中铝 · 提升治理能力") == folded("法治中铝·提升治理能力") == "法治中铝提升治理能力"
    assert folded("（范畴１）GHG Emissions.") == "范畴1ghgemissions"


def test_the_order_of_words_makes_no_difference() -> None:
    assert likeness("emissions of GHG", "GHG: emissions of") == 100
    assert likeness("Name of the organization", "Carbon credits") < 50
    assert part_likeness("反腐败培训", "反腐败") == 100


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("202-4", ("102-4", "202-1")),
        ("205-22", ("205-2",)),
        ("n/a", ()),
        ("", ()),
    ],
)
def test_the_nearest_need_the_fewest_changes(name: str, nearest: tuple[str, ...]) -> None:
    assert nearest_names(name, ["102-4", "202-1", "205-2", "M3.8"]) == nearest


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert nearest_names("305-1", []) == ()


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_texts_can_be_compared(first: str, second: str) -> None:
    assert is_slip(first, second) == is_slip(second, first)
    assert 0 <= likeness(first, second) <= 100
    assert not is_slip(first, first)
