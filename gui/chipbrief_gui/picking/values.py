# SPDX-License-Identifier: Apache-2.0
"""The plain values that the pick pane shows beside the words of a pick."""

from __future__ import annotations

from chipbrief.frozen import frozen


@frozen
class NamedWindow:
    """A window of time by its ``id``: its name in words, its days as ISO dates, and a tip."""

    id: str
    name: str
    start: str
    end: str
    tip: str


@frozen
class StripRow:
    """One dataset through time: records used, and not used, about each month; ``tip`` tells it."""

    name: str
    used: tuple[int, ...]
    others: tuple[int, ...]
    tip: str


@frozen
class Strips:
    """Rows of ``months`` months each; ``window``, ``as_of`` and ``years`` (place, word) on their scale."""

    rows: tuple[StripRow, ...]
    months: int
    window: tuple[float, float]
    as_of: float
    years: tuple[tuple[float, str], ...]


@frozen
class PickNews:
    """What the data pack says of a pick before its brief is made.

    ``deciding`` names the rule of the as-of date, ``deciding_tip`` every rule with its chips. ``nothing``
    says that no record is about the country, ``no_data`` is that sentence for the brief.
    """

    summary: str
    memory: str
    gaps: tuple[str, ...]
    deciding: str
    deciding_tip: str
    strips: Strips
    nothing: str = ""
    no_data: str = ""


@frozen
class PickAnswer:
    """The windows with a name, for the country of the pick, and its news once the words are a pick."""

    windows: tuple[NamedWindow, ...]
    news: PickNews | None
