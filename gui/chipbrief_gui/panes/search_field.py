# SPDX-License-Identifier: Apache-2.0
"""A line edit that finds one of many choices by label, code or alias as it is typed."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chipbrief.pick import Choice
from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import Colors

_SHOWN_ROWS = 10
_ROW_AIR = 10


class SearchField(QLineEdit):
    """A searchable field; ``committed`` says that the text is meant, by Enter, a click or leaving it."""

    committed = Signal()
    accepted = Signal()

    def __init__(self, hint: str, all_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._last = ""
        self._found = QStandardItemModel(self)
        self._popup = QListView()
        self._list = QCompleter(self._found, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_SHOWN_ROWS)
        self._list.setWidget(self)
        self._list.setPopup(self._popup)
        self._popup.setItemDelegate(_RoomyRows(self))
        self._list.setCompletionRole(Qt.ItemDataRole.UserRole)
        self._list.activated.connect(self._take)
        self._all = QAction(all_words, self)
        self._all.triggered.connect(self.show_all)
        self.addAction(self._all, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._finish)
        self.returnPressed.connect(self._accept_typed)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer ``choices``, in their order where nothing else decides."""
        self._choices = choices
        if self.hasFocus() and self.isModified():
            self._search(self.text())

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrow in ``colors``."""
        self._all.setIcon(make_icon("down", colors.muted))

    def set_value(self, text: str) -> None:
        """Show ``text`` (a label, code or alias) without saying that it changed."""
        self._last = text
        self.setText(text)
        self.setCursorPosition(0)

    def show_all(self) -> None:
        """Open the list of all choices."""
        self._offer(self._choices)

    @property
    def completer_popup(self) -> QListView:
        """The list under the field."""
        return self._popup

    def found(self) -> list[str]:
        """Return the labels that the open list offers, best first."""
        return [self._found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._found.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the whole list on Down, as a combo box does."""
        if event.key() == Qt.Key.Key_Down:
            self.show_all()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all on the way in by keyboard, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason}:
            self.selectAll()

    def _search(self, text: str) -> None:
        if text.strip():
            self._offer(find_choices(text, self._choices))
        else:
            self._popup.hide()

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        self._found.clear()
        for choice in choices:
            item = QStandardItem(f"{choice.label}   {choice.key}")
            item.setData(choice.label, Qt.ItemDataRole.UserRole)
            item.setToolTip(choice.help)
            self._found.appendRow(item)
        if not choices:
            self._popup.hide()
            return
        self._list.complete()
        self._popup.setCurrentIndex(self._list.completionModel().index(0, 0))

    def _take(self, label: str) -> None:
        self.setText(label)
        self.setCursorPosition(0)
        self._commit()
        self.accepted.emit()

    def _accept_typed(self) -> None:
        if self._popup.isVisible():
            return  # the list takes Enter itself
        exact = find_choices(self.text(), self._choices)
        if exact and self.isModified():
            self.setText(exact[0].label)
        self._commit()
        self.accepted.emit()

    def _finish(self) -> None:
        if not self._popup.isVisible():
            self._commit()

    def _commit(self) -> None:
        self.setModified(False)
        if self.text() != self._last:
            self._last = self.text()
            self.committed.emit()


class _RoomyRows(QStyledItemDelegate):
    """Rows of the list with some air around the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, _ROW_AIR)


def find_choices(text: str, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices that ``text`` may mean, best first, ties in the given order.

    A name that equals it comes before a label that starts with it, then another name that starts with
    it, then a word inside a label (a whole one first), then any place in it.
    """
    wanted = _fold(text)
    ranked = [(rank, choice) for choice in choices if (rank := _rank(wanted, choice)) is not None]
    return tuple(choice for _rank_, choice in sorted(ranked, key=lambda pair: pair[0]))


def _rank(wanted: str, choice: Choice) -> int | None:
    label = _fold(choice.label)
    names = [_fold(name) for name in (choice.key, *choice.aliases)]
    tests = (
        wanted in {label, *names},
        label.startswith(wanted),
        any(name.startswith(wanted) for name in names),
        wanted in label.split(),
        any(word.startswith(wanted) for word in label.split()),
        wanted in label,
    )
    return next((rank for rank, passed in enumerate(tests) if passed), None)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())
