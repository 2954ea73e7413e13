# SPDX-License-Identifier: Apache-2.0
"""Shares the width of a table among its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from types import MappingProxyType

_NONE: Mapping[int, int] = MappingProxyType({})


def shared_out(
    least: Sequence[int], wants: Mapping[int, int], room: int, spare: Mapping[int, int] = _NONE
) -> list[int]:
    """Return the widths of the columns in a table ``room`` wide, all in pixels.

    Each column gets its ``least``; where there is no room for that, those in ``spare`` do without some of
    what they can spare. What is left goes to those in ``wants``, which says how much more each
    of them needs for its longest text. The one that lacks least is served first, so that only long texts
    are broken into lines; the last one takes the rest.
    """
    lack = min(1.0, max(0, sum(least) - room) / (sum(spare.values()) or 1))
    widths = [width - ceil(lack * spare.get(at, 0)) for at, width in enumerate(least)]
    order = sorted(wants, key=lambda at: wants[at])
    for done, at in enumerate(order):
        left = max(0, room - sum(widths))
        is_last = done == len(order) - 1
        widths[at] += left if is_last else min(left // (len(order) - done), max(0, wants[at]))
    return widths
