# SPDX-License-Identifier: Apache-2.0
"""The plain values of the batch window: what is ticked, what the pack holds, how far each brief is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.frozen import frozen
from chipbrief.pick import Pick

if TYPE_CHECKING:
    from chipbrief.batch import Outcome, Row

#: What coverage depends on: country, class, window, as-of day, hindsight.
Held = tuple[str, str, str, str, str, bool]


@frozen
class Ticks:
    """The keys that are ticked, in the order of their lists."""

    countries: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()


@frozen
class Holding:
    """What the data pack holds for a pick: records, those about the country, and a sentence per gap."""

    records: int
    own: int
    gaps: tuple[str, ...]


@frozen
class Listed:
    """The rows that a plan means, and the places of those of each key."""

    rows: tuple[Row, ...]
    places: Mapping[Held, list[int]]


@frozen
class Covered:
    """What the data pack holds for all rows of one key."""

    key: Held
    holding: Holding


@frozen
class Page:
    """The first page of a brief, as an image; ``inputs`` says of which."""

    inputs: str
    image: object


@frozen
class Written:
    """One brief that was written: its number, its path and its bytes."""

    number: int
    path: Path
    pdf: bytes


@frozen
class Exported:
    """How many briefs were written into a folder, where the summary stands, and what became of the others."""

    folder: Path
    written: int
    summary: str
    failed: tuple[Outcome, ...] = ()


def held_key(pick: Pick) -> Held:
    """Return what the coverage of a pick depends on."""
    days = (pick.start.isoformat(), pick.end.isoformat(), pick.as_of.isoformat())
    return (pick.country, pick.chip_class, *days, pick.hindsight)
