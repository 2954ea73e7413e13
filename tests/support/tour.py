# SPDX-License-Identifier: Apache-2.0
"""The tour of an analyst: pick, write, export, save, open again. Its argument is a folder to work in."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from support.hands import Hands, drive

from chipbrief_gui.app import make_application, make_window, prepare_environment
from chipbrief_gui.window import MainWindow

TITLE = "Malaysia and the chips"


def main(folder: Path) -> int:
    """Run the tour; exports go into ``folder``."""
    prepare_environment()
    app = make_application(sys.argv[:1])
    window = make_window(app)
    window.show()
    return drive(app, lambda hands: tour(hands, window, folder))


def tour(hands: Hands, window: MainWindow, folder: Path) -> None:
    """Do what an analyst does, and wait each time for what one would see."""
    pdf, case = folder / "malaysia.pdf", folder / "malaysia.brief"
    shown = lambda words: lambda: words in window.windowTitle()  # noqa: E731 - asked several times
    hands.until("the data pack is open", lambda: window.rendering.opened_pack is not None)

    hands.take(lambda: window)
    hands.keys("ctrl+n")
    hands.type("mal")
    hands.keys("Return", "Return")
    hands.until("pages of the pick", shown("Malaysia and the AI-chip controls"))

    hands.keys("ctrl+5")
    hands.type(TITLE)
    hands.until("pages with the words written", shown(TITLE))

    hands.keys("ctrl+e")
    answer(hands, window, pdf)
    hands.until("the brief is exported", pdf.exists)

    hands.keys("ctrl+s")
    answer(hands, window, case)
    hands.until("the case is saved", lambda: case.exists() and window.document.is_clean)

    hands.keys("ctrl+shift+n")
    hands.until("an empty case", lambda: not window.document.work.edition.text)
    hands.keys("ctrl+o")
    answer(hands, window, case)
    hands.until("the case is open again", shown(TITLE))
    hands.until("with its words", lambda: window.document.work.edition.text["title"] == TITLE)
    hands.ask(window.close)


def answer(hands: Hands, window: MainWindow, path: Path) -> None:
    """Give a dialog for files the path that it asks for."""
    hands.take(dialog)
    hands.keys("ctrl+a")
    hands.type(str(path))
    hands.keys("Return")
    hands.until(f"{path.name} is answered", lambda: dialog() is None)
    hands.take(lambda: window)


def dialog() -> QWidget | None:
    """Return the dialog for files that waits for an answer."""
    window = QApplication.activeModalWidget()
    return window if isinstance(window, QFileDialog) else None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
