"""Index coverage, by cause."""

from pathlib import Path

from generator.comparison.change import Cause, CodeKind
from tests.comparison.years import compared, edition

TEXT = ("正文。", "Text.")


def standard(name: str) -> dict[str, object]:
    return {"id": name, "title": {"zh": "GRI 标准", "en": "GRI Standards"}}


def test_the_same_standard_is_the_companys_doing(tmp_path: Path) -> None:
    found = compared(
        tmp_path,
        edition(2020, TEXT, standards=[standard("gri-2016")], tags={"gri-2016": ["305-1", "305-2"]}),
        edition(2021, TEXT, standards=[standard("gri-2016")], tags={"gri-2016": ["305-1", "305-3"]}),
    )
    assert [(one.kind, one.cause, one.code) for one in found.codes] == [
        (CodeKind.unanswered, Cause.company, "305-2"),
        (CodeKind.answered, Cause.company, "305-3"),
    ]


def test_a_later_edition_of_a_standard_is_not_the_companys_doing(tmp_path: Path) -> None:
    """305-1 is in both catalogues and answered in both; 307-1 is in the first alone, 2-1 in the second alone."""
    found = compared(
        tmp_path,
        edition(2020, TEXT, standards=[standard("gri-2016")], tags={"gri-2016": ["305-1", "307-1", "305-4"]}),
        edition(2022, TEXT, standards=[standard("gri-2021")], tags={"gri-2021": ["2-1", "305-1", "305-5"]}),
    )
    told = {(one.kind, one.code): (one.cause, one.standard) for one in found.codes}
    assert told == {
        (CodeKind.answered, "2-1"): (Cause.standard, "gri-2021"),
        (CodeKind.answered, "305-5"): (Cause.company, "gri-2021"),
        (CodeKind.unanswered, "307-1"): (Cause.standard, "gri-2016"),
        (CodeKind.unanswered, "305-4"): (Cause.company, "gri-2016"),
    }


def test_a_code_that_looks_mistyped_is_an_error(tmp_path: Path) -> None:
    found = compared(
        tmp_path,
        edition(2020, TEXT, standards=[standard("gri-2016")], tags={"gri-2016": ["305-1"]}),
        edition(2021, TEXT, standards=[standard("gri-2016")], tags={"gri-2016": ["305-l"]}),
    )
    assert [(one.kind, one.cause, one.code) for one in found.codes] == [(CodeKind.unanswered, Cause.error, "305-1")]


def test_a_standard_that_comes_anew_is_told_whole(tmp_path: Path) -> None:
    found = compared(
        tmp_path,
        edition(2020, TEXT),
        edition(2021, TEXT, standards=[standard("gri-2016")], tags={"gri-2016": ["305-1", "305-2"]}),
    )
    assert [(one.kind, one.cause, one.code) for one in found.codes] == [
        (CodeKind.answered, Cause.standard, "305-1"),
        (CodeKind.answered, Cause.standard, "305-2"),
    ]
