# SPDX-License-Identifier: Apache-2.0
"""Work without end is told from a machine that is busy."""

from __future__ import annotations

import os
import threading
import time

import pytest
from support.patience import PATIENCE

from chipbrief.typeset.job import Limits
from chipbrief.typeset.watch import is_overdue, processor_time, watching


@pytest.mark.parametrize(
    ("wall", "used", "overdue"),
    [
        (2.9, 2.9, False),
        (3.1, 3.1, True),
        (3.1, 5.0, True),  # two threads
        (3.1, 2.9, False),
        (9.0, 3.1, False),  # kept waiting by others
        (9.0, 6.1, True),
        (3.1, None, False),
        (6.1, None, True),
    ],
)
def test_what_has_had_its_time(wall, used, overdue):
    assert is_overdue(3.0, wall, used) is overdue


def test_the_processor_time_of_a_process_grows_with_its_work():
    before = processor_time(os.getpid())
    assert before is not None
    while (now := processor_time(os.getpid())) is not None and now < before + 0.02:
        pass
    assert processor_time(2**22 + 1) is None


@pytest.mark.parametrize("limits", [Limits(seconds=0.05), Limits(seconds=PATIENCE, idle_seconds=0.05)])
def test_a_block_that_works_too_long_is_stopped(limits):
    stopped = threading.Event()
    heard: list[float] = []

    def stop(seconds):
        heard.append(seconds)
        stopped.set()

    began = time.monotonic()
    with watching(os.getpid(), limits, stop):
        while not stopped.is_set() and time.monotonic() < began + PATIENCE:
            pass
    assert heard == [0.05]


def test_a_block_that_ends_is_not_stopped():
    heard: list[float] = []
    others = set(threading.enumerate())
    with watching(os.getpid(), Limits(seconds=PATIENCE), heard.append):
        (watcher,) = set(threading.enumerate()) - others
    watcher.join(PATIENCE)
    assert (heard, watcher.is_alive()) == ([], False)
