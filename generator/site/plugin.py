"""The plugin behind plain ``mkdocs build`` and ``mkdocs serve``: it starts our own build."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from generator.site.bridge import Abort, BasePlugin, NoFiles, NoOptions
from generator.site.build import Cache, build_site
from generator.site.inputs import read_inputs
from generator.site.settings_file import settings_from
from generator.site.survey import survey_site
from generator.site.theme import theme_folder


class DuizhaoPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call] # mkdocs is typed in part
    """Builds the whole site before mkdocs cleans its output folder, so a failed build loses nothing."""

    def __init__(self) -> None:
        self._made: Path | None = None

    def on_pre_build(self, config: Any) -> None:
        """Check and build aside; Problems stop mkdocs before it touches the site."""
        settings = settings_from(config)
        inputs, cache = read_inputs(settings), settings.root / ".cache"
        survey = survey_site(settings.data, inputs, cache)
        lines = [f"{one.position}: {one.code}: {one.message.zh} / {one.message.en}" for one in survey.problems]
        if survey.stops:
            raise Abort("\n".join(lines))
        self._made = Path(tempfile.mkdtemp(prefix="duizhao-")) / "site"
        build_site(survey, settings, self._made, cache=Cache(cache, inputs))

    def on_files(self, files: Any, config: Any) -> Any:  # noqa: ARG002 - mkdocs passes both by name
        """The engine has nothing of its own to build here."""
        return NoFiles([])

    def on_post_build(self, config: Any) -> None:
        """Put our site where mkdocs was told to write."""
        assert self._made is not None
        target = Path(config.site_dir)
        shutil.rmtree(target, ignore_errors=True)
        shutil.move(self._made, target)
        shutil.rmtree(self._made.parent)

    def on_serve(self, server: Any, config: Any, builder: Any) -> Any:  # noqa: ARG002 - mkdocs passes all by name
        """Watch the reports and the theme beside what mkdocs watches."""
        for folder in (settings_from(config).data, theme_folder()):
            server.watch(str(folder))
        return server
