# SPDX-License-Identifier: Apache-2.0
"""Real keys and clicks for a window on an X screen, given from a thread beside the window's own.

So a dialog that waits for an answer, in an event loop of its own, gets one.
"""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from support.patience import PATIENCE

from chipbrief_gui.app import make_application, make_window, prepare_environment
from chipbrief_gui.window import MainWindow

T = TypeVar("T")
_ROUND = 0.02
_SAME = 10


class Hands(QObject):
    """Types and clicks as a user does; asks the window's thread what is to be seen."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(lambda question: question(), Qt.ConnectionType.QueuedConnection)
        self.steps: list[str] = []

    def ask(self, question: Callable[[], T]) -> T:
        """Return what ``question`` says in the window's thread."""
        answers: queue.Queue[T | BaseException] = queue.Queue()

        def answer() -> None:
            try:
                answers.put(question())
            except Exception as error:  # noqa: BLE001 - handed to whoever asked
                answers.put(error)

        self._asked.emit(answer)
        found = answers.get(timeout=PATIENCE)
        if isinstance(found, BaseException):
            raise found
        return found

    def leave(self, app: QApplication) -> None:
        """End the event loop of ``app``, which may have ended with its last window: nobody answers then."""
        self._asked.emit(app.quit)

    def until(self, step: str, question: Callable[[], object]) -> None:
        """Wait until ``question`` says yes. Raises ``TimeoutError`` naming the step."""
        ends = time.monotonic() + PATIENCE
        while not self.ask(question):
            if time.monotonic() > ends:
                raise TimeoutError(f"{step}: not within {PATIENCE:.0f} seconds")
            threading.Event().wait(_ROUND)
        self.steps.append(step)

    def settled(self, question: Callable[[], T]) -> T:
        """Return what ``question`` says once it says so for a while, as after a layout."""
        answers = [self.ask(question)]
        while len(answers) < _SAME or len(set(map(repr, answers[-_SAME:]))) > 1:
            threading.Event().wait(_ROUND)
            answers.append(self.ask(question))
        return answers[-1]

    def take(self, window: Callable[[], QWidget | None]) -> None:
        """Give the keyboard to a window, as a window manager does, once it is there."""
        self.until("a window", lambda: (found := window()) is not None and found.isVisible())
        found = self.ask(window)
        assert found is not None
        _xdotool("windowfocus", "--sync", str(self.ask(found.winId)))
        self.until("the keyboard", found.isActiveWindow)
        del self.steps[-2:]

    def keys(self, *keys: str) -> None:
        """Press keys, such as ``ctrl+n``, one after the other."""
        _xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type ``text``."""
        _xdotool("type", "--delay", "8", text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click the widget in its middle, or at a point of it."""
        place = self.ask(lambda: widget.mapToGlobal(at or widget.rect().center()))
        _xdotool("mousemove", "--sync", str(place.x()), str(place.y()), "click", "1")


def drive_app(tour: Callable[[Hands, MainWindow], None]) -> int:
    """Open the app, and run ``tour`` in its window from when the data pack is open; as ``drive`` does."""
    prepare_environment()
    app = make_application(sys.argv[:1])
    window = make_window(app)
    window.show()

    def begin(hands: Hands) -> None:
        hands.until("the data pack is open", lambda: window.rendering.opened_pack is not None)
        hands.take(lambda: window)
        tour(hands, window)

    return drive(app, begin)


def drive(app: QApplication, tour: Callable[[Hands], None]) -> int:
    """Run ``tour`` beside the event loop of ``app``; print its steps; 0 says that it came to its end.

    When it does not, ``failed.png`` shows the screen.
    """
    hands, failed = Hands(), []

    def run() -> None:
        try:
            tour(hands)
        except Exception:  # noqa: BLE001 - told, and the exit code says so
            failed.append(traceback.format_exc())
            hands.ask(lambda: app.primaryScreen().grabWindow(0).save("failed.png"))
        hands.leave(app)

    driver = threading.Thread(target=run, name="hands")
    driver.start()
    app.exec()
    driver.join()
    print(*hands.steps, sep="\n")
    print(*failed, file=sys.stderr)
    return len(failed)


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, timeout=PATIENCE, capture_output=True)
