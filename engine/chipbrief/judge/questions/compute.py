# SPDX-License-Identifier: Apache-2.0
"""Compute: the chips that a country holds, buys, makes and smuggles, and how that compares with others.

Rows of estimates overlap, so none is ever added to another; they are divided only where they share a basis.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import Compute, StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, sources_of
from chipbrief.judge.questions.compute_claim import claim_findings, claimed, purchases
from chipbrief.judge.questions.compute_ratio import in_sample, ratio_findings, ratio_series
from chipbrief.judge.questions.compute_rows import (
    ALONE,
    CHINA,
    CHIPS,
    EQUIVALENTS,
    ID,
    UNITED_STATES,
    UNITS,
    about,
    end_of,
    estimates,
    is_cluster,
    rows_inputs,
    sentences,
    shown,
    size,
    slug,
    totals,
)
from chipbrief.judge.questions.study import Cell, Series, Study, too_thin

_DONE = {"stock": "held", "purchases": "bought", "production": "made", "smuggled": "smuggled"}
_COLUMNS = ("day", "holder", "country", "low", "central", "high", "drawn", "label")


def study(evidence: Evidence) -> Study:
    """Return what is held, bought, made and smuggled, the claim of 50,000 GPUs, and ratios to the U.S."""
    rows = estimates(evidence)
    findings = (
        *_lineup(rows, evidence),
        *_reported(evidence),
        *claim_findings(rows, evidence),
        *ratio_findings(rows, evidence),
    )
    thin = () if evidence.pick.country == CHINA else (_ELSEWHERE,)
    series = (_stocks(rows, evidence), ratio_series(rows, evidence), purchases(rows, evidence))
    return Study(
        ID, findings, series, (*thin, *(finding.caveats[0] for finding in findings if finding.settle))
    )


_ELSEWHERE = "What DeepSeek holds and China's totals are gathered for a pick of China; this pick is another."


def _lineup(rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return the newest row of each line of the country: who holds which chips, by whose estimate."""
    own = [row for row in rows if row.country == evidence.pick.country]
    newest: dict[tuple[str, ...], StockEstimate] = {}
    for row in sorted((row for row in own if not is_cluster(row)), key=lambda row: (about(row), row.id)):
        newest[row.subject, row.chips, row.unit, row.kind, row.estimated_by] = row
    running = [row for row in own if is_cluster(row) and row.kind == "stock" and row.unit == CHIPS]
    found = [estimate(row, evidence) for row in sorted(newest.values(), key=lambda row: row.id)]
    if running:
        found.append(_cluster(max(running, key=lambda row: (size(row) or 0, row.id)), evidence))
    if found:
        return tuple(found)
    why = (
        f"No count of AI chips in {evidence.country.name} was known by {end_of(evidence)} in this data pack."
    )
    settle = "A census of accelerators, or shipments by country of use, would settle it."
    question = f"How many AI chips does {evidence.country.name} hold?"
    return (too_thin(f"{ID}.held", question, "chips", why, settle),)


def estimate(row: StockEstimate, evidence: Evidence) -> Finding:
    """Return one estimate as its source gives it."""
    done = _DONE.get(row.kind, row.kind)
    verb = f"are to be {done}" if "plan" in row.caveats else f"were {done}"
    unit = UNITS.get(row.unit, row.unit)
    how = "for what value" if row.unit == "usd" else f"in {unit}" if row.unit != CHIPS else "how many"
    return Finding(
        id=f"{ID}.{row.kind}.{slug(row.subject, row.chips, row.unit, row.estimated_by)}",
        question=f"{row.subject}: {how} {verb} of {row.chips} ({row.period})?"
        if row.unit == CHIPS
        else f"{row.subject}: how much {verb} of {row.chips}, {how} ({row.period})?",
        value=shown(row),
        unit=unit,
        formula=f"as stated by {row.estimated_by}{_dated(row)}",
        inputs=rows_inputs(row),
        source_ids=row.source_ids,
        low=row.low,
        high=row.high,
        method=_method(row),
        caveats=sentences((row,), evidence),
    )


def _dated(row: StockEstimate) -> str:
    return f", {row.made}" if row.made else ""


def _method(row: StockEstimate) -> str:
    if row.central is not None and row.low is not None and row.high is not None:
        return f"The newest of its line. Range as its source gives it. {ALONE}"
    return f"The newest of its line. Its source gives no full range. {ALONE}"


def _cluster(row: StockEstimate, evidence: Evidence) -> Finding:
    return Finding(
        id=f"{ID}.largest-cluster",
        question=f"How large is the largest known AI cluster of {evidence.country.name}?",
        value=shown(row),
        unit="chips",
        formula=f"greatest of the clusters in operation: {row.subject}, {row.chips}, {row.period}",
        inputs=rows_inputs(row),
        source_ids=row.source_ids,
        method=f"The largest in a sample. {ALONE}",
        caveats=sentences((row,), evidence),
    )


def _reported(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the newest of each figure of installed chips, and of H100-equivalents in the cluster sample."""
    end, country = end_of(evidence), evidence.pick.country
    newest: dict[str, Compute] = {}
    for row in sorted(evidence.all(Compute), key=lambda row: (row.date.last, row.id)):
        if row.area == country and row.date.last <= end and row.metric.startswith(("ai_gpus", "ai_chip")):
            newest[row.metric] = row
    sample = in_sample(evidence, country)
    shown_rows = [*newest.values(), *sample[-1:]]
    return tuple(_figure(row, evidence) for row in shown_rows)


def _figure(row: Compute, evidence: Evidence) -> Finding:
    noun = row.metric.replace("_", " ").replace("gpu cluster h100e", "H100-equivalents of AI clusters")
    noun = noun.replace("ai gpus", "AI GPUs").replace("ai chip", "AI chip")
    return Finding(
        id=f"{ID}.reported.{slug(row.metric)}",
        question=f"What is reported of {evidence.country.name} for {row.date}: {noun}?",
        value=row.value,
        unit=UNITS.get(row.unit, row.unit),
        formula="as the source gives it"
        if "derived_here" not in row.caveats
        else "sum over the source's rows",
        inputs=inputs_of("compute_by_country", (row,)),
        source_ids=row.source_ids,
        method="The newest of its kind; no range was given",
        caveats=sentences((row,), evidence),
    )


def _stocks(rows: tuple[StockEstimate, ...], evidence: Evidence) -> Series:
    """Return H100-equivalents held by day: the country's total and U.S. owners, else both in the sample."""
    own, owners = (
        totals(rows, evidence.pick.country, EQUIVALENTS, whole=True),
        totals(rows, UNITED_STATES, EQUIVALENTS),
    )
    claim = claimed(rows, evidence)
    used: tuple[StockEstimate, ...] = (*own, *owners)
    cells = [*_total_cells(own, evidence), *_owner_cells(owners)]
    inputs, sources = rows_inputs(*used), sources_of(used)
    if claim is not None and claim.h100e is not None:
        low, value, high = claim.h100e
        cells.append((
            about(claim.whole),
            "DeepSeek",
            "China",
            low,
            value,
            high,
            "claim",
            f"{claim.count:,} GPUs",
        ))
        inputs = (*inputs, *(key for key in claim.inputs if key not in inputs))
    if not cells:
        sample = (*in_sample(evidence, evidence.pick.country), *in_sample(evidence, UNITED_STATES))
        cells = list(dict.fromkeys(_sample_cells(sample, evidence)))
        inputs, sources = inputs_of("compute_by_country", dict.fromkeys(sample)), sources_of(sample)
    return Series("compute-stock", _title(own, owners, evidence), _COLUMNS, tuple(cells), inputs, sources)


def _total_cells(own: Iterable[StockEstimate], evidence: Evidence) -> list[tuple[Cell, ...]]:
    rows = tuple(own)
    name = f"{evidence.country.name}, legal total"
    return [
        (about(row), name, "China", row.low, row.central, row.high, "line", name if row is rows[-1] else None)
        for row in rows
    ]


def _owner_cells(owners: tuple[StockEstimate, ...]) -> list[tuple[Cell, ...]]:
    """Return the largest and the smallest owner of each day: all others lie between."""
    last = about(owners[-1]) if owners else None
    cells: list[tuple[Cell, ...]] = []
    for day in dict.fromkeys(about(row) for row in owners):
        there = sorted((row for row in owners if about(row) == day), key=lambda row: row.central or 0)
        for row in dict.fromkeys((there[-1], there[0])):
            name = row.subject if day == last else None
            cells.append((day, row.subject, "United States", row.low, row.central, row.high, "line", name))
    return cells


def _sample_cells(sample: Iterable[Compute], evidence: Evidence) -> list[tuple[Cell, ...]]:
    names = {UNITED_STATES: "United States", evidence.pick.country: evidence.country.name}
    rows = tuple(sample)
    final = {row.area: row.date.last for row in rows}
    return [
        (
            row.date.last,
            f"{names[row.area]} (sample)",
            "United States" if row.area == UNITED_STATES else "China" if row.area == CHINA else "Other",
            None,
            row.value,
            None,
            "line",
            f"{names[row.area]} (sample)" if row.date.last == final[row.area] else None,
        )
        for row in rows
        if row.value > 0
    ]


def _title(own: tuple[StockEstimate, ...], owners: tuple[StockEstimate, ...], evidence: Evidence) -> str:
    if not own or not owners:
        return "H100-equivalents held, by date and holder; shaded or ruled: ranges"
    day = max((about(row) for row in owners if about(row) <= about(own[-1])), default=None)
    here = [row for row in own if about(row) == day]
    there = max((row for row in owners if about(row) == day), key=lambda row: row.central or 0, default=None)
    if there is None or not here or not there.central or not here[0].central:
        return "H100-equivalents held, by date and holder"
    times = (there.central / here[0].central).quantize(Decimal("0.1"))
    return (
        f"At the end of {day:%Y} {there.subject} alone held {times} times the NVIDIA H100-equivalents sold "
        f"legally to {evidence.country.name}"
    )
