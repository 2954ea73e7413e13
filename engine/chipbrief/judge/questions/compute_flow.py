# SPDX-License-Identifier: Apache-2.0
"""Stock and flow: what a country had bought by each day, and what it bought in each quarter, chip by chip.

Both are one estimator's and count legal sales alone. Quarters of different chips overlap with the stock and
are not added to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import sources_of
from chipbrief.judge.questions.compute_rows import EQUIVALENTS, ID, about, rows_inputs, totals
from chipbrief.judge.questions.study import Cell, Series
from chipbrief.language import said

STOCK, FLOW = "held", "bought in the quarter"
_MOST_DAYS = 100  # of a quarter


def flow_series(rows: tuple[StockEstimate, ...], country: str) -> Series:
    """Return the stock of each day and the purchases of each quarter, in H100-equivalents with intervals."""
    stock = totals(rows, country, EQUIVALENTS, whole=True)
    flow = _quarters(rows, country)
    used = (*stock, *flow)
    return Series(
        name=f"{ID}-flow",
        title=said("Compute held and compute bought in each quarter (legal sales), in H100-equivalents"),
        columns=("what", "chips", "first_day", "day", "low", "central", "high", "estimated_by"),
        rows=tuple(_rows(STOCK, stock)) + tuple(_rows(FLOW, flow)),
        inputs=rows_inputs(*used),
        source_ids=sources_of(used),
        states=(f"{ID}.own.stock.{EQUIVALENTS}",),
    )


def _quarters(rows: Iterable[StockEstimate], country: str) -> tuple[StockEstimate, ...]:
    """Return the country's purchases of one chip in one quarter, by day and chip."""
    found = [
        row
        for row in rows
        if (row.country, row.kind, row.unit) == (country, "purchases", EQUIVALENTS)
        and row.covers_from is not None
        and row.covers_to is not None
        and (row.covers_to - row.covers_from).days < _MOST_DAYS
    ]
    return tuple(sorted(found, key=lambda row: (about(row), row.chips, row.id)))


def _rows(what: str, rows: Iterable[StockEstimate]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        yield (
            what,
            row.chips,
            row.covers_from,
            row.covers_to,
            row.low,
            row.central,
            row.high,
            row.estimated_by,
        )
