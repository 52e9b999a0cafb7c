"""The pages of indicators."""

from generator.views.interface_text.word import Word, Words


class IndicatorsWords(Words):
    """The pages of indicators."""

    indicators = Word("指标", "Indicators")
    economic = Word("经济", "Economic")
    social = Word("社会", "Social")
    environmental = Word("环境", "Environmental")
    governance = Word("治理", "Governance")
    category = Word("类别", "Category")
    definition = Word("定义", "Definition")
    kind = Word("性质", "Kind")
    better = Word("方向", "Direction")
    better_higher = Word("数值越高越好", "Higher is better")
    better_lower_value = Word("数值越低越好", "Lower is better")
    kind_level = Word("当年数值", "Value of the year")
    kind_last_year = Word("同比变化", "Change on the previous year")
    kind_base_year = Word("比基年变化", "Change on a base year")
    kind_ratio = Word("比率", "Ratio")
    part_of = Word("合计指标", "Part of")
    breakdown = Word("分项", "Breakdown")
    numerator = Word("分子", "Numerator")
    denominator = Word("分母", "Denominator")
    values = Word("历年数值", "Values by year")
    value = Word("数值", "Value")
    change = Word("较上年", "On the previous year")
    printed_in = Word("所载报告", "Printed in")
    break_no_number = Word("其中一年没有数值", "one of the years has no number")
    break_already_a_change = Word("数值本身是变化率", "the value is itself a change")
    break_unit = Word("两年单位不同", "the units differ")
    break_definition = Word("两年口径不同", "the definitions differ")
    break_base_is_zero = Word("上年为零", "the previous year is zero")
    used_in = Word("在报告中的位置", "Where it is used")
    former_names = Word("沿革", "Former names and definitions")
    codes = Word("对应的指标编号", "Codes answered")
    this_series = Word("下载本指标数据（CSV）", "Download this series (CSV)")
    restated = Word("重述", "restated")
    trend = Word("走势", "Trend")
    no_change_counted = Word("不计算变化", "no change counted")
    all_indicators = Word("全部指标", "All indicators")
