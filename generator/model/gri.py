"""What a report claims of the GRI Standards, and what its content index needs beyond tags (GRI 1: Foundation 2021)."""

from enum import StrEnum

from generator.model.item import CatalogueId, Id, Item, Text, Words, told


class Claim(StrEnum):
    """The two claims that GRI 1 knows (GRI 1: Foundation 2021, sections 3 and "Reporting with reference")."""

    in_accordance = "in_accordance"
    with_reference = "with_reference"


class OmissionReason(StrEnum):
    """The four reasons that GRI 1 permits for leaving out a disclosure (Requirement 6)."""

    not_applicable = "not_applicable"
    legal_prohibition = "legal_prohibition"
    confidentiality = "confidentiality"
    unavailable = "unavailable"


class Omission(Item):
    """A disclosure, or part of it, that the report leaves out."""

    code: Words = told("披露项", "Disclosure")
    requirement: Words | None = told(
        "从略的要求",
        "Requirement omitted",
        "如 a、b-ii；整项从略时写 all",
        "such as a or b-ii; all for the whole",
        default=None,
    )
    reason: Words = told(
        "理由",
        "Reason",
        "四种理由之一",
        "one of the four: not_applicable, legal_prohibition, confidentiality, unavailable",
    )
    explanation: Text | None = told("说明", "Explanation", default=None)


class MaterialTopic(Item):
    """A material topic with where its management is told (Disclosure 3-3) and the disclosures that belong to it."""

    id: Id = told("编号", "Id")
    title: Text = told("议题", "Topic")
    management: Words | None = told(
        "3-3 所在", "Where 3-3 is", "章编号，可加 #小节编号", "a chapter's id, perhaps with #section", default=None
    )
    disclosures: tuple[Words, ...] = told("披露项", "Disclosures", "编号或范围", "codes or ranges", default=())
    sector_topic: Words | None = told("行业议题", "Sector topic", "如 14.1", "such as 14.1", default=None)


class NotMaterial(Item):
    """A topic of the sector standard that is not material, with the reason."""

    sector_topic: Words = told("行业议题", "Sector topic")
    reason: Text = told("理由", "Reason")


class GriClaim(Item):
    """The claim and its particulars."""

    claim: Claim = told("声明", "Claim", "in_accordance 符合，with_reference 参照", "in accordance, or with reference")
    catalogue: CatalogueId = told("目录", "Catalogue", default="gri-2021")
    sector_standards: tuple[Words, ...] = told(
        "适用的行业标准", "Sector standards that apply", "如 14", "such as 14", default=()
    )
    topics: tuple[MaterialTopic, ...] = told("实质性议题", "Material topics", default=())
    not_material: tuple[NotMaterial, ...] = told("不具实质性的行业议题", "Sector topics not material", default=())
    omissions: tuple[Omission, ...] = told("从略", "Omissions", default=())
