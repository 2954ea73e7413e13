# SPDX-License-Identifier: Apache-2.0
"""The desk of printing: asks for a printer in the platform's own way, and prints in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.panes.tick_box import Ticks
from chipbrief_gui.preview.pane import Preview
from chipbrief_gui.rendering import Rendering, State
from chipbrief_gui.showing import Showing
from chipbrief_gui.theme import indent_numbers
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

#: Asks for a printer for a document of a title and so many pages; None if the user cancels.
AskPrinter = Callable[[QWidget, str, int], "QPrinter | None"]

_WORTH_TELLING_MS = 700
#: Why there are no pages to print in a state of the rendering.
_FAULTS = {
    State.WAITING: "print.waits",
    State.REJECTED: "print.rejected",
    State.FAILED: "print.not_made",
    State.CANCELED: "print.not_made",
}


def ask_printer(window: QWidget, title: str, pages: int) -> QPrinter | None:
    """Ask for a printer, and for the pages if not all are wanted."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = make_dialog(printer, window, pages)
    try:
        return printer if dialog.exec() else None
    finally:
        # Otherwise the window would keep it.
        dialog.deleteLater()


def make_dialog(printer: QPrinter, window: QWidget, pages: int) -> QPrintDialog:
    """Return the platform's question for a printer and some of ``pages``."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    dialog = QPrintDialog(printer, window)
    # The dialog only points to its printer, which has to be there as long.
    dialog.destroyed.connect(lambda _dialog=None, printer=printer: printer)
    dialog.setWindowTitle(say("print.title"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    indent_numbers(dialog)
    Ticks(dialog)
    return dialog


class PrintDesk(Desk):
    """Prints the pages that are shown; ``said`` gives a sentence and its kind for the status."""

    said = Signal(str, str)

    def __init__(self, services: Services, parent: QWidget, ask: AskPrinter = ask_printer) -> None:
        super().__init__(services, parent)
        self.ask = ask
        self.progress: QProgressDialog | None = None
        self._asking: Asking | None = None
        self._parts: tuple[Showing, Rendering, Preview] | None = None
        self._printing = ""

    def serve(self, showing: Showing, rendering: Rendering, preview: Preview) -> None:
        """Print the brief whose pages the preview shows."""
        self._parts = showing, rendering, preview

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the action does."""
        return {"print": self.print}

    def print(self) -> None:
        """Ask for a printer and print there; if there is nothing to print, say why."""
        if self._parts is None:
            return
        showing, rendering, preview = self._parts
        brief = showing.brief
        if self._printing:
            self.said.emit(say("print.running", title=self._printing), "bad")
            return
        if brief is None or rendering.state is not State.CURRENT:
            self.said.emit(say(_FAULTS.get(rendering.state, "print.none")), "bad")
            return
        printer = self.ask(self._main, brief.title, preview.pages.page_count)
        if printer is not None:
            self._send(brief.pdf, brief.title, printer)

    def _send(self, pdf: bytes, title: str, printer: QPrinter) -> None:
        from chipbrief_gui.printing.paper import name_of, put_on_paper

        self._printing, name = title, name_of(printer)
        asking = self._asking = self._asking or self._make_asking()
        self.progress = self._make_progress(asking)
        asking.run(lambda report: (put_on_paper(pdf, printer, report), name))

    def _make_asking(self) -> Asking:
        asking = self.asking("print")
        asking.told.connect(self._on_page)
        asking.answered.connect(self._on_printed)
        asking.failed.connect(lambda words: self._end(words, "bad"))
        return asking

    def _make_progress(self, asking: Asking) -> QProgressDialog:
        progress = QProgressDialog("", say("print.cancel"), 0, 0, self._main)
        progress.setWindowTitle(say("print.title"))
        progress.setMinimumDuration(_WORTH_TELLING_MS)
        progress.setAutoReset(False)
        progress.canceled.connect(lambda: self._cancel(asking))
        return progress

    def _cancel(self, asking: Asking) -> None:
        asking.stop()
        self._end(say("print.canceled"), "muted")

    def _on_page(self, told: tuple[int, int]) -> None:
        page, pages = told
        if self.progress is not None:
            self.progress.setLabelText(say("print.page", page=page, pages=pages))
            self.progress.setMaximum(pages)
            self.progress.setValue(page - 1)

    def _on_printed(self, answer: tuple[int, str]) -> None:
        pages, printer = answer
        self._end(say("print.done", pages=count("print.pages", pages), printer=printer), "good")

    def _end(self, words: str, kind: str) -> None:
        self._printing, progress, self.progress = "", self.progress, None
        if progress is not None:
            progress.hide()
            progress.deleteLater()
        self.said.emit(words, kind)
