# SPDX-License-Identifier: Apache-2.0
"""Where the keyboard is: the window's own keys work in every field, and the field is always in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

_PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_AIR = 16
_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class KeysOfTheWindow(QObject):
    """Lets keys reach their actions where the field with the keyboard would use them itself.

    Qt has keys of Emacs for text on X11: Ctrl+E goes to the end of a line there, and nothing is exported.
    A field's own undo has no key: there is one history, that of the case, whatever its keys are. Only the
    widget with the keyboard is watched, so that no other event passes through Python.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)
            self._watch(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the key to the action that has it."""
        if isinstance(event, QKeyEvent) and event.type() in _PRESSED and self._is_kept_from(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_kept_from(self, event: QKeyEvent) -> bool:
        """Return whether a key must be kept from the field with the keyboard."""
        keys = QKeySequence(event.keyCombination())
        if any(keys in action.shortcuts() for action in self._actions):
            return event.type() == QEvent.Type.ShortcutOverride
        return any(map(event.matches, _HISTORY))

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if new is not None and new.window() is self.parent() else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


class DownToList(QObject):
    """Lets Down in a field that filters a list move on to the list, to its first row if none is current."""

    def __init__(self, field: QLineEdit, found: QAbstractItemView) -> None:
        super().__init__(field)
        self._found = found
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the keyboard on Down."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if not down or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        self._found.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._found.currentIndex().isValid():
            self._found.setCurrentIndex(self._found.model().index(0, 0))
        return True


class ScrolledForm(QScrollArea):
    """Scrolls a form up and down, and to the field that has the keyboard, however it came there."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show)

    def keep_width(self) -> None:
        """Never be narrower than the form as it is now."""
        body = self.widget()
        self.setMinimumWidth((body.minimumSizeHint().width() if body is not None else 0) + _AIR)

    def sizeHint(self) -> QSize:
        """Return room for the whole form."""
        body = self.widget()
        return QSize(super().sizeHint().width(), body.sizeHint().height() if body is not None else 0)

    def minimumSizeHint(self) -> QSize:
        """Return room for the form's whole width: nothing scrolls it sideways."""
        body, bar = self.widget(), self.verticalScrollBar()
        wide = body.minimumSizeHint().width() if body is not None else 0
        return QSize(wide + bar.sizeHint().width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when the form needs it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field that has the keyboard in sight when other panes take room."""
        super().resizeEvent(event)
        self._show(None, self.focusWidget())

    def _show(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.hasFocus() and self.isAncestorOf(new):
            self.ensureWidgetVisible(new)


def scrolled(body: QWidget) -> ScrolledForm:
    """Return an area that scrolls ``body`` up and down and is never narrower than it."""
    scroll = ScrolledForm(body)
    scroll.keep_width()
    return scroll
