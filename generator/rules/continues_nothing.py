"""X151: something declares to continue what no earlier edition has, or what is of another kind there."""

from collections.abc import Iterator

from generator.comparison.change import Thing
from generator.comparison.lineage import may_continue
from generator.comparison.things import Things, continues, find_things
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.blocks.table import Table, TablePart
from generator.problem import Level, Problem
from generator.reading.wording import nearest_name

CODE = "X151"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every ``continues`` of the edition, looked up in the last edition before it that has the name."""
    if "continues" not in facts.fields:
        return
    things = find_things(facts.edition)
    declaring = [one for one in things.by_key.values() if continues(one)]
    parts = [(one, part) for one in things.by_key.values() for part in _parts(one) if part.continues is not None]
    if not declaring and not parts:
        return
    years = [year for year in facts.publisher.editions if year < facts.edition.year]
    earlier = [find_things(facts.publisher.editions[year]) for year in reversed(years)]
    for thing in declaring:
        for place, name in enumerate(continues(thing)):
            found = next((things.by_key[name] for things in earlier if name in things.by_key), None)
            if found is None or not may_continue(found, thing):
                yield _problem(thing, name, place, found, earlier)
    for table, part in parts:
        key = (continues(table) or (table.key,))[0]
        before = next((things.by_key[key] for things in earlier if key in things.by_key), None)
        known = tuple(one.id for one in _parts(before) if type(one) is type(part))
        if part.continues not in known:
            yield _no_part(part, known)


def _parts(thing: Thing | None) -> tuple[TablePart, ...]:
    """The rows and columns of a table."""
    return (*thing.item.rows, *thing.item.columns) if thing is not None and isinstance(thing.item, Table) else ()


def _no_part(part: TablePart, known: tuple[str, ...]) -> Problem:
    nearest = nearest_name(str(part.continues), known)
    hint = (
        Bilingual(f"是不是想写“{nearest}”？", f"did you mean '{nearest}'?")
        if nearest
        else Bilingual("写上一份报告中这一行或列的编号", "give the id that the row or column had in the edition before")
    )
    return Problem(
        CODE,
        LEVEL,
        part.position_of("continues"),
        Bilingual(
            f"先前的报告里，这张表没有名为“{part.continues}”的行或列",
            f"in the edition before, this table has no such row or column as '{part.continues}'",
        ),
        hint,
    )


def _problem(thing: Thing, name: str, place: int, found: Thing | None, earlier: list[Things]) -> Problem:
    position = thing.item.position_of("continues", place)
    if not earlier:
        message = Bilingual(
            f"“{name}”无从延续：这是第一份报告", f"'{name}' cannot be continued: this is the first edition"
        )
        return Problem(CODE, LEVEL, position, message, Bilingual("删去 continues", "delete 'continues'"))
    if found is not None:
        return Problem(
            CODE,
            LEVEL,
            position,
            Bilingual(f"“{name}”（{found.position}）是另一类内容", f"'{name}' ({found.position}) is of another kind"),
            Bilingual(
                "章节延续章节，案例延续案例，内容块延续同类内容块",
                "a chapter or section continues one, a case a case, a block one of its kind",
            ),
        )
    known = tuple(dict.fromkeys(one.key for things in earlier for one in things.by_key.values()))
    nearest = nearest_name(name, tuple(key for key in known if "." not in key))
    hint = (
        Bilingual(f"是不是想写“{nearest}”？", f"did you mean '{nearest}'?")
        if nearest
        else Bilingual(
            "写上一份报告中的编号：章 ecology，节 ecology#climate，案例 green-mine，奖项 名单/奖项",
            "give an id of an earlier edition: ecology for a chapter, ecology#climate for a section, list/award",
        )
    )
    message = Bilingual(f"先前的报告里没有“{name}”", f"no earlier edition has '{name}'")
    return Problem(CODE, LEVEL, position, message, hint)
