"""Targets beside what was reached."""

from dataclasses import dataclass

from generator.model.blocks.targets import Target, Targets
from generator.model.quantity import Quantity
from generator.views.number_text import format_quantity
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class TargetView:
    """A row; ``href`` leads to the indicator that proves the target, whose value ``actual`` then is."""

    id: str
    topic: str
    text: str
    value: str
    base_year: str
    by: str
    scope: str
    actual: str
    href: str
    status: str
    basis: str


@dataclass(frozen=True, slots=True)
class TargetsView:
    """Caption, the headings of the columns that are filled (by field), and the rows."""

    id: str
    title: str
    headings: dict[str, str]
    rows: tuple[TargetView, ...]
    note: str


def view_targets(block: Targets, scene: Scene) -> TargetsView:
    """The table in one language."""
    words = scene.words
    rows = tuple(_target(one, scene) for one in block.targets)
    headings = {
        "topic": words.topic,
        "text": words.target,
        "value": words.target_value,
        "base_year": words.base_year,
        "by": words.by_year,
        "scope": words.scope,
        "actual": words.actual,
        "status": words.status,
        "basis": words.legal_basis,
    }
    used = {name: heading for name, heading in headings.items() if any(getattr(row, name) for row in rows)}
    return TargetsView(block.id, scene.say(block.title), used, rows, scene.say(block.note))


def _target(target: Target, scene: Scene) -> TargetView:
    actual, href = _actual(target, scene)
    company = scene.facts.companies[target.company].short[scene.language] if target.company else ""
    return TargetView(
        target.id,
        scene.say(target.topic),
        scene.say(target.text),
        _value(target, target.value, scene, bound=True),
        str(target.base_year or ""),
        str(target.by or ""),
        scene.words.comma.join(text for text in (scene.say(target.scope), company) if text),
        actual,
        href,
        scene.say(target.status),
        scene.say(target.basis),
    )


def _value(target: Target, quantity: Quantity | None, scene: Scene, *, bound: bool) -> str:
    if quantity is None:
        return ""
    text = format_quantity(quantity, scene.facts.unit(target.unit), scene.language).plain
    sign = {"at_least": "≥ ", "at_most": "≤ ", "about": "≈ ", "above": "> ", "below": "< "}.get(target.bound or "", "")
    return f"{sign}{text}" if bound else text


def _actual(target: Target, scene: Scene) -> tuple[str, str]:
    if target.actual is not None:
        href = scene.indicator_href(target.indicator) if target.indicator else ""
        return _value(target, target.actual, scene, bound=False), href
    if target.indicator is None:
        return "", ""
    seen = scene.facts.observation(target.indicator)
    text = scene.say(seen.words) if seen.words else format_quantity(seen.quantity, seen.unit, scene.language).plain
    return text, scene.indicator_href(target.indicator)
