"""A figure is a number, words, or a stored observation: exactly one of them."""

import pytest

from generator.model.amount import Amount
from generator.problem import Problem
from generator.reading.document import read_document
from generator.source.parse import parse_text

VALUE = 'value: "12"'
WORDS = "words: {zh: 甲级, en: Grade A}"
INDICATOR = "indicator: ore-output"


def read(*fields: str) -> tuple[Amount | None, tuple[Problem, ...]]:
    root, problems = parse_text("\n".join(fields) + "\n", "a.yml")
    assert root is not None, problems
    return read_document(root, Amount)


@pytest.mark.parametrize("field", [VALUE, WORDS, INDICATOR])
def test_one_source_is_enough(field: str) -> None:
    amount, problems = read(field, "note: {zh: 注, en: Note}")
    assert problems == ()
    assert amount is not None
    assert sum(one is not None for one in (amount.value, amount.words, amount.indicator)) == 1


@pytest.mark.parametrize(
    ("fields", "given"),
    [
        ((VALUE, WORDS), "value, words"),
        ((VALUE, INDICATOR), "value, indicator"),
        ((WORDS, INDICATOR), "words, indicator"),
        ((VALUE, WORDS, INDICATOR), "value, words, indicator"),
    ],
)
def test_two_sources_are_too_many_and_are_named(fields: tuple[str, ...], given: str) -> None:
    amount, (problem,) = read(*fields)
    assert amount is None
    assert problem.code == "R012"
    assert given in problem.message.zh
    assert given in problem.message.en


def test_none_is_too_few() -> None:
    amount, (problem,) = read("unit: 吨")
    assert amount is None
    assert problem.code == "R012"
    assert "value, words, indicator" in problem.message.en


def test_an_empty_field_counts_as_none() -> None:
    amount, problems = read(VALUE, "words:", "indicator: ~")
    assert problems == ()
    assert amount is not None
