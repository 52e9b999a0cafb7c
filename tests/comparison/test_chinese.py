"""Chinese is cut into the words that jieba finds without its model for unknown ones."""

from functools import cache
from tempfile import TemporaryDirectory

import jieba
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.comparison.chinese import chinese_words

WORDS = [
    "中国",
    "铝业",
    "集团",
    "公司",
    "的",
    "二〇",
    "吉林",
    "吉林工业大学",
    "高富帅",
    "高姓大名",
    "安全",
    "生产",
    "一带",
    "㐀",
]
RUNS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5), max_size=8),
    st.text("中国人民大会堂前进步行走路上海市场长江水电解铝〇㐀鿿", max_size=20),
)


@cache
def segmenter() -> jieba.Tokenizer:
    with TemporaryDirectory() as folder:
        tokenizer = jieba.Tokenizer()
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return tokenizer


@given(RUNS)
@example("")
@example("研究生命科学")
@example("企业完善了乡村振兴管理制度")
def test_the_words_are_those_of_jieba(run: str) -> None:
    assert list(chinese_words(run)) == segmenter().lcut(run, HMM=False)


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("矿山企业公布了碳排放的目标", ("矿山企业", "公布", "了", "碳", "排放", "的", "目标")),
        ("石油化工", ("石油化工",)),
        ("鿿㐀", ("鿿", "㐀")),
    ],
)
def test_a_run_in_words(run: str, words: tuple[str, ...]) -> None:
    assert chinese_words(run) == words
