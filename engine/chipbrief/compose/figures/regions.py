# SPDX-License-Identifier: Apache-2.0
"""The regions of a chart of chips that the rules catch: groups of tests as rectangles.

The rectangles are drawn in the order of ``rows``, each over those before it, so that what governs lies on
top, as in the control engine: no region has to be cut out of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.compose.labels import CHARACTER, LINE, Box, Place, Plot, point_of
from chipbrief.compose.view import Cell
from chipbrief.compose.wording import consequence_of, limits_text
from chipbrief.compose.wording_charts import THRESHOLDS
from chipbrief.drawing.svg import overlap
from chipbrief.judge.control_law import Law, TestGroup
from chipbrief.judge.control_scope import make_case
from chipbrief.language import listed, said

TPP, DENSITY, LINKS = "tpp", "performance_density", "interconnect_gb_s"
FAMILY = "3A090"
COLUMNS = ("paragraph", "test", "outcome", "label", "tpp_from", "tpp_to", "up_from", "up_to", "named")
#: Where in its rectangle a region is named.
TOP, FOOT = "top", "foot"
_INSET = 4.0
_BESIDE, _OVER = 3.0, 0.5  # how far labels of points stand off an edge, in pixels

Bounds = tuple[Decimal | None, Decimal | None]
Ends = tuple[Decimal, Decimal]
#: From one pixel to another, across or down.
Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """The numbers that one group of tests catches, by metric: at least the first, below the second.

    ``reaches`` is False where the rules do not reach the destination.
    """

    group: TestGroup
    reaches: bool
    bounds: Mapping[str, Bounds]

    @property
    def text(self) -> str:
        """The paragraph and its tests in words."""
        tests = self.group.tests
        by_metric = {metric: [row for row in tests if row.metric == metric] for metric in self.bounds}
        told = (limits_text(name, [(row.op, row.value) for row in rows]) for name, rows in by_metric.items())
        return said("{paragraph}: {tests}", paragraph=self.group.head.paragraph, tests=listed(told, ", "))


def regions_on(day: date, country: str, market: str, law: Law) -> tuple[Region, ...]:
    """Return the regions of 3A090 enforced on a day for chips of a market, what governs first.

    They are those that reach the country; where none does, those of the day, so that a reader sees what
    others are held to.
    """
    case = make_case(country, None, day, law)
    found = [
        Region(group, case.reaches[group.head.scope_id].inside, bounds)
        for group in case.groups["enforced"]
        if _concerns(group, market) and (bounds := _bounds(group)) is not None
    ]
    reaching = [region for region in found if region.reaches]
    by_paragraph: dict[tuple[str, int], Region] = {}
    for region in reaching or found:
        by_paragraph.setdefault((region.group.head.paragraph, region.group.head.group), region)
    return tuple(by_paragraph.values())


def _concerns(group: TestGroup, market: str) -> bool:
    head = group.head
    about = head.item == "chip" and head.paragraph.startswith(FAMILY)
    return about and group.controls and not group.is_letter and head.applies_to in ("any", market)


def _bounds(group: TestGroup) -> Mapping[str, Bounds] | None:
    """Return the least value and the limit by metric, or None for tests of another kind."""
    found: dict[str, Bounds] = {}
    for row in group.tests:
        if row.metric not in (TPP, DENSITY, LINKS):
            return None
        low, high = found.get(row.metric, (None, None))
        found[row.metric] = (row.value, high) if row.op.startswith(">") else (low, row.value)
    return found


def rows(
    regions: Sequence[Region], axis: str, plot: Plot, places: Iterable[Place] = ()
) -> tuple[tuple[Cell, ...], ...]:
    """Return the rectangles, cut at the ends of the axes, what governs last.

    A region is named at its top, or at its foot where one of the ``places`` of chips would hide the name.
    """
    drawn = [_row(at, regions, axis, plot) for at in reversed(range(len(regions)))]
    points = [point_of(plot.pixel(place)) for place in places]
    rectangles = [_pixels(row, plot) for row in drawn]
    return tuple(
        (*row, _end(rectangles[at], str(row[3]), points, rectangles[at + 1 :]))
        for at, row in enumerate(drawn)
    )


def _end(rectangle: Box, label: str, points: Sequence[Box], later: Sequence[Box]) -> str:
    """Return where a region is best named: points cost most, then what is drawn over it."""

    def cost(end: str) -> float:
        box = _named(rectangle, label, end)
        return 3 * sum(overlap(box, point) for point in points) + sum(overlap(box, other) for other in later)

    return min((TOP, FOOT), key=cost)


def _named(rectangle: Box, label: str, end: str) -> Box:
    """Return the box of a region's name at an end of its rectangle."""
    left, top, _right, bottom = rectangle
    high = LINE + _INSET
    first, last = (top, top + high) if end == TOP else (bottom - high, bottom)
    return (left, first, left + _INSET + CHARACTER * len(label), last)


def _row(at: int, regions: Sequence[Region], axis: str, plot: Plot) -> tuple[Cell, ...]:
    region, head = regions[at], regions[at].group.head
    across, up = _rectangle(region, axis, plot)
    above = [_rectangle(other, axis, plot) for other in regions[:at]]
    seen = [left for (left, _right), (low, high) in above if left > across[0] and low < up[1] <= high]
    outcome = head.consequence if region.reaches else "beyond"
    label = _label(region, (across[0], min([across[1], *seen])), plot)
    return (head.paragraph, region.text, outcome, label, *across, *up)


def _rectangle(
    region: Region, axis: str, plot: Plot
) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]]:
    none = (None, None)
    return _cut(region.bounds.get(TPP, none), plot.across), _cut(region.bounds.get(axis, none), plot.up)


def _cut(bounds: Bounds, ends: tuple[float, float]) -> tuple[Decimal, Decimal]:
    low, high = (Decimal(str(end)) for end in ends)
    return max(bounds[0] or low, low), min(bounds[1] or high, high)


def _label(region: Region, across: Ends, plot: Plot) -> str:
    """Return the paragraph, with what it means where there is room, else its end alone: ".b.2"."""
    head = region.group.head
    outcome = consequence_of(head) if region.reaches else THRESHOLDS["beyond"]
    long = said("{paragraph}: {outcome}", paragraph=head.paragraph, outcome=outcome)
    left, right = (plot.pixel((end, Decimal(str(plot.up[0]))))[0] for end in across)
    for text in (long, head.paragraph, head.paragraph.removeprefix(FAMILY)):
        if len(text) * CHARACTER < right - left - 2 * _INSET:
            return text
    return head.paragraph.removeprefix(FAMILY)


def boxes(drawn: Sequence[tuple[Cell, ...]], plot: Plot) -> list[Box]:
    """Return what labels of points should not cover: labels of the regions, and the edges that are seen."""
    rectangles = [_pixels(row, plot) for row in drawn]
    labels = (
        _named(rectangle, str(row[3]), str(row[8])) for row, rectangle in zip(drawn, rectangles, strict=True)
    )
    return [
        *labels,
        *(box for at in range(len(drawn)) for box in _edges(rectangles[at], rectangles[at + 1 :])),
    ]


def _pixels(row: tuple[Cell, ...], plot: Plot) -> Box:
    left, right, bottom, top = (cell if isinstance(cell, Decimal) else Decimal(1) for cell in row[4:8])
    return (*plot.pixel((left, top)), *plot.pixel((right, bottom)))


def _edges(rectangle: Box, later: Sequence[Box]) -> Iterator[Box]:
    """Yield the edges of a rectangle, with room beside them, where those drawn later do not hide them."""
    left, top, right, bottom = rectangle
    hiding = [((box[0], box[2]), (box[1], box[3])) for box in later]
    for x in (left, right):
        for first, last in _seen(x, (top, bottom), hiding):
            yield (x - _BESIDE, first, x + _BESIDE, last)
    for y in (top, bottom):
        for first, last in _seen(y, (left, right), [(up, across) for across, up in hiding]):
            yield (first, y - _OVER, last, y + _OVER)


def _seen(at: float, ends: Stretch, hiding: Iterable[tuple[Stretch, Stretch]]) -> list[Stretch]:
    """Return what is left of a line ``at`` a place; what hides parts of it has a breadth and a length."""
    parts = [ends]
    for (low, high), (first, last) in hiding:
        if low < at < high:
            cut = [(start, min(end, first)) for start, end in parts]
            cut += [(max(start, last), end) for start, end in parts]
            parts = [(start, end) for start, end in cut if start < end]
    return parts
