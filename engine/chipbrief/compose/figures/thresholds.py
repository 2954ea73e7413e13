# SPDX-License-Identifier: Apache-2.0
"""Chips against the thresholds: total processing performance and performance density."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.compose.figures.base import figure_view
from chipbrief.compose.labels import place_labels
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.compose.wording import METRICS, OUTCOMES
from chipbrief.gather.records import Threshold
from chipbrief.judge import Findings
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.finding import sources_of
from chipbrief.language import said

_LINE_METRICS = ("tpp", "performance_density")


def build(findings: Findings) -> FigureView:
    """Return the chips whose TPP and density are known, and the limits in force."""
    known = [item for item in findings.chips if item.parameters.tpp and item.parameters.performance_density]
    points = DataTable(
        "points",
        "Chips of the class with known TPP and performance density",
        ("label", "anchor", "tpp", "performance_density", "status"),
        _points(known),
    )
    lines = DataTable(
        "lines", "Limits in force on the as-of date", ("metric", "limit", "label"), _limits(findings)
    )
    missing = len(findings.chips) - len(known)
    caveats = (f"Not drawn: {missing} chips whose TPP or die area is not known.",) if missing else ()
    return figure_view(
        "thresholds", (points, lines), sources_of(item.chip for item in findings.chips), caveats
    )


def _points(known: list[JudgedChip]) -> tuple[tuple[str | Decimal, ...], ...]:
    merged: dict[tuple[Decimal, Decimal], list[JudgedChip]] = {}
    for item in known:
        tpp, density = item.parameters.tpp, item.parameters.performance_density
        if tpp is not None and density is not None:
            merged.setdefault((round(tpp, 0), round(density, 2)), []).append(item)
    labels = {place: _label(items) for place, items in merged.items()}
    anchors = place_labels(labels)
    return tuple(
        (labels[place], anchors[place], *place, OUTCOMES[merged[place][0].now.enforced.outcome])
        for place in sorted(merged)
    )


def _label(items: list[JudgedChip]) -> str:
    short = dict.fromkeys(
        item.chip.name.removeprefix(item.chip.vendor).split("(")[0].strip() for item in items
    )
    if len(short) == 1:
        return next(iter(short))
    families = list(
        dict.fromkeys(name.split()[0] if name.split()[0] != "Instinct" else name.split()[1] for name in short)
    )
    return ", ".join(families) + (f" ({len(items)} versions)" if len(families) == 1 else "")


def _limits(findings: Findings) -> tuple[tuple[str | Decimal, ...], ...]:
    rows = findings.evidence.all(Threshold)
    day = findings.evidence.pick.as_of
    in_force = {
        (row.metric, row.value)
        for row in rows
        if row.metric in _LINE_METRICS
        and row.value is not None
        and row.op in (">=", ">")
        and row.paragraph.startswith("3A090")
        and row.effective_from <= day
        and (row.effective_to is None or day <= row.effective_to)
    }
    return tuple(
        (metric, limit, said("{metric} {limit}", metric=METRICS[metric], limit=limit))
        for metric, limit in sorted(in_force)
    )
