"""The table of contents of pages that are finished HTML."""

import pytest

from generator.site.finished_page import contents


def tokens(html: str) -> list[tuple[str, str, list[str]]]:
    return [(one["id"], one["name"], [child["id"] for child in one["children"]]) for one in contents(html)]


def test_headings_with_an_id_are_the_contents_one_below_the_other() -> None:
    html = """
        <h1>Title</h1>
        <h2 id="a">First</h2><h3 id="a1">One</h3><h4 id="deep">Deep</h4><h3 id="a2" class="x">Two</h3>
        <h2>No id</h2>
        <h2 id="b" class="y">Second</h2>
        """
    assert tokens(html) == [("a", "First", ["a1", "a2"]), ("b", "Second", [])]


def test_a_third_heading_without_a_second_stands_by_itself() -> None:
    assert tokens('<h3 id="a">One</h3><h2 id="b">Two</h2>') == [("a", "One", []), ("b", "Two", [])]


@pytest.mark.parametrize(
    ("inner", "name"),
    [
        ("Plain", "Plain"),
        ("A <em>slanted</em> word", "A slanted word"),
        ("\n  spaced\n", "spaced"),
        # The theme sets names as they are, so what the page escapes stays escaped.
        ("R&amp;D &lt;2020&gt;", "R&amp;D &lt;2020&gt;"),
    ],
)
def test_a_name_is_the_heading_without_its_tags(inner: str, name: str) -> None:
    assert tokens(f'<h2 id="a">{inner}</h2>') == [("a", name, [])]
