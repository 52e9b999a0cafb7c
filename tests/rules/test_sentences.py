"""The sentences of :mod:`tests.rules.sentences`: the wrong ones are found, the right ones left alone."""

from collections.abc import Callable

import pytest

from tests.rules.report import statement_site
from tests.rules.sentences import RIGHT_CHINESE, RIGHT_ENGLISH, WRONG_CHINESE, WRONG_ENGLISH
from tests.sites import Files, Site

MakeSite = Callable[[Files], Site]
OURS = ("K", "T")
NOT_OF_TEXTS = frozenset({"K104"})
"""Decimals of the observations, which are those of the invented report for every sentence."""


def said(site: Site) -> list[str]:
    found = [one for one in site.checked.problems if one.code.startswith(OURS) and one.code not in NOT_OF_TEXTS]
    return [f"{one.code} {one.message.en}" for one in found]


@pytest.mark.parametrize("sentence", WRONG_CHINESE)
def test_wrong_chinese_is_found(sentence: str, make_site: MakeSite) -> None:
    assert said(make_site(statement_site(sentence, "Words.")))


@pytest.mark.parametrize("sentence", WRONG_ENGLISH)
def test_wrong_english_is_found(sentence: str, make_site: MakeSite) -> None:
    assert said(make_site(statement_site("文字。", sentence)))


@pytest.mark.parametrize("sentence", RIGHT_CHINESE)
def test_right_chinese_is_left_alone(sentence: str, make_site: MakeSite) -> None:
    assert said(make_site(statement_site(sentence, "Words."))) == []


@pytest.mark.parametrize("sentence", RIGHT_ENGLISH)
def test_right_english_is_left_alone(sentence: str, make_site: MakeSite) -> None:
    assert said(make_site(statement_site("文字。", sentence))) == []


def test_the_same_in_both_languages_is_told_once(make_site: MakeSite) -> None:
    zh, en = (
        "研发人员由 860 人增至 1,032 人，增长 25%。",
        "The number of researchers rose from 860 to 1,032, an increase of 25%.",
    )
    found = [one for one in make_site(statement_site(zh, en)).checked.problems if one.code == "K123"]
    assert len(found) == 1


def test_what_is_wrong_in_the_english_alone_stands_there(make_site: MakeSite) -> None:
    zh, en = (
        "研发人员由 860 人增至 1,032 人，增长 20%。",
        "The number of researchers rose from 860 to 1,032, an increase of 25%.",
    )
    (found,) = [one for one in make_site(statement_site(zh, en)).checked.problems if one.code == "K123"]
    assert found.message.en == "from 860 to 1,032 is +20%, not 25%"
