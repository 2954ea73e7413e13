# SPDX-License-Identifier: Apache-2.0
"""The head of the table: names of columns to sort by, and a field to filter with under each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from chipbrief_gui.windows import put_in_order
from chipbrief_gui.words import say

_PAUSE_MS = 250
_FIELD = 26
_GAP = 3
#: Longer than Qt's own limit: the ids of many rows must fit whole.
_LONGEST = 1_000_000


class FilterHeader(QHeaderView):
    """``changed`` follows a pause in typing; ``reached`` gives the column whose field has the keyboard."""

    changed = Signal()
    reached = Signal(int)

    def __init__(self, table: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.fields: list[QLineEdit] = []
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(self._place)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in the fields, column by column."""
        return tuple(field.text() for field in self.fields)

    def set_columns(self, names: tuple[str, ...]) -> None:
        """Make a field for each column, and forget what stood in the former ones."""
        for field in self.fields:
            field.hide()
            field.deleteLater()
        self.fields = [self._field() for _name in names]
        self.name_fields(names)
        put_in_order(self._table, *self.fields)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.place_fields()

    def name_fields(self, names: tuple[str, ...]) -> None:
        """Tell which column each field filters."""
        for field, name in zip(self.fields, names, strict=False):
            field.setAccessibleName(say("browse.filter", column=name))

    def set_words(self, column: int, words: str) -> None:
        """Put words into the field of a column, and ask at once."""
        self.fields[column].setText(words)
        self.ask_now()

    def clear_words(self) -> None:
        """Empty every field, and ask at once."""
        self.set_all(("",) * len(self.fields))

    def set_all(self, words: tuple[str, ...]) -> None:
        """Put words into the field of each column, and ask at once."""
        for field, text in zip(self.fields, words, strict=True):
            with QSignalBlocker(field):
                field.setText(text)
                field.home(False)  # the beginning of what is longer than its field
        self.ask_now()

    def ask_now(self) -> None:
        """Emit ``changed`` at once, without waiting for a pause in typing."""
        self._pause.stop()
        self.changed.emit()

    def place_fields(self) -> None:
        """Put each field under its column."""
        for at, field in enumerate(self.fields):
            left, width = self.sectionViewportPosition(at), self.sectionSize(at)
            field.setGeometry(left + 1, self.height() - _FIELD - _GAP, max(width - 3, 8), _FIELD)
            field.setVisible(left + width > 0 and left < self.width())

    def sizeHint(self) -> QSize:
        """Return the size with room for the fields."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + _FIELD + _GAP)

    def updateGeometries(self) -> None:  # noqa: N802
        """Keep the names above the fields."""
        self.setViewportMargins(0, 0, 0, _FIELD + _GAP)
        super().updateGeometries()
        self.place_fields()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Scroll to the column whose field gets the keyboard; Escape empties a field with text first."""
        if event.type() == QEvent.Type.FocusIn and field in self.fields:
            self.reached.emit(self.fields.index(field))  # type: ignore[arg-type]
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(field, QLineEdit)
        ):
            return self._pressed(field, event)
        return super().eventFilter(field, event)

    def _pressed(self, field: QLineEdit, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and field.text():
            field.clear()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self.ask_now()
        return True

    def _field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("filter")
        field.setMaxLength(_LONGEST)
        field.setPlaceholderText(say("browse.filter.hint"))
        field.setToolTip(say("browse.filter.tip"))
        field.textEdited.connect(lambda _text: self._pause.start())
        field.installEventFilter(self)
        return field

    def _place(self, *_sizes: int) -> None:
        self.place_fields()
