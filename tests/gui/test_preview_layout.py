# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSizeF

from chipbrief_gui.preview.layout import GAP, MARGIN, Place, Reading, lay_out, zoom_of

A4, WIDE = QSizeF(595, 842), QSizeF(842, 595)
ROOM = QSizeF(700, 500)
READINGS = [
    Reading(),
    Reading("page"),
    Reading("page", single=True),
    Reading("zoom", 0.25),
    Reading("zoom", 4.0),
]


@pytest.mark.parametrize("pixels", [1.0, 96 / 72, 2.0])
@pytest.mark.parametrize("reading", READINGS)
def test_a_point_goes_to_the_desk_and_back(reading, pixels):
    layout = lay_out([A4, WIDE, A4], reading, 2, ROOM, pixels)
    for page in layout.sheets:
        place = layout.to_paper(layout.to_desk(Place(page, 123.4, 234.5)).topLeft())
        assert place is not None
        assert (place.page, place.left, place.top) == pytest.approx((page, 123.4, 234.5))


def test_pages_lie_below_each_other_and_in_the_middle():
    layout = lay_out([A4, WIDE], Reading("zoom", 1.0), 1, QSizeF(2000, 500), 1.0)
    first, second = layout.sheets[1], layout.sheets[2]
    assert second.top() - first.bottom() == GAP
    assert abs(first.center().x() - 1000) <= 1
    assert abs(second.center().x() - 1000) <= 1
    assert layout.size.height() == second.bottom() + MARGIN


def test_on_a_wide_screen_pages_stay_readable():
    assert zoom_of([A4], Reading(), QSizeF(2500, 1900), 1.0) == 2.0
    assert zoom_of([A4], Reading("page"), QSizeF(2500, 1900), 1.0) == pytest.approx((1900 - 2 * MARGIN) / 842)


def test_a_single_page_is_alone():
    layout = lay_out([A4, WIDE], Reading("zoom", 1.0, single=True), 2, ROOM, 1.0)
    assert list(layout.sheets) == [2]
    assert layout.sheets[2].top() == MARGIN
    assert layout.to_desk(Place(1, 0, 0, 10, 10)).isEmpty()


def test_the_width_or_the_whole_page_fits():
    wide, whole = Reading("width"), Reading("page")
    assert lay_out([A4, A4], wide, 1, ROOM, 1.0).size.width() == pytest.approx(ROOM.width())
    assert lay_out([A4], whole, 1, ROOM, 1.0).size.height() == pytest.approx(ROOM.height())
    assert zoom_of([A4], whole, QSizeF(1, 1), 1.0) > 0


def test_beside_the_pages_there_is_no_paper():
    layout = lay_out([A4, A4], Reading("zoom", 0.5), 1, ROOM, 1.0)
    assert layout.to_paper(QPointF(1, 100)) is None
    between = QPointF(layout.sheets[1].center().x(), layout.sheets[1].bottom() + GAP / 2)
    assert layout.to_paper(between) is None
    assert layout.page_at(QPointF(0, 9999)) == 2


def test_without_pages_there_is_nothing():
    layout = lay_out([], Reading(), 1, ROOM, 1.0)
    assert (layout.page_at(QPointF(1, 1)), layout.to_paper(QPointF(1, 1))) == (0, None)
