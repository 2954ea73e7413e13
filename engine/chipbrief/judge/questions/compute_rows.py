# SPDX-License-Identifier: Apache-2.0
"""Rows of estimated chips, read for the question of compute: in words, of one day, in H100-equivalents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import Caveat, Chip, Record, StockEstimate
from chipbrief.judge.finding import inputs_of, memory_caveats
from chipbrief.judge.metrics import tpp
from chipbrief.language import said

ID = "compute"
CHINA_TOTAL = said("China total (legal NVIDIA sales)")
CHIPS, EQUIVALENTS = "chips", "h100e"
STOCKS = "chip_stock_estimates"
REFERENCE = "nvidia-h100-sxm"  # the H100 in "H100-equivalent"


@dataclass(frozen=True, slots=True)
class Equivalent:
    """How many H100 SXM one chip equals by TPP, with the two data sheets that say so."""

    ratio: Decimal
    chip: Chip
    reference: Chip


def about(row: StockEstimate) -> date:
    """Return the day that a row is about: the end of its period, its beginning, or when it was made."""
    return row.covers_to or row.covers_from or (row.made.last if row.made else date.min)


def estimates(evidence: Evidence) -> tuple[StockEstimate, ...]:
    """Return the rows that carry a number, without stocks of days after the last one, by id."""
    end = evidence.pick.last_known
    return tuple(
        row
        for row in sorted(evidence.all(StockEstimate), key=lambda row: row.id)
        if (row.low, row.central, row.high) != (None, None, None)
        and not (row.kind == "stock" and row.covers_to is not None and row.covers_to > end)
    )


def totals(
    rows: Iterable[StockEstimate], country: str, unit: str, *, kind: str = "stock", whole: bool = False
) -> tuple[StockEstimate, ...]:
    """Return a country's cumulative NVIDIA rows with a full range, by day: all of it, or its owners'.

    All that they share is the basis: NVIDIA data-center GPUs since the same day by one estimator, so that
    one may be divided by another. ``whole`` keeps those whose subject is a total.
    """
    found = [
        row
        for row in rows
        if row.country == country
        and row.unit == unit
        and row.kind == kind
        and row.period.startswith("cumulative")
        and row.chips == "NVIDIA data-center GPUs"
        and row.covers_to is not None
        and row.low
        and row.central
        and row.high
        and (not whole or "total" in row.subject.lower())
    ]
    return tuple(sorted(found, key=lambda row: (about(row), row.id)))


def china_totals(rows: Iterable[StockEstimate], unit: str) -> list[StockEstimate]:
    """Return the estimates of all legal NVIDIA sales to China in a unit, by day."""
    found = [row for row in rows if row.subject == CHINA_TOTAL and row.unit == unit and row.covers_to]
    return sorted(found, key=lambda row: (str(row.covers_to), row.id))


def equivalents(evidence: Evidence) -> Mapping[str, Equivalent]:
    """Return, by chip id, H100-equivalents: TPP of the chip over TPP of the H100 SXM (both dense)."""
    chips = {chip.id: chip for chip in evidence.everywhere(Chip)}
    reference = chips.get(REFERENCE)
    base = tpp(reference) if reference else None
    if reference is None or base is None:
        return {}
    return {
        key: Equivalent(power.value / base.value, chip, reference)
        for key, chip in chips.items()
        if (power := tpp(chip)) is not None
    }


def sentences(records: Sequence[Record], evidence: Evidence) -> tuple[str, ...]:
    """Return what the records' caveats say, each once, and whether some were not read in a source."""
    known = {caveat.id: caveat.sentence for caveat in evidence.all(Caveat)}
    codes = dict.fromkeys(code for record in records for code in record.caveats)
    return (*(known[code] for code in codes if code in known), *memory_caveats(records))


def rows_inputs(*rows: StockEstimate) -> tuple[str, ...]:
    """Return the inputs that rows of estimates are."""
    return inputs_of(STOCKS, rows)
