"""Which translations can be trusted, as the lock and the texts tell."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.translation import Confirmed, State, Translation
from generator.reading.lock import confirm, lock_text, read_lock
from generator.reading.translations import confirmed_now, read_translations, translated_folders
from generator.reading.tree import read_tree
from tests.sites import TINY, Files, Site

MakeSite = Callable[[Files], Site]

LOCK = "data/acme/2020/translations.lock"
CHAPTER = "data/acme/2020/chapters/about.yml"


def chapter(*texts: tuple[str, str]) -> str:
    blocks = "".join(f'  - {{kind: prose, text: {{zh: "{zh}", en: "{en}"}}}}\n' for zh, en in texts)
    return f"id: about\nkind: front\ntitle: {{zh: 关于, en: About}}\nblocks:\n{blocks}"


def lock(*texts: tuple[int, str, str]) -> bytes:
    entries = [confirm("chapters/about.yml", f"blocks[{n}]/text", zh, en) for n, zh, en in texts]
    return lock_text(entries).encode()


def read(make_site: MakeSite, files: Files) -> dict[str, Translation]:
    tree, _ = read_tree(make_site({**TINY, **files}).data)
    found = read_translations(tree, "acme/2020")[0]
    return {one.place: one for one in found if one.place.startswith("blocks")}


A, B, C = ("甲。", "A."), ("乙。", "B."), ("丙。", "C.")


@pytest.mark.parametrize(
    ("texts", "locked", "states"),
    [
        # Without a lock nothing is stale.
        ([A, B], None, "uu"),
        ([A, B], [(1, *A), (2, *B)], "cc"),
        ([A, B], [(1, *A)], "cu"),
        # The source changed; then both did.
        ([("甲2。", "A."), B], [(1, *A), (2, *B)], "sc"),
        ([("甲2。", "A2."), B], [(1, *A), (2, *B)], "sc"),
        # A better translation of the same source stays confirmed.
        ([("甲。", "A!"), B], [(1, *A), (2, *B)], "cc"),
        # Something put in before, taken out, and exchanged.
        ([C, A, B], [(1, *A), (2, *B)], "ucc"),
        ([B], [(1, *A), (2, *B)], "c"),
        ([B, A], [(1, *A), (2, *B)], "cc"),
        # Put in before and changed at once.
        ([C, ("甲2。", "A."), B], [(1, *A), (2, *B)], "usc"),
        # A text of the same words as another, with another translation, is not confirmed by it.
        ([A, ("甲。", "Z.")], [(1, *A)], "cu"),
        # After a merge a text may stand twice in the lock.
        ([("甲2。", "A."), B], [(1, *A), (1, "甲2。", "A."), (2, *B)], "cc"),
        ([("甲。", ""), B], [(1, *A), (2, *B)], "mc"),
    ],
)
def test_states(
    texts: list[tuple[str, str]], locked: list[tuple[int, str, str]] | None, states: str, make_site: MakeSite
) -> None:
    files: dict[str, str | bytes] = {CHAPTER: chapter(*texts)}
    if locked is not None:
        files[LOCK] = lock(*locked)
    found = read(make_site, files)
    assert "".join(one.state[0] for one in found.values()) == states


def test_a_stale_text_knows_what_its_source_was(make_site: MakeSite) -> None:
    files = {
        CHAPTER: chapter(("2020 年。", "In 2019."), ("乙2。", "B2.")),
        LOCK: lock((1, "2019 年。", "In 2019."), (2, *B)),
    }
    first, second = read(make_site, files).values()
    assert (first.before, first.moved_on) == ("2019 年。", False)
    assert (second.before, second.moved_on) == ("乙。", True)


def test_what_is_stale_is_told_with_the_words_that_changed(make_site: MakeSite) -> None:
    files = {
        **TINY,
        CHAPTER: chapter(("2020 年产 3 吨。", "3 t in 2019."), ("乙2。", "B2.")),
        LOCK: lock((1, "2019 年产 3 吨。", "3 t in 2019."), (2, *B)),
    }
    checked = make_site(files).checked
    first, second = [one for one in checked.problems if one.code == "L151"]
    assert (first.level, first.position.path, first.position.line) == ("warning", CHAPTER, 5)
    assert "“2019”改为“2020”" in first.message.zh
    assert "'2019' to '2020'" in first.message.en
    assert second.level == "hint"


@pytest.mark.parametrize(
    ("text", "found"), [(("安全", "安全"), 1), (("2020", "2020"), 0), (("ESG", "ESG"), 0), (("安全", "Safety"), 0)]
)
def test_what_was_copied_and_not_translated(text: tuple[str, str], found: int, make_site: MakeSite) -> None:
    checked = make_site({**TINY, CHAPTER: chapter(text)}).checked
    assert len([one for one in checked.problems if one.code == "L110"]) == found


def test_a_text_without_a_translation_is_among_the_texts(make_site: MakeSite) -> None:
    typed = "id: about\nkind: front\ntitle: {zh: 关于}\nblocks:\n  - kind: prose\n    text:\n      zh: 甲\n      en:\n"
    tree, _ = read_tree(make_site({**TINY, CHAPTER: typed}).data)
    found = read_translations(tree, "acme/2020")[0]
    assert [one.place for one in found if one.state is State.missing] == ["title", "blocks[1]/text"]


def test_the_language_that_is_written_in_is_the_source(make_site: MakeSite) -> None:
    organisation = str(TINY["data/acme/organisation.yml"]).rstrip() + "\n        written_in: en\n"
    tree, _ = read_tree(make_site({**TINY, "data/acme/organisation.yml": organisation, CHAPTER: chapter(A)}).data)
    found = {one.place: one for one in read_translations(tree, "acme/2020")[0]}
    assert (found["blocks[1]/text"].source, found["blocks[1]/text"].target) == ("A.", "甲。")


def test_an_organisations_own_files_are_apart_from_its_editions(make_site: MakeSite) -> None:
    tree, _ = read_tree(make_site({**TINY, "data/catalogues/x.yml": "id: x\n"}).data)
    assert translated_folders(tree) == ("acme", "acme/2020")
    assert {one.path for one in read_translations(tree, "acme")[0]} == {"acme/organisation.yml"}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.lists(
        st.builds(confirm, st.sampled_from(["a.yml", "b/c d.yml"]), st.sampled_from(["x", "y[1]/z"]), TEXTS, TEXTS)
    )
)
def test_a_lock_reads_back(entries: list[Confirmed]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "translations.lock"
        written = lock_text(entries)
        file.write_bytes(written.encode())
        read_back, problems = read_lock(file, "lock")
    assert problems == ()
    assert list(read_back) == sorted(entries)
    assert lock_text(read_back) == written


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "=======",
        "x#y\tabc\tdef",
        'x#y\tabc\tdef\t"text"',
        "x#y\tabc\tdef\tnot json",
        "x#y\ta\tb\t12",
        "\ufffd",
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: str, make_site: MakeSite) -> None:
    locked = lock((1, *A)) + line.encode() + b"\n"
    site = make_site({**TINY, CHAPTER: chapter(A), LOCK: locked})
    assert [(one.code, one.position.line) for one in site.checked.problems] == [("E001", 4)]
    (translation,) = [one for one in read_translations(site.read.tree, "acme/2020")[0] if one.place == "blocks[1]/text"]
    assert translation.state is State.confirmed


def test_confirming_one_text_keeps_what_was_confirmed_of_others(make_site: MakeSite) -> None:
    """A block put in first moves every other; confirming it leaves them confirmed at their new places."""
    files = {**TINY, CHAPTER: chapter(C, A, ("乙2。", "B.")), LOCK: lock((1, *A), (2, *B), (3, "丁。", "D."))}
    tree, _ = read_tree(make_site(files).data)
    found, _ = read_translations(tree, "acme/2020")
    newly = {one.key for one in found if one.place == "blocks[1]/text"}
    entries = confirmed_now(found, "acme/2020", newly)
    assert {(one.place, one.source) for one in entries} == {
        ("blocks[1]/text", "丙。"),
        ("blocks[2]/text", "甲。"),
        ("blocks[3]/text", "乙。"),
    }
    after = read(make_site, {CHAPTER: chapter(C, A, ("乙2。", "B.")), LOCK: lock_text(entries).encode()})
    assert [one.state for one in after.values()] == [State.confirmed, State.confirmed, State.stale]
