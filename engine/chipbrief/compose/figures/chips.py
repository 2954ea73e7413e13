# SPDX-License-Identifier: Apache-2.0
"""How charts name chips, and which of their numbers are estimates."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chipbrief.gather.records import Chip
from chipbrief.judge.items import Item
from chipbrief.judge.status import Parameters
from chipbrief.language import said

#: Caveats that make a chip's numbers estimates or plans: they are drawn hollow.
ESTIMATED = frozenset({
    "assumed_rate",
    "derived_here",
    "doubtful_area",
    "estimated_area",
    "estimated_rates",
    "low_reliability",
    "plan",
    "vendor_claim",
})
_FAMILIES = ("Data Center GPU ", "GeForce ", "Instinct ")
_MOST_NAMES = 3


def short_name(chip: Chip) -> str:
    """Return a chip's name without maker, family, "Edition" or what stands in brackets: "H100 SXM5 80 GB"."""
    name = chip.name.removeprefix(chip.vendor).split("(")[0].strip().removesuffix(" Edition")
    for family in _FAMILIES:
        name = name.removeprefix(family)
    return name or chip.name


def item_name(item: Item) -> str:
    """Return the short name of a chip, or the name of a kind of memory."""
    return short_name(item.record) if isinstance(item.record, Chip) else item.record.name


def joint_name(chips: Iterable[Chip]) -> str:
    """Return one name for chips that are drawn at one place: "A100 (4 versions)", "B200, B300"."""
    names = list(dict.fromkeys(short_name(chip) for chip in chips))
    if len(names) == 1:
        return names[0]
    families = list(dict.fromkeys(name.split()[0] for name in names))
    if len(families) == 1:
        return said("{family} ({count} versions)", family=families[0], count=len(names))
    shown = ", ".join(families[:_MOST_NAMES])
    more = len(families) - _MOST_NAMES
    return said("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def is_estimate(chip: Chip) -> bool:
    """Return whether a number of the chip that the rules test is an estimate, a plan or the maker's claim."""
    return not ESTIMATED.isdisjoint(chip.caveats)


def least(parameters: Parameters, metric: str) -> Decimal | None:
    """Return the number that a metric has if rates of unstated kind are sparse; None if there is no doubt."""
    found = [getattr(other, metric) for _condition, other in parameters.alternatives]
    known = [value for value in found if value is not None and value != getattr(parameters, metric)]
    return min(known, default=None)
