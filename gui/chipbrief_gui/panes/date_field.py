# SPDX-License-Identifier: Apache-2.0
"""A field for a date that is typed, as a year, month or day, or chosen in a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from chipbrief.errors import PickError
from chipbrief.pick import parse_day
from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import Colors, indent_numbers
from chipbrief_gui.words import say

#: The buttons for another month; Qt's own arrows are black on any ground.
_TURNS = {
    "prevmonth": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    "nextmonth": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
}
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
#: Pixels for the edges of the field and the sign of the calendar.
_BESIDE_DAY = 50


class DateField(QLineEdit):
    """Down opens the calendar at the day of the text, or of the field it ``follows``, or at ``fallback``.

    A period means its first day, or with ``last`` its last. A day that is chosen counts as typed.
    """

    def __init__(self, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self.fallback = date(2022, 10, 1)
        self.follows: DateField | None = None
        self.popup: CalendarPopup | None = None
        self._action = QAction(say("calendar.open"), self)
        self._action.triggered.connect(self.open_calendar)
        self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)

    def minimumSizeHint(self) -> QSize:
        """Return room for a whole day and the sign of the calendar."""
        day = self.fontMetrics().horizontalAdvance(self.fallback.isoformat())
        return QSize(day + _BESIDE_DAY, super().minimumSizeHint().height())

    @property
    def day(self) -> date:
        """The day that the calendar opens at."""
        try:
            return parse_day(self.text(), last=self._last)
        except PickError:
            return self.follows.day if self.follows is not None else self.fallback

    def set_colors(self, colors: Colors) -> None:
        """Draw the sign of the calendar in ``colors``."""
        self._action.setIcon(make_icon("calendar", colors.muted))

    def open_calendar(self) -> None:
        """Show the calendar under the field, with the keyboard in it."""
        if self.popup is None:
            self.popup = CalendarPopup(self)
            self.popup.taken.connect(self._take)
        self.popup.open_at(self.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Down and F4, as a combo box opens its list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _take(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self.setModified(True)
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.textEdited.emit(self.text())
        self.editingFinished.emit()


class CalendarPopup(QFrame):
    """A calendar at a field; ``taken`` gives the day of a click or of Enter."""

    taken = Signal(QDate)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self._field = field
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(say("calendar.name"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, sign in _TURNS.items():
            for button in self.calendar.findChildren(QToolButton, f"qt_calendar_{name}"):
                button.setIcon(QIcon())
                button.setText(sign)
        indent_numbers(self.calendar)
        for chosen in (self.calendar.activated, self.calendar.clicked):
            chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)

    def open_at(self, day: date) -> None:
        """Show the calendar at a day, with the keyboard in it."""
        ink = QTextCharFormat()
        ink.setForeground(self._field.palette().color(QPalette.ColorRole.Text))
        for weekday in _WEEKEND:
            self.calendar.setWeekdayTextFormat(weekday, ink)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(self._place())
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> QPoint:
        """Return where the calendar fits on the screen: under the field, else above it."""
        room = self._field.screen().availableGeometry()
        below = self._field.mapToGlobal(QPoint(0, self._field.height() + 2))
        above = self._field.mapToGlobal(QPoint(0, -self.height() - 2))
        x = max(min(below.x(), room.right() - self.width()), room.left())
        return QPoint(x, below.y() if below.y() + self.height() <= room.bottom() else above.y())

    def _take(self, day: QDate) -> None:
        if self.isVisible():
            self.hide()
            self.taken.emit(day)
