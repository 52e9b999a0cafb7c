"""What comes back from a translator changes its own texts, and nothing that was made from something else."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.exchange.taking_over import plan_import
from generator.exchange.unit import Unit, as_batch
from generator.exchange.writing import write_changes
from generator.language import Language
from generator.model.translation import Translation
from generator.reading.translations import read_translations
from generator.reading.tree import Tree, read_tree
from tests.exchange.site import CHAPTER, FILES, KEYS, TYPED
from tests.sites import Files, Site, replace_once, tree_bytes

MakeSite = Callable[[Files], Site]


def texts(site: Site) -> tuple[Tree, dict[str, Translation]]:
    tree, _ = read_tree(site.data)
    return tree, {one.key: one for one in read_translations(tree, "acme/2020")[0]}


def sent(site: Site, **targets: str) -> list[Unit]:
    """The chapter's units as they went out, finished, with some translations changed (by the number of the key)."""
    found = texts(site)[1]
    units = as_batch((found[key] for key in KEYS), Language.zh).units
    return [
        replace(unit, finished=True, target=targets.get(f"t{number}", unit.target)) for number, unit in enumerate(units)
    ]


def taken(site: Site, units: list[Unit]) -> list[str]:
    """Take over what can be; the codes of what is refused."""
    tree, found = texts(site)
    plan = plan_import(units, found.values())
    written = write_changes(plan.changes, tree)
    return [one.code for one in (*plan.refused, *written.problems)]


def test_a_translation_goes_into_its_place_and_nothing_else_changes(make_site: MakeSite) -> None:
    site = make_site(FILES)
    changes = {
        "t0": "About us: all",
        "t1": 'Yields "{{kpi:ore}}" now.',
        "t2": "One.\n\nTwo.\n\nThree.",
        "t3": "The end.",
    }
    assert taken(site, sent(site, **changes)) == []
    expected = TYPED
    for old, new in (
        ("en: About}", 'en: "About us: all"}'),
        ('"Yields {{kpi:ore}}."', '"Yields \\"{{kpi:ore}}\\" now."'),
        (
            ">-\n        The first paragraph.\n\n        The second one.",
            "|-\n        One.\n\n        Two.\n\n        Three.",
        ),
        ("en: Last words.", "en: The end."),
    ):
        expected = replace_once(expected, old, new)
    assert (site.root / CHAPTER).read_text(encoding="utf-8") == expected


@pytest.mark.parametrize(
    ("old", "new", "key", "expected"),
    [
        (", en: About}", "}", 0, "{zh: 关于, en: New}"),
        ("en: About}", 'en: ""}', 0, '{zh: 关于, en: "New"}'),
        ("en: About}", "en: }", 0, "{zh: 关于, en: New}"),
        ('    en: "Yields {{kpi:ore}}."\n', "", 1, "    zh: '年产 {{kpi:ore}}。'\n    en: \"New {{kpi:ore}}\"\n"),
        ('    en: "Yields {{kpi:ore}}."\n', "    en:\n", 1, '    en: "New {{kpi:ore}}"\n'),
        ('    en: "Yields {{kpi:ore}}."\n', "    en: ~\n", 1, '    en: "New {{kpi:ore}}"\n'),
    ],
)
def test_a_missing_translation_is_put_in(old: str, new: str, key: int, expected: str, make_site: MakeSite) -> None:
    site = make_site({**FILES, CHAPTER: replace_once(TYPED, old, new).encode()})
    target = "New {{kpi:ore}}" if key == 1 else "New"
    assert taken(site, sent(site, **{f"t{key}": target})) == []
    assert expected in (site.root / CHAPTER).read_text(encoding="utf-8")
    assert texts(Site(site.root))[1][KEYS[key]].target == target


def test_a_missing_translation_of_several_lines_is_put_in_as_a_block(make_site: MakeSite) -> None:
    before = TYPED.partition("      en: >-")[0] + TYPED.partition("        The second one.\n")[2]
    site = make_site({**FILES, CHAPTER: before.encode()})
    assert taken(site, sent(site, t2="One.\n\nTwo.")) == []
    assert "        第二段。\n      en: |-\n        One.\n\n        Two.\n  - kind" in (site.root / CHAPTER).read_text(
        encoding="utf-8"
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    targets=st.lists(
        st.one_of(
            st.none(), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}\r\ufeff"), min_size=1)
        ),
        min_size=4,
        max_size=4,
    ),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_is_written_reads_back(targets: list[str | None], newline: str, make_site: MakeSite) -> None:
    site = make_site({**FILES, CHAPTER: TYPED.replace("\n", newline).encode()})
    held = {1: " {{kpi:ore}}"}
    wanted = {f"t{n}": (text.strip() or "x") + held.get(n, "") for n, text in enumerate(targets) if text is not None}
    assert taken(site, sent(site, **wanted)) == []
    after = texts(site)[1]
    for number, key in enumerate(KEYS):
        if f"t{number}" in wanted:
            assert after[key].target == wanted[f"t{number}"].strip()
    content = (site.root / CHAPTER).read_bytes().decode()
    assert "# The first page." in content
    assert "# the title" in content
    assert "# what we do" in content


def refused(site: Site, units: list[Unit]) -> list[str]:
    before = tree_bytes(site.root)
    codes = taken(site, units)
    assert tree_bytes(site.root) == before
    return codes


def test_what_was_made_from_another_source_is_refused(make_site: MakeSite) -> None:
    units = sent(make_site(FILES), t0="Of old")
    changed = make_site({**FILES, CHAPTER: replace_once(TYPED, "zh: 关于,", "zh: 关于我们,").encode()})
    assert refused(changed, units) == ["E004"]
    (problem,) = plan_import(units, texts(changed)[1].values()).refused
    assert "我们" in problem.message.zh


def test_a_text_that_has_moved_in_its_file_is_found(make_site: MakeSite) -> None:
    units = sent(make_site(FILES), t3="The end.")
    moved = replace_once(TYPED, "blocks:\n", "blocks:\n  - {kind: prose, text: {zh: 新的, en: New}}\n")
    site = make_site({**FILES, CHAPTER: moved.encode()})
    assert taken(site, units) == []
    assert "en: The end." in (site.root / CHAPTER).read_text(encoding="utf-8")


def test_a_text_that_is_gone_is_refused(make_site: MakeSite) -> None:
    units = sent(make_site(FILES), t3="The end.")
    site = make_site({**FILES, CHAPTER: TYPED.partition("  - kind: prose\n    text:\n      en: Last")[0].encode()})
    assert refused(site, units) == ["E003"]


@pytest.mark.parametrize(
    "target", ["Yields.", "Yields {{kpi:ores}}.", "Yields {{kpi:ore}} {{kpi:ore}}.", "Yields {{ kpi:ore }}."]
)
def test_a_placeholder_that_is_not_the_sources_is_refused(target: str, make_site: MakeSite) -> None:
    site = make_site(FILES)
    assert refused(site, sent(site, t1=target)) == ["E005"]


def test_what_was_changed_here_meanwhile_is_not_overwritten(make_site: MakeSite) -> None:
    units = sent(make_site(FILES), t0="Theirs")
    site = make_site({**FILES, CHAPTER: replace_once(TYPED, "en: About}", "en: Ours}").encode()})
    assert refused(site, units) == ["E006"]
    same = [replace(unit, target="Ours") if unit.key == KEYS[0] else unit for unit in units]
    assert refused(site, same) == []


def test_one_text_has_one_translation(make_site: MakeSite) -> None:
    site = make_site(FILES)
    first, *others = sent(site, t0="One")
    assert taken(site, [first, replace(first, target="Two"), *others]) == ["E007"]
    assert "en: One}" in (site.root / CHAPTER).read_text(encoding="utf-8")


def test_what_is_not_finished_is_left_alone(make_site: MakeSite) -> None:
    site = make_site(FILES)
    units = [replace(unit, finished=False) for unit in sent(site, t0="Half")]
    assert refused(site, units) == []
    assert refused(site, [replace(unit, target="") for unit in sent(site)]) == []


def test_what_came_back_finished_as_it_was_is_let_stand(make_site: MakeSite) -> None:
    site = make_site(FILES)
    plan = plan_import(sent(site), texts(site)[1].values())
    assert [one.key for one in plan.let_stand] == KEYS
    assert plan.changes == ()
    untold = plan_import([replace(unit, finished=None) for unit in sent(site)], texts(site)[1].values())
    assert (untold.let_stand, untold.untouched) == ((), 4)


def test_a_file_with_aliases_is_left_as_it_is(make_site: MakeSite) -> None:
    typed = (
        replace_once(TYPED, "en: Last words.", "en: &words Last words.")
        + "  - {kind: prose, text: {zh: 完, en: *words}}\n"
    )
    site = make_site({**FILES, CHAPTER: typed.encode()})
    assert refused(site, sent(site, t3="The end.")) == ["E008"]
