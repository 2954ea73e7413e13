# SPDX-License-Identifier: Apache-2.0
"""Shares the width of a table among its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def shared_out(least: Sequence[int], wants: Mapping[int, int], room: int) -> list[int]:
    """Return the widths of the columns in a table ``room`` wide, all in pixels.

    Each column gets its ``least``. What is left goes to those in ``wants``, which says how much more each
    of them needs for its longest text. The one that lacks least is served first, so that only long texts
    are broken into lines; the last one takes the rest.
    """
    widths = list(least)
    order = sorted(wants, key=lambda at: wants[at])
    for done, at in enumerate(order):
        left = max(0, room - sum(widths))
        is_last = done == len(order) - 1
        widths[at] += left if is_last else min(left // (len(order) - done), max(0, wants[at]))
    return widths
