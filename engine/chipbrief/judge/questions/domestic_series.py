# SPDX-License-Identifier: Apache-2.0
"""What the charts of domestic supply draw: two frontiers, the lag between them, and lags of all chips."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.gather.answers import CHINA, UNITED_STATES
from chipbrief.gather.records import Chip
from chipbrief.judge.finding import inputs_of, sources_of
from chipbrief.judge.questions.chip_generations import MEASURES, lag_years, placed, standing, steps
from chipbrief.judge.questions.domestic_output import ID
from chipbrief.judge.questions.study import Series, exact
from chipbrief.language import said


def frontier_series(chips: tuple[Chip, ...], end: date) -> Series:
    """Return the steps of the best TPP of both countries up to a day."""
    rows: list[tuple[str | Decimal | date, ...]] = []
    used: list[Chip] = []
    for place, name in ((UNITED_STATES, said("United States")), (CHINA, "China")):
        found = steps(placed(MEASURES[0], chips, place, end))
        used += [step.chip for step in found]
        rows += [(step.day, name, step.value, step.chip.name, "step") for step in found]
        if found:
            rows.append((end, name, found[-1].value, name, "end"))
    return Series(
        name=f"{ID}-frontier",
        title=said("Best TPP of data-center chips by release: United States and China (log scale)"),
        columns=("day", "country", "tpp", "chip", "drawn"),
        rows=tuple(rows),
        inputs=inputs_of("chips", used),
        source_ids=sources_of(used),
        states=(f"{ID}.standing.{MEASURES[0].key}", f"{ID}.ratio.{MEASURES[0].key}"),
    )


def bracket_series(chips: tuple[Chip, ...], end: date) -> Series:
    """Return the lag of the last day as a line, from the first U.S. chip with as much as the Chinese best."""
    chinese, american = (placed(MEASURES[0], chips, place, end) for place in (CHINA, UNITED_STATES))
    found = standing(chinese, american, end)
    used = [point.chip for point in found[1:]] if found else []
    return Series(
        name=f"{ID}-lag",
        title=said("The lag on the last day, in years"),
        columns=("began", "day", "tpp", "chip", "first_us_chip", "years"),
        rows=tuple(
            (first.day, end, ours.value, ours.chip.name, first.chip.name, exact(years))
            for years, ours, first in ([found] if found else [])
        ),
        inputs=inputs_of("chips", used),
        source_ids=sources_of(used),
        part_of=f"{ID}-frontier",
    )


def lags_series(chips: tuple[Chip, ...], end: date) -> Series:
    """Return the generation lag of each chip that raised the Chinese best, by measure."""
    rows: list[tuple[str | Decimal | date, ...]] = []
    used: list[Chip] = []
    for measure in MEASURES:
        american = placed(measure, chips, UNITED_STATES, end)
        for point in steps(placed(measure, chips, CHINA, end)):
            if (found := lag_years(point, american)) is not None:
                rows.append((measure.noun, point.chip.name, point.day, exact(found[0]), found[1].chip.name))
                used += [point.chip, found[1].chip]
    return Series(
        name=f"{ID}-lags",
        title=said(
            "Years behind the first U.S. chip with as much, for each chip that raised the Chinese best"
        ),
        columns=("measure", "chip", "day", "years_behind", "first_us_chip"),
        rows=tuple(rows),
        inputs=tuple(dict.fromkeys(inputs_of("chips", used))),
        source_ids=sources_of(used),
    )
