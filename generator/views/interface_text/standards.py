"""The indexes and the pages of reporting standards."""

from generator.views.interface_text.word import Word, Words


class StandardsWords(Words):
    """The indexes and the pages of reporting standards."""

    index = Word("指标索引", "Indicator index")
    standards = Word("编制依据", "Standards used")
    topic_disclosures = Word("其他议题披露", "Other topic disclosures")
    gri_index = Word("GRI 内容索引", "GRI content index")
    replaced_since = Word("已被取代，自", "replaced since")
    code = Word("编号", "Code")
    title = Word("名称", "Title")
    answered_in = Word("报告位置", "Where it is answered")
    coverage = Word("已回应", "Answered")
    of_codes = Word("个编号", "codes")
    unofficial = Word("非官方译名", "unofficial title")
    unknown_codes = Word("目录中没有的编号（照印刷版）", "Codes as printed that the standard does not have")
    catalogue_edition = Word("版本", "Edition")
    other_basis = Word("其他编制依据", "Other bases of the report")
    statement_of_use = Word("使用声明", "Statement of use")
    gri_1_used = Word("使用的 GRI 1", "GRI 1 used")
    sector_standards = Word("适用的 GRI 行业标准", "Applicable GRI Sector Standard(s)")
    no_sector = Word("无适用的行业标准", "No sector standard applies")
    disclosure = Word("披露项", "Disclosure")
    standard = Word("GRI 标准／其他来源", "GRI Standard / other source")
    where = Word("位置", "Location")
    requirement_omitted = Word("从略的要求", "Requirement(s) omitted")
    reason = Word("理由", "Reason")
    explanation = Word("说明", "Explanation")
    sector_ref = Word("行业标准编号", "GRI Sector Standard ref. no.")
    general_disclosures = Word("一般披露", "General disclosures")
    material_topics = Word("实质性议题", "Material topics")
    not_material = Word("不具实质性的行业议题", "Topics in the Sector Standard determined as not material")
    topic = Word("议题", "Topic")
    reason_not_applicable = Word("不适用", "Not applicable")
    reason_legal_prohibition = Word("法律禁止", "Legal prohibitions")
    reason_confidentiality = Word("保密限制", "Confidentiality constraints")
    reason_unavailable = Word("信息无法获得或不完整", "Information unavailable / incomplete")
    claim_in_accordance = Word(
        "{organisation}已按照 GRI 标准报告 {start} 至 {end} 期间的信息。",
        "{organisation} has reported in accordance with the GRI Standards for the period {start} to {end}.",
    )
    claim_with_reference = Word(
        "{organisation}参照 GRI 标准报告了本 GRI 内容索引中 {start} 至 {end} 期间的信息。",
        "{organisation} has reported the information cited in this GRI content index for the period "
        "{start} to {end} with reference to the GRI Standards.",
    )
