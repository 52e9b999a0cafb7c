"""What of the planned sites is indexed."""

import json
from dataclasses import replace

from generator.language import Language
from generator.site.bridge import theme_assets
from generator.site.plan import plan_assets, plan_edition
from generator.site.volumes import edition_volume
from tests.sites import Site


def test_a_draft_page_is_not_indexed(every_block_site: Site) -> None:
    facts = every_block_site.facts()
    outlines = every_block_site.survey.outlines
    assets = plan_assets(outlines)[1] | theme_assets()[1]
    sites = [plan_edition(facts, outlines, one, every_block_site.settings, assets) for one in Language]
    before = {page.path for page in edition_volume(facts, {site.path: site for site in sites}).pages}
    chinese = next(site for site in sites if site.language is Language.zh)
    html = chinese.pages["safety"]
    end = html.index("\n---\n")
    draft = f"---\n{json.dumps(json.loads(html[4:end]) | {'draft': True})}{html[end:]}"
    drafted = replace(chinese, pages={**chinese.pages, "safety": draft})
    after = edition_volume(facts, {site.path: site for site in (*sites, drafted)})
    assert before - {page.path for page in after.pages} == {"yuanshan/2020/safety/"}
