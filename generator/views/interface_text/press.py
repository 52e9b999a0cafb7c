"""Newspapers and their articles."""

from generator.views.interface_text.word import Word, Words


class PressWords(Words):
    """Newspapers and their articles."""

    serial = Word("刊号", "Serial number")
    byline = Word("署名", "Byline")
    reprinted = Word("转自", "Reprinted from")
    event_date = Word("事件时间", "Date of the event")
    event_date_unknown = Word("文中未写明", "not stated in the text")
    press_topics = Word("主题", "Topics")
    press_news = Word("消息", "News")
    press_feature = Word("通讯", "Feature")
    press_interview = Word("访谈", "Interview")
    press_digest = Word("摘编", "Digest")
    press_commentary = Word("评论", "Commentary")
    press_briefs = Word("简讯", "Briefs")
    press_statement = Word("署名发言", "Signed statement")
    press_reprint = Word("转载", "Reprint")
    press_letter = Word("公开信", "Letter")
    backs_up = Word("佐证内容", "What it backs up")
    our_summary = Word("内容摘要（本项目撰写）", "Summary in our words")
    headline_ours = Word("原标题缺失，由本项目代拟", "the printed headline is lost; this one is ours")
    quoted = Word("引语大意", "What is said, in gist")
    photographs = Word("图片", "Photographs")
    by_topic = Word("按主题", "By topic")
    issues_of_paper = Word("各期", "Issues")
    doubtful = Word("文字识别可疑：", "Recognition is doubtful: ")
    on_the_text = Word("关于原文：", "On the printed text: ")
    articles = Word("篇文章", "articles")
    press = Word("报纸", "Press")
    sources_in_press = Word("报纸来源", "Sources in the press")
