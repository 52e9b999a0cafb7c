"""Where parts are planned: it has the organisations ready that they are made of, and reads them where it must."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.problem import Level
from generator.site.check import Checked, read_again
from generator.site.inputs import ChangedError, Inputs, digests
from generator.site.memory import keep_for_now, let_go
from generator.site.parts import HUB, Part, plan_hub_part, plan_parts
from generator.site.settings import SiteSettings
from generator.site.survey import SiteSurvey


@dataclass(slots=True)
class Workshop:
    """The parts that are planned and not yet built, by name.

    Organisations that the ``survey`` does not hold are read again. Where ``inputs`` are known, those of the survey, the
    files are held to them: ChangedError where one is not what was surveyed.
    """

    survey: SiteSurvey
    settings: SiteSettings
    assets: dict[str, str]
    inputs: Inputs | None = None
    _parts: dict[str, Part] = field(default_factory=dict)

    def open(self, names: Iterable[str]) -> None:
        """Have the organisations with these names, and with an empty one the hub, ready."""
        held = self.survey.held
        with_pages = {HUB, *(one.id for one in self.survey.outlines if one.editions)}
        wanted = [name for name in names if name in with_pages and name not in self._parts]
        if HUB in wanted:
            self._parts[HUB] = plan_hub_part(self.survey.outlines, self.settings, self.assets)
        known = {one.publisher.id for one in held.facts} if held else set()
        if held and known.intersection(wanted):
            self._plan(held)
        if left := [name for name in wanted if name not in self._parts]:
            self._plan(self._read(left))
        keep_for_now()

    def take(self, name: str) -> Part:
        """A part, once: what it was built of can go when it is built."""
        if name not in self._parts:
            self.open((name.partition("/")[0],))
        return self._parts.pop(name)

    def parts_of(self, names: Iterable[str]) -> Iterable[Part]:
        """All parts of the organisations with these names."""
        self.open(names)
        return [*self._parts.values()]

    def put_away(self) -> None:
        """Forget what was opened."""
        self._parts = {}
        let_go()

    def _plan(self, checked: Checked) -> None:
        self._parts |= plan_parts(checked, self.survey.outlines, self.settings, self.assets)

    def _read(self, names: list[str]) -> Checked:
        acknowledged = [one for name in names for one in self.survey.organisations[name].acknowledged]
        checked = read_again(self.survey.data, names, acknowledged)
        for name in names:
            if any(one.level is Level.error for one in checked.problems) or not self._is_as_surveyed(name):
                raise ChangedError(name)
        return checked

    def _is_as_surveyed(self, name: str) -> bool:
        if self.inputs is None:
            return True
        now = digests(self.survey.data / name)
        return {f"{name}/{path}": digest for path, digest in now.items()} == self.inputs.below(name)
