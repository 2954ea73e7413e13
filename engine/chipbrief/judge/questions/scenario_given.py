# SPDX-License-Identifier: Apache-2.0
"""The parameters of the model of 2030 as the data give them: ranges, central values, and draws."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.gather import Evidence
from chipbrief.gather.records import ScenarioParameter
from chipbrief.judge.questions.estimating import Range, drawn, is_positive
from chipbrief.judge.questions.scenario_model import SLOTS, Slot
from chipbrief.judge.questions.study import DRAWS, generator

if TYPE_CHECKING:
    from chipbrief.judge.questions.estimating import Numbers

ID = "scenarios"


@dataclass(frozen=True, slots=True)
class Given:
    """A parameter with its range and the records that it comes from."""

    slot: Slot
    range: Range
    records: tuple[ScenarioParameter, ...]


def parameters(evidence: Evidence) -> tuple[tuple[Given, ...], tuple[Slot, ...]]:
    """Return the parameters with a value that can be drawn, and the slots that have none."""
    rows = evidence.everywhere(ScenarioParameter)
    found, lacking = list[Given](), list[Slot]()
    for slot in SLOTS:
        records = tuple(
            row for name, area in slot.rows for row in rows if row.parameter == name and area in row.areas
        )
        if len(records) == len(slot.rows) and all(map(_is_whole, records)):
            found.append(Given(slot, _range(records), records))
        else:
            lacking.append(slot)
    return tuple(found), tuple(lacking)


def _is_whole(row: ScenarioParameter) -> bool:
    return row.central is not None and is_positive(Range(row.low, row.central, row.high))


def _range(records: tuple[ScenarioParameter, ...]) -> Range:
    """Return the range of a row as given; of two rows, their quotient, with the ends farthest apart.

    A missing end of a row is taken at its central value.
    """
    first = records[0]
    if len(records) == 1:
        return Range(first.low, first.central, first.high)
    above, below = ((row.low, row.central, row.high) for row in records)
    if above[1] is None or below[1] is None:
        return Range(None, None, None)
    low = (above[1] if above[0] is None else above[0]) / (below[1] if below[2] is None else below[2])
    high = (above[1] if above[2] is None else above[2]) / (below[1] if below[0] is None else below[0])
    return Range(low, above[1] / below[1], high)


def draw_all(given: tuple[Given, ...]) -> dict[str, Numbers]:
    """Return seeded draws of each parameter from its range, by key."""
    draws = {item.slot.key: drawn(item.range, generator(ID, item.slot.key), DRAWS) for item in given}
    return {key: found for key, found in draws.items() if found is not None}


def records_of(given: tuple[Given, ...]) -> tuple[ScenarioParameter, ...]:
    """Return the records of all parameters."""
    return tuple(record for item in given for record in item.records)


def central(given: tuple[Given, ...]) -> dict[str, Decimal]:
    """Return the central value of each parameter."""
    return {item.slot.key: item.range.central or Decimal(0) for item in given}
