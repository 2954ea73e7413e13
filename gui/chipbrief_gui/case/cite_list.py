# SPDX-License-Identifier: Apache-2.0
"""The list from which a source or a finding is picked for a text; it filters as one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.case.from_citing import Citable, search
from chipbrief_gui.plain import plain_label, plain_tip
from chipbrief_gui.straight import Straight
from chipbrief_gui.words import count, say

_SIZE = QSize(460, 380)
_ROW_AIR = 10
_TYPED = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod})
_OF_THE_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CiteList(QFrame):
    """``chosen`` gives what to write, such as ``[@source-id, p. 12]``; Esc closes it.

    Who goes on to type a citation that was begun, up to its ``]``, has it as it was typed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("citeList")
        self._window = parent.window()
        self._rows: tuple[Citable, ...] = ()
        self._kind = ""
        self.found: tuple[Citable, ...] = ()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(say("cite.filter"))
        self.place = QLineEdit()
        self.place.setPlaceholderText(say("cite.place.hint"))
        self.told = plain_label()
        self.told.setObjectName("muted")
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setItemDelegate(Straight(self.list))
        self._lay_out()
        self.filter.textChanged.connect(self._search)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        for part in (self.filter, self.list, self.place):
            part.installEventFilter(self)

    def open_at(self, corner: QPoint, rows: tuple[Citable, ...], kind: str = "") -> None:
        """Open below ``corner`` (in the screen's pixels) with ``rows``; ``kind`` is @, = or any of both."""
        self._rows, self._kind = rows, kind
        self.filter.clear()
        self.place.clear()
        self._search()
        self.resize(_SIZE)
        room = self.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = corner.y() if corner.y() + self.height() <= room.bottom() else room.bottom() - self.height()
        self.move(x, max(room.top(), y))
        self.show()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys of the list to it, and choose with Enter, wherever the keyboard is.

        What is typed while the list goes still comes here: it is for what has the keyboard then.
        """
        if event.type() in _TYPED and not self.isVisible():
            self._pass_on(event)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is not self.list:
            if event.key() in _OF_THE_LIST:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in _ENTER:
                self._choose(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if not self.isVisible():
            self._pass_on(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names = {self.filter: "cite.filter", self.list: "cite.list", self.place: "cite.place"}
        for widget, key in names.items():
            widget.setAccessibleName(say(key))
        form = QFormLayout()
        form.addRow(say("cite.place"), self.place)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.filter, self.list, self.told):
            column.addWidget(widget)
        column.addLayout(form)

    def _search(self, *_typed: object) -> None:
        typed = self.filter.text()
        if self._kind and "]" in typed:
            self._end(f"[{self._kind}{typed}")
            return
        self.found = search(self._rows, self.filter.text(), self._kind)
        self._model.clear()
        height = 2 * self.fontMetrics().lineSpacing() + _ROW_AIR
        for row in self.found:
            item = QStandardItem(f"{row.title}\n{row.detail}")
            item.setToolTip(plain_tip(row.title))
            item.setSizeHint(QSize(0, height))
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.told.setText(count("cite.found", len(self.found)))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._end(self.found[index.row()].written(self.place.text()))

    def _pass_on(self, typed: QEvent) -> None:
        """Give what came too late to what has the keyboard in the window of the field."""
        QApplication.sendEvent(self._window.focusWidget() or self._window, typed)

    def _end(self, written: str) -> None:
        self.hide()
        self.chosen.emit(written)
