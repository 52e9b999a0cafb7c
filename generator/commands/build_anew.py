"""What ``duizhao build`` does where something has changed; loaded only then, as it loads most of the program."""

import sys
import time
from collections.abc import Collection
from pathlib import Path

import click

from generator.commands.build import CACHE, Start, Wishes, refuse, shown, tell
from generator.commands.problem_text import exit_code
from generator.commands.progress import progress_bar
from generator.commands.speech import Speech
from generator.site.build import Cache, Outcome, build_site, write_sources
from generator.site.inputs import Inputs, read_inputs
from generator.site.last_build import LastBuild, remember
from generator.site.memory import without_collection
from generator.site.settings import SiteSettings
from generator.site.survey import SiteSurvey, survey_site


@without_collection()
def build_anew(settings: SiteSettings, target: Path, start: Start, wishes: Wishes, speech: Speech) -> None:
    """Check the data and build the site; tells of both."""
    cache, timings = settings.root / CACHE, start.timings
    with timings.of("check"):
        survey = _survey(settings, start.inputs, cache if wishes.cached else None, speech, wishes.workers)
    _require_known(wishes.anew, survey, speech)
    used = Cache(cache, start.inputs, wishes.anew) if wishes.cached else None
    with progress_bar(speech("生成网站", "Building")) as progress:
        outcome = build_site(survey, settings, target, progress, wishes.workers, used)
    if wishes.cached:
        remember(cache, target, start.inputs.key, survey.problems, outcome.pages, outcome.made_of)
    if wishes.explain:
        _explain(outcome, start.last, wishes, speech)
    if wishes.timings:
        timings.update(outcome.timings)
        for what, spent in timings.most_common():
            click.echo(f"{spent:8.2f} s  {what}")
    seconds = f"{time.monotonic() - start.began:.1f}"
    look = "make serve / duizhao serve → http://127.0.0.1:8000/"
    click.echo(
        speech(
            f"完成：{outcome.pages} 个页面，用时 {seconds} 秒，在 {shown(target)}/。查看：{look}",
            f"Done: {outcome.pages} pages in {seconds} s, in {shown(target)}/. To look at it: {look}",
        )
    )


def write_engine_sources(settings: SiteSettings, folder: Path, speech: Speech) -> None:
    """Write what the engine would be given into an empty folder."""
    survey = _survey(settings, read_inputs(settings), None, speech, workers=1)
    sources = write_sources(survey, settings, folder)
    click.echo(
        speech(
            f"完成：{len(sources)} 份，例如：mkdocs build --config-file {sources[-1]}",
            f"Done: {len(sources)} small sites. For example: mkdocs build --config-file {sources[-1]}",
        )
    )


def _survey(settings: SiteSettings, inputs: Inputs, cache: Path | None, speech: Speech, workers: int) -> SiteSurvey:
    """Check the data and tell what is found; ends where there is an error."""
    with progress_bar(speech("检查", "Checking")) as progress:
        survey = survey_site(settings.data, inputs, cache, progress, workers)
    tell(survey.problems, speech)
    if survey.stops:
        click.echo(
            speech("没有生成网站；原有的网站保持不变。", "Nothing was built; the site that was there stays as it was."),
            err=True,
        )
        sys.exit(exit_code(survey.problems))
    return survey


def _require_known(names: Collection[str], survey: SiteSurvey, speech: Speech) -> None:
    """End with a message where something is to be built that the site does not have."""
    editions = (edition.key for one in survey.outlines for edition in one.editions)
    known = [*(one.id for one in survey.outlines), *editions]
    if unknown := [name for name in names if name not in known]:
        refuse(
            speech,
            f"没有“{unknown[0]}”。现有：{'、'.join(known)}。",
            f"There is no '{unknown[0]}'. There are: {', '.join(known)}.",
        )


def _explain(outcome: Outcome, last: LastBuild | None, wishes: Wishes, speech: Speech) -> None:
    """A line for each part: taken from the cache, or built and why."""
    for name, made_of in outcome.made_of.items():
        if name not in outcome.built:
            why = speech("未变，取自缓存", "unchanged, from the cache")
        elif name in wishes.anew:
            why = speech("按要求重新生成", "built as asked")
        elif last is None or name not in last.made_of:
            why = speech("以前没有生成过", "not built before")
        else:
            reasons = last.reasons(name, made_of)
            why = (
                speech("变动：", "changed: ") + ", ".join(reasons)
                if reasons
                else speech("缓存不在了", "no longer kept")
            )
        click.echo(f"{name}: {why}")
    click.echo(speech("首页：总是重新生成", "the hub: always built"))
