# SPDX-License-Identifier: Apache-2.0
"""Room for calls within calls.

Python keeps the frames of a thread in pieces of 16 KiB. A loop that calls something just where a piece ends
gets a new piece from the system at each turn and gives it back: six thousand times while the pages of a brief
were laid out. A frame that needs a larger piece leaves the rest of it to the calls inside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
#: Values that a frame claims to need, of 8 bytes each: a little more than half a piece of 1 MiB.
_CLAIM = 70_000


def roomy(function: Callable[P, R]) -> Callable[P, R]:
    """Return the function itself, whose calls have room for a thousand others inside. For no generators."""
    function.__code__ = function.__code__.replace(co_stacksize=_CLAIM)
    return function
