"""The search page and the kinds of what it finds."""

from generator.views.interface_text.word import Word, Words


class SearchingWords(Words):
    """The search page and the kinds of what it finds."""

    search_page = Word("搜索", "Search")
    search_lead = Word(
        "搜索全部报告、指标、编号和报刊，中英文都可以。任意两个以上连续的汉字都能找到，数值可以按任一种单位写。",
        "All reports, indicators, codes and press articles, in either language. Any run of Chinese "
        "characters is found, English words in any form, and figures in either scale.",
    )
    search_no_script = Word(
        "搜索需要 JavaScript。没有它，也可以从这里查找：",
        "Search needs JavaScript. Without it, these lists lead to everything:",
    )
    search_field = Word("搜索内容", "Search for")
    search_organisation = Word("企业", "Organisation")
    search_year = Word("年份", "Year")
    search_kind = Word("类型", "Type")
    search_language = Word("语言", "Language")
    search_every = Word("全部", "All")
    kind_chapter = Word("章节", "Chapter")
    kind_case = Word("案例", "Case")
    kind_indicator = Word("指标", "Indicator")
    kind_award = Word("荣誉", "Awards")
    kind_press = Word("报刊", "Press")
    kind_listing = Word("索引与下载", "Indexes and downloads")
    kind_code = Word("编号", "Code")
    kind_value = Word("数值", "Figure")
    kind_term = Word("术语", "Term")
    kind_company = Word("企业名称", "Company")
    kind_title = Word("标题", "Title")
    kind_heading = Word("小标题", "Heading")
    language_zh = Word("中文", "Chinese")
    language_en = Word("英文", "English")
    search_shown = Word("搜索结果", "Results")
    search_found = Word("找到 {total} 页", "{total} pages found")
    search_found_one = Word("找到 1 页", "1 page found")
    search_none = Word(
        "没有找到。可以换一个更短的词，或去掉筛选条件。", "Nothing was found. Try fewer words, or take filters away."
    )
    search_some = Word(
        "没有页面含有整个词组，以下页面含有其中一部分。", "No page holds all of this; these pages hold parts of it."
    )
    search_working = Word("正在搜索……", "Searching …")
    search_more = Word("更多结果", "More results")
    search_of_other = Word("另一语言的这一页", "The same page in the other language")
    search_found_in_zh = Word("在中文版中找到", "found in the Chinese version")
    search_found_in_en = Word("在英文版中找到", "found in the English version")
    search_said = Word("按译名找到：{name}", "found as {name}")
    search_same_value = Word("同一数值，单位不同", "the same value in another scale")
    search_suggestions = Word("建议", "Suggestions")
