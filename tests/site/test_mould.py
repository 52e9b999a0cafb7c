"""A filled mould is what the template would have made of the texts themselves."""

from typing import Any
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from generator.site.mould import Mould, mark, with_marks

TEMPLATE = Environment(autoescape=False).from_string(
    "<title>{{ title | e }} &amp; {{ site }}</title>{% if note %}<p>{{ note }}</p>{% endif %}"
    '{% for one in places %}<a href="{{ one.href }}"{% if one.here %} class="here"{% endif %}>{{ one.text | e }}</a>'
    "{% endfor %}<p>{{ title }}{{ title | e }}</p>"
)
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x7f"))
VALUES = st.fixed_dictionaries(
    {
        "title": TEXTS,
        "site": TEXTS,
        "note": st.one_of(st.none(), TEXTS),
        "places": st.lists(st.fixed_dictionaries({"href": TEXTS, "text": TEXTS, "here": st.booleans()}), max_size=3),
    }
)


def marked(values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    texts: dict[str, str] = {}
    return {name: with_marks(value, name, texts) for name, value in values.items()}, texts


@given(VALUES)
def test_a_mould_filled_with_its_own_texts(values: dict[str, Any]) -> None:
    shape, texts = marked(values)
    assert Mould(TEMPLATE.render(shape)).filled(texts) == TEMPLATE.render(values)


@given(VALUES, VALUES)
def test_a_mould_filled_with_the_texts_of_another_page_of_the_same_shape(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    shape, _ = marked(one)
    other_shape, texts = marked(other)
    if shape == other_shape:
        assert Mould(TEMPLATE.render(shape)).filled(texts) == TEMPLATE.render(other)


def test_what_templates_look_at_stays() -> None:
    shape, texts = marked({"hide": [], "draft": "", "compare": None, "current": True, "title": "x"})
    assert shape == {"hide": [], "draft": "", "compare": None, "current": True, "title": mark("title")}
    assert texts == {"title": "x"}


def test_a_mark_in_an_address() -> None:
    mould = Mould(f'<a href="../{quote(mark("name"))}/">{mark("name")}</a>')
    assert mould.filled({"name": "alumina"}) == '<a href="../alumina/">alumina</a>'


def test_several_moulds_do_not_share_what_they_are_filled_with() -> None:
    mould = Mould(mark("a") + mark("b"))
    assert mould.filled({"a": "1", "b": "<"}) == "1<"
    assert mould.filled({"a": "2", "b": ">"}) == "2>"
