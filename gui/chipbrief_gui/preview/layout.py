# SPDX-License-Identifier: Apache-2.0
"""Where pages lie in the preview: plain numbers, no widget.

Two systems of coordinates meet here. On paper: points (1/72 inch) from the upper left of a page. On the
desk: pixels from the upper left of the whole row of pages, before scrolling. Pages are counted from 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

from chipbrief.frozen import frozen

MARGIN = 16.0
GAP = 12.0
_AIR = 24.0  # around what is brought into view
POINTS_PER_INCH = 72
LARGEST = 2.0
_NEAR = 0.005  # a zoom this near to a step is on it
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)

#: How the size of the pages is chosen: by the zoom alone, or so that a width or a whole page fits.
FITS = ("zoom", "width", "page")


@frozen
class Place:
    """A box on a page of paper, in points from the upper left of the page; pages count from 1."""

    page: int
    left: float
    top: float
    width: float = 0.0
    height: float = 0.0

    def holds(self, point: Place) -> bool:
        """Return whether the upper left of ``point`` lies in this box."""
        across = self.left <= point.left <= self.left + self.width
        return self.page == point.page and across and self.top <= point.top <= self.top + self.height

    def meets(self, other: Place) -> bool:
        """Return whether the two boxes have some paper in common."""
        across = self.left < other.left + other.width and other.left < self.left + self.width
        down = self.top < other.top + other.height and other.top < self.top + self.height
        return self.page == other.page and across and down


@frozen
class Reading:
    """How pages are looked at: ``fit`` is one of ``FITS``, ``single`` shows one page at a time.

    ``zoom`` is 1.0 for the size of the paper; it is used where nothing is fitted.
    """

    fit: str = "width"
    zoom: float = 1.0
    single: bool = False


@frozen
class Layout:
    """The pages that lie on the desk: the rectangle of each in pixels, and the pixels of a point."""

    sheets: dict[int, QRectF]
    size: QSizeF
    scale: float

    def page_at(self, at: QPointF) -> int:
        """Return the page that lies at ``at``, or the nearest; 0 if there are none."""
        return min(self.sheets, key=lambda page: _distance(self.sheets[page], at), default=0)

    def to_paper(self, at: QPointF) -> Place | None:
        """Return the point on paper that lies at ``at`` on the desk; beside the pages there is none."""
        page = self.page_at(at)
        if not page or not self.sheets[page].contains(at):
            return None
        point = self.on_page(page, at)
        return Place(page, point.x(), point.y())

    def on_page(self, page: int, at: QPointF) -> QPointF:
        """Return ``at`` in points from the upper left of ``page``, wherever it lies."""
        return (at - self.sheets[page].topLeft()) / self.scale

    def to_desk(self, place: Place) -> QRectF:
        """Return where ``place`` lies on the desk; nowhere if its page is not shown."""
        if place.page not in self.sheets:
            return QRectF()
        corner = self.sheets[place.page].topLeft() + QPointF(place.left, place.top) * self.scale
        return QRectF(corner, QSizeF(place.width, place.height) * self.scale)


def lay_out(sizes: Sequence[QSizeF], reading: Reading, page: int, room: QSizeF, pixels: float) -> Layout:
    """Lay pages of ``sizes`` (points) one below the other, centered in ``room`` (pixels).

    ``pixels`` is how many make a point at a zoom of 1.0; ``page`` is the one shown if it is a single one.
    """
    shown = range(page, page + 1) if reading.single else range(1, len(sizes) + 1)
    papers = {number: sizes[number - 1] for number in shown if 1 <= number <= len(sizes)}
    scale = zoom_of(sizes, reading, room, pixels) * pixels
    width = max((paper.width() for paper in papers.values()), default=0.0) * scale + 2 * MARGIN
    sheets, top = {}, MARGIN
    for number, paper in papers.items():
        size = paper * scale
        left = (max(width, room.width()) - size.width()) / 2
        sheets[number] = QRectF(QPointF(round(left), round(top)), size)
        top += size.height() + GAP
    return Layout(sheets, QSizeF(width, top - GAP + MARGIN), scale)


def zoom_of(sizes: Sequence[QSizeF], reading: Reading, room: QSizeF, pixels: float) -> float:
    """Return the zoom that fits the widest, or the widest and the highest, of the pages into ``room``.

    To fit the width no page grows beyond ``LARGEST``: on a wide screen a line would be too long to read.
    """
    if reading.fit == "zoom" or not sizes:
        return reading.zoom
    wide = (room.width() - 2 * MARGIN) / (max(size.width() for size in sizes) * pixels)
    high = (room.height() - 2 * MARGIN) / (max(size.height() for size in sizes) * pixels)
    return max(0.05, min(wide, LARGEST) if reading.fit == "width" else min(wide, high))


def larger(zoom: float) -> float:
    """Return the next larger step of zoom, or the largest."""
    return next((step for step in ZOOM_STEPS if step > zoom + _NEAR), ZOOM_STEPS[-1])


def smaller(zoom: float) -> float:
    """Return the next smaller step of zoom, or the smallest."""
    return next((step for step in reversed(ZOOM_STEPS) if step < zoom - _NEAR), ZOOM_STEPS[0])


def bring(box: QRectF, seen: QRectF) -> QPointF:
    """Return the corner of the view that shows ``box``: a third down, and across only if it must."""
    x = seen.left()
    if box.left() < seen.left() or box.right() > seen.right():
        x = max(0.0, min(box.left() - _AIR, box.right() + _AIR - seen.width()))
        x = min(x, box.left() - _AIR)
    y = box.top() - max(_AIR, (seen.height() - box.height()) / 3)
    return QPointF(x, y)


def _distance(rect: QRectF, at: QPointF) -> float:
    across = max(rect.left() - at.x(), 0.0, at.x() - rect.right())
    down = max(rect.top() - at.y(), 0.0, at.y() - rect.bottom())
    return across + down
