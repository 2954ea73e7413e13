# SPDX-License-Identifier: Apache-2.0
"""In a tour of the app with the real engine, a watchdog sees that no turn of the window's thread is long.

The bound is work, not time: what that thread works at once is compared with a sum that takes about 0.05 s of
a usual processor, done just before and after. So neither a slow machine nor what else it does decides; the
fairest of five tours counts, as other programs share the processor's memory.
"""

from __future__ import annotations

import time

from support.benches import load_bench

TOURS = 5
#: So many numbers are added up in about 0.05 s.
NUMBERS = 1_400_000


def work_of_a_sum() -> float:
    """Return the work, in seconds, of adding up numbers in Python."""
    began, total = time.thread_time(), 0
    for number in range(NUMBERS):
        total += number
    return time.thread_time() - began


def test_no_step_of_a_tour_works_longer_at_once_than_a_sum_of_a_twentieth_of_a_second(monkeypatch):
    windows = load_bench("windows", monkeypatch)
    fairest: dict[str, float] = {}
    for _tour in range(TOURS):
        before = work_of_a_sum()
        blocks = windows.block_figures()
        allowed = max(before, work_of_a_sum())
        shares = {block["step"]: block["most"] / allowed for block in blocks}
        fairest = {step: min(share, fairest.get(step, share)) for step, share in shares.items()}
        if max(fairest.values()) < 1:
            break
    assert len(fairest) > 20
    assert {step: round(share, 2) for step, share in fairest.items() if share >= 1} == {}
