"""The parts of a site that are built, and kept, each for itself: editions, organisations, and the hub above them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from generator.comparison.pairs import Pair, pair_editions
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.unit import UnitRegistry
from generator.search.names import Name, publisher_names
from generator.search.volume import Volume
from generator.site.check import Checked
from generator.site.inputs import Inputs, digest_of
from generator.site.plan import (
    SmallSite,
    StaticFile,
    plan_comparison,
    plan_downloads,
    plan_edition,
    plan_explorer_data,
    plan_hub,
    plan_organisation,
    plan_organisation_downloads,
    plan_portal,
)
from generator.site.settings import SiteSettings
from generator.site.survey import SiteSurvey
from generator.site.volumes import Sites, edition_volume, organisation_volume
from generator.views.change_lines import Redlines
from generator.views.comparison.pages import comparison_links
from generator.views.outline import Outline
from generator.views.page import LinkView

Links = Callable[[Pair, Language], Mapping[str, LinkView]]
"""From each page of the later edition to its own part of the comparison."""

HUB = ""
"""The name of the part above the organisations."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is built at once: small sites, finished files, and a volume of the search index made of the small sites.

    ``name`` is an edition (``chinalco/2020``), an organisation or ``HUB``; ``names`` are what a query may name of it.
    Nothing is made before it is asked for.
    """

    name: str
    sites: tuple[Callable[[], SmallSite], ...]
    files: tuple[Callable[[], tuple[StaticFile, ...]], ...] = ()
    volume: Callable[[Sites], Volume] | None = None
    names: Callable[[], Iterable[Name]] = tuple


def links_of(pair: Pair, language: Language) -> Mapping[str, LinkView]:
    """The links that hold once the editions are compared."""
    return comparison_links(pair.comparison, language)


def plan_parts(
    checked: Checked,
    outlines: Sequence[Outline],
    settings: SiteSettings,
    assets: dict[str, str],
    links: Links = links_of,
) -> dict[str, Part]:
    """Every part of the organisations in ``checked`` by its name; ``outlines`` are those of all organisations.

    ``links`` lead from the pages of an edition to its comparison; a preview does not wait until there is one.
    """
    found: dict[str, Part] = {}
    for publisher in checked.library.publishers.values():
        editions = {one.edition.year: one for one in checked.facts if one.publisher is publisher}
        if editions:
            own = _organisation_parts(editions, outlines, checked.read.units, settings, assets, links)
            found |= {part.name: part for part in own}
    return found


def plan_hub_part(outlines: Sequence[Outline], settings: SiteSettings, assets: dict[str, str]) -> Part:
    """The part above the organisations."""
    hub = (partial(plan_hub, outlines, one, settings, assets) for one in Language)
    return Part(HUB, (partial(plan_portal, outlines, settings, assets), *hub))


def _organisation_parts(
    editions: Mapping[str, Facts],
    outlines: Sequence[Outline],
    units: UnitRegistry,
    settings: SiteSettings,
    assets: dict[str, str],
    links: Links,
) -> Iterator[Part]:
    """An organisation and its editions; ``editions`` are the facts of each by year, oldest first."""
    facts = [*editions.values()]
    publisher = facts[0].publisher
    yield Part(
        publisher.id,
        tuple(partial(plan_organisation, editions, outlines, settings, assets, one) for one in Language),
        (
            partial(plan_organisation_downloads, publisher, units),
            partial(plan_explorer_data, publisher, editions),
        ),
        partial(organisation_volume, publisher, facts),
        partial(publisher_names, publisher, facts),
    )
    pairs = pair_editions(publisher, editions)
    for one in facts:
        ending = [two for two in pairs if two.after.edition.key == one.edition.key]
        lead = partial(links, ending[0]) if ending else None
        sites = tuple(partial(plan_edition, one, outlines, language, settings, assets, lead) for language in Language)
        compared = tuple(
            partial(told.plan, settings, assets, language)
            for told in (_Compared(two, units) for two in ending)
            for language in Language
        )
        files = (partial(plan_downloads, one),)
        yield Part(one.edition.key, (*sites, *compared), files, partial(edition_volume, one))


class _Compared:
    """Two editions side by side; what became of each text is worked out once for both languages."""

    def __init__(self, pair: Pair, units: UnitRegistry) -> None:
        self._pair, self._units = pair, units

    @cached_property
    def _redlines(self) -> Redlines:
        return Redlines(self._pair.comparison, self._units)

    def plan(self, settings: SiteSettings, assets: dict[str, str], language: Language) -> SmallSite:
        """The small site in one language."""
        return plan_comparison(self._pair.comparison, self._redlines, language, settings, assets)


def dependencies(survey: SiteSurvey, inputs: Inputs, assets: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """For each part that may be kept, the digest of everything that it is made of, by what that is.

    An edition is made of its own files, of those that its organisation has beside its editions, and, where it is
    compared with another, of that and of all before it. Of other editions it shows the series of its indicators, and
    where the switch between years and organisations leads; and what was acknowledged of it may hang on any other. An
    organisation is made of all its files. The hub shows something of everything and is always built.
    """
    outlines = survey.outlines
    everywhere = {path: digest for path, digest in inputs.data.items() if _is_shared(path, survey)}
    own_assets = {name: path for name, path in assets.items() if not name.startswith("palette-")}
    shared = {
        "program": inputs.rest["program"],
        "settings": inputs.rest["settings"],
        "assets": digest_of(own_assets),
        "pages of editions": digest_of([(two.key, one.short, two.pages) for one in outlines for two in one.editions]),
    }
    sections = digest_of([(one.id, [two.id for two in one.indicators], one.has_press) for one in outlines])
    found: dict[str, dict[str, str]] = {}
    for one in outlines:
        if not one.editions:
            continue
        files = inputs.below(one.id)
        common = shared | everywhere | {"palette": assets[f"palette-{one.id}.css"]}
        found[one.id] = common | files | {"pages of organisations": sections}
        folders = tuple(f"{edition.key}/" for edition in one.editions)
        observed = {f"{folder}observations.yml" for folder in folders}
        beside = {path: file for path, file in files.items() if path in observed or not path.startswith(folders)}
        beside["names of indicators"] = digest_of([(two.id, two.name) for two in one.indicators])
        notes = survey.organisations[one.id].notes
        for edition in one.editions:
            years = {edition.year, *(before for before, after in one.compared if after == edition.year)}
            if len(years) > 1:  # its comparison tells since when passages stand
                years |= {earlier.year for earlier in one.editions if earlier.year < edition.year}
            folders = tuple(f"{one.id}/{year}/" for year in years)
            own = {path: file for path, file in files.items() if path.startswith(folders)}
            own["notes"] = notes[edition.year]
            found[edition.key] = common | beside | own
    return found


def _is_shared(path: str, survey: SiteSurvey) -> bool:
    """Whether a file lies beside the organisations: units, rules, catalogues."""
    return path.partition("/")[0] not in survey.organisations
