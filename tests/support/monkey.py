# SPDX-License-Identifier: Apache-2.0
"""Random keys and clicks for the whole app: whatever a user does, nothing may fail inside.

    monkey.py SEED ACTS    do so many random things; 1 means that something failed

It runs in the folder and as the user that its environment names; give it ones to throw away.
"""

from __future__ import annotations

import random
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from chipbrief_gui.actions import ACTIONS
from chipbrief_gui.app import make_application, make_window, prepare_environment

#: What ends the tour, and what has its own test.
LEFT_ALONE = frozenset({"quit"})
KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Space,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_F8,
)
WORDS = ("mal", "China", "2025-01", "0", "-1", "é漢ع", "[@", "**", "{{ x }}", "a" * 300, "1e99", "likely")
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
MODIFIERS = (*4 * (NO_MODIFIER,), Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)
ALWAYS = 1
FILES = ("a.pdf", "b.brief", "c.toml", "d.csv", "e.zip")


class Nowhere(QObject):
    """Takes addresses that would be opened in another program."""

    @Slot(QUrl)
    def take(self, _address: QUrl) -> None:
        """Do nothing."""


class Monkey:
    """Does one random thing at a time, so many in all."""

    def __init__(self, window: QWidget, seed: int, acts: int) -> None:
        self._window = window
        self._chance = random.Random(seed)
        self._may = {spec.id for spec in ACTIONS} - LEFT_ALONE
        self._acts = acts
        self.done = 0
        self.last = ""

    def act(self) -> None:
        """Do one random thing."""
        if self.done == self._acts:
            QApplication.exit(0)
            return
        QTimer.singleShot(ALWAYS, self.act)
        self.done += 1
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            self._answer(dialog)
            return
        if isinstance(dialog, QPrintDialog):
            self._note("print nothing", dialog)
            dialog.reject()
            return
        # A button may wait for an answer in an event loop of its own; the next act gives it.
        self._chance.choices((self._click, self._press, self._type, self._trigger), (6, 5, 3, 2))[0]()

    def _answer(self, dialog: QFileDialog) -> None:
        """Answer a dialog for files with one in this folder, or not at all: elsewhere it could do harm."""
        self._note("answer", dialog)
        dialog.setDirectory(str(Path.cwd()))
        dialog.selectFile(self._chance.choice(FILES))
        dialog.done(self._chance.randrange(2))

    def _top(self) -> QWidget:
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        return waiting or self._chance.choice(shown or [self._window])

    def _click(self) -> None:
        top = self._top()
        inside = [child for child in top.findChildren(QWidget) if child.isVisible() and child.isEnabled()]
        target = self._chance.choice(inside or [top])
        self._note("click", target)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=self._point(target.rect()))

    def _press(self) -> None:
        target = QApplication.focusWidget() or self._top()
        key = self._chance.choice(KEYS)
        self._note(f"press {key.name}", target)
        QTest.keyClick(target, key, self._chance.choice(MODIFIERS))

    def _type(self) -> None:
        target = QApplication.focusWidget() or self._top()
        words = self._chance.choice(WORDS)
        self._note(f"type {words[:9]}", target)
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, NO_MODIFIER, words))

    def _trigger(self) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        actions = [item for item in self._window.findChildren(QAction) if item.objectName() in self._may]
        action = self._chance.choice(actions)
        self.last = f"action {action.objectName()}"
        if action.isEnabled():
            action.trigger()

    def _note(self, what: str, target: QWidget) -> None:
        self.last = f"{what}: {type(target).__name__} {target.objectName()} {target.accessibleName()}"

    def _point(self, rect: QRect) -> QPoint:
        width, height = max(1, rect.width()), max(1, rect.height())
        return QPoint(self._chance.randrange(width), self._chance.randrange(height))


def main(seed: int, acts: int) -> int:
    """Let a monkey at the app; print what failed, after which act."""
    prepare_environment()
    app = make_application(sys.argv[:1])
    nowhere = Nowhere()
    app.setQuitOnLastWindowClosed(False)
    for scheme in ("file", "http", "https"):
        QDesktopServices.setUrlHandler(scheme, nowhere, "take")  # pyright: ignore[reportArgumentType] - text
    window = make_window(app)
    window.show()
    monkey = Monkey(window, seed, acts)
    failures = watch(lambda: monkey.last)
    QTimer.singleShot(ALWAYS, monkey.act)
    app.exec()
    window.close()
    print(monkey.done, "acts")
    print(*failures, sep="\n", file=sys.stderr)
    return bool(failures)


def watch(last: Callable[[], str]) -> list[str]:
    """Return a list to which every exception that nobody caught is added, with what was done last."""
    import traceback

    failures: list[str] = []

    def keep(_kind: type[BaseException], error: BaseException | None, _trace: object) -> None:
        text = "".join(traceback.format_exception(error))
        failures.append(f"after {last()}\n{text}")

    sys.excepthook = keep
    threading.excepthook = lambda found: keep(found.exc_type, found.exc_value, None)
    return failures


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
