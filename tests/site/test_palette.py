"""Whatever colours a company has, text set in them can be read on light and on dark ground (WCAG 2.2: 4.5 to 1)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.packs import packed_goals
from generator.site.palette import palette_css

LIGHT, DARK = "#ffffff", "#14181b"
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
PROPERTY = re.compile(r"--dz-([a-z-]+):\s*(#[0-9a-f]{6})")

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def rules(css: str) -> list[tuple[str, dict[str, str]]]:
    return [(selector.strip(), dict(PROPERTY.findall(body))) for selector, body in RULE.findall(css)]


def ratio(one: str, other: str) -> float:
    first, second = sorted((luminance(one), luminance(other)))
    return (second + 0.05) / (first + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@given(brand=colours, accent=colours, tint=colours)
def test_every_colour_of_text_reaches_the_contrast(brand: str, accent: str, tint: str) -> None:
    for selector, properties in rules(palette_css(brand, accent, [tint])):
        ground = DARK if "slate" in selector else LIGHT
        for name in ("brand", "accent", "tint", "cover"):
            if name in properties:
                assert ratio(properties[name], ground) >= 4.5, (selector, name, properties[name])


@pytest.mark.parametrize("name", ["brand", "accent"])
def test_a_colour_that_can_be_read_is_left_as_it_is(name: str) -> None:
    css = palette_css("#0B4A66", "#A0521C", [])
    light = [properties for selector, properties in rules(css) if name in properties and "slate" not in selector]
    assert light[0][name] == {"brand": "#0b4a66", "accent": "#a0521c"}[name]


def test_the_chips_of_the_goals_keep_their_colours_and_can_be_read() -> None:
    properties = dict(rules(palette_css("#000000", "#000000", [])))
    for number, goal in packed_goals().items():
        chip = properties[f".dz-goal--{number}"]
        assert chip["goal"] == goal.colour.lower()
        assert chip["goal-ink"] in ("#000000", "#ffffff")
        assert ratio(chip["goal"], chip["goal-ink"]) >= 4.5


@given(tints=st.lists(colours, unique=True, max_size=4))
def test_every_tint_has_its_rule_in_both_schemes(tints: list[str]) -> None:
    selectors = [selector for selector, _ in rules(palette_css("#000000", "#000000", tints))]
    for tint in tints:
        assert sum(f'[data-tint="{tint}"]' in selector for selector in selectors) == 2
