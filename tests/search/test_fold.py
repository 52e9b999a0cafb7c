"""What a reader takes for the same is one: width, case, traditional forms, dashes, separators, white space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.packs import packed_han_forms
from generator.search.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("氧化鋁產量", "氧化铝产量"),
        ("臺灣、裡面、瞭解、關於", "台湾、里面、了解、关于"),
        ("ＧＲＩ　３０５－５", "GRI 305-5"),
        ("GRI305–5", "GRI 305-5"),
        ("2019~2020", "2019-2020"),
        ("GB/T 36001—2015", "GB/T36001-2015"),
        ("三 个　作\u00a0用", "三个作用"),
        ("1,308,559 人次", "1308559人次"),
        ("6,345.72 亿元", "6345.72亿元"),
        ("low-carbon", "Low carbon"),
        ("Société Générale", "societe generale"),
        ("the company’s", "the company's"),
        ("soft\u00adhyphen", "softhyphen"),
        ("employees’ rights", "employees rights"),
        ("‘green’ mines", "green mines"),
    ],
)
def test_the_same_to_a_reader_is_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 2", "12"),
        ("red mud", "redmud"),
        ("2019,2020", "20192020"),
        ("著名", "着名"),
        ("甲\n乙", "甲乙"),
        ("甲\t乙", "甲乙"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_folding_han_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_form_leads_to_another_form() -> None:
    forms = packed_han_forms()
    assert len(forms) > 2000
    assert [(form, plain) for form, plain in forms.items() if plain in forms] == []
