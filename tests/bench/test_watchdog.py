# SPDX-License-Identifier: Apache-2.0
"""The watchdog sees which step stood still, and where."""

from __future__ import annotations

import time

import pytest
from support.benches import load_bench


@pytest.fixture(scope="module")
def watchdog():
    with pytest.MonkeyPatch.context() as patch:
        yield load_bench("watchdog", patch)


def work_for(seconds: float) -> None:
    ends = time.thread_time() + seconds
    while time.thread_time() < ends:
        pass


def test_the_step_that_stands_still_is_named_with_its_place(watchdog, qapp):
    done: list[str] = []
    with watchdog.Watchdog(part="test_watchdog") as dog:
        dog.run("quick", lambda: done.append("quick"), lambda: done == ["quick"])
        dog.run("slow", lambda: (work_for(0.06), done.append("slow")), lambda: len(done) == 2)
    slow = next(block for block in dog.blocks if block.step == "slow")
    assert slow.worked >= 0.06
    assert "work_for" in slow.where
    assert slow.most == slow.worked


def test_a_step_that_never_ends_is_given_up(watchdog, qapp):
    with watchdog.Watchdog() as dog, pytest.raises(TimeoutError, match="never"):
        dog.run("never", lambda: None, lambda: False, patience=0.02)
