# SPDX-License-Identifier: Apache-2.0
"""A combo box over choices that shows a chevron in the theme's color."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from chipbrief.pick import Choice
from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.choice_rows import ROW, ChoiceRows, RowWords
from chipbrief_gui.panes.from_choices import find_choices
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.straight import straight
from chipbrief_gui.theme import Colors

_ARROW = 16
_LIST_WIDTH = 520
#: What the edges of a list and of its window take, by what it grows until it fits, and what it leaves of the
#: screen, in pixels.
_FRAME, _STEP, _BESIDE = 4, 40, 120
#: What the break between two lines may leave empty, in pixels.
_WRAP = 60
_NO_NOTES: Mapping[str, str] = MappingProxyType({})
#: Letters that come within this time belong to one word, in milliseconds.
_TYPING_MS = 1000


class Chooser(QComboBox):
    """A combo box whose values are the keys of choices; unknown keys are kept until choices arrive.

    ``accepted`` follows Enter on the closed box. With ``explain`` its list shows the help of each choice, and
    a long one is written in two lines.
    """

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None, *, explain: bool = False) -> None:
        super().__init__(parent)
        self._arrow = QIcon()
        self._wanted, self._is_long = "", False
        self._notes = _NO_NOTES
        self._list = _List(self)
        self.setView(self._list)
        self._rows = ChoiceRows(self) if explain else None
        if self._rows is not None:
            self.setItemDelegate(self._rows)
            self.currentTextChanged.connect(self._tell_whole)
            self.currentTextChanged.connect(self._measure)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def value(self) -> str:
        """The key of the choice shown."""
        return self.currentData() or self._wanted

    def set_value(self, key: str) -> None:
        """Show the choice ``key``, now or as soon as it is offered."""
        self._wanted = key
        row = self.findData(key)
        if row >= 0:
            self.setCurrentIndex(row)

    def set_choices(self, choices: tuple[Choice, ...], notes: Mapping[str, str] = _NO_NOTES) -> None:
        """Offer ``choices`` and keep the value; ``notes`` stand at the end of their rows, by key."""
        wanted = self.value
        self._list.choices, self._notes = choices, notes
        with QSignalBlocker(self):
            self.clear()
            for row, choice in enumerate(choices):
                self.addItem(choice.label, choice.key)
                self.setItemData(row, plain_tip(choice.help or choice.label), Qt.ItemDataRole.ToolTipRole)
                if self._rows is not None:
                    self.setItemData(row, RowWords(choice.label, notes.get(choice.key, ""), choice.help), ROW)
            self.set_value(wanted)
        if self._rows is not None:
            self._tell_whole(self.currentText())
            self._measure()

    def retell(self, again: Callable[[str], str]) -> None:
        """Offer the same choices in another language."""
        if not self._list.choices:
            return
        rows = (replace(one, label=again(one.label), help=again(one.help)) for one in self._list.choices)
        self.set_choices(tuple(rows), {key: again(note) for key, note in self._notes.items()})

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrow in ``colors``."""
        self._arrow = make_icon("down", colors.muted)
        if self._rows is not None:
            self._rows.set_colors(colors)
        self.update()

    def showPopup(self) -> None:  # noqa: N802
        """Open the list; the help of each choice is seen whole."""
        if self._rows is not None:
            self._fit_list(self._rows)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit a signal on Enter; all other keys work as in any combo box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        super().keyPressEvent(event)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802
        """Paint words that are longer than the box with dots at their end, or in two lines of their own."""
        super().initStyleOption(option)
        if self._is_long:
            option.currentText = ""
        elif self.paintingActive():
            room = self._room(option).width()
            option.currentText = self.fontMetrics().elidedText(
                self.currentText(), Qt.TextElideMode.ElideRight, room
            )

    def sizeHint(self) -> QSize:
        """Return the size with room for a second line where one is needed."""
        hint = super().sizeHint()
        return hint + QSize(0, self.fontMetrics().lineSpacing()) if self._is_long else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write in as many lines as the width asks for."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, long words, then the arrow that a style sheet alone cannot draw."""
        super().paintEvent(event)
        x = 6 if self.isRightToLeft() else self.width() - _ARROW - 6
        painter = QPainter(self)
        if self._is_long:
            self._write(painter)
        pixmap = self._arrow.pixmap(_ARROW, _ARROW)
        painter.drawPixmap(QPoint(x, (self.height() - _ARROW) // 2), pixmap)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        """Write the words in two lines; what is longer even so ends in dots."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room, letters = self._room(option), self.fontMetrics()
        text = letters.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, 2 * room.width() - _WRAP)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, straight(text, self.layoutDirection()))

    def _fit_list(self, rows: ChoiceRows) -> None:
        """Make the list as wide as it must be to need no bar above or below the box, if the screen is."""
        screen, top = self.screen().availableGeometry(), self.mapToGlobal(QPoint()).y()
        room = max(top - screen.top(), screen.bottom() - top - self.height()) - _FRAME
        least = max(_LIST_WIDTH, self.width())
        words, metrics = [self.itemData(row, ROW) for row in range(self.count())], self._list.fontMetrics()
        for wide in range(least, max(least + 1, screen.width() - _BESIDE), _STEP):
            rows.width = wide - _FRAME
            if sum(rows.height(row, metrics, rows.width) for row in words) <= room:
                break
        else:
            wide, rows.width = least, least - _FRAME - self._list.verticalScrollBar().sizeHint().width()
        self.setMaxVisibleItems(max(1, self.count()))  # it is the height alone that bounds them
        self._list.setMinimumWidth(wide)
        self._list.scheduleDelayedItemsLayout()

    def _tell_whole(self, text: str) -> None:
        """Tell words that may be cut in the tool tip."""
        self.setToolTip(plain_tip(text))

    def _measure(self, *_text: object) -> None:
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        long = self._rows is not None and (
            self.fontMetrics().horizontalAdvance(self.currentText()) > self._room(option).width()
        )
        if long != self._is_long:
            self._is_long = long
            self.updateGeometry()

    def _room(self, option: QStyleOptionComboBox) -> QRect:
        kind, edit = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(kind, option, edit, self)


class _List(QListView):
    """The list of a chooser: letters typed go to the choice that they begin a word of, or its key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()
        self._typed, self._since = "", QElapsedTimer()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Go to the first choice that fits; letters that fit none begin anew, as in any list."""
        going_on = self._since.isValid() and self._since.elapsed() < _TYPING_MS
        self._typed = self._typed + search if going_on else search
        self._since.start()
        if found := find_choices(self._typed, self.choices):
            self.setCurrentIndex(self.model().index(self.choices.index(found[0]), 0))
        else:
            super().keyboardSearch(search)
