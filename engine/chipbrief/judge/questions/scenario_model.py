# SPDX-License-Identifier: Apache-2.0
"""The model of 2030: AI compute of three blocs year by year, and the region that its outcome lies in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chipbrief.judge.questions.study import exact
from chipbrief.language import CountryName, said

BEGIN, LAST = 2025, 2030
BLOCS = (said("United States"), "China", "Rest")
#: The blocs as they stand inside a sentence.
IN_SENTENCE: Mapping[str, str] = MappingProxyType({
    "United States": said("the United States"),
    "China": said("{country}", country=CountryName("CHN", "China", inside=True)),
    "Rest": said("the rest of the world"),
})
REGIONS = ("unipolar", "bipolar", "multipolar")
HALF, PAIR = 0.5, 0.75  # shares that bound the regions


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter of the model: its key, what it means, its unit, and the rows that give it.

    ``rows`` are pairs of a parameter and an area of the dataset. With two pairs, the value is the first
    over the second.
    """

    key: str
    means: str
    unit: str
    rows: tuple[tuple[str, str], ...]


_H100, _B300 = said("H100-equivalents"), said("B300-equivalents")
_RATE, _PART = said("times per year"), said("percent")
_SHARE = "share_of_ai_supercomputer_performance_2025"
_LEAKED = "china_compute_smuggled_and_proxy_share_2026"
_UNITS = (("huawei_910c_units_2026", "CHN"), ("huawei_910c_units_2025", "CHN"))
SLOTS = (
    Slot(
        "stock", said("World AI compute, end of 2025"), _H100, (("global_ai_compute_stock_end_2025", "WLD"),)
    ),
    Slot("growth", said("Growth of world AI compute"), _RATE, (("global_ai_compute_growth", "WLD"),)),
    Slot("us_share", said("U.S. share in 2025 and of what is added"), _PART, ((_SHARE, "USA"),)),
    Slot("china_share", said("China’s share in 2025"), _PART, ((_SHARE, "CHN"),)),
    Slot(
        "acquired",
        said("What China acquires in 2026"),
        _B300,
        (("china_compute_acquired_2026_total", "CHN"),),
    ),
    Slot("b300", said("H100-equivalents in a B300"), _H100, (("b300_to_h100_equivalent", "WLD"),)),
    Slot(
        "domestic_share",
        said("Domestic part of what China acquires"),
        _PART,
        (("china_compute_domestic_share_2026", "CHN"),),
    ),
    Slot("leaked_share", said("Smuggled and proxy part of what China acquires"), _PART, ((_LEAKED, "CHN"),)),
    Slot("domestic_growth", said("Growth of domestic output"), _RATE, _UNITS),
    Slot(
        "efficiency", said("Gain in algorithmic efficiency"), _RATE, (("algorithmic_efficiency_gain", "WLD"),)
    ),
    Slot("lag", said("China’s lag in algorithms"), said("months"), (("catch_up_lag", "CHN"),)),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The shares of effective compute by year, in the order of ``BLOCS``, and the region of 2030."""

    shares: Mapping[int, tuple[Decimal, ...]]
    region: str


def project(values: Mapping[str, Decimal]) -> Outcome:
    """Return the outcome for one value of each slot (by key, in the slot's unit).

    The same values give the same digits. Raises ``KeyError`` for a slot without a value.
    """
    paths = shares_by_year({slot.key: float(values[slot.key]) for slot in SLOTS})
    shares = {year: tuple(exact(float(part)) for part in parts) for year, parts in paths.items()}
    return Outcome(shares, region(shares[LAST]))


def region(shares: tuple[Decimal, ...]) -> str:
    """Return the region of the shares of effective compute.

    Unipolar: the largest holds at least half and at least twice the second. Bipolar: not unipolar, and the
    two largest hold at least three quarters. Multipolar: all else.
    """
    return REGIONS[int(region_of([float(share) for share in shares]))]


def region_of(parts: Any) -> Any:
    """Return the place in ``REGIONS`` of three shares, or of each of many draws of them."""
    import numpy as np

    ranked = np.sort(np.asarray(parts), axis=0)[::-1]
    unipolar = (ranked[0] >= HALF) & (ranked[0] >= 2 * ranked[1])
    return np.where(unipolar, 0, np.where(ranked[0] + ranked[1] >= PAIR, 1, 2))


def shares_by_year(values: Mapping[str, Any]) -> dict[int, tuple[Any, Any, Any]]:
    """Return shares of effective compute by year, for numbers or arrays of draws (see the docs)."""
    import numpy as np

    world, growth = values["stock"], values["growth"]
    usa, china = (world * values[key] / 100 for key in ("us_share", "china_share"))
    bought = values["acquired"] * values["b300"]
    domestic, leaked = (bought * values[key] / 100 for key in ("domestic_share", "leaked_share"))
    legal = np.maximum(bought - domestic - leaked, 0)
    behind = values["efficiency"] ** (-values["lag"] / 12)
    found: dict[int, tuple[Any, Any, Any]] = {}
    for year in range(BEGIN, LAST + 1):
        if year > BEGIN:
            added = world * (growth - 1)
            of_us = added * values["us_share"] / 100
            of_china = np.minimum(legal + leaked + domestic, added - of_us)
            world, usa, china = world + added, usa + of_us, china + of_china
            legal, leaked = legal * growth, leaked * growth
            domestic = domestic * values["domestic_growth"]
        effective = (usa, china * behind, world - usa - china)
        total = effective[0] + effective[1] + effective[2]
        found[year] = (effective[0] / total, effective[1] / total, effective[2] / total)
    return found
