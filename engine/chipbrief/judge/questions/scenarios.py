# SPDX-License-Identifier: Apache-2.0
"""The world of 2030 under stated assumptions: a small yearly model, drawn many times from its parameters.

Unipolar, bipolar and multipolar are regions of the outcome (see ``region``), not labels put on by hand. The
model is no forecast: it says what follows if the parameters hold for five years.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chipbrief.gather import Evidence
from chipbrief.gather.records import ScenarioParameter, Source
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, register, sources_of
from chipbrief.judge.questions.estimating import Range, drawn, interval
from chipbrief.judge.questions.study import Series, Study, exact, generator, too_thin
from chipbrief.judge.words import confidence, likelihood

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

ID = "scenarios"
BEGIN, LAST = 2025, 2030
DRAWS = 10_000
BLOCS = ("United States", "China", "Rest")
REGIONS = ("unipolar", "bipolar", "multipolar")
BOUNDS = (
    "unipolar: the largest share is half or more and twice the second; bipolar: else, and two hold three "
    "quarters; multipolar: all else"
)
HALF, PAIR = 0.5, 0.75  # shares that bound the regions
MODEL = "A model, no forecast: growth holds for five years, chips are never retired, policy does not change."


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


_H100, _B300, _RATE, _PART = "H100-equivalents", "B300-equivalents", "x per year", "percent"
_SHARE = "share_of_ai_supercomputer_performance_2025"
_LEAKED = "china_compute_smuggled_and_proxy_share_2026"
_UNITS = (("huawei_910c_units_2026", "CHN"), ("huawei_910c_units_2025", "CHN"))
SLOTS = (
    Slot("stock", "World AI compute, end of 2025", _H100, (("global_ai_compute_stock_end_2025", "WLD"),)),
    Slot("growth", "Growth of world AI compute", _RATE, (("global_ai_compute_growth", "WLD"),)),
    Slot("us_share", "U.S. share in 2025 and of what is added", _PART, ((_SHARE, "USA"),)),
    Slot("china_share", "China's share in 2025", _PART, ((_SHARE, "CHN"),)),
    Slot("acquired", "What China acquires in 2026", _B300, (("china_compute_acquired_2026_total", "CHN"),)),
    Slot("b300", "H100-equivalents in a B300", _H100, (("b300_to_h100_equivalent", "WLD"),)),
    Slot("domestic_share", "Domestic part of it", _PART, (("china_compute_domestic_share_2026", "CHN"),)),
    Slot("leaked_share", "Smuggled and proxy part of it", _PART, ((_LEAKED, "CHN"),)),
    Slot("domestic_growth", "Growth of domestic output", _RATE, _UNITS),
    Slot("efficiency", "Gain in algorithmic efficiency", _RATE, (("algorithmic_efficiency_gain", "WLD"),)),
    Slot("lag", "China's lag in algorithms", "months", (("catch_up_lag", "CHN"),)),
)


@dataclass(frozen=True, slots=True)
class Given:
    """A parameter with its range and the records that it comes from."""

    slot: Slot
    range: Range
    records: tuple[ScenarioParameter, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The shares of effective compute by year, in the order of ``BLOCS``, and the region of 2030."""

    shares: Mapping[int, tuple[Decimal, ...]]
    region: str


def study(evidence: Evidence) -> Study:
    """Return the probability of each region, China's share in 2030, and what it is most sensitive to."""
    given, lacking = parameters(evidence)
    if lacking:
        why = f"Parameters not known by {evidence.pick.as_of}: {', '.join(slot.means for slot in lacking)}."
        settle = "A later as-of date would settle it; no value is put in their place."
        thin = too_thin(
            f"{ID}.region", "Is the world of 2030 unipolar, bipolar or multipolar?", "", why, settle
        )
        return Study(ID, (thin,), (), (why,))
    paths = _shares(_drawn(given))
    sources = register(evidence)
    findings = (
        *_regions(paths[LAST], given, sources),
        *_share_findings(paths[LAST], given, sources),
        _central(given),
        *(_given(item) for item in given),
    )
    return Study(ID, findings, (_fan(paths, given), _tornado(given)))


def parameters(evidence: Evidence) -> tuple[tuple[Given, ...], tuple[Slot, ...]]:
    """Return the parameters with a value, and the slots that have none."""
    rows = evidence.all(ScenarioParameter)
    found, lacking = list[Given](), list[Slot]()
    for slot in SLOTS:
        records = tuple(
            row for name, area in slot.rows for row in rows if row.parameter == name and area in row.areas
        )
        whole = len(records) == len(slot.rows) and all(row.central for row in records)
        if whole:
            found.append(Given(slot, _range(records), records))
        else:
            lacking.append(slot)
    return tuple(found), tuple(lacking)


def _range(records: tuple[ScenarioParameter, ...]) -> Range:
    """Return the range of a row as given; of two rows, the quotient of their central values alone."""
    first = records[0]
    if len(records) == 1:
        return Range(first.low, first.central, first.high)
    above, below = (row.central or Decimal(1) for row in records)
    return Range(None, above / below, None)


def project(values: Mapping[str, Decimal]) -> Outcome:
    """Return the outcome for one value of each slot (by key, in the slot's unit).

    The same values give the same digits. Raises ``KeyError`` for a slot without a value.
    """
    paths = _shares({slot.key: float(values[slot.key]) for slot in SLOTS})
    shares = {year: tuple(exact(float(part)) for part in parts) for year, parts in paths.items()}
    return Outcome(shares, region(shares[LAST]))


def region(shares: tuple[Decimal, ...]) -> str:
    """Return the region of the shares of effective compute.

    Unipolar: the largest holds at least half and at least twice the second. Bipolar: not unipolar, and the
    two largest hold at least three quarters. Multipolar: all else.
    """
    return REGIONS[int(_region([float(share) for share in shares]))]


def _region(parts: Any) -> Any:
    import numpy as np

    ranked = np.sort(np.asarray(parts), axis=0)[::-1]
    unipolar = (ranked[0] >= HALF) & (ranked[0] >= 2 * ranked[1])
    return np.where(unipolar, 0, np.where(ranked[0] + ranked[1] >= PAIR, 1, 2))


def _shares(values: Mapping[str, Any]) -> dict[int, tuple[Any, Any, Any]]:
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


def _drawn(given: tuple[Given, ...]) -> dict[str, Numbers]:
    draws = {item.slot.key: drawn(item.range, generator(ID, item.slot.key), DRAWS) for item in given}
    return {key: found for key, found in draws.items() if found is not None}


def _records(given: tuple[Given, ...]) -> tuple[ScenarioParameter, ...]:
    return tuple(record for item in given for record in item.records)


def _trust(given: tuple[Given, ...], sources: Mapping[str, Source]) -> str:
    records = _records(given)
    sure = confidence(records, (sources[k] for k in sources_of(records) if k in sources), model_based=True)
    return f"{sure.level}: {sure.basis}"


def _regions(
    parts: tuple[Numbers, ...], given: tuple[Given, ...], sources: Mapping[str, Source]
) -> tuple[Finding, ...]:
    import numpy as np

    where = _region(parts)
    records, trust = _records(given), _trust(given, sources)
    return tuple(
        Finding(
            id=f"{ID}.region.{name}",
            question=f"In what part of the draws is effective compute {name} in {LAST}?",
            value=(share := exact(float(np.mean(where == place)))),
            unit="of the draws",
            formula=BOUNDS,
            inputs=inputs_of("scenario_parameters", records),
            source_ids=sources_of(records),
            method=f"{DRAWS:,} seeded draws of the parameters, independent of each other",
            caveats=(MODEL, "The rest of the world counts as one bloc.", *memory_caveats(records)),
            probability=share,
            likelihood=likelihood(share),
            confidence=trust,
        )
        for place, name in enumerate(REGIONS)
    )


def _share_findings(
    parts: tuple[Numbers, ...], given: tuple[Given, ...], sources: Mapping[str, Source]
) -> tuple[Finding, ...]:
    records = _records(given)
    return tuple(
        Finding(
            id=f"{ID}.share.{bloc.lower().replace(' ', '-')}",
            question=f"What share of effective compute does the model give {bloc} in {LAST}?",
            value=(spread := interval(100 * drawn_)).median,
            unit="percent",
            low=spread.low,
            high=spread.high,
            formula="compute times algorithmic efficiency, over the sum of three blocs",
            inputs=inputs_of("scenario_parameters", records),
            source_ids=sources_of(records),
            method=f"Median and 90 % interval of {DRAWS:,} seeded draws of the parameters",
            caveats=(MODEL, *memory_caveats(records)),
        )
        for bloc, drawn_ in zip(BLOCS, parts, strict=True)
    )


def central(given: tuple[Given, ...]) -> dict[str, Decimal]:
    """Return the central value of each parameter."""
    return {item.slot.key: item.range.central or Decimal(0) for item in given}


def _central(given: tuple[Given, ...]) -> Finding:
    outcome, records = project(central(given)), _records(given)
    shares = zip(BLOCS, outcome.shares[LAST], strict=True)
    return Finding(
        id=f"{ID}.central",
        question=f"What follows in {LAST} if every parameter has its central value?",
        value=outcome.region,
        unit=", ".join(f"{bloc} {exact(float(100 * share), 3)} %" for bloc, share in shares),
        formula="the yearly model, once",
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
        caveats=(MODEL, *memory_caveats(records)),
    )


def _given(item: Given) -> Finding:
    return Finding(
        id=f"{ID}.parameter.{item.slot.key}",
        question=item.slot.means,
        value=item.range.central,
        unit=item.slot.unit,
        low=item.range.low,
        high=item.range.high,
        formula="as given" if len(item.records) == 1 else "central value of the first row over the second",
        inputs=inputs_of("scenario_parameters", item.records),
        source_ids=sources_of(item.records),
        method="; ".join(record.basis for record in item.records),
        caveats=memory_caveats(item.records),
    )


def _fan(paths: Mapping[int, tuple[Numbers, ...]], given: tuple[Given, ...]) -> Series:
    import numpy as np

    cuts = (0.05, 0.25, 0.5, 0.75, 0.95)
    rows = tuple(
        (Decimal(year), bloc, *(exact(100 * float(cut)) for cut in np.quantile(part, cuts)))
        for year, parts in paths.items()
        for bloc, part in zip(BLOCS, parts, strict=True)
    )
    records = _records(given)
    return Series(
        name=f"{ID}-fan",
        title="Share of effective compute by year: median, middle half and 90 % of the draws",
        columns=("year", "bloc", "p5", "p25", "p50", "p75", "p95"),
        rows=rows,
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
    )


def _tornado(given: tuple[Given, ...]) -> Series:
    """Return China's share of 2030 with one parameter at each end of its range and the others central."""
    middle = central(given)
    ranged = [item for item in given if item.range.low or item.range.high]
    swings = [(item.slot.means, *_swing(item, middle)) for item in ranged]
    ends = sorted(swings, key=lambda swing: (-abs(swing[2] - swing[1]), swing[0]))
    records = _records(given)
    return Series(
        name=f"{ID}-tornado",
        title="China's share of effective compute in 2030 at both ends of each parameter (percent)",
        columns=("parameter", "at_low", "at_high", "central"),
        rows=tuple((*row, _china(middle)) for row in ends),
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
    )


def _swing(item: Given, middle: Mapping[str, Decimal]) -> tuple[Decimal, Decimal]:
    """Return China's share with the parameter at each end of its range, the others central."""
    key, low, high = item.slot.key, item.range.low, item.range.high
    return _china({**middle, key: low or middle[key]}), _china({**middle, key: high or middle[key]})


def _china(values: Mapping[str, Decimal]) -> Decimal:
    return exact(float(100 * project(values).shares[LAST][BLOCS.index("China")]))
