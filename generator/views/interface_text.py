"""Headings, buttons and small words of the pages, in both languages. Templates see one language as attributes."""

from dataclasses import dataclass, fields
from functools import cache

from generator.language import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of one language."""

    report: str
    contents: str
    home: str
    portal: str
    opening: str
    focus: str
    chapters: str
    closing: str
    appendix: str
    browse: str
    cases: str
    case: str
    special_topic: str
    topic_prefix: str
    awards: str
    award_entry: str
    award_entries: str
    timelines: str
    downloads: str
    index: str
    key_figures: str
    key_performance: str
    plan: str
    action: str
    in_this_chapter: str
    goals: str
    goal: str
    pictures: str
    pictures_note: str
    indicators_used: str
    codes_answered: str
    next: str
    previous: str
    read_case: str
    read_chapter: str
    shown_in: str
    companies: str
    full_name: str
    short_name: str
    number: str
    indicator: str
    unit: str
    place: str
    location: str
    all: str
    filter: str
    filter_hint: str
    matches: str
    none_found: str
    of_which: str
    as_of: str
    in_print: str
    lost_chart: str
    lost_diagram: str
    lost_table: str
    lost_portraits: str
    lost_code: str
    lost_dates: str
    lost_year: str
    grade: str
    recipient: str
    authors: str
    medium: str
    work: str
    award: str
    awarding_body: str
    by_list: str
    by_recipient: str
    by_grade: str
    no_grade: str
    file: str
    content: str
    columns: str
    rows: str
    years: str
    basis: str
    process: str
    conclusion: str
    overall: str
    advice: str
    signatures: str
    stars: str
    write_mail: str
    mail_note: str
    mail_subject: str
    your_answers: str
    contact: str
    phone: str
    address: str
    email: str
    speaker: str
    ways_in: str
    way_figures: str
    way_figures_text: str
    way_codes: str
    way_codes_text: str
    way_cases: str
    way_cases_text: str
    way_data: str
    way_data_text: str
    about_edition: str
    editors_note: str
    as_printed: str
    period: str
    standards: str
    editions: str
    comparison: str
    sources: str
    other_language: str
    switch: str
    switch_years: str
    other_organisations: str
    section_above: str
    back_to: str
    skip: str
    search: str
    menu: str
    dark: str
    light: str
    top: str
    step: str
    note: str
    then_now: str
    better_lower: str
    published_by: str
    ranking_line: str
    not_found: str
    not_found_text: str
    documentation: str
    colon: str
    comma: str
    page_of: str
    pages_printed: str
    yes: str
    topic_of: str
    serial: str
    byline: str
    reprinted: str
    event_date: str
    event_date_unknown: str
    press_topics: str
    press_news: str
    press_feature: str
    press_interview: str
    press_digest: str
    press_commentary: str
    press_briefs: str
    press_statement: str
    press_reprint: str
    press_letter: str
    backs_up: str
    our_summary: str
    headline_ours: str
    quoted: str
    photographs: str
    by_topic: str
    issues_of_paper: str
    doubtful: str
    on_the_text: str
    articles: str
    part_opening: str
    topics: str
    expectations: str
    channels: str
    responses: str
    stakeholder: str
    both_material: str
    financial_only: str
    impact_only: str
    not_material_topic: str
    dimension: str
    financial_materiality: str
    impact_materiality: str
    as_table: str
    driver: str
    description: str
    value_chain: str
    likelihood: str
    horizon: str
    financial_effect: str
    response: str
    strategy_to_realise: str
    target: str
    target_value: str
    base_year: str
    by_year: str
    scope: str
    actual: str
    status: str
    legal_basis: str
    certificate: str
    holder: str
    standard_named: str
    certificate_number: str
    issuer: str
    issued: str
    valid: str
    entities: str
    technical_terms: str
    also: str
    chair: str
    pillar_governance: str
    pillar_strategy: str
    pillar_management: str
    pillar_metrics: str
    press: str
    sources_in_press: str
    parts: str
    other_years: str
    goals_heading: str
    ordinal: str
    rank: str
    published: str
    website: str
    topic_disclosures: str
    gri_index: str
    replaced_since: str
    code: str
    title: str
    answered_in: str
    coverage: str
    of_codes: str
    unofficial: str
    unknown_codes: str
    catalogue_edition: str
    publisher: str
    goal_matrix: str
    other_basis: str
    statement_of_use: str
    gri_1_used: str
    sector_standards: str
    no_sector: str
    disclosure: str
    standard: str
    where: str
    requirement_omitted: str
    reason: str
    explanation: str
    sector_ref: str
    general_disclosures: str
    material_topics: str
    not_material: str
    topic: str
    reason_not_applicable: str
    reason_legal_prohibition: str
    reason_confidentiality: str
    reason_unavailable: str
    claim_in_accordance: str
    claim_with_reference: str
    indicators: str
    economic: str
    social: str
    environmental: str
    governance: str
    category: str
    definition: str
    kind: str
    better: str
    better_higher: str
    better_lower_value: str
    kind_level: str
    kind_last_year: str
    kind_base_year: str
    kind_ratio: str
    part_of: str
    breakdown: str
    numerator: str
    denominator: str
    open: str
    close: str
    semicolon: str
    until: str
    values: str
    value: str
    change: str
    printed_in: str
    break_no_number: str
    break_already_a_change: str
    break_unit: str
    break_definition: str
    break_base_is_zero: str
    used_in: str
    former_names: str
    codes: str
    this_series: str
    restated: str
    trend: str
    no_change_counted: str
    all_indicators: str
    search_page: str
    search_lead: str
    search_no_script: str
    search_field: str
    search_organisation: str
    search_year: str
    search_kind: str
    search_language: str
    search_every: str
    kind_chapter: str
    kind_case: str
    kind_indicator: str
    kind_award: str
    kind_press: str
    kind_listing: str
    kind_code: str
    kind_value: str
    kind_term: str
    kind_company: str
    kind_title: str
    kind_heading: str
    language_zh: str
    language_en: str
    search_shown: str
    search_found: str
    search_found_one: str
    search_none: str
    search_some: str
    search_working: str
    search_more: str
    search_of_other: str
    search_found_in_zh: str
    search_found_in_en: str
    search_said: str
    search_same_value: str
    search_suggestions: str
    explorer: str
    explorer_across: str
    explorer_lead: str
    explorer_no_script: str
    explorer_choose: str
    explorer_clear: str
    explorer_organisations: str
    explorer_years: str
    explorer_from: str
    explorer_to: str
    explorer_form: str
    explorer_value: str
    explorer_change: str
    explorer_index: str
    explorer_result: str
    explorer_open: str
    explorer_chosen: str
    explorer_summary: str
    explorer_range: str
    explorer_year: str
    explorer_nothing: str
    explorer_nobody: str
    explorer_failed: str
    explorer_unknown: str
    explorer_change_title: str
    explorer_index_title: str
    explorer_index_note: str
    explorer_no_index: str
    explorer_no_base: str
    explorer_base_not_positive: str
    explorer_rank: str
    explorer_count: str
    explorer_points: str
    explorer_until: str
    explorer_words: str
    explorer_absent: str
    explorer_gap: str
    explorer_one_year: str
    explorer_separate: str
    explorer_most: str
    explorer_chart: str
    explorer_line: str
    explorer_printed: str
    draft_carried: str
    draft_pending: str
    draft_lead: str


_WORDS: dict[str, Bilingual] = {
    "report": Bilingual("企业社会责任报告", "Corporate social responsibility report"),
    "contents": Bilingual("目录", "Contents"),
    "home": Bilingual("报告首页", "Report home"),
    "portal": Bilingual("全部报告", "All reports"),
    "opening": Bilingual("开篇", "Opening"),
    "focus": Bilingual("聚焦", "In focus"),
    "chapters": Bilingual("责任实践", "Chapters"),
    "closing": Bilingual("管理与展望", "Management and outlook"),
    "appendix": Bilingual("附录", "Appendix"),
    "browse": Bilingual("浏览", "Browse"),
    "cases": Bilingual("案例与专题", "Cases and topics"),
    "case": Bilingual("案例", "Case"),
    "special_topic": Bilingual("专题案例", "Special topic"),
    "topic_prefix": Bilingual("专题：", "Topic: "),
    "awards": Bilingual("奖项与荣誉", "Awards and honours"),
    "award_entry": Bilingual("{count} 件", "{count} winning entry"),
    "award_entries": Bilingual("{count} 件", "{count} winning entries"),
    "timelines": Bilingual("大事记", "Timelines"),
    "downloads": Bilingual("数据下载", "Data downloads"),
    "index": Bilingual("指标索引", "Indicator index"),
    "key_figures": Bilingual("关键数字", "Key figures"),
    "key_performance": Bilingual("关键绩效", "Key performance"),
    "plan": Bilingual("规划要求", "What the plan asks"),
    "action": Bilingual("我们的行动", "What we do"),
    "in_this_chapter": Bilingual("本章内容", "In this chapter"),
    "goals": Bilingual("对应的可持续发展目标", "Sustainable Development Goals addressed"),
    "goal": Bilingual("目标", "Goal"),
    "pictures": Bilingual("印刷版本节图片", "Pictures in the printed report"),
    "pictures_note": Bilingual(
        "此处只有图片说明，图片未随文字提供。", "Only the captions are at hand; the pictures are not."
    ),
    "indicators_used": Bilingual("本章指标", "Indicators in this chapter"),
    "codes_answered": Bilingual("本章对应的指标编号", "Codes this chapter answers"),
    "next": Bilingual("下一篇", "Next"),
    "previous": Bilingual("上一篇", "Previous"),
    "read_case": Bilingual("阅读全文", "Read the full case"),
    "read_chapter": Bilingual("阅读本章", "Read the chapter"),
    "shown_in": Bilingual("所属章节", "Shown in"),
    "companies": Bilingual("相关企业", "Companies"),
    "full_name": Bilingual("全称", "Full name"),
    "short_name": Bilingual("简称", "Short name"),
    "number": Bilingual("序号", "No."),
    "indicator": Bilingual("指标", "Indicator"),
    "unit": Bilingual("单位", "Unit"),
    "place": Bilingual("报告内容", "Part of the report"),
    "location": Bilingual("印刷版页码", "Printed page"),
    "all": Bilingual("全部", "All"),
    "filter": Bilingual("筛选", "Filter"),
    "filter_hint": Bilingual("输入文字筛选", "Type to filter"),
    "matches": Bilingual("条结果", "shown"),
    "none_found": Bilingual("没有符合条件的内容", "Nothing matches"),
    "of_which": Bilingual("其中", "Of which"),
    "as_of": Bilingual("截至", "As of"),
    "in_print": Bilingual("见印刷版", "In the printed report"),
    "lost_chart": Bilingual(
        "印刷版此处为图表，其数据未随文字提供。", "The printed report has a chart here; its data are not at hand."
    ),
    "lost_diagram": Bilingual(
        "印刷版此处为示意图，图中文字未随正文提供。",
        "The printed report has a diagram here; its labels are not at hand.",
    ),
    "lost_table": Bilingual(
        "印刷版此处为表格，其内容未随文字提供。", "The printed report has a table here; its content is not at hand."
    ),
    "lost_portraits": Bilingual(
        "印刷版此处为人物照片，未随文字提供。", "The printed report has portraits here; they are not at hand."
    ),
    "lost_code": Bilingual(
        "印刷版此处为二维码，链接未随文字提供。", "The printed report has a QR code here; its link is not at hand."
    ),
    "lost_dates": Bilingual("年份未随文字提供", "year not at hand"),
    "lost_year": Bilingual("具体年份未随文字提供", "exact year not at hand"),
    "grade": Bilingual("等级", "Grade"),
    "recipient": Bilingual("单位", "Company or unit"),
    "authors": Bilingual("作者", "Authors"),
    "medium": Bilingual("刊登媒体", "Medium"),
    "work": Bilingual("作品", "Work"),
    "award": Bilingual("奖项", "Award"),
    "awarding_body": Bilingual("颁奖单位", "Awarded by"),
    "by_list": Bilingual("按名单", "By list"),
    "by_recipient": Bilingual("按获奖单位", "By recipient"),
    "by_grade": Bilingual("按等级", "By grade"),
    "no_grade": Bilingual("未分等级", "No grade"),
    "file": Bilingual("文件", "File"),
    "content": Bilingual("内容", "Content"),
    "columns": Bilingual("列", "Columns"),
    "rows": Bilingual("行", "rows"),
    "years": Bilingual("年份", "Year"),
    "basis": Bilingual("评级依据", "Basis of the rating"),
    "process": Bilingual("评级过程", "Rating process"),
    "conclusion": Bilingual("评级结论", "Findings"),
    "overall": Bilingual("综合评级", "Overall rating"),
    "advice": Bilingual("改进建议", "Advice"),
    "signatures": Bilingual("签署", "Signatures"),
    "stars": Bilingual("星", "stars"),
    "write_mail": Bilingual("生成邮件", "Compose the e-mail"),
    "mail_note": Bilingual(
        "填写后点击按钮，将在您的邮件程序中生成一封邮件，由您确认后发送。本页不收集任何信息。",
        "The button opens a message in your own mail program for you to check and send. This page collects nothing.",
    ),
    "mail_subject": Bilingual("对报告的意见反馈", "Feedback on the report"),
    "your_answers": Bilingual("您的信息（自愿填写）", "About you (optional)"),
    "contact": Bilingual("联系方式", "Contact"),
    "phone": Bilingual("电话", "Telephone"),
    "address": Bilingual("地址", "Address"),
    "email": Bilingual("邮箱", "E-mail"),
    "speaker": Bilingual("发言人", "Speaker"),
    "ways_in": Bilingual("从这里开始", "Where to start"),
    "way_figures": Bilingual("查数据", "Look up a figure"),
    "way_figures_text": Bilingual("全部关键绩效指标，三年并列", "Every key indicator, three years side by side"),
    "way_codes": Bilingual("查指标编号", "Look up a code"),
    "way_codes_text": Bilingual("按标准编号找到对应章节", "From a standard's code to the section that answers it"),
    "way_cases": Bilingual("读案例", "Read a case"),
    "way_cases_text": Bilingual("来自各企业的实践", "Practice from the companies of the group"),
    "way_data": Bilingual("取数据", "Take the data"),
    "way_data_text": Bilingual("CSV 文件，附字段说明", "CSV files with every column explained"),
    "about_edition": Bilingual("关于本报告", "About this report"),
    "editors_note": Bilingual("编者注", "Editor's note"),
    "as_printed": Bilingual("原文如此。", "As printed in the source. "),
    "period": Bilingual("时间范围", "Period"),
    "standards": Bilingual("编制依据", "Standards used"),
    "editions": Bilingual("历年报告", "Editions"),
    "comparison": Bilingual("年度对照", "Years compared"),
    "sources": Bilingual("来源说明", "Sources"),
    "other_language": Bilingual("English", "中文"),
    "switch": Bilingual("换一份报告", "Other reports"),
    "switch_years": Bilingual("年度", "Years"),
    "other_organisations": Bilingual("其他企业", "Other organisations"),
    "section_above": Bilingual("上级栏目", "The section above"),
    "back_to": Bilingual("返回", "Back to"),
    "skip": Bilingual("跳到正文", "Skip to content"),
    "search": Bilingual("搜索", "Search"),
    "menu": Bilingual("目录", "Contents"),
    "dark": Bilingual("切换到深色", "Switch to dark"),
    "light": Bilingual("切换到浅色", "Switch to light"),
    "top": Bilingual("回到页首", "Back to top"),
    "step": Bilingual("步骤", "Step"),
    "note": Bilingual("注", "Note"),
    "then_now": Bilingual("今昔对比", "Then and now"),
    "better_lower": Bilingual("名次越小越靠前", "A lower rank is better"),
    "published_by": Bilingual("报告主体", "Reporting organisation"),
    "ranking_line": Bilingual("封面曲线", "Cover line"),
    "not_found": Bilingual("没有这个页面", "There is no such page"),
    "not_found_text": Bilingual(
        "地址可能写错了。从这里回到报告：", "The address may be mistyped. Back to the reports:"
    ),
    "documentation": Bilingual("字段说明", "What the columns mean"),
    "colon": Bilingual("：", ": "),
    "comma": Bilingual("、", ", "),
    "page_of": Bilingual("页码", "Page"),
    "pages_printed": Bilingual("印刷版页码", "Printed pages"),
    "yes": Bilingual("是", "yes"),
    "topic_of": Bilingual("本章专题", "Special topic of this chapter"),
    "serial": Bilingual("刊号", "Serial number"),
    "byline": Bilingual("署名", "Byline"),
    "reprinted": Bilingual("转自", "Reprinted from"),
    "event_date": Bilingual("事件时间", "Date of the event"),
    "event_date_unknown": Bilingual("文中未写明", "not stated in the text"),
    "press_topics": Bilingual("主题", "Topics"),
    "press_news": Bilingual("消息", "News"),
    "press_feature": Bilingual("通讯", "Feature"),
    "press_interview": Bilingual("访谈", "Interview"),
    "press_digest": Bilingual("摘编", "Digest"),
    "press_commentary": Bilingual("评论", "Commentary"),
    "press_briefs": Bilingual("简讯", "Briefs"),
    "press_statement": Bilingual("署名发言", "Signed statement"),
    "press_reprint": Bilingual("转载", "Reprint"),
    "press_letter": Bilingual("公开信", "Letter"),
    "backs_up": Bilingual("佐证内容", "What it backs up"),
    "our_summary": Bilingual("内容摘要（本项目撰写）", "Summary in our words"),
    "headline_ours": Bilingual("原标题缺失，由本项目代拟", "the printed headline is lost; this one is ours"),
    "quoted": Bilingual("引语大意", "What is said, in gist"),
    "photographs": Bilingual("图片", "Photographs"),
    "by_topic": Bilingual("按主题", "By topic"),
    "issues_of_paper": Bilingual("各期", "Issues"),
    "doubtful": Bilingual("文字识别可疑：", "Recognition is doubtful: "),
    "on_the_text": Bilingual("关于原文：", "On the printed text: "),
    "articles": Bilingual("篇文章", "articles"),
    "part_opening": Bilingual("篇首", "Opening of the part"),
    "topics": Bilingual("关注议题", "Topics of concern"),
    "expectations": Bilingual("期望", "Expectations"),
    "channels": Bilingual("沟通渠道", "Channels"),
    "responses": Bilingual("回应", "Responses"),
    "stakeholder": Bilingual("利益相关方", "Stakeholder"),
    "both_material": Bilingual("财务与影响双重重要", "Financial and impact materiality"),
    "financial_only": Bilingual("仅财务重要", "Financial materiality only"),
    "impact_only": Bilingual("仅影响重要", "Impact materiality only"),
    "not_material_topic": Bilingual("不具重要性", "Neither"),
    "dimension": Bilingual("维度", "Dimension"),
    "financial_materiality": Bilingual("财务重要性", "Financial materiality"),
    "impact_materiality": Bilingual("影响重要性", "Impact materiality"),
    "as_table": Bilingual("以表格查看", "As a table"),
    "driver": Bilingual("驱动因素", "Driver"),
    "description": Bilingual("描述", "Description"),
    "value_chain": Bilingual("价值链环节", "Stages of the value chain"),
    "likelihood": Bilingual("可能性", "Likelihood"),
    "horizon": Bilingual("影响时间", "Time horizon"),
    "financial_effect": Bilingual("财务影响", "Financial effect"),
    "response": Bilingual("应对措施", "Response"),
    "strategy_to_realise": Bilingual("实现策略", "How it is to be realised"),
    "target": Bilingual("目标", "Target"),
    "target_value": Bilingual("目标值", "Target value"),
    "base_year": Bilingual("基年", "Base year"),
    "by_year": Bilingual("目标年份", "By"),
    "scope": Bilingual("范围", "Scope"),
    "actual": Bilingual("实际", "Actual"),
    "status": Bilingual("状态", "Status"),
    "legal_basis": Bilingual("依据", "Basis in law"),
    "certificate": Bilingual("名称", "Certificate"),
    "holder": Bilingual("持有企业", "Holder"),
    "standard_named": Bilingual("标准", "Standard"),
    "certificate_number": Bilingual("证号", "Number"),
    "issuer": Bilingual("发证机构", "Issuer"),
    "issued": Bilingual("发证日期", "Issued"),
    "valid": Bilingual("有效期", "Valid"),
    "entities": Bilingual("主体简称", "Entities"),
    "technical_terms": Bilingual("专业术语", "Technical terms"),
    "also": Bilingual("又称", "also"),
    "chair": Bilingual("主任", "Chair"),
    "pillar_governance": Bilingual("治理", "Governance"),
    "pillar_strategy": Bilingual("战略", "Strategy"),
    "pillar_management": Bilingual("影响、风险和机遇管理", "Impact, risk and opportunity management"),
    "pillar_metrics": Bilingual("指标与目标", "Metrics and targets"),
    "press": Bilingual("报纸", "Press"),
    "sources_in_press": Bilingual("报纸来源", "Sources in the press"),
    "parts": Bilingual("各篇", "Parts"),
    "other_years": Bilingual("其他年度", "Other years"),
    "goals_heading": Bilingual("可持续发展目标", "Sustainable Development Goals"),
    "rank": Bilingual("第 {number} 位", "no. {number}"),
    "ordinal": Bilingual("第 {number} 份报告", "Report no. {number}"),
    "published": Bilingual("发布", "Published"),
    "website": Bilingual("官方网站", "Company website"),
    "topic_disclosures": Bilingual("其他议题披露", "Other topic disclosures"),
    "gri_index": Bilingual(
        "GRI 内容索引",
        "GRI content index",
    ),
    "replaced_since": Bilingual(
        "已被取代，自",
        "replaced since",
    ),
    "code": Bilingual(
        "编号",
        "Code",
    ),
    "title": Bilingual(
        "名称",
        "Title",
    ),
    "answered_in": Bilingual(
        "报告位置",
        "Where it is answered",
    ),
    "coverage": Bilingual(
        "已回应",
        "Answered",
    ),
    "of_codes": Bilingual(
        "个编号",
        "codes",
    ),
    "unofficial": Bilingual(
        "非官方译名",
        "unofficial title",
    ),
    "unknown_codes": Bilingual(
        "目录中没有的编号（照印刷版）",
        "Codes as printed that the standard does not have",
    ),
    "catalogue_edition": Bilingual(
        "版本",
        "Edition",
    ),
    "publisher": Bilingual(
        "发布者",
        "Publisher",
    ),
    "goal_matrix": Bilingual(
        "目标与章节对照",
        "Goals and chapters",
    ),
    "other_basis": Bilingual(
        "其他编制依据",
        "Other bases of the report",
    ),
    "statement_of_use": Bilingual(
        "使用声明",
        "Statement of use",
    ),
    "gri_1_used": Bilingual(
        "使用的 GRI 1",
        "GRI 1 used",
    ),
    "sector_standards": Bilingual(
        "适用的 GRI 行业标准",
        "Applicable GRI Sector Standard(s)",
    ),
    "no_sector": Bilingual(
        "无适用的行业标准",
        "No sector standard applies",
    ),
    "disclosure": Bilingual(
        "披露项",
        "Disclosure",
    ),
    "standard": Bilingual(
        "GRI 标准／其他来源",
        "GRI Standard / other source",
    ),
    "where": Bilingual(
        "位置",
        "Location",
    ),
    "requirement_omitted": Bilingual(
        "从略的要求",
        "Requirement(s) omitted",
    ),
    "reason": Bilingual(
        "理由",
        "Reason",
    ),
    "explanation": Bilingual(
        "说明",
        "Explanation",
    ),
    "sector_ref": Bilingual(
        "行业标准编号",
        "GRI Sector Standard ref. no.",
    ),
    "general_disclosures": Bilingual(
        "一般披露",
        "General disclosures",
    ),
    "material_topics": Bilingual(
        "实质性议题",
        "Material topics",
    ),
    "not_material": Bilingual(
        "不具实质性的行业议题",
        "Topics in the Sector Standard determined as not material",
    ),
    "topic": Bilingual(
        "议题",
        "Topic",
    ),
    "reason_not_applicable": Bilingual(
        "不适用",
        "Not applicable",
    ),
    "reason_legal_prohibition": Bilingual(
        "法律禁止",
        "Legal prohibitions",
    ),
    "reason_confidentiality": Bilingual(
        "保密限制",
        "Confidentiality constraints",
    ),
    "reason_unavailable": Bilingual(
        "信息无法获得或不完整",
        "Information unavailable / incomplete",
    ),
    "claim_in_accordance": Bilingual(
        "{organisation}已按照 GRI 标准报告 {start} 至 {end} 期间的信息。",
        "{organisation} has reported in accordance with the GRI Standards for the period {start} to {end}.",
    ),
    "claim_with_reference": Bilingual(
        "{organisation}参照 GRI 标准报告了本 GRI 内容索引中 {start} 至 {end} 期间的信息。",
        "{organisation} has reported the information cited in this GRI content index "
        "for the period {start} to {end} with reference to the GRI Standards.",
    ),
    "indicators": Bilingual("指标", "Indicators"),
    "economic": Bilingual("经济", "Economic"),
    "social": Bilingual("社会", "Social"),
    "environmental": Bilingual("环境", "Environmental"),
    "governance": Bilingual("治理", "Governance"),
    "category": Bilingual("类别", "Category"),
    "definition": Bilingual("定义", "Definition"),
    "kind": Bilingual("性质", "Kind"),
    "better": Bilingual("方向", "Direction"),
    "better_higher": Bilingual("数值越高越好", "Higher is better"),
    "better_lower_value": Bilingual("数值越低越好", "Lower is better"),
    "kind_level": Bilingual("当年数值", "Value of the year"),
    "kind_last_year": Bilingual("同比变化", "Change on the previous year"),
    "kind_base_year": Bilingual("比基年变化", "Change on a base year"),
    "kind_ratio": Bilingual("比率", "Ratio"),
    "part_of": Bilingual("合计指标", "Part of"),
    "breakdown": Bilingual("分项", "Breakdown"),
    "numerator": Bilingual("分子", "Numerator"),
    "denominator": Bilingual("分母", "Denominator"),
    "open": Bilingual("（", " ("),
    "close": Bilingual("）", ")"),
    "semicolon": Bilingual("；", "; "),
    "until": Bilingual("截至", "Until"),
    "values": Bilingual("历年数值", "Values by year"),
    "value": Bilingual("数值", "Value"),
    "change": Bilingual("较上年", "On the previous year"),
    "printed_in": Bilingual("所载报告", "Printed in"),
    "break_no_number": Bilingual("其中一年没有数值", "one of the years has no number"),
    "break_already_a_change": Bilingual("数值本身是变化率", "the value is itself a change"),
    "break_unit": Bilingual("两年单位不同", "the units differ"),
    "break_definition": Bilingual("两年口径不同", "the definitions differ"),
    "break_base_is_zero": Bilingual("上年为零", "the previous year is zero"),
    "used_in": Bilingual("在报告中的位置", "Where it is used"),
    "former_names": Bilingual("沿革", "Former names and definitions"),
    "codes": Bilingual("对应的指标编号", "Codes answered"),
    "this_series": Bilingual("下载本指标数据（CSV）", "Download this series (CSV)"),
    "restated": Bilingual("重述", "restated"),
    "trend": Bilingual("走势", "Trend"),
    "no_change_counted": Bilingual("不计算变化", "no change counted"),
    "all_indicators": Bilingual("全部指标", "All indicators"),
    "explorer": Bilingual("数据浏览", "Data explorer"),
    "explorer_across": Bilingual("跨企业数据浏览", "Explorer across organisations"),
    "explorer_lead": Bilingual(
        "选择指标、年份和呈现方式，图和表随之更新。网页地址记录您的选择，可以收藏或发给他人。",
        "Choose indicators, years and a form; the address of the page keeps your choice, to save or to share.",
    ),
    "explorer_no_script": Bilingual(
        "在本页选择和绘图需要 JavaScript。全部数值也可以在这里查阅：",
        "Choosing and drawing on this page needs JavaScript. Every value can also be read here:",
    ),
    "explorer_choose": Bilingual("选择指标", "Indicators"),
    "explorer_clear": Bilingual("清除选择", "Clear the choice"),
    "explorer_organisations": Bilingual("企业", "Organisations"),
    "explorer_years": Bilingual("年份", "Years"),
    "explorer_from": Bilingual("从", "From"),
    "explorer_to": Bilingual("到", "To"),
    "explorer_form": Bilingual("呈现方式", "Show as"),
    "explorer_value": Bilingual("数值", "Values"),
    "explorer_change": Bilingual("较上年变化", "Change on the previous year"),
    "explorer_index": Bilingual("指数，首年为 100", "Index, first year = 100"),
    "explorer_result": Bilingual("结果", "Result"),
    "explorer_open": Bilingual("与其他指标对比", "Compare with other indicators"),
    "explorer_chosen": Bilingual("已选 {count} 项", "{count} chosen"),
    "explorer_summary": Bilingual("指标 {count} 项，{years}，{form}。", "Indicators: {count}. Years: {years}. {form}."),
    "explorer_range": Bilingual("{from} 至 {to} 年", "{from} to {to}"),
    "explorer_year": Bilingual("{from} 年", "{from}"),
    "explorer_nothing": Bilingual("请至少选择一项指标。", "Choose at least one indicator."),
    "explorer_nobody": Bilingual("请至少选择一家企业。", "Choose at least one organisation."),
    "explorer_failed": Bilingual(
        "数据没有读取成功，请重新载入本页。",
        "The data could not be read. Please reload the page.",
    ),
    "explorer_unknown": Bilingual("没有这一项：{id}", "There is no such item here: {id}"),
    "explorer_change_title": Bilingual("较上年变化（{unit}）", "Change on the previous year ({unit})"),
    "explorer_index_title": Bilingual("指数（{year} 年 = 100）", "Index ({year} = 100)"),
    "explorer_index_note": Bilingual(
        "指数是各年数值除以 {year} 年数值再乘以 100，保留一位小数；百分比指标同样按比值计算，不是百分点。",
        "The index is a value divided by that of {year}, times 100. It is a ratio even for shares in per cent.",
    ),
    "explorer_no_index": Bilingual("不计算指数", "no index"),
    "explorer_no_base": Bilingual("{year} 年没有数值", "no value in {year}"),
    "explorer_base_not_positive": Bilingual("{year} 年的数值不大于零", "the value of {year} is not above zero"),
    "explorer_rank": Bilingual("数值是名次", "the value is a rank"),
    "explorer_count": Bilingual("数目", "Number"),
    "explorer_points": Bilingual("百分点", "percentage points"),
    "explorer_until": Bilingual("{year} 年及以前：{definition}", "up to {year}: {definition}"),
    "explorer_words": Bilingual("以文字表示，图中不画", "given in words, so nothing is drawn"),
    "explorer_absent": Bilingual("没有这项指标的数值", "no values of this indicator"),
    "explorer_gap": Bilingual("与以前年份不可比", "not comparable with the years before"),
    "explorer_one_year": Bilingual("只选了一年，不画折线图。", "One year alone makes no line chart."),
    "explorer_separate": Bilingual(
        "单位不同的指标分图绘制；要放在一张图上比较，请选“指数”。",
        "Indicators in different units have a chart each; the index puts them on one.",
    ),
    "explorer_most": Bilingual(
        "图中画前 {most} 条线，表中列出全部。",
        "The chart draws the first {most} lines; the table has all.",
    ),
    "explorer_chart": Bilingual(
        "折线图：{title}。{lines}全部数值见后面的表格。",
        "Line chart: {title}. {lines}The table that follows has every value.",
    ),
    "explorer_line": Bilingual(
        "{name}：{from} 年 {first}，{to} 年 {last}。",
        "{name}: {first} in {from}, {last} in {to}. ",
    ),
    "explorer_printed": Bilingual("{edition} 年报告", "{edition} report"),
    "search_page": Bilingual("搜索", "Search"),
    "search_lead": Bilingual(
        "搜索全部报告、指标、编号和报刊，中英文都可以。任意两个以上连续的汉字都能找到，数值可以按任一种单位写。",
        "All reports, indicators, codes and press articles, in either language. Any run of Chinese characters is "
        "found, English words in any form, and figures in either scale.",
    ),
    "search_no_script": Bilingual(
        "搜索需要 JavaScript。没有它，也可以从这里查找：",
        "Search needs JavaScript. Without it, these lists lead to everything:",
    ),
    "search_field": Bilingual("搜索内容", "Search for"),
    "search_organisation": Bilingual("企业", "Organisation"),
    "search_year": Bilingual("年份", "Year"),
    "search_kind": Bilingual("类型", "Type"),
    "search_language": Bilingual("语言", "Language"),
    "search_every": Bilingual("全部", "All"),
    "kind_chapter": Bilingual("章节", "Chapter"),
    "kind_case": Bilingual("案例", "Case"),
    "kind_indicator": Bilingual("指标", "Indicator"),
    "kind_award": Bilingual("荣誉", "Awards"),
    "kind_press": Bilingual("报刊", "Press"),
    "kind_listing": Bilingual("索引与下载", "Indexes and downloads"),
    "kind_code": Bilingual("编号", "Code"),
    "kind_value": Bilingual("数值", "Figure"),
    "kind_term": Bilingual("术语", "Term"),
    "kind_company": Bilingual("企业名称", "Company"),
    "kind_title": Bilingual("标题", "Title"),
    "kind_heading": Bilingual("小标题", "Heading"),
    "language_zh": Bilingual("中文", "Chinese"),
    "language_en": Bilingual("英文", "English"),
    "search_shown": Bilingual("搜索结果", "Results"),
    "search_found": Bilingual("找到 {total} 页", "{total} pages found"),
    "search_found_one": Bilingual("找到 1 页", "1 page found"),
    "search_none": Bilingual(
        "没有找到。可以换一个更短的词，或去掉筛选条件。",
        "Nothing was found. Try fewer words, or take filters away.",
    ),
    "search_some": Bilingual(
        "没有页面含有整个词组，以下页面含有其中一部分。",
        "No page holds all of this; these pages hold parts of it.",
    ),
    "search_working": Bilingual("正在搜索……", "Searching …"),
    "search_more": Bilingual("更多结果", "More results"),
    "search_of_other": Bilingual("另一语言的这一页", "The same page in the other language"),
    "search_found_in_zh": Bilingual("在中文版中找到", "found in the Chinese version"),
    "search_found_in_en": Bilingual("在英文版中找到", "found in the English version"),
    "search_said": Bilingual("按译名找到：{name}", "found as {name}"),
    "search_same_value": Bilingual("同一数值，单位不同", "the same value in another scale"),
    "search_suggestions": Bilingual("建议", "Suggestions"),
    "draft_carried": Bilingual("沿用 {year} 年原文，待改写或确认", "As in {year}: to be rewritten or confirmed"),
    "draft_pending": Bilingual("{count} 个数值待填", "{count} value(s) to be filled in"),
    "draft_lead": Bilingual("草稿，不能发布", "Draft, not to be published"),
}


@cache
def interface(language: Language) -> Interface:
    """All words of one language."""
    return Interface(**{field.name: _WORDS[field.name][language] for field in fields(Interface)})
