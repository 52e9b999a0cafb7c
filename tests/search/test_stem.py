"""English words are found in their other forms."""

import pytest

from generator.search.stem import stem


@pytest.mark.parametrize(
    "forms",
    [
        "mine mines mined mining",
        "company companies company's",
        "emission emissions",
        "train trains trained training trainings",
        "recycle recycled recycling recycles",
        "sustain sustained sustainability sustainable",
        "stop stopped stopping",
        "supply supplies supplied",
        "audit audits audited auditing",
        "add added adding",
        "aluminium aluminum",
        "labour labor labours",
        "centre center centres centers",
        "organisation organization organisations",
        "organise organize organising organized",
        "sulphur sulfur",
        "desulphurisation desulfurization",
        "analyse analyze analysed",
        "catalogue catalogs",
        "programme program programmes",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(one) for one in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "mine mineral",
        "news new",
        "organ organisation",
        "general generate",
        "university universe",
        "past pasta",
        "community communication",
        "hour or",
        "there theer",
        "store stoer",
    ],
)
def test_other_words_have_other_stems(words: str) -> None:
    assert len({stem(one) for one in words.split()}) == len(words.split())


@pytest.mark.parametrize(
    ("word", "expected"),
    # One word for each step of the algorithm, after its published definition.
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("ties", "tie"),
        ("gas", "gas"),
        ("gaps", "gap"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("bled", "bled"),
        ("luxuriated", "luxuri"),
        ("hopped", "hop"),
        ("hoping", "hope"),
        ("happy", "happi"),
        ("say", "say"),
        ("relational", "relat"),
        ("conditional", "condit"),
        ("vietnamization", "vietnam"),
        ("predication", "predic"),
        ("formative", "format"),
        ("hopefulness", "hope"),
        ("electrical", "electr"),
        ("adjustment", "adjust"),
        ("adoption", "adopt"),
        ("controll", "control"),
        ("rate", "rate"),
        ("skies", "sky"),
    ],
)
def test_the_steps_of_the_algorithm(word: str, expected: str) -> None:
    assert stem(word) == expected
