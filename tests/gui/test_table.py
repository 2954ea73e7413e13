# SPDX-License-Identifier: Apache-2.0
"""Tables of rows are fitted to their words once before they are painted, however often they change before."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QRegion

from chipbrief_gui.data.cells import WholeWords
from chipbrief_gui.data.from_widths import shared_out
from chipbrief_gui.data.report import Column, Row
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.theme import LIGHT

LONG = "Many words that do not fit into one line of a narrow table " * 3


class Counting(RowsTable):
    """Counts how often it is fitted."""

    fits = 0

    def _fit(self) -> None:
        self.fits += 1
        super()._fit()


def make_table(qtbot) -> Counting:
    table = Counting((Column("batch.countries", wide=True),), "Rows")
    qtbot.addWidget(table)
    table.resize(300, 300)
    return table


def rows(*words: str) -> tuple[Row, ...]:
    return tuple(Row((text,), text, key=text) for text in words)


def test_a_hidden_table_is_not_fitted_and_a_shown_one_once(qtbot):
    table = make_table(qtbot)
    for width in (250, 280, 300):
        table.show_rows(rows(LONG, "short"))
        table.resize(width, 300)
    assert table.fits == 0
    table.show()
    table.grab()
    assert table.fits == 1
    assert table.rowHeight(0) > 2 * table.rowHeight(1)


def test_a_long_table_is_fitted_once_beside_the_scroll_bar_that_it_will_have(qtbot):
    table = make_table(qtbot)
    table.show()
    table.grab()
    before = table.fits
    table.show_rows(rows(*map(str, range(500))))
    assert table.fits == before
    table.grab()
    assert table.fits == before + 1
    assert table.verticalScrollBar().isVisible()
    assert table.columnWidth(0) == table.viewport().width()


def test_another_width_and_other_rows_are_fitted_before_they_are_painted(qtbot):
    table = make_table(qtbot)
    table.show_rows(rows(LONG))
    table.show()
    table.grab()
    narrow = table.rowHeight(0)
    table.resize(900, 300)
    table.grab()
    assert table.rowHeight(0) < narrow
    table.show_rows(rows(LONG * 9))
    table.grab()
    assert table.rowHeight(0) > narrow


def test_the_first_row_is_selected_from_right_to_left_too(qtbot):
    table = make_table(qtbot)
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table.show_rows(rows("first", "second"))
    assert [row.key for row in table.selected] == ["first"]
    table.select_key("second")
    assert table.current is not None
    assert (table.current.key, [row.key for row in table.selected]) == ("second", ["second"])


def test_a_row_without_a_mark_has_the_room_of_the_mark(qtbot):
    table = make_table(qtbot)
    words = "Words that fit the line unless a mark stands before them"
    table.show_rows((Row(("x",), key="a", mark="good"), Row((words,), key="b"), Row(("y",), key="c")))
    table.resize(table.fontMetrics().horizontalAdvance(words) + 30, 300)
    table.show()
    table.grab()
    assert table.rowHeight(1) > table.rowHeight(2)


def test_words_begin_in_one_line_whether_their_row_has_a_mark_or_not(qtbot):
    table = make_table(qtbot)
    table.set_colors(LIGHT)
    table.show_rows((Row(("x",), key="a", mark="good"), Row(("y",), key="b")))
    seen, blank = (
        table.model().index(row, 0).data(Qt.ItemDataRole.DecorationRole).pixmap(16) for row in (0, 1)
    )
    assert seen.size() == blank.size()
    assert (QRegion(seen.mask()).isEmpty(), QRegion(blank.mask()).isEmpty()) == (False, True)
    table.show_rows(rows("x", "y"))
    assert table.model().index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize(
    ("wants", "room", "widths"),
    [
        ({}, 300, [50, 50, 50]),
        ({0: 200}, 300, [200, 50, 50]),
        ({0: 10, 2: 500}, 300, [60, 50, 190]),
        ({0: 500, 2: 10}, 300, [190, 50, 60]),
        ({0: 500, 2: 10}, 100, [50, 50, 50]),
    ],
)
def test_what_is_left_goes_first_to_the_column_that_lacks_least(wants, room, widths):
    assert shared_out([50, 50, 50], wants, room) == widths


@pytest.mark.parametrize(
    ("room", "widths"),
    [(150, [50, 50, 50]), (145, [47, 47, 50]), (130, [40, 40, 50]), (90, [40, 40, 50])],
)
def test_where_room_lacks_wide_columns_do_without_what_they_can_spare(room, widths):
    assert shared_out([50, 50, 50], {}, room, {0: 10, 1: 10}) == widths


def test_a_large_table_measures_what_is_said_often_once_and_a_changed_row_alone(qtbot, monkeypatch):
    measured: list[str] = []
    height = WholeWords.height

    def counting(cells, text, *more):
        measured.append(text)
        return height(cells, text, *more)

    monkeypatch.setattr(WholeWords, "height", counting)
    table = make_table(qtbot)
    many = rows("China", "Malaysia", LONG) * 700
    table.show_rows(many)
    table.show()
    table.grab()
    assert sorted(measured) == sorted({"China", "Malaysia", LONG})
    measured.clear()
    for at in range(0, len(many), 100):
        table.put_row(at, Row(("Kenya",), key="k"))
    table.grab()
    assert table.fits == 1
    assert measured == ["Kenya"] * 21


def test_a_changed_row_gets_the_height_and_the_table_the_width_it_needs(qtbot):
    table = make_table(qtbot)
    table.show_rows(rows(LONG, "short", "short"))
    table.show()
    table.grab()
    table.put_row(1, Row((LONG,), key="1"))
    assert table.rowHeight(1) == table.rowHeight(0) > table.rowHeight(2)
    table.put_row(1, Row(("short",), key="1"))
    table.grab()
    assert (table.fits, table.rowHeight(1)) == (1, table.rowHeight(2))
    table.put_row(2, Row((LONG * 2,), key="2"))
    table.grab()
    assert table.fits == 2
    assert table.rowHeight(2) > table.rowHeight(0)


def test_a_column_in_which_all_stands_in_one_line_is_not_measured_again(qtbot, monkeypatch):
    table = make_table(qtbot)
    table.resize(20 * table.fontMetrics().horizontalAdvance(LONG), 400)
    table.show_rows(rows(LONG, "short"))
    table.show()
    with monkeypatch.context() as patch:
        patch.setattr(WholeWords, "height", None)
        table.grab()
    assert table.rowHeight(0) == table.rowHeight(1)
    table.put_row(0, Row(("one\ntwo",), key="0"))
    table.grab()
    assert table.rowHeight(0) > table.rowHeight(1)
    table.put_row(1, Row(("one\ntwo\nthree",), key="1"))
    table.grab()
    assert table.rowHeight(1) > table.rowHeight(0)


def test_a_row_keeps_its_height_wherever_it_is_sorted_to(qtbot):
    table = make_table(qtbot)
    table.show_rows(rows("b", "c", "a"))
    table.show()
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.grab()
    table.put_row(0, Row((f"b {LONG}",), key="b"))
    table.grab()
    heights = [table.rowHeight(row) for row in range(3)]
    assert heights[1] > heights[0] == heights[2]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_ones_of_numbers_meet_in_a_mirrored_table_too(qtbot, direction):
    table = RowsTable((Column("batch.countries", wide=True), Column("batch.gaps", number=True)), "Rows")
    qtbot.addWidget(table)
    table.setLayoutDirection(direction)
    table.show_rows(tuple(Row(("x", number), key=str(number)) for number in (1, 11, 1111)))
    table.resize(400, 300)
    table.show()
    table.clearFocus()
    picture = table.viewport().grab().toImage()
    places = [table.visualRect(table.model().index(row, 1)) for row in (1, 2)]
    assert len({last_mark(picture, place) for place in places}) == 1


def last_mark(picture: QImage, place: QRect) -> int:
    """Return the last column of pixels of ``place`` that is not of its ground."""
    ground = picture.pixelColor(place.center().x(), place.top() + 2)
    marked = (
        x
        for x in range(place.left() + 1, place.right())
        if any(picture.pixelColor(x, y) != ground for y in range(place.top() + 4, place.bottom() - 3))
    )
    return max(marked)


def shown(table: RowsTable) -> list[str]:
    return [line.split("\t")[0] for line in table.text().splitlines()[1:]]


def test_what_is_not_known_comes_first_then_numbers_then_days_then_words_of_any_case(qtbot):
    table = make_table(qtbot)
    cells = ("b", date(2025, 1, 13), 10, "A", None, 9, date(2023, 10, 17), "C")
    table.show_rows(tuple(Row((cell,), key=f"{at}") for at, cell in enumerate(cells)))
    own = shown(table)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert shown(table) == [own[at] for at in (4, 5, 2, 6, 1, 3, 0, 7)]
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert shown(table) == [own[at] for at in (7, 0, 3, 1, 6, 2, 5, 4)]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert shown(table) == own


def test_rows_that_are_shown_anew_stand_in_the_order_that_was_chosen(qtbot):
    table = make_table(qtbot)
    table.show_rows(rows("b", "a"))
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.show_rows(rows("d", "c", "e"))
    assert shown(table) == ["c", "d", "e"]
    table.select_key("e")
    assert table.current is not None
    assert (table.current.key, table.currentIndex().row()) == ("e", 2)


def test_a_changed_row_moves_to_where_it_is_sorted_and_what_is_selected_stays_so(qtbot):
    table = make_table(qtbot)
    table.show_rows(rows("b", "c", "a"))
    table.show()
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.select_key("b")
    heard = []
    table.rows.layoutChanged.connect(lambda: heard.append(shown(table)))
    table.put_row(0, Row(("d",), key="b"))
    table.put_row(1, Row(("0",), key="c"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [["0", "a", "d"]]
    assert table.selected == (table.current,) == (table.rows.rows[0],)
    assert table.currentIndex().row() == 2


def test_a_tick_belongs_to_its_row_wherever_it_is_sorted_to(qtbot):
    table = make_table(qtbot)
    table.show_rows(rows("b", "c", "a"))
    table.rows.set_ticks(frozenset({"c"}))
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    ticks = [table.rows.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    assert [Qt.CheckState(tick) for tick in ticks] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
        Qt.CheckState.Unchecked,
    ]
    table.rows.setData(table.rows.index(2, 0), None, Qt.ItemDataRole.CheckStateRole)
    assert table.rows.ticks == {"c", "a"}
