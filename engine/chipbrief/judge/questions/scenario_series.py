# SPDX-License-Identifier: Apache-2.0
"""The series of the scenarios: shares by year, and what China’s share is most sensitive to."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.judge.finding import inputs_of, sources_of
from chipbrief.judge.questions.estimating import quantiles
from chipbrief.judge.questions.scenario_given import ID, Given, central, records_of
from chipbrief.judge.questions.scenario_model import BLOCS, LAST, project
from chipbrief.judge.questions.study import Series, exact
from chipbrief.language import said

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


def fan(paths: Mapping[int, tuple[Numbers, ...]], given: tuple[Given, ...]) -> Series:
    """Return quantiles of the shares by year, as the chart draws them."""
    cuts = (0.05, 0.25, 0.5, 0.75, 0.95)
    rows = tuple(
        (Decimal(year), bloc, *(exact(100 * float(cut)) for cut in quantiles(part, cuts)))
        for year, parts in paths.items()
        for bloc, part in zip(BLOCS, parts, strict=True)
    )
    records = records_of(given)
    return Series(
        name=f"{ID}-fan",
        title=said("Share of effective compute by year: median, middle half and 90 percent of the draws"),
        columns=("year", "bloc", "p5", "p25", "p50", "p75", "p95"),
        rows=rows,
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
        states=tuple(f"{ID}.share.{bloc.lower().replace(' ', '-')}" for bloc in BLOCS),
    )


def tornado(given: tuple[Given, ...]) -> Series:
    """Return China's share of 2030 with one parameter at each end of its range and the others central."""
    middle = central(given)
    ranged = [item for item in given if item.range.low is not None or item.range.high is not None]
    swings = [(item, *_swing(item, middle)) for item in ranged]
    ends = sorted(swings, key=lambda swing: (-abs(swing[2] - swing[1]), swing[0].slot.means))
    records = records_of(given)
    return Series(
        name=f"{ID}-tornado",
        title=said("China’s share of effective compute in 2030 at both ends of each parameter (percent)"),
        columns=("parameter", "unit", "low", "high", "at_low", "at_high", "central"),
        rows=tuple(
            (
                item.slot.means,
                item.slot.unit,
                item.range.low,
                item.range.high,
                at_low,
                at_high,
                _china(middle),
            )
            for item, at_low, at_high in ends
        ),
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
        states=(f"{ID}.share.china",),
        subjects=tuple(item.slot.means for item, _at_low, _at_high in ends[:1]),
    )


def _swing(item: Given, middle: Mapping[str, Decimal]) -> tuple[Decimal, Decimal]:
    """Return China's share with the parameter at each end of its range, the others central."""
    key, low, high = item.slot.key, item.range.low, item.range.high
    ends = (middle[key] if end is None else end for end in (low, high))
    at_low, at_high = (_china({**middle, key: end}) for end in ends)
    return at_low, at_high


def _china(values: Mapping[str, Decimal]) -> Decimal:
    return exact(float(100 * project(values).shares[LAST][BLOCS.index("China")]))
