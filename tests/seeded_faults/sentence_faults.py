"""Sentences with numbers drawn at random, right and wrong: the wrong one must be found, the right one left alone."""

import random
from collections.abc import Callable
from decimal import Decimal

Said = tuple[str, str]
"""A right sentence and the same with a fault, in Chinese; the rules on figures read the Chinese."""

Maker = Callable[[random.Random], Said]


def _fall(rng: random.Random) -> Said:
    first = rng.randint(40, 200)
    last = rng.randint(10, first - 5)
    rate = round(Decimal(first - last) * 100 / first, 1)
    wrong = rate + rng.choice([Decimal("3.3"), Decimal(-3), Decimal(10)])
    said = f"处室由 {first} 个精简为 {last} 个，减幅 {{}}%。"
    return said.format(rate), said.format(wrong)


def _growth(rng: random.Random) -> Said:
    first = rng.randint(200, 900)
    last = first + rng.randint(20, 300)
    rate = round(Decimal(last - first) * 100 / first, 1)
    said = f"联系客户从 {first} 家增加到 {last} 家，增长 {{}}%。"
    return said.format(rate), said.format(rate + rng.choice([2, 5, 11]))


def _rate(rng: random.Random) -> Said:
    whole = rng.randint(300, 900)
    part = rng.randint(whole - 60, whole - 5)
    rate = round(Decimal(part) * 100 / whole, 1)
    said = f"共有企业 {whole} 家，其中复产的有 {part} 家，复产率为 {{}}%。"
    return said.format(rate), said.format(rate - rng.choice([Decimal("0.7"), Decimal("1.3"), Decimal(3)]))


def _part(rng: random.Random) -> Said:
    whole = rng.randint(200, 900)
    return (
        f"申请专利 {whole} 件，其中发明专利 {rng.randint(20, whole - 1)} 件。",
        f"申请专利 {whole} 件，其中发明专利 {rng.randint(whole + 1, 3 * whole)} 件。",
    )


def _list(rng: random.Random) -> Said:
    names = ["采购", "生产", "销售", "物流", "研发", "财务", "人事", "审计"]
    rng.shuffle(names)
    count = rng.randint(4, 7)
    told = "、".join(names[: count - 1]) + f"和{names[count - 1]}"
    return f"本部设有 {count} 个职能部门：{told}。", f"本部设有 {count + rng.choice([-1, 1])} 个职能部门：{told}。"


def _streak(rng: random.Random) -> Said:
    last = rng.randint(2012, 2019)
    years = rng.randint(3, 6)
    said = f"{last - years + 1}-{last} 年，质量部在评比中连续 {{}} 年居首。"
    return said.format(years), said.format(years + rng.choice([-1, 1, 2]))


def _capacity(rng: random.Random) -> Said:
    power = rng.randint(50, 900)
    hours = rng.randint(1100, 4000)
    energy = Decimal(power) * hours / 100_000
    said = f"光伏装机为 {power} MW，全年发电 {{}}。"
    wrong = rng.choice([f"{energy:.2f} 万千瓦时", f"{energy * 100:.1f} 亿千瓦时", f"{energy:.2f} MWh"])
    return said.format(f"{energy:.2f} 亿千瓦时"), said.format(wrong)


def _coal(rng: random.Random) -> Said:
    energy = rng.randint(200, 900)
    coal = Decimal(energy) * Decimal(str(rng.uniform(1.3, 3.2))).quantize(Decimal("0.01"))
    said = f"每年节电 {energy} 万千瓦时，相当于节约标煤 {{}}。"
    wrong = rng.choice([f"{coal * 10:.0f} 吨", f"{coal:.0f} 万吨", f"{coal / 100:.1f} 吨"])
    return said.format(f"{coal:.0f} 吨"), said.format(wrong)


def _carbon(rng: random.Random) -> Said:
    coal = rng.randint(900, 9000)
    carbon = Decimal(coal) * Decimal(str(rng.uniform(2.4, 2.8))).quantize(Decimal("0.01"))
    said = f"每年节约标煤 {coal} 吨，减排二氧化碳 {{}}。"
    return said.format(f"{carbon:.0f} 吨"), said.format(rng.choice([f"{carbon:.0f} 万吨", f"{carbon / 10:.0f} 吨"]))


def _letters(rng: random.Random) -> Said:
    current = rng.randint(200, 600)
    return f"电解槽电流为 {current} kA。", f"电解槽电流为 {current} {rng.choice(['KA', 'Ka'])}。"


def _later(rng: random.Random) -> Said:
    month = rng.randint(1, 12)
    return f"2016 年 {month} 月，泵房改造完工。", f"{rng.randint(2027, 2031)} 年 {month} 月，泵房改造完工。"


def _degree(rng: random.Random) -> Said:
    number = rng.randint(21, 97) * 100
    first = f"助残志愿服务惠及残障居民 {number} 余名。"
    return first + f"助残志愿服务惠及残障居民超过 {number} 名。", first + f"助残志愿服务惠及残障居民近 {number} 名。"


def _twice_told(rng: random.Random) -> Said:
    number = rng.randint(310, 890)
    first = f"图书角借阅工具书 {number} 册次。年内修理更换照明灯具 {number} 套。"
    return (
        first + f"年内修理更换照明灯具 {number} 套。",
        first + f"年内修理更换照明灯具 {number + rng.choice([-90, 9, 90])} 套。",
    )


def _cumulative(rng: random.Random) -> Said:
    year = rng.randint(400, 800)
    said = f"全年植树造林面积 {year} 亩。累计植树造林面积 {{}} 亩。"
    return said.format(year + rng.randint(10, 4000)), said.format(year - rng.randint(50, 300))


def _title(rng: random.Random) -> Said:
    number = f"GB/T {rng.randint(60000, 69999)}-{rng.randint(2010, 2020)}"
    said = f"执行《铝用阳极检测方法》（{number}）。依照《{{}}》（{number}）改造。"
    return said.format("铝用阳极检测方法"), said.format("铝用阴极检测规程")


def _ranking(rng: random.Random) -> Said:
    place = rng.randint(20, 480)
    first = f"2016 年，公司居“亚洲冶金 500 强”榜单第 {place} 位。"
    said = "凭借稳健经营，公司 2016 年在亚洲冶金 500 强中排名第 {} 位。"
    return first + said.format(place), first + said.format(place + rng.choice([-9, 9, 90]))


def _history(rng: random.Random) -> Said:
    founded, last = rng.randint(1950, 1985), rng.randint(2012, 2019)
    said = f"研究所创建于 {founded} 年，到 {last} 年已走过 {{}} 年历程。"
    return said.format(last - founded), said.format(last - founded + rng.choice([-10, 10, 5]))


def _committee(rng: random.Random) -> Said:
    parts = [rng.randint(2, 5) for _ in range(3)]
    said = "监督委员会由 {} 名委员组成，其中职工代表 {} 名、专家 {} 名、社区代表 {} 名。"
    return said.format(sum(parts), *parts), said.format(sum(parts) + rng.choice([-1, 1, 2]), *parts)


def _average(rng: random.Random) -> Said:
    people = rng.randint(120, 900)
    hours = people * rng.randint(12, 60)
    said = f"消防课程累计授课 {hours} 小时，学员 {people} 人，人均 {{}} 小时。"
    return said.format(hours // people), said.format(hours // people + rng.choice([-5, 5, 20]))


def _opposites(rng: random.Random) -> Said:
    men = rng.randint(52, 88)
    said = f"讲解员中，男性占 {men}%，女性占 {{}}%。"
    return said.format(100 - men), said.format(100 - men + rng.choice([-4, 3, 8]))


def _unit(rng: random.Random) -> Said:
    heat = rng.randint(20, 900)
    return f"余热锅炉全年供热 {heat} 吉焦。", f"余热锅炉全年供热 {heat} {rng.choice(['太焦', '千卡', '马力'])}。"


SENTENCE_FAULTS: dict[str, tuple[frozenset[str], Maker]] = {
    "a fall between two numbers": (frozenset({"K123"}), _fall),
    "a growth between two numbers": (frozenset({"K123"}), _growth),
    "a rate of two counts": (frozenset({"K127"}), _rate),
    "a part larger than its whole": (frozenset({"K109"}), _part),
    "a list of another length": (frozenset({"K126"}), _list),
    "a streak over a span of years": (frozenset({"K116"}), _streak),
    "energy of another size than the capacity": (frozenset({"K121"}), _capacity),
    "coal for electricity": (frozenset({"K122"}), _coal),
    "carbon dioxide for coal": (frozenset({"K122"}), _carbon),
    "a unit in other letters": (frozenset({"N110"}), _letters),
    "a date after publication": (frozenset({"T102"}), _later),
    "nearly and more than, in two places": (frozenset({"K129"}), _degree),
    "the same thing with another figure": (frozenset({"K114"}), _twice_told),
    "a total of all years below that of one": (frozenset({"K125"}), _cumulative),
    "another place in a ranking": (frozenset({"K132"}), _ranking),
    "a number of years since the founding": (frozenset({"T110"}), _history),
    "the members of a committee": (frozenset({"K110"}), _committee),
    "an average in a sentence": (frozenset({"K128"}), _average),
    "shares of men and women": (frozenset({"K111"}), _opposites),
    "a unit that is not registered": (frozenset({"N112"}), _unit),
    "a standard under two titles": (frozenset({"N105"}), _title),
}
"""What the fault is, the codes of which one should say so, and the sentences."""
