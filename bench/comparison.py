"""``python -m bench.comparison``: how well and how fast editions are compared. Nothing is asserted."""

import random
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import yaml

from generator.comparison.compare import compare
from generator.site.check import check
from tests.comparison.scoring import score

SEEDS = range(1, 11)
RUNS = 3
DATA = Path("data")
PAIR = ("chinalco/2020", "chinalco/2024")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_REFERENCE = re.compile(r"\{\{[^{}]*\}\}")


def main() -> None:
    """Print both tables."""
    print("| kind of change | labelled | recall | precision |\n|---|---:|---:|---:|")
    for kind, labelled, recall, precision in accuracy():
        print(f"| {kind} | {labelled} | {recall:.3f} | {precision:.3f} |")
    print(f"\n| text of {PAIR[0]} and {PAIR[1]} | passages | changes | processor seconds |\n|---|---:|---:|---:|")
    for times in (1, 2, 4):
        passages, changes, seconds = speed(times)
        print(f"| {times} × | {passages:,} | {changes:,} | {seconds:.2f} |")


def accuracy() -> Iterator[tuple[str, int, float, float]]:
    """Kind, number of labels, recall and precision over the seeds."""
    counted: dict[str, list[int]] = {}
    for seed in SEEDS:
        for one in score(seed):
            row = counted.setdefault(one.kind, [0, 0, 0])
            for place, number in enumerate((one.labelled, one.found, one.wrong)):
                row[place] += number
    for kind, (labelled, found, wrong) in sorted(counted.items()):
        yield kind, labelled, found / labelled if labelled else 1.0, found / (found + wrong) if found + wrong else 1.0


def speed(times: int) -> tuple[int, int, float]:
    """Passages and changes of the pair with so many times its text, and the median seconds of comparing it."""
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as folder:
        data = Path(folder) / "data"
        write_larger(data, times)
        facts = {one.edition.key: one for one in check(data).facts}
        taken = []
        for _ in range(RUNS):
            start = process_time()
            comparison = compare(facts[PAIR[0]], facts[PAIR[1]])
            taken.append(process_time() - start)
    return len(comparison.texts), sum(1 for _ in comparison.changes()), median(taken)


def write_larger(data: Path, times: int) -> None:
    """The organisation's data with its chapters and cases so many times.

    Each copy is in other characters, so that its text is as much alike between the years, and no copy is like another.
    """
    organisation = PAIR[0].partition("/")[0]
    for file in sorted((DATA / organisation).rglob("*.yml")):
        target = data / file.relative_to(DATA)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        target.write_text(text, encoding="utf-8")
        if file.parent.name in ("chapters", "cases"):
            for number in range(2, times + 1):
                node = _copied(yaml.load(text, Loader=yaml.CBaseLoader), number, _cipher(number))
                node["id"] = f"{file.stem}-{number}"
                written = yaml.safe_dump(node, allow_unicode=True, sort_keys=False)
                (target.parent / f"{file.stem}-{number}.yml").write_text(written, encoding="utf-8")
        elif file.name == "report.yml":
            report = yaml.load(text, Loader=yaml.CBaseLoader)
            report["order"] += [f"{name}-{number}" for number in range(2, times + 1) for name in report["order"]]
            target.write_text(yaml.safe_dump(report, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _cipher(number: int) -> dict[str, str]:
    """Each common character exchanged for another."""
    characters = [chr(code) for code in range(0x4E00, 0x9FA6)]
    others = characters.copy()
    random.Random(number).shuffle(others)
    return dict(zip(characters, others, strict=True))


def _copied(node: Any, number: int, cipher: dict[str, str], name: str = "") -> Any:
    if isinstance(node, dict):
        if node.get("kind") in ("timeline", "award_list", "abbreviations"):
            return {"kind": "prose", "text": {"zh": "略。", "en": "Left out."}}
        return {key: _copied(value, number, cipher, key) for key, value in node.items() if key != "index_row"}
    if isinstance(node, list):
        return [_copied(one, number, cipher, name) for one in node]
    if name in ("case", "topics"):
        return f"{node}-{number}"
    if name == "continues":
        page, mark, anchor = node.partition("#")
        return f"{page}-{number}{mark}{anchor}"
    if name in ("zh", "en"):
        return _HAN.sub(lambda match: cipher.get(match[0], match[0]), _REFERENCE.sub("12", node))
    return node


if __name__ == "__main__":
    main()
