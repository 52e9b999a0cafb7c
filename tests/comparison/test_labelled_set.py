"""Three editions of a company that does not exist: each change between them is found, named rightly, and nothing else.

``python -m bench.comparison`` prints recall and precision for each kind.
"""

from pathlib import Path

import pytest

from tests.comparison.linjiang import labelled
from tests.comparison.scoring import findings, write_labelled

SEEDS = (1, 2, 3)
KINDS = {
    "structure": "renamed moved split merged added dropped proposed",
    "text": "edited number_only zh_only en_only moved split merged added dropped",
    "figure": (
        "rose fell unchanged broken appeared vanished restated renamed unit_changed decimals_changed base_year_changed "
        "kind_changed"
    ),
    "cell": "changed added dropped",
    "code": "answered unanswered moved error",
    "problem": "K151",
}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_labelled_change_is_told_and_no_other(seed: int, tmp_path: Path) -> None:
    made, site = write_labelled(seed, tmp_path)
    different = [(label, wanted, found) for label, wanted, found in findings(made, site) if wanted is not found]
    assert not different


def test_the_set_has_changes_of_every_kind() -> None:
    labels = [label for pair in labelled(SEEDS[0]).labels.values() for label in pair]
    assert len(labels) >= 150
    assert {label.kind for label in labels} == {
        f"{aspect}.{kind}" for aspect, kinds in KINDS.items() for kind in kinds.split()
    }
