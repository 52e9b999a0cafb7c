"""Pieces of sentences, from which the report of a company that does not exist is put together, in both languages."""

from random import Random

WHO = (
    ("冶炼厂", "The smelter"),
    ("北岸矿山", "The north-bank mine"),
    ("电解车间", "The cell house"),
    ("物流中心", "The logistics centre"),
    ("技术研究院", "The research institute"),
    ("采购部门", "The purchasing department"),
    ("工会", "The trade union"),
    ("安全环保部", "The department of safety and environment"),
    ("质量检测站", "The quality laboratory"),
    ("港口分公司", "The port company"),
    ("再生金属工厂", "The recycling plant"),
    ("青年志愿队", "The young volunteers"),
)
DID = (
    ("更换了老旧的余热锅炉", "replaced its old waste-heat boilers"),
    ("开通了员工意见热线", "opened a telephone line for employees' views"),
    ("把尾矿水全部送回选厂再用", "sent all tailings water back to the mill"),
    ("与三所学校合办夜校", "ran evening classes with three schools"),
    ("给临江各村修好了引水渠", "repaired the water channels of the villages by the river"),
    ("为叉车装上了防撞雷达", "fitted its fork-lift trucks with collision radar"),
    ("引进了在线烟气监测仪", "brought in continuous monitors for flue gas"),
    ("试行了供应商碳数据申报", "began to ask suppliers for their carbon data"),
    ("改造了浸出渣的压滤系统", "rebuilt the filter presses for leach residue"),
    ("在江滩补种了芦苇和柳树", "planted reeds and willows on the river flats"),
    ("把体检范围扩大到劳务人员", "extended health checks to contract workers"),
    ("完成了屋顶光伏的并网", "connected its rooftop solar panels to the grid"),
    ("清查了全部危险化学品库房", "inspected every store of dangerous chemicals"),
    ("为退休职工开办了老年食堂", "opened a canteen for retired workers"),
    ("换装了永磁电机驱动的风机", "put permanent-magnet motors into its fans"),
    ("核定了每个岗位的噪声值", "measured the noise at every place of work"),
    ("签下了五年期的绿电合同", "signed a five-year contract for green power"),
    ("清理了积压多年的备件", "cleared spare parts that had lain for years"),
    ("把采购合同搬上了电子平台", "moved its purchasing contracts to an electronic platform"),
    ("加固了雨季易塌的边坡", "strengthened slopes that slide in the rains"),
    ("请来盲人按摩师为夜班服务", "brought in blind masseurs for the night shift"),
    ("更新了铸锭的批次喷码", "renewed the batch codes on its ingots"),
    ("试种了耐锌的牧草", "tried a fodder grass that bears zinc"),
    ("公开了投诉的办理时限", "published how soon complaints are dealt with"),
    ("修订了承包商的入场考试", "revised the entrance test for contractors"),
    ("停用了最后两台燃煤烘干炉", "shut down its last two coal-fired dryers"),
    ("建起了渔民联络站", "set up a liaison office for fishermen"),
    ("收回了旧电池里的锌粉", "recovered zinc powder from old batteries"),
    ("翻译了六种语言的安全须知", "translated the safety rules into six languages"),
    ("为偏远哨所送去了净水器", "delivered water filters to remote posts"),
)
SO = (
    ("节约标准煤{n}吨", "which saved {n} tonnes of standard coal"),
    ("受益者有{n}人", "to the benefit of {n} people"),
    ("投入资金{n}万元", "at a cost of {n} in units of RMB 10,000"),
    ("覆盖班组{n}个", "reaching {n} work teams"),
    ("减少排放{n}吨", "and cut emissions by {n} tonnes"),
    ("累计工时{n}小时", "over {n} hours of work"),
    ("收到建议{n}条", "and received {n} proposals"),
    ("用地面积{n}平方米", "on {n} square metres of land"),
)
THEN = (
    ("这项工作还会扩大到下游企业。", "The work will be extended to companies downstream."),
    ("经验已写入集团的作业手册。", "What was learned stands in the group's operating manual."),
    ("验收由第三方机构完成。", "An outside body carried out the acceptance."),
    ("有关记录向社区公开。", "The records are open to the community."),
    ("不足之处是雨季进度偏慢。", "Progress was slow in the rainy season, which is a shortcoming."),
    ("下一步将统一各厂的做法。", "The next step is to do it the same way at all plants."),
    ("员工代表参加了全过程。", "Employees' representatives took part throughout."),
    ("相关费用列入年度预算。", "The cost is part of the yearly budget."),
)
TITLES = (
    ("余热利用", "Use of waste heat"),
    ("员工之声", "Employees' voice"),
    ("水的循环", "Water in circulation"),
    ("夜校与培训", "Evening classes and training"),
    ("沿江社区", "Communities by the river"),
    ("车辆安全", "Vehicle safety"),
    ("烟气监测", "Monitoring flue gas"),
    ("供应链碳数据", "Carbon data of suppliers"),
    ("浸出渣治理", "Treatment of leach residue"),
    ("江滩绿化", "Green river flats"),
    ("健康体检", "Health checks"),
    ("光伏发电", "Solar power"),
    ("危险化学品", "Dangerous chemicals"),
    ("退休生活", "Life in retirement"),
    ("反腐倡廉", "Against corruption"),
    ("质量追溯", "Tracing quality"),
    ("知识产权", "Intellectual property"),
    ("设备检修", "Maintenance"),
    ("税务合规", "Tax compliance"),
    ("噪声控制", "Noise control"),
    ("女工权益", "Women at work"),
    ("仓储管理", "Warehouses"),
    ("客户回访", "Calling on customers"),
    ("应急演练", "Emergency drills"),
    ("数字化车间", "Digital workshops"),
    ("生物多样性", "Biodiversity"),
    ("党建引领", "Led by Party building"),
    ("投资者沟通", "Talking to investors"),
    ("碳足迹核算", "Counting the carbon footprint"),
    ("再生锌", "Recycled zinc"),
    ("土地复垦", "Land reclaimed"),
    ("职业病防治", "Preventing occupational disease"),
    ("海外项目", "Projects abroad"),
    ("招标采购", "Tenders and purchasing"),
    ("信息安全", "Information security"),
    ("志愿服务", "Volunteers"),
    ("工资协商", "Wage bargaining"),
    ("矿山井下通风", "Ventilation below ground"),
    ("运输航线", "Shipping routes"),
    ("科普开放日", "Open days"),
)


class Writer:
    """Writes paragraphs that do not repeat: each has a beginning, figures and an order of its own."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._openings = [(who, did) for who in WHO for did in DID]
        self._random.shuffle(self._openings)
        self._titles = list(TITLES)

    def title(self) -> dict[str, str]:
        """A title that no other thing has."""
        zh, en = self._titles.pop(0)
        return {"zh": zh, "en": en}

    def sentence(self) -> dict[str, str]:
        """One sentence with a figure."""
        (who_zh, who_en), (did_zh, did_en) = self._openings.pop()
        so_zh, so_en = self._random.choice(SO)
        number = f"{self._random.randrange(21, 9800):,}"
        return {
            "zh": f"{who_zh}{did_zh}，{so_zh.format(n=number)}。",
            "en": f"{who_en} {did_en}, {so_en.format(n=number)}.",
        }

    def paragraph(self, sentences: int = 2) -> dict[str, str]:
        """Sentences and a closing one."""
        parts = [self.sentence() for _ in range(sentences)]
        then_zh, then_en = self._random.choice(THEN)
        parts.append({"zh": then_zh, "en": then_en})
        return joined(*parts)


def joined(*parts: dict[str, str]) -> dict[str, str]:
    """Texts one after the other."""
    return {"zh": "".join(one["zh"] for one in parts), "en": " ".join(one["en"] for one in parts)}
