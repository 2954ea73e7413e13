# SPDX-License-Identifier: Apache-2.0
"""The tour of an analyst: pick, write, trace a number, fix a problem, export, verify, save, open again.

Its argument is a folder to work in.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QWidget
from support.hands import Hands, drive_app

from chipbrief_gui.preview.layout import Place
from chipbrief_gui.window import MainWindow

TITLE = "China and the chips"


def tour(hands: Hands, window: MainWindow, folder: Path) -> None:
    """Do what an analyst does, and wait each time for what one would see."""
    pdf, case = folder / "china.pdf", folder / "china.brief"
    shown = lambda words: lambda: words in window.windowTitle()  # noqa: E731 - asked several times
    hands.keys("ctrl+n")
    hands.type("chin")
    hands.keys("Return", "Return")
    hands.until("pages of the pick", shown("China and the AI-chip controls"))

    hands.keys("ctrl+5")
    hands.type(TITLE)
    hands.until("pages with the words written", shown(TITLE))

    hands.click(window.preview.pages.viewport(), hands.settled(lambda: place_of("6.58", window)))
    evidence = window.workspace.evidence
    hands.until(
        "evidence behind the number clicked", lambda: evidence.isVisible() and evidence.item is not None
    )
    assert "6.57778 percent" in hands.ask(evidence.details.toPlainText)

    field = window.text.editors["bottom_line"].input
    hands.ask(lambda: scroll_to(field))
    hands.click(field)
    hands.type("It is likely that this goes on, with high confidence.")
    codes = lambda: [row.code for row in window.problems.model.rows]  # noqa: E731 - asked twice
    hands.until("a problem in the words written", lambda: codes() == ["C105"])
    hands.keys("F8", "ctrl+period")
    hands.until("the problem is mended", lambda: not codes())

    hands.keys("ctrl+e")
    answer(hands, window, pdf)
    hands.until("the brief is exported", pdf.exists)

    hands.keys("ctrl+shift+v")
    hands.take(lambda: window.proof.verify)
    verifying = window.proof.verify
    assert verifying is not None
    hands.click(verifying.choose)
    answer(hands, verifying, pdf)
    hands.until("the brief is verified", lambda: "a re-run gives the same file" in verifying.text())
    hands.keys("Escape")
    hands.take(lambda: window)

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


def place_of(words: str, window: MainWindow) -> QPoint:
    """Return where words on the first page are in the view."""
    assert window.brief is not None
    lines = (line for part in window.brief.tracer.laid.parts if part.page == 1 for line in part.lines)
    line = next(line for line in lines if words in line.text)
    at = (line.text.index(words) + len(words) / 2) / len(line.text)
    box = window.preview.pages.rect_of(Place(1, *line.box))
    return QPointF(box.left() + box.width() * at, box.center().y()).toPoint()


def scroll_to(field: QWidget) -> None:
    """Bring a field of a form into sight, as the wheel does."""
    around: QWidget | None = field
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert around is not None
    around.ensureWidgetVisible(field)


def answer(hands: Hands, window: QWidget, path: Path) -> None:
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
    sys.exit(drive_app(lambda hands, window: tour(hands, window, Path(sys.argv[1]))))
