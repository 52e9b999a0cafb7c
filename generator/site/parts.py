"""The parts of a site that are built, and kept, each for itself: editions, organisations, and the hub above them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from generator.comparison.pairs import Pair, compared_years, pair_editions
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.library import Library
from generator.model.unit import UnitRegistry
from generator.search.volume import Volume
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
from generator.site.volumes import Sites, edition_volume, organisation_volume
from generator.views.change_lines import Redlines

HUB = ""
"""The name of the part above the organisations."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is built at once: small sites, finished files, and a volume of the search index made of the small sites.

    ``name`` is an edition (``chinalco/2020``), an organisation or ``HUB``. Nothing is made before it is asked for.
    """

    name: str
    sites: tuple[Callable[[], SmallSite], ...]
    files: tuple[Callable[[], tuple[StaticFile, ...]], ...] = ()
    volume: Callable[[Sites], Volume] | None = None


def plan_parts(
    library: Library,
    facts: Sequence[Facts],
    units: UnitRegistry,
    settings: SiteSettings,
    assets: dict[str, str],
    pair: Callable[[Facts, Facts], Pair] = Pair,
) -> dict[str, Part]:
    """Every part of the site by its name; ``facts`` are those of all editions, each organisation's oldest first.

    ``pair`` makes the comparison of two editions, or knows one that was made before.
    """
    hub = (
        partial(plan_portal, library, settings, assets),
        *(partial(plan_hub, library, facts, one, settings, assets) for one in Language),
    )
    parts = [Part(HUB, hub)]
    for publisher in library.publishers.values():
        own = [one for one in facts if one.publisher is publisher]
        if not own:
            continue
        parts.append(
            Part(
                publisher.id,
                tuple(partial(plan_organisation, publisher, facts, settings, assets, one) for one in Language),
                (
                    partial(plan_organisation_downloads, publisher, units),
                    partial(plan_explorer_data, publisher, {one.edition.year: one for one in own}),
                ),
                partial(organisation_volume, publisher, own),
            )
        )
        pairs = pair_editions(publisher, {one.edition.year: one for one in own}, pair)
        for one in own:
            ending = [two for two in pairs if two.after.edition.key == one.edition.key]
            before = ending[0] if ending else None
            sites = tuple(
                partial(plan_edition, one, facts, language, settings, assets, before) for language in Language
            )
            compared = tuple(
                partial(told.plan, settings, assets, language)
                for told in (_Compared(two, units) for two in ending)
                for language in Language
            )
            files = (partial(plan_downloads, one),)
            parts.append(Part(one.edition.key, (*sites, *compared), files, partial(edition_volume, one)))
    return {part.name: part for part in parts}


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


def dependencies(facts: Sequence[Facts], inputs: Inputs, assets: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """For each part that may be kept, the digest of everything that it is made of, by what that is.

    An edition is made of its own files, of those that its organisation has beside its editions, and of the editions
    that it is compared with. Of other editions it shows the series of its indicators, and where the switch between
    years and organisations leads; and what was acknowledged of it may hang on any other. An organisation
    is made of all its files. The hub shows something of everything and is always built.
    """
    everywhere = {path: digest for path, digest in inputs.data.items() if _is_shared(path, facts)}
    own_assets = {name: path for name, path in assets.items() if not name.startswith("palette-")}
    editions = [(one.edition.key, repr(one.publisher.organisation.short), one.pages) for one in facts]
    shared = {
        "program": inputs.rest["program"],
        "settings": inputs.rest["settings"],
        "assets": digest_of(own_assets),
        "pages of editions": digest_of(editions),
    }
    organisations = {one.publisher.id: one for one in facts}
    sections = [(name, (*one.series,), (*one.publisher.issues,)) for name, one in organisations.items()]
    found: dict[str, dict[str, str]] = {}
    for name, newest in organisations.items():
        files = inputs.below(name)
        common = shared | everywhere | {"palette": assets[f"palette-{name}.css"]}
        found[name] = common | files | {"pages of organisations": digest_of(sections)}
        years = [f"{name}/{year}/" for year in newest.publisher.editions]
        observed = {f"{year}observations.yml" for year in years}
        beside = {path: one for path, one in files.items() if path in observed or not path.startswith(tuple(years))}
        beside["names of indicators"] = digest_of([(key, one.name) for key, one in newest.series.items()])
        compared = compared_years(newest.publisher)
        for one in (facts_of for facts_of in facts if facts_of.publisher is newest.publisher):
            year = one.edition.year
            own = inputs.below(f"{name}/{year}") | {"notes": _notes(one)}
            for before, after in compared:
                own |= inputs.below(f"{name}/{before}") if after == year else {}
            found[f"{name}/{year}"] = common | beside | own
    return found


def _notes(facts: Facts) -> str:
    """The digest of the editor's notes on the pages of an edition."""
    folder = f"/{facts.edition.key}/"
    return digest_of([(str(place), repr(said)) for place, said in facts.notes.items() if folder in place.path])


def _is_shared(path: str, facts: Sequence[Facts]) -> bool:
    """Whether a file lies beside the organisations: units, rules, catalogues."""
    return path.partition("/")[0] not in {one.publisher.id for one in facts}
