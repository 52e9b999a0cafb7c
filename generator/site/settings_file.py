"""A site's ``mkdocs.yml`` as its settings; it is read as the engine reads it, without the rest of the engine."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.site.settings import SiteSettings


def read_settings(config_file: Path) -> tuple[SiteSettings | None, tuple[Problem, ...]]:
    """The settings in a site's ``mkdocs.yml``, or what is wrong with it."""
    shown = config_file.name
    if not config_file.is_file():
        return None, (_no_config(shown),)
    config = MkDocsConfig(config_file_path=str(config_file))
    try:
        with config_file.open("rb") as file:
            config.load_file(file)
    except ConfigurationError as error:
        return None, (_bad_config(shown, " ".join(str(error).split())),)
    config.load_dict({"plugins": []})
    faults, _ = config.validate()
    if faults:
        return None, tuple(_bad_config(shown, f"{name}: {error}") for name, error in faults)
    return settings_from(config), ()


def settings_from(config: Any) -> SiteSettings:
    """The settings that a loaded configuration holds; ``extra.data`` names the folder of the reports."""
    root = Path(config.config_file_path).resolve().parent
    url = config.site_url or "/"
    return SiteSettings(
        root=root,
        name=config.site_name,
        url=url if url.endswith("/") else url + "/",
        data=root / config.extra.get("data", "data"),
        output=Path(config.site_dir),
        static=Path(config.docs_dir),
    )


def _no_config(shown: str) -> Problem:
    return Problem(
        "S012",
        Level.error,
        Position(shown),
        Bilingual(
            "这里没有 mkdocs.yml，不是一个站点的文件夹", "there is no mkdocs.yml here: this is not a site's folder"
        ),
        Bilingual(
            "进入站点的文件夹再运行，或用 duizhao new site 新建一个",
            "run this in a site's folder, or make one with 'duizhao new site'",
        ),
    )


def _bad_config(shown: str, message: str) -> Problem:
    return Problem(
        "S013",
        Level.error,
        Position(shown),
        Bilingual(f"站点设置读不懂：{message}", f"the site's settings cannot be read: {message}"),
        Bilingual("对照 MkDocs 的设置说明改正", "correct it; MkDocs documents the settings"),
    )
