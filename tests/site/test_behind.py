"""Work behind a preview: what it tells is heard until newer work begins, however the system lets it run."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.site.behind import Behind, Failure, Tell, Work

WAYS = [one for one in ("fork", "thread") if one == "thread" or one in multiprocessing.get_all_start_methods()]


class Desk:
    """Hears what is told."""

    def __init__(self) -> None:
        self.heard: list[object] = []
        self.behind = Behind(self.heard.append)

    def wait_for(self, number: int) -> list[object]:
        """What was heard when so many things were."""
        end = time.monotonic() + 20
        while len(self.heard) < number:
            assert time.monotonic() < end, self.heard
            time.sleep(0.01)
        return self.heard


@pytest.fixture(params=WAYS)
def desk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    if request.param == "thread":
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    desk = Desk()
    yield desk
    desk.behind.end()


def waiting_for(gate: Path, word: str) -> Work:
    def work(tell: Tell) -> None:
        while not gate.exists():
            tell(None)
            time.sleep(0.01)
        tell(word)

    return work


def saying(*words: str) -> Work:
    def work(tell: Tell) -> None:
        for word in words:
            tell(word)

    return work


def test_what_it_tells_is_heard_in_order(desk: Desk) -> None:
    desk.behind.begin(saying("one", "two"))
    assert desk.wait_for(2) == ["one", "two"]


def test_newer_work_ends_what_is_under_way(desk: Desk, tmp_path: Path) -> None:
    desk.behind.begin(waiting_for(tmp_path / "gate", "older"))
    desk.behind.begin(waiting_for(tmp_path / "gate", "newer"))
    (tmp_path / "gate").touch()
    assert desk.wait_for(1) == ["newer"]
    desk.behind.begin(saying("last"))
    assert desk.wait_for(2) == ["newer", "last"]


def test_work_that_was_ended_is_heard_no_more(desk: Desk, tmp_path: Path) -> None:
    desk.behind.begin(waiting_for(tmp_path / "gate", "never"))
    desk.behind.end()
    (tmp_path / "gate").touch()
    desk.behind.begin(saying("after"))
    assert desk.wait_for(1) == ["after"]


def test_work_that_fails_is_told_of_and_other_work_follows(desk: Desk) -> None:
    desk.behind.begin(lambda _: _raise(ValueError("no such thing")))
    failure = desk.wait_for(1)[0]
    assert isinstance(failure, Failure)
    assert "ValueError: no such thing" in failure.details
    desk.behind.begin(saying("after"))
    assert desk.wait_for(2)[1] == "after"


@pytest.mark.skipif("fork" not in WAYS, reason="without a fork there is no process")
def test_a_process_that_is_ended_from_outside_is_told_of() -> None:
    desk = Desk()
    desk.behind.begin(lambda _: os._exit(9))
    assert desk.wait_for(1) == [Failure("exit code 9")]


def _raise(error: Exception) -> None:
    raise error
