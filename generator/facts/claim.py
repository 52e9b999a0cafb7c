"""What a claim to the GRI Standards asks for and where the report has it (GRI 1: Foundation 2021)."""

from generator.facts.address import Address
from generator.facts.catalogue_codes import CatalogueCodes
from generator.model.catalogue import CatalogueEntry
from generator.model.gri import MaterialTopic
from generator.model.item import Text
from generator.model.library import Edition

MANAGEMENT = "3-3"
"""The disclosure that every material topic answers for itself."""
TOPIC_PROCESS = ("3-1", "3-2")
_GENERAL = "2-"
_SECTOR_TOPIC = "sector-topic"


def is_general(entry: CatalogueEntry) -> bool:
    """Whether a disclosure is one of GRI 2."""
    return entry.code.startswith(_GENERAL)


def required_entries(codes: CatalogueCodes) -> tuple[CatalogueEntry, ...]:
    """What every report in accordance answers or omits with a reason: GRI 2, and how its topics were found."""
    return tuple(one for one in codes.catalogue.entries if is_general(one) or one.code in TOPIC_PROCESS)


def sector_topics(codes: CatalogueCodes, sector: str) -> tuple[CatalogueEntry, ...]:
    """The likely material topics that a sector standard lists."""
    entries = codes.catalogue.entries
    return tuple(one for one in entries if one.level == _SECTOR_TOPIC and one.code.startswith(f"{sector}."))


def management_place(edition: Edition, topic: MaterialTopic) -> tuple[Text, Address] | None:
    """The title and address of the chapter or section that tells a topic's management; None where there is none."""
    page, _, anchor = (topic.management or "").partition("#")
    chapter = edition.chapters.get(page)
    if chapter is None:
        return None
    if not anchor:
        return chapter.title, Address(page)
    titles = {section.id: section.title for section in chapter.all_sections()}
    return (titles[anchor], Address(page, anchor)) if anchor in titles else None
