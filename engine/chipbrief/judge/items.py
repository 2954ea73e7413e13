# SPDX-License-Identifier: Apache-2.0
"""The items of a pick that the rules test: the chips of its class, or the memory of the class of memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.known import known_from
from chipbrief.gather.records import Chip, Hbm
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.finding import register
from chipbrief.judge.metrics import memory_parameters, parameters_of
from chipbrief.judge.status import Parameters

MEMORY = "hbm"


@dataclass(frozen=True, slots=True)
class Item:
    """A chip or kind of memory, the numbers that the rules test, and the day from which it was known."""

    record: Chip | Hbm
    parameters: Parameters
    known: date | None

    @property
    def order(self) -> tuple[bool, Decimal, str]:
        """What items are sorted by: the highest number first, unknown ones last, then by name."""
        numbers = self.parameters
        value = numbers.memory_bandwidth_density if isinstance(self.record, Hbm) else numbers.tpp
        return (value is None, -(value or Decimal(0)), self.record.name)


def items_of(evidence: Evidence, chips: Iterable[JudgedChip]) -> tuple[Item, ...]:
    """Return the items of the pick's class, highest TPP (memory: bandwidth density) first."""
    sources = register(evidence)
    found = [Item(each.chip, each.parameters, known_from(each.chip, sources)) for each in chips]
    if evidence.pick.chip_class == MEMORY:
        memory = evidence.all(Hbm)
        found += [Item(each, memory_parameters(each), known_from(each, sources)) for each in memory]
    return tuple(sorted(found, key=lambda item: item.order))


def family_of(chip: Chip, evidence: Evidence) -> tuple[Item, ...]:
    """Return a chip with what was made of it for China: its variants, its original, and that one's variants.

    The original comes first, then the variants by the day from which they were known.
    """
    sources = register(evidence)
    root = chip.china_variant_of or chip.id
    found = [each for each in evidence.everywhere(Chip) if root in (each.id, each.china_variant_of)]
    items = [Item(each, parameters_of(each), known_from(each, sources)) for each in found]
    return tuple(
        sorted(items, key=lambda item: (item.record.id != root, item.known or date.max, item.record.id))
    )
