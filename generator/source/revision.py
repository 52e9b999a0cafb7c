"""A folder as it was at a git revision, and what changed since. The only module that runs git; it only ever reads."""

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.language import Bilingual
from generator.problem import Level, Position, Problem


def export_revision(folder: Path, revision: str, target: Path) -> tuple[Problem, ...]:
    """Write every YAML file that ``folder`` held at ``revision`` below ``target``, byte for byte.

    Returns why it cannot be done, with nothing written: no git on this machine, no repository, or a revision that git
    does not know or at which there is no such file. Links are written as files that hold their target.
    """
    place = Position(revision)
    try:
        found = _git(folder.parent, "rev-parse", "--show-prefix")
    except FileNotFoundError:
        return (_no_git(place),)
    if found.returncode:
        return (_no_repository(place, folder.parent, _said(found)),)
    commit = _git(folder.parent, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", "--")
    if commit.returncode or revision.startswith("-"):
        return (_unknown(place, revision),)
    sha = commit.stdout.decode().split()[0]
    listed = _git(folder.parent, "ls-tree", "-r", "-z", sha, "--", f"{folder.name}/")
    blobs = _blobs(listed.stdout)
    if not blobs:
        return (_no_folder(place, revision, folder.name),)
    names = "".join(f"{blob}\n" for blob in blobs.values())
    batch = _git(folder.parent, "cat-file", "--batch", given=names.encode())
    contents = tuple(_contents(batch.stdout))
    if len(contents) != len(blobs):
        return (_damaged(place, revision, _said(batch)),)
    for path, content in zip(blobs, contents, strict=True):
        file = target / PurePosixPath(path).relative_to(folder.name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return ()


class NoHistoryError(Exception):
    """There is no git, no repository, or no such revision; the text is what git said."""


def changed_since(revision: str, folder: Path) -> frozenset[str]:
    """Paths below ``folder``, from it, that differ from ``revision`` or are new to git.

    Raises :class:`NoHistoryError`.
    """
    listed = _told(folder, "diff", "--name-only", "--relative", "-z", "--end-of-options", revision, "--", ".")
    fresh = _told(folder, "ls-files", "--others", "--exclude-standard", "-z", ".")
    return frozenset(path for path in (*listed.split("\0"), *fresh.split("\0")) if path)


def _told(folder: Path, *arguments: str) -> str:
    try:
        done = _git(folder, *arguments)
    except OSError as error:
        raise NoHistoryError(error.strerror or str(error)) from error
    if done.returncode:
        raise NoHistoryError(_said(done))
    return done.stdout.decode(errors="replace")


def _git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ("git", "-C", str(folder), "-c", "core.quotePath=false", *arguments)
    return subprocess.run(command, input=given, capture_output=True, check=False)


def _said(run: subprocess.CompletedProcess[bytes]) -> str:
    return " ".join(run.stderr.decode("utf-8", "replace").split()).removeprefix("fatal: ")


def _blobs(listed: bytes) -> dict[str, str]:
    """Path to the name of its content, of every YAML file; pictures may be large, and nothing compares them."""
    found = {}
    for line in listed.split(b"\0"):
        if line:
            about, _, path = line.partition(b"\t")
            _, kind, name = about.decode().split()
            if kind == "blob" and path.endswith((b".yml", b".yaml")):
                found[path.decode("utf-8", "surrogateescape")] = name
    return found


def _contents(batch: bytes) -> Iterator[bytes]:
    """What ``git cat-file --batch`` gives: a line ``name blob size``, then the bytes; it ends where one is missing."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        header = batch[at:end].split()
        if len(header) != 3:
            return
        size = int(header[2])
        yield batch[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _no_git(place: Position) -> Problem:
    return Problem(
        "S021",
        Level.error,
        place,
        Bilingual("本机没有 git，读不了从前的版本", "there is no git on this machine to read earlier states with"),
        Bilingual(
            "安装 git；比较两个年度的报告则不需要它",
            "install git; comparing the reports of two years does without it",
        ),
    )


def _no_repository(place: Position, folder: Path, said: str) -> Problem:
    return Problem(
        "S022",
        Level.error,
        place,
        Bilingual(f"“{folder}”不在 git 仓库里，没有从前的版本", f"'{folder}' is not in a git repository ({said})"),
        Bilingual(
            "在 git 仓库里运行；或写两个版次，如 chinalco/2020 chinalco/2024",
            "run this in a git repository, or name two editions, such as chinalco/2020 chinalco/2024",
        ),
    )


def _unknown(place: Position, revision: str) -> Problem:
    return Problem(
        "S023",
        Level.error,
        place,
        Bilingual(f"git 不认识版本“{revision}”", f"git knows no revision '{revision}'"),
        Bilingual(
            "写提交号、分支、标签或 HEAD~1；git log 列出全部提交",
            "give a commit, a branch, a tag or HEAD~1; 'git log' lists the commits",
        ),
    )


def _no_folder(place: Position, revision: str, name: str) -> Problem:
    return Problem(
        "S024",
        Level.error,
        place,
        Bilingual(f"版本“{revision}”里没有“{name}”文件夹", f"there is no folder '{name}' at revision '{revision}'"),
        Bilingual("选一个已有数据的版本", "choose a revision that has the data"),
    )


def _damaged(place: Position, revision: str, said: str) -> Problem:
    return Problem(
        "S025",
        Level.error,
        place,
        Bilingual(f"版本“{revision}”的文件取不出来（{said}）", f"the files of '{revision}' cannot be had ({said})"),
        Bilingual("用 git fsck 检查仓库", "check the repository with 'git fsck'"),
    )
