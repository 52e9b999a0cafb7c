"""What the figures depend on: the machine, its software, and who else used it meanwhile."""

import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

_PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "pydantic", "PyYAML")


class Bystanders:
    """How many processor cores others kept busy between its making and now."""

    def __init__(self) -> None:
        self._busy = _busy_seconds()
        self._own = _own_seconds()
        self._began = time.monotonic()

    def cores(self) -> float | None:
        """The mean number of cores that processes other than this and its children used; None where unknown."""
        busy = _busy_seconds()
        if busy is None or self._busy is None:
            return None
        others = (busy - self._busy) - (_own_seconds() - self._own)
        return max(others, 0.0) / (time.monotonic() - self._began)


def machine_facts(others: float | None, browser: str) -> dict[str, str]:
    """What to print beside the figures; ``others`` is how many cores other processes kept busy."""
    facts = {
        "Cores": str(os.cpu_count()),
        "Processor": _processor(),
        "System": f"{platform.system()} {platform.machine()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "Packages": ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        "Others during the builds": "not known" if others is None else f"kept {others:.1f} cores busy",
    }
    return facts | ({"Browser": browser} if browser else {})


def _busy_seconds() -> float | None:
    """Processor seconds spent by all processes since the machine started, from ``/proc/stat``."""
    try:
        fields = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:]]
    except OSError:
        return None
    user, nice, system, _idle, _waiting, interrupt, soft_interrupt = fields[:7]
    return (user + nice + system + interrupt + soft_interrupt) / os.sysconf("SC_CLK_TCK")


def _own_seconds() -> float:
    """Processor seconds of this process and of its finished children."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or "not known"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
