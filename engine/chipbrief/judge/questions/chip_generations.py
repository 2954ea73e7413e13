# SPDX-License-Identifier: Apache-2.0
"""Released data-center chips of two countries by what their data sheets say, and how far one is behind.

A lag is a horizontal distance: the time since a chip of the rival first had as much. Years have
365.25 days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from chipbrief.gather.records import Chip
from chipbrief.judge.metrics import tpp
from chipbrief.judge.questions.study import YEAR
from chipbrief.language import said

SRAM = "SRAM"  # wafer-scale and all-SRAM machines are of another kind


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of a chip in which generations are compared."""

    key: str
    noun: str
    unit: str
    of: Callable[[Chip], Decimal | None]


def _tpp(chip: Chip) -> Decimal | None:
    found = tpp(chip)
    return found.value if found else None


def _bandwidth(chip: Chip) -> Decimal | None:
    return chip.memory_bandwidth_gb_s


def _per_watt(chip: Chip) -> Decimal | None:
    found = tpp(chip)
    return found.value / chip.tdp_w if found and chip.tdp_w else None


MEASURES = (
    Measure("tpp", "TPP", said("TOPS × bits"), _tpp),
    Measure("bandwidth", said("memory bandwidth"), "GB/s", _bandwidth),
    Measure("per-watt", said("TPP per watt"), said("TOPS × bits per W"), _per_watt),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip with its figure and the day from which it counts."""

    day: date
    value: Decimal
    chip: Chip


def placed(measure: Measure, chips: Iterable[Chip], country: str, end: date) -> tuple[Placed, ...]:
    """Return a country's released data-center chips that have the figure, by day; vague days at their end."""
    found = [
        Placed(when.last, value, chip)
        for chip in chips
        if chip.vendor_country == country
        and chip.marketed_for_datacenter
        and chip.china_variant_of is None
        and chip.memory_type != SRAM
        and (when := chip.released) is not None
        and when.last <= end
        and (value := measure.of(chip)) is not None
    ]
    return tuple(sorted(found, key=lambda item: (item.day, item.value, item.chip.id)))


def steps(points: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return the points that beat every earlier one."""
    found: list[Placed] = []
    for point in points:
        if not found or point.value > found[-1].value:
            found.append(point)
    return tuple(found)


def lag_years(point: Placed, rivals: Iterable[Placed]) -> tuple[float, Placed] | None:
    """Return years from the first rival at least as good to the point, and that rival; None without one.

    Years are of 365.25 days; a rival that came later gives a negative lag.
    """
    first = next((rival for rival in rivals if rival.value >= point.value), None)
    return None if first is None else ((point.day - first.day).days / YEAR, first)


class Standing(NamedTuple):
    """For how many years a U.S. chip, the ``rival``, has had what the ``best`` Chinese one has."""

    years: float
    best: Placed
    rival: Placed


def standing(chinese: Iterable[Placed], american: Iterable[Placed], day: date) -> Standing | None:
    """Return the years for which a U.S. chip has had what the Chinese best has on a day, and both chips.

    The same horizontal distance as in the capability gap: it grows while no better Chinese chip comes out.
    """
    ours = [point for point in chinese if point.day <= day]
    first = next((rival for rival in american if ours and rival.value >= steps(ours)[-1].value), None)
    if first is None:
        return None
    return Standing((day - first.day).days / YEAR, steps(ours)[-1], first)
