# SPDX-License-Identifier: Apache-2.0
"""The data that each figure draws, as named tables of plain values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.compose.labels import place_labels
from chipbrief.compose.view import DataTable, Figures, FigureView
from chipbrief.compose.wording import METRICS, OTHER_SUBJECT, OUTCOMES, SUBJECTS, number
from chipbrief.gather.records import Rule, StockEstimate, Threshold
from chipbrief.judge import Findings
from chipbrief.judge.capability import RIVALS, Frontier
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.finding import sources_of
from chipbrief.judge.rules import begins

_COUNTRIES = {"USA": "United States", "CHN": "China"}
_LINE_METRICS = ("tpp", "performance_density")


def build_figures(findings: Findings) -> Figures:
    """Return the four figures of the findings; one with no rows is marked empty."""
    return Figures(
        timeline=_timeline(findings),
        thresholds=_thresholds(findings),
        estimates=_estimates(findings.estimates),
        capability=_capability(findings.frontier, _last_day(findings)),
    )


def _figure(
    name: str, data: tuple[DataTable, ...], sources: tuple[str, ...], caveats: tuple[str, ...] = ()
) -> FigureView:
    return FigureView(name, data, sources, caveats, empty=not data[0].rows)


def _timeline(findings: Findings) -> FigureView:
    last = _last_day(findings)
    rows = tuple(row for rule in findings.rules if (row := _bar(rule, last)))
    columns = ("order", "rule", "subject", "kind", "from", "to", "open")
    table = DataTable("rules", "Rules that touch the country", columns, rows)
    return _figure("timeline", (table,), sources_of(findings.rules))


def _last_day(findings: Findings) -> date:
    pick = findings.evidence.pick
    return pick.end if pick.hindsight else min(pick.end, pick.as_of)


def _bar(rule: Rule, last: date) -> tuple[Decimal | str | date, ...] | None:
    start = begins(rule)
    if start is None:
        return None
    end = min(rule.ended or last, last)
    subject = SUBJECTS.get(rule.subject, OTHER_SUBJECT)
    goes_on = "no" if rule.ended and rule.ended <= last else "yes"
    return (Decimal(start.toordinal()), rule.short_title, subject, rule.kind, start, end, goes_on)


def _thresholds(findings: Findings) -> FigureView:
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
    return _figure("thresholds", (points, lines), sources_of(item.chip for item in findings.chips), caveats)


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
    return tuple((metric, limit, f"{METRICS[metric]} {number(limit)}") for metric, limit in sorted(in_force))


def _estimates(rows: tuple[StockEstimate, ...]) -> FigureView:
    columns = ("order", "label", "kind", "low", "central", "high", "made", "who")
    cells = tuple(
        (
            Decimal(place),
            _estimate_label(row),
            row.kind,
            row.low,
            row.central,
            row.high,
            str(row.made or ""),
            row.estimated_by,
        )
        for place, row in enumerate(rows)
    )
    table = DataTable("estimates", "Estimates of chips, as stated", columns, cells)
    caveat = "Estimates overlap and must not be added up."
    return _figure("estimates", (table,), sources_of(rows), (caveat,) if rows else ())


def _estimate_label(row: StockEstimate) -> str:
    return f"{row.subject}: {row.chips} — {row.estimated_by}"


def _capability(line: Frontier | None, day: date) -> FigureView:
    columns = ("country", "day", "score", "model", "drawn")
    if line is None:
        return _figure("capability", (DataTable("steps", "Best models so far", columns, ()),), ())
    steps = [
        (_COUNTRIES[s.country], s.day, s.score, s.model.name, "step") for s in line.steps if s.day <= day
    ]
    ends = [(line.best(code, day), code) for code in RIVALS]
    held = [(_COUNTRIES[code], day, best.score, _COUNTRIES[code], "end") for best, code in ends if best]
    table = DataTable("steps", f"Best models so far on {line.benchmark}", columns, tuple(steps + held))
    return _figure("capability", (table,), sources_of(step.record for step in line.steps))
