"""K113: shares beside numbers are not those of one and the same whole."""

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.share_groups import ShareGroup, ShareRow, share_groups
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K113"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Groups with a number and a share in each row: the whole that each implies must be one, and the total given."""
    for group in share_groups(facts):
        rows = [one for one in group.rows if one.count and one.share]
        if len(rows) < 2:
            continue
        wrong = _wrong(group, rows)
        if wrong:
            told_zh = "、".join(f"{one.label.zh} {one.count} 占 {one.share}%" for one in wrong)
            told_en = ", ".join(f"{one.label.en} {one.count} as {one.share}%" for one in wrong)
            yield Problem(
                CODE,
                LEVEL,
                wrong[0].position,
                Bilingual(
                    f"{group.title.zh}：占比与人数或数量对不上：{told_zh}",
                    f"{group.title.en}: the shares do not follow from the numbers: {told_en}",
                ),
                Bilingual("用数量除以合计，核对每个占比", "divide each number by the whole and check each share"),
            )


def _wrong(group: ShareGroup, rows: list[ShareRow]) -> list[ShareRow]:
    """The rows that do not fit the whole: the total given, else that of all rows, else the one most of them imply."""
    counted = [one.count for one in group.rows if one.count is not None]
    sums = [sum(counted, Decimal(0))] if len(counted) == len(group.rows) else []
    wholes = [group.total] if group.total else sums
    implied = [_implied(one) for one in rows]

    def misfits(whole: Decimal) -> list[ShareRow]:
        return [one for one, (least, most) in zip(rows, implied, strict=True) if not least <= whole <= most]

    found = min((misfits(whole) for whole in wholes), key=len, default=rows)
    others = min((misfits((least + most) / 2) for least, most in implied), key=len)
    return others if 2 * len(others) <= len(rows) else found


def _implied(row: ShareRow) -> tuple[Decimal, Decimal]:
    """The least and the largest whole of which the number is the share, by the share's last digit."""
    assert row.count is not None
    step = Decimal(1).scaleb(int(row.share.as_tuple().exponent))
    return row.count * 100 / (row.share + step), row.count * 100 / max(row.share - step, step / 10)
