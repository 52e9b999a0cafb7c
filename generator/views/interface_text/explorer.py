"""The data explorer."""

from generator.views.interface_text.word import Word, Words


class ExplorerWords(Words):
    """The data explorer."""

    explorer = Word("数据浏览", "Data explorer")
    explorer_across = Word("跨企业数据浏览", "Explorer across organisations")
    explorer_lead = Word(
        "选择指标、年份和呈现方式，图和表随之更新。网页地址记录您的选择，可以收藏或发给他人。",
        "Choose indicators, years and a form; the address of the page keeps your choice, to save or to share.",
    )
    explorer_no_script = Word(
        "在本页选择和绘图需要 JavaScript。全部数值也可以在这里查阅：",
        "Choosing and drawing on this page needs JavaScript. Every value can also be read here:",
    )
    explorer_choose = Word("选择指标", "Indicators")
    explorer_clear = Word("清除选择", "Clear the choice")
    explorer_organisations = Word("企业", "Organisations")
    explorer_years = Word("年份", "Years")
    explorer_from = Word("从", "From")
    explorer_to = Word("到", "To")
    explorer_form = Word("呈现方式", "Show as")
    explorer_value = Word("数值", "Values")
    explorer_change = Word("较上年变化", "Change on the previous year")
    explorer_index = Word("指数，首年为 100", "Index, first year = 100")
    explorer_result = Word("结果", "Result")
    explorer_open = Word("与其他指标对比", "Compare with other indicators")
    explorer_chosen = Word("已选 {count} 项", "{count} chosen")
    explorer_summary = Word("指标 {count} 项，{years}，{form}。", "Indicators: {count}. Years: {years}. {form}.")
    explorer_range = Word("{from} 至 {to} 年", "{from} to {to}")
    explorer_year = Word("{from} 年", "{from}")
    explorer_nothing = Word("请至少选择一项指标。", "Choose at least one indicator.")
    explorer_nobody = Word("请至少选择一家企业。", "Choose at least one organisation.")
    explorer_failed = Word("数据没有读取成功，请重新载入本页。", "The data could not be read. Please reload the page.")
    explorer_unknown = Word("没有这一项：{id}", "There is no such item here: {id}")
    explorer_change_title = Word("较上年变化（{unit}）", "Change on the previous year ({unit})")
    explorer_index_title = Word("指数（{year} 年 = 100）", "Index ({year} = 100)")
    explorer_index_note = Word(
        "指数是各年数值除以 {year} 年数值再乘以 100，保留一位小数；百分比指标同样按比值计算，不是百分点。",
        "The index is a value divided by that of {year}, times 100. It is a ratio even for shares in per cent.",
    )
    explorer_no_index = Word("不计算指数", "no index")
    explorer_no_base = Word("{year} 年没有数值", "no value in {year}")
    explorer_base_not_positive = Word("{year} 年的数值不大于零", "the value of {year} is not above zero")
    explorer_rank = Word("数值是名次", "the value is a rank")
    explorer_count = Word("数目", "Number")
    explorer_points = Word("百分点", "percentage points")
    explorer_until = Word("{year} 年及以前：{definition}", "up to {year}: {definition}")
    explorer_words = Word("以文字表示，图中不画", "given in words, so nothing is drawn")
    explorer_absent = Word("没有这项指标的数值", "no values of this indicator")
    explorer_gap = Word("与以前年份不可比", "not comparable with the years before")
    explorer_one_year = Word("只选了一年，不画折线图。", "One year alone makes no line chart.")
    explorer_separate = Word(
        "单位不同的指标分图绘制；要放在一张图上比较，请选“指数”。",
        "Indicators in different units have a chart each; the index puts them on one.",
    )
    explorer_most = Word(
        "图中画前 {most} 条线，表中列出全部。", "The chart draws the first {most} lines; the table has all."
    )
    explorer_chart = Word(
        "折线图：{title}。{lines}全部数值见后面的表格。",
        "Line chart: {title}. {lines}The table that follows has every value.",
    )
    explorer_line = Word("{name}：{from} 年 {first}，{to} 年 {last}。", "{name}: {first} in {from}, {last} in {to}. ")
    explorer_printed = Word("{edition} 年报告", "{edition} report")
