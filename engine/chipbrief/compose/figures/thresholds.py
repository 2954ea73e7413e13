# SPDX-License-Identifier: Apache-2.0
"""Chips against the thresholds: their numbers, and the regions that the rules enforced on the day catch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from chipbrief.compose.figures import regions as region_rows
from chipbrief.compose.figures.base import words
from chipbrief.compose.figures.chips import is_estimate, joint_name, least, short_name
from chipbrief.compose.figures.regions import DENSITY, LINKS, TPP, Region, regions_on
from chipbrief.compose.labels import Box, Place, Plot, place_labels
from chipbrief.compose.view import Cell, DataTable, ThresholdsFigure
from chipbrief.compose.wording import OUTCOMES, outcome_of
from chipbrief.compose.wording_charts import THRESHOLDS
from chipbrief.judge import Findings
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.control import Law
from chipbrief.judge.finding import sources_of
from chipbrief.language import Pattern, said

#: The plot's size in pixels, as in thresholds.vl.json.
WIDTH, HEIGHT = 574.0, 255.0
#: What the axes show at least.
_LEAST = {TPP: (1_500.0, 20_000.0), DENSITY: (1.4, 12.0), LINKS: (100.0, 1_000.0)}
_MARGIN = 1.25
#: On the left there is room for the label of the least chip, clear of the limits that begin beside it.
_LEFT = {TPP: 2.0}
_MISSING = Pattern("Chips not drawn because {what} is not known: {count} of {total}.")
_OTHERS = {
    "datacenter": Pattern("Regions are for data-center chips; for others TPP alone decides: {names}."),
    "non_datacenter": Pattern(
        "Regions are for chips outside data centers; these are for data centers: {names}."
    ),
}


def build(findings: Findings) -> ThresholdsFigure:
    """Return the chips of the class whose numbers are known, and the regions of the as-of date.

    From October 2022 to November 2023 the rules tested interconnect bandwidth beside TPP, since then
    performance density: the second axis follows the rules.
    """
    pick, law, chips = findings.evidence.pick, Law.of(findings.evidence), findings.chips
    market = _market(chips)
    regions = regions_on(pick.as_of, pick.country, market, law)
    axis = LINKS if any(LINKS in region.bounds for region in regions) else DENSITY
    known = [item for item in chips if _place(item, axis)]
    plot = _plot(known, regions, axis)
    drawn = region_rows.rows(regions, axis, plot, filter(None, (_place(item, axis) for item in known)))
    points = _points(known, axis, plot, region_rows.boxes(drawn, plot), law)
    return ThresholdsFigure(
        name="thresholds",
        data=(
            DataTable("points", said("Chips of the class with known numbers"), _columns(axis), points),
            DataTable(
                "regions", said("What the rules enforced on the day catch"), region_rows.COLUMNS, drawn
            ),
            _frame(plot, axis),
            _words(points, axis, known),
        ),
        source_ids=sources_of(item.chip for item in known),
        caveats=_caveats(chips, known, axis, market),
        empty=not points,
        decided=sum(item.caught is not None for item in chips),
        caught=sum(item.caught is True for item in chips),
        by_letter=sum(item.caught is True and _by_letter(item, law) for item in chips),
        drawn=len(known),
        axis=axis,
        reaches=any(region.reaches for region in regions),
        regions=tuple(region.text for region in regions),
    )


def _market(chips: Iterable[JudgedChip]) -> str:
    markets = [item.parameters.datacenter for item in chips]
    return "datacenter" if not markets or sum(markets) * 2 >= len(markets) else "non_datacenter"


def _place(item: JudgedChip, axis: str) -> Place | None:
    tpp, up = item.parameters.tpp, getattr(item.parameters, axis)
    return (round(tpp, 0), round(up, 2)) if tpp and up else None


def _plot(known: Sequence[JudgedChip], regions: Iterable[Region], axis: str) -> Plot:
    """Return the plot with axes that hold every point and every limit."""

    def ends(metric: str) -> tuple[float, float]:
        values = [getattr(item.parameters, metric) for item in known]
        values += [least(item.parameters, metric) for item in known]
        values += [limit for region in regions for limit in region.bounds.get(metric, ())]
        found = [float(value) for value in values if value]
        low, high = _LEAST[metric]
        return min([low, *(value / _LEFT.get(metric, _MARGIN) for value in found)]), max([
            high,
            *(value * _MARGIN for value in found),
        ])

    return Plot(WIDTH, HEIGHT, ends(TPP), ends(axis))


def _columns(axis: str) -> tuple[str, ...]:
    return ("label", "anchor", TPP, axis, "tpp_least", "up_least", "status", "basis", "chips")


def _points(
    known: Iterable[JudgedChip], axis: str, plot: Plot, taken: Iterable[Box], law: Law
) -> tuple[tuple[Cell, ...], ...]:
    """Return the points; chips with the same numbers and status are one."""
    merged: dict[tuple[Place, str], list[JudgedChip]] = {}
    for item in known:
        if place := _place(item, axis):
            merged.setdefault((place, item.now.enforced.outcome), []).append(item)
    labels = {place: _label(items, law) for (place, _status), items in merged.items()}
    anchors = place_labels(labels, plot, taken)
    return tuple(
        (_label(items, law), anchors[place], *place, *_least(items[0], axis), status, _basis(items),
         Decimal(len(items)))
        for (place, status), items in sorted(merged.items(), key=lambda entry: entry[0])
    )  # fmt: skip


def _label(items: Sequence[JudgedChip], law: Law) -> str:
    name = joint_name(item.chip for item in items)
    return said("{name} (letter)", name=name) if _by_letter(items[0], law) else name


def _by_letter(item: JudgedChip, law: Law) -> bool:
    rule = law.rules.get(item.now.enforced.rule_id)
    return bool(item.caught and rule is not None and rule.kind == "letter")


def _least(item: JudgedChip, axis: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the lower end of a chip's numbers where dense or sparse is not stated."""
    if item.chip.density_stated:
        return None, None
    return least(item.parameters, TPP), least(item.parameters, axis) or getattr(item.parameters, axis)


def _basis(items: Iterable[JudgedChip]) -> str:
    return "estimate" if any(is_estimate(item.chip) for item in items) else "stated"


def _frame(plot: Plot, axis: str) -> DataTable:
    ends = tuple(Decimal(str(round(end, 3))) for end in (*plot.across, *plot.up))
    columns = ("tpp_from", "tpp_to", "up_from", "up_to", "axis")
    return DataTable("frame", said("The ends of the axes"), columns, ((*ends, axis),))


def _words(points: Sequence[tuple[Cell, ...]], axis: str, known: Iterable[JudgedChip]) -> DataTable:
    named = {item.now.enforced.outcome: outcome_of(item.now.enforced) for item in known}
    statuses = {key: named[key] for key in OUTCOMES if key in named}
    used = {"x", axis, *({"estimate"} if "estimate" in {row[7] for row in points} else ())}
    used |= {"least"} if any(row[4] is not None for row in points) else set()
    return words({**statuses, **{key: says for key, says in THRESHOLDS.items() if key in used}})


def _caveats(
    chips: Sequence[JudgedChip], known: Sequence[JudgedChip], axis: str, market: str
) -> tuple[str, ...]:
    missing = len(chips) - len(known)
    others = [item.chip for item in known if item.parameters.datacenter is not (market == "datacenter")]
    names = ", ".join(short_name(chip) for chip in others)
    return (
        *(
            (said(_MISSING, count=missing, total=len(chips), what=THRESHOLDS["no " + axis]),)
            if missing
            else ()
        ),
        *((said(_OTHERS[market], names=names),) if others and axis == DENSITY else ()),
    )
