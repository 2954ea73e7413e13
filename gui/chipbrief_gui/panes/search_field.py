# SPDX-License-Identifier: Apache-2.0
"""A line edit that finds one of many choices by label, code or alias as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView, QToolButton, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.choice_rows import KEY, ROW, ChoiceRows, RowWords, StarredList
from chipbrief_gui.panes.from_choices import as_name, choices_by_name, find_choices
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

_SHOWN_ROWS = 10
_LEAST_WIDTH = 400
_INSIDE = 10
#: Why Qt gives the keyboard to a field though nobody asked, as when the window system tells late of its list.
_NOT_ASKED = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_DOTS = "…"
_LABEL = int(Qt.ItemDataRole.UserRole)


class SearchField(QLineEdit):
    """A searchable field; ``committed`` says that Enter, a click or leaving it chose another value.

    ``accepted`` follows Enter or a click, whatever the value: the keyboard may move on. With favorites,
    ``starred`` gives the key of the choice whose star was clicked.
    """

    committed = Signal()
    accepted = Signal()
    starred = Signal(str)

    def __init__(self, hint: str, all_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._by_name: dict[str, Choice] | None = {}
        self._note: Callable[[Choice], str] = lambda choice: choice.key
        self._favorites: frozenset[str] | None = None
        self._recent: frozenset[str] = frozenset()
        self._last = self._ahead = ""
        self._gone_to: QWidget | None = None
        self._found = QStandardItemModel(self)
        self._popup = StarredList()
        self._popup.setObjectName("popup")
        self._list = QCompleter(self._found, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_SHOWN_ROWS)
        self._list.setWidget(self)
        self._list.setPopup(self._popup)
        self._rows = ChoiceRows(self)
        self._popup.setItemDelegate(self._rows)
        self._popup.setMinimumWidth(_LEAST_WIDTH)
        self._popup.star_clicked.connect(self.starred)
        self._list.setCompletionRole(_LABEL)
        self._list.activated.connect(self._take)
        self._all = QAction(all_words, self)
        self._all.triggered.connect(self.show_all)
        self.addAction(self._all, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._finish)
        self.returnPressed.connect(self._accept_typed)

    @property
    def value(self) -> str:
        """The key of the choice that the text names, or the text itself while it names none."""
        found = self._named(self.text())
        return found.key if found else self.text()

    @property
    def at_hand(self) -> str:
        """The key of the row that the open list is at; without one, the value."""
        row = self._popup.currentIndex()
        return row.data(KEY) if self._popup.isVisible() and row.isValid() else self.value

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer ``choices``, in their order where nothing else decides; an open list stays.

        What was typed and entered before there were any becomes what Enter would have taken, and is told.
        """
        self._choices, self._by_name = choices, None
        if choices and self._ahead and self._ahead == self.text():
            self._take_best()
        elif not self.isModified():
            self.set_value(self._last)
        elif self.hasFocus() and not self._popup.isVisible():
            self._search(self.text())

    def set_notes(
        self, note: Callable[[Choice], str], favorites: Iterable[str], recent: Iterable[str] = ()
    ) -> None:
        """Write a note beside each choice, and a star, which is full for the keys of ``favorites``.

        In the whole list a line stands between favorites, ``recent`` ones and the others.
        """
        self._note, self._favorites, self._recent = note, frozenset(favorites), frozenset(recent)
        current, by_key = self._popup.currentIndex().row(), {choice.key: choice for choice in self._choices}
        for row in range(self._found.rowCount()):
            item = self._found.item(row)
            words = self._row(by_key[item.data(KEY)], begins=item.data(ROW).begins)
            item.setData(words, ROW)
        # The completer forgets the row when its model changes.
        self._popup.setCurrentIndex(self._list.completionModel().index(current, 0))

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrow and the list in ``colors``."""
        self._all.setIcon(make_icon("down", colors.muted))
        self._rows.set_colors(colors)

    def set_value(self, text: str) -> None:
        """Show the choice that ``text`` (a key, label or alias) names, without emitting a signal."""
        found = self._named(text)
        shown = found.label if found else text
        self._last = found.key if found else text
        if self.text() != shown:
            self.setText(shown)
            self.setCursorPosition(0)
        self.setModified(False)

    def show_all(self) -> None:
        """Open the list of all choices."""
        self._gone_to = None
        self._offer(self._choices, grouped=True)

    @property
    def completer_popup(self) -> QListView:
        """The list under the field."""
        return self._popup

    def found(self) -> list[str]:
        """Return the labels that the open list offers, best first."""
        return [self._found.item(row).data(_LABEL) for row in range(self._found.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the whole list on Down, as a combo box does.

        Keys typed fast come to the list after it was closed, and from there to this field: it passes them on.
        One that is passed back is for this field, as two of them would pass it on without end.
        """
        now = QApplication.focusWidget()
        to, self._gone_to = self._gone_to, None
        if to is not None:
            # The list gives its keys back to this field, which would take them for its own.
            if now is None or now is self or now.window() is self._popup:
                now = to
            QApplication.sendEvent(now, event)
            self._gone_to = None if self._is_at_hand else to
        elif event.key() == Qt.Key.Key_Down:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """End a name that is longer than the field in dots, unless the field has the keyboard."""
        super().paintEvent(event)
        if not self.hasFocus() and self._is_cut:
            painter, metrics = QPainter(self), self.fontMetrics()
            width, left = metrics.horizontalAdvance(_DOTS) + 2, self._room.left()
            x = left if self.isRightToLeft() else self._room.right() - width
            box = QRect(x, self._room.top(), width, self._room.height())
            painter.fillRect(box, self.palette().color(QPalette.ColorRole.Base))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _DOTS)

    @property
    def _room(self) -> QRect:
        """Where the text is."""
        inside = self.rect().adjusted(_INSIDE, 3, -_INSIDE, -3)
        for button in self.findChildren(QToolButton):
            if self.isRightToLeft():
                inside.setLeft(max(inside.left(), button.geometry().right()))
            else:
                inside.setRight(min(inside.right(), button.x()))
        return inside

    @property
    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room.width()

    def event(self, event: QEvent) -> bool:
        """Show the whole of a name that is cut in a tool tip."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(plain_tip(self.text()) if self._is_cut else "")
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all on the way in by keyboard, so that typing replaces."""
        super().focusInEvent(event)
        if self._gone_to is not None and event.reason() in _NOT_ASKED:
            self._gone_to.setFocus(event.reason())
            return
        self._gone_to = None
        if event.reason() in {Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason}:
            self.selectAll()

    @property
    def _is_at_hand(self) -> bool:
        """Whether the window has the keyboard here: while the list goes, the app may still say so."""
        return self.hasFocus() and self.window().focusWidget() is self

    def _named(self, text: str) -> Choice | None:
        """Return the choice that a text names; the names of all are learned when the first is asked for."""
        if not text:
            return None
        if self._by_name is None:
            self._by_name = choices_by_name(self._choices)
        return self._by_name.get(as_name(text))

    def _search(self, text: str) -> None:
        if text.strip():
            self._offer(find_choices(text, self._choices))
        else:
            self._popup.hide()

    def _offer(self, choices: tuple[Choice, ...], *, grouped: bool = False) -> None:
        self._found.clear()
        groups = [self._group(choice) for choice in choices]
        for choice, group, former in zip(choices, groups, groups[:1] + groups, strict=False):
            self._found.appendRow(self._item(choice, begins=grouped and group != former))
        if not choices:
            self._popup.hide()
            return
        self._list.complete()
        self._popup.setCurrentIndex(self._list.completionModel().index(0, 0))

    def _item(self, choice: Choice, *, begins: bool) -> QStandardItem:
        words = self._row(choice, begins=begins)
        item = QStandardItem(f"{choice.label}   {words.note}")
        item.setData(choice.label, _LABEL)
        item.setData(words, ROW)
        item.setData(choice.key, KEY)
        item.setToolTip(plain_tip(choice.help))
        if words.star:
            item.setData(say("country.favorite"), Qt.ItemDataRole.AccessibleDescriptionRole)
        return item

    def _group(self, choice: Choice) -> int:
        places = (self._favorites or frozenset(), self._recent)
        return next((at for at, keys in enumerate(places) if choice.key in keys), len(places))

    def _row(self, choice: Choice, *, begins: bool) -> RowWords:
        star = None if self._favorites is None else choice.key in self._favorites
        return RowWords(choice.label, self._note(choice), star=star, begins=begins)

    def _take(self, label: str) -> None:
        self.setText(label)
        self.setCursorPosition(0)
        self._commit()
        self._go_on()

    def _go_on(self) -> None:
        self.accepted.emit()
        # Kept, and asked of the window, because while the list goes the app may have no field.
        now = self.window().focusWidget()
        self._gone_to = now if now is not self else None

    def _accept_typed(self) -> None:
        if self._popup.isVisible():
            return  # the list takes Enter itself
        if self.isModified():
            self._take_best()
        self._go_on()

    def _take_best(self) -> None:
        """Take what the text means best, if anything; while there are no choices, that is not known yet."""
        self._ahead = "" if self._choices else self.text()
        if found := find_choices(self.text(), self._choices):
            self.setText(found[0].label)
            self.setCursorPosition(0)
        self._commit()

    def _finish(self) -> None:
        if not self._popup.isVisible():
            self._commit()

    def _commit(self) -> None:
        self.setModified(False)
        if self.value != self._last:
            self._last = self.value
            self.committed.emit()
