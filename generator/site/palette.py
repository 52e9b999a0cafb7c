"""An organisation's colours as CSS custom properties, light and dark, each readable on its ground."""

import colorsys
from collections.abc import Sequence

from generator.reading.packs import packed_goals

Rgb = tuple[float, float, float]
_LIGHT: Rgb = (0.957, 0.961, 0.953)
_DARK: Rgb = (0.110, 0.133, 0.153)
"""The tinted ground of insets (``--dz-wash``) in each scheme: what reads there reads on the page's own ground too."""


def palette_css(brand: str, accent: str, tints: Sequence[str]) -> str:
    """Custom properties for both schemes, of colours such as ``#0B4A66``.

    Each is moved in lightness until text in it reaches 4.5:1. A page names its tint in ``data-tint``; the chips of the
    Sustainable Development Goals keep their own colours, with black or white digits, whichever reads better.
    """
    own = {"brand": _rgb(brand), "accent": _rgb(accent)}
    light, dark = ({name: _readable(one, ground) for name, one in own.items()} for ground in (_LIGHT, _DARK))
    cover = {"cover": light["brand"]}
    css = (
        _block(":root", cover)
        + _block(":root,[data-md-color-scheme]", light)
        + _on_screen(_block('[data-md-color-scheme="slate"]', dark))
    )
    for tint in tints:
        mark = f'[data-tint="{tint.lower()}"]'
        css += _block(mark, {"tint": _readable(_rgb(tint), _LIGHT)})
        css += _on_screen(_block(f'[data-md-color-scheme="slate"] {mark}', {"tint": _readable(_rgb(tint), _DARK)}))
    for number, goal in packed_goals().items():
        colour = _rgb(goal.colour)
        ink = max(((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)), key=lambda one: contrast(one, colour))
        css += _block(f".dz-goal--{number}", {"goal": colour, "goal-ink": ink})
    return css


def _block(selector: str, colours: dict[str, Rgb]) -> str:
    lines = "".join(f"--dz-{name}:{_hex(colour)};" for name, colour in colours.items())
    return f"{selector}{{{lines}}}\n"


def _on_screen(css: str) -> str:
    """Paper is always light."""
    return f"@media screen{{{css.rstrip()}}}\n"


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _readable(colour: Rgb, ground: Rgb) -> Rgb:
    hue, lightness, saturation = colorsys.rgb_to_hls(*colour)
    step = -0.02 if ground == _LIGHT else 0.02
    while contrast(colour, ground) < 4.6 and 0 <= lightness <= 1:
        lightness += step
        colour = colorsys.hls_to_rgb(hue, min(max(lightness, 0.0), 1.0), saturation)
    return colour


def _luminance(colour: Rgb) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return red, green, blue


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
