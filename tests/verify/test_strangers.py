# SPDX-License-Identifier: Apache-2.0
"""What is ours: templates, every data pack at hand, in use or not; and the time of a file from a stranger."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from support.packing import new_store, tiny, write, zip_file

from chipbrief.own import add_table, table_from
from chipbrief.packs.installing import install
from chipbrief.packs.listing import rollback
from chipbrief.paths import shipped
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits
from chipbrief.verify import strangers
from chipbrief.verify.strangers import Clock, our_digests

COUNTRIES = "countries/countries.csv"
CHANGED = tiny()[COUNTRIES].replace(b"Target.", b"Another.")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_files_of_packs_that_are_no_longer_in_use_are_ours_too(tmp_path):
    store = new_store(tmp_path)
    assert sha256(CHANGED) not in our_digests(store=store)
    install(
        zip_file(tmp_path, tiny("2026-12-05", {COUNTRIES: CHANGED})),
        store,
        datetime(2026, 12, 6, tzinfo=UTC),
    )
    rollback(store)
    found = our_digests(store=store)
    style = shipped("templates") / "memo" / "style.css"
    assert {sha256(CHANGED), sha256(tiny()[COUNTRIES]), sha256(style.read_bytes())} <= set(found)


def test_tables_that_the_user_has_added_are_ours(tmp_path):
    data = b"item,source\na,me\n"
    store, own = new_store(tmp_path), tmp_path / "own"
    assert sha256(data) not in our_digests(store=store, own=own)
    add_table(own, table_from(data, name="mine", title="Mine", file="mine.csv", original=sha256(data)))
    assert sha256(data) in our_digests(store=store, own=own)
    (own / "mine.json").write_text("{", "utf-8")
    assert sha256(data) not in our_digests(store=store, own=own)


def test_what_was_laid_into_the_store_without_a_check_is_not_ours(tmp_path):
    store = new_store(tmp_path)
    write(store.packs / "2026-12-05-0123456789ab", tiny("2026-12-05", {COUNTRIES: CHANGED}))
    assert sha256(CHANGED) not in our_digests(store=store)


@dataclass
class Slow:
    """A worker on a clock of its own: starting takes ``starting`` seconds, any other op all that it may.

    Of each op it says that it took ``used``, and of the yardstick that it took ``yardstick``.
    """

    starting: float
    used: float = 0.0
    yardstick: float = 0.0
    now: float = 0.0
    limits: list[Limits] = field(default_factory=list)

    def ask(self, frame: Frame, limits: Limits) -> Frame:
        if frame.fields["op"] == "load":
            self.now += self.starting
        else:
            self.limits.append(limits)
            self.now += limits.seconds
        told = {"known": False, "pages": 1, "used": self.used, "seconds": self.yardstick}
        return Frame({"op": "done", **told})


@pytest.fixture
def begun(monkeypatch):
    """Return a maker of a slow worker and a clock for so many files that has begun."""

    def begin(starting: float, times: int = 1) -> tuple[Slow, Clock]:
        worker: Any = Slow(starting)
        monkeypatch.setattr(strangers, "time", SimpleNamespace(monotonic=lambda: worker.now))
        return worker, Clock(worker, times=times)

    return begin


@pytest.mark.parametrize("starting", [0.0, 1.2])
def test_the_verdict_on_a_stranger_is_there_in_time_however_long_each_step_takes(begun, starting):
    worker, clock = begun(starting)
    clock.go_on([(clock.open(b"", ()), b"")])
    clock.ask("rebuild")
    clock.ask("differ")
    assert worker.now <= strangers.STRANGE + strangers.STRANGE_LEAST


@pytest.mark.parametrize("op", sorted(strangers.READS))
def test_what_only_reads_a_strangers_file_waits_for_a_busy_machine(begun, op):
    _worker, clock = begun(1.2)
    clock.go_on([(clock.open(b"", ()), b"")], op)
    clock.ask(op)
    reading = clock.typesetter.limits[-1]
    assert (reading.seconds, reading.idle_seconds) == (strangers.SECONDS * strangers.BUSY, strangers.SECONDS)


def test_two_strangers_that_are_compared_get_the_time_of_three(begun):
    worker, clock = begun(1.2, times=3)
    clock.go_on([(clock.open(b"", ()), b"") for _file in "ab"])
    clock.ask("contrast")
    assert worker.now <= 3 * strangers.STRANGE + strangers.STRANGE_LEAST


@pytest.mark.parametrize(("starting", "times", "most"), [(0.0, 1, 2.85), (0.0, 3, 8.55), (9.0, 1, 9.0)])
def test_opening_is_measured_by_work_and_may_wait_for_a_busy_machine(begun, starting, times, most):
    worker, clock = begun(starting, times)
    clock.open(b"", ())
    (opening,) = worker.limits
    assert opening.seconds == pytest.approx(most)
    assert opening.idle_seconds == strangers.OPENING


def opened(pages: int = 1, known: bool = True) -> Frame:
    return Frame({"pages": pages, "known": known})


@pytest.mark.parametrize(("size", "more"), [(0, 0.0), (108 * 4000, 40.0), (58 * 4000, 20.0)])
def test_pages_buy_time_with_their_bytes_alone(size, more):
    worker: Any = Slow(0.0)
    clock = Clock(worker, seconds=10.0)
    clock.open(b"", ())
    clock.go_on([(opened(pages=108), bytes(size))])
    assert clock.left == pytest.approx(10.0 + more)


@pytest.mark.parametrize(("yardstick", "pace"), [(0.01, 1.0), (0.09, 2.0), (9.0, 3.0)])
def test_a_slow_machine_gets_more_up_to_three_times(yardstick, pace):
    worker: Any = Slow(0.0, yardstick=yardstick)
    clock = Clock(worker, seconds=10.0)
    clock.open(b"", ())
    assert clock.left == pytest.approx(10.0 * pace)


def test_what_a_step_took_is_gone_for_the_next_which_has_a_second_at_least():
    worker: Any = Slow(0.0, used=4.0)
    clock = Clock(worker, seconds=10.0)
    clock.open(b"", ())
    for op in ("rebuild", "differ", "trace"):
        clock.ask(op)
    assert [limits.idle_seconds for limits in worker.limits[1:]] == [10.0, 6.0, 2.0, 1.0]


@pytest.mark.parametrize(("second", "waits"), [(True, True), (False, False)])
def test_two_files_wait_for_a_busy_machine_only_if_both_are_made_of_what_we_have(begun, second, waits):
    _worker, clock = begun(0.0, times=3)
    clock.open(b"", ())
    clock.go_on([(opened(), b""), (opened(known=second), b"")])
    assert (clock.until == math.inf) == waits
