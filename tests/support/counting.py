# SPDX-License-Identifier: Apache-2.0
"""How much work something is, counted in calls: the same on any machine, however busy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def counted_calls() -> Generator[Callable[[], int]]:
    """Yield a function that says how many calls there were so far in this thread, those into C included."""
    calls = 0

    def hear(_frame: object, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    former = sys.getprofile()
    sys.setprofile(hear)
    try:
        yield lambda: calls
    finally:
        sys.setprofile(former)
