# SPDX-License-Identifier: Apache-2.0
"""Take evidence along: citations and tables to paste, figures and attachments as files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.engine_face import BriefFace, DrawerFace
from chipbrief_gui.evidence.from_evidence import Item, ShownTrace
from chipbrief_gui.exporting import AskPath
from chipbrief_gui.preview.links import web_address
from chipbrief_gui.saving import Saving
from chipbrief_gui.words import count, say, tell

if TYPE_CHECKING:
    from chipbrief.tracing import Trace


class Taking(Saving):
    """Copies evidence, and saves figures and attachments."""

    def __init__(self, asking: Asking, ask_path: AskPath) -> None:
        super().__init__(asking, ask_path, "evidence.saved")

    def copy_citations(self, shown: ShownTrace | None, item: Item | None) -> None:
        """Copy the selected source as the brief cites it; where none is selected, all of them."""
        one = (item.citation,) if item is not None and item.citation else ()
        found = one or (shown.citations if shown is not None else ())
        if not found:
            self.told.emit(say("evidence.nothing_selected"), "bad")
            return
        QGuiApplication.clipboard().setText("\n".join(found))
        self.told.emit(count("evidence.copied_citation", len(found)), "good")

    def copy_address(self, item: Item | None) -> None:
        """Copy the address of the selected source."""
        if address := self._address(item):
            QGuiApplication.clipboard().setText(address)
            self.told.emit(say("evidence.copied_address", address=address), "good")

    def open_address(self, item: Item | None) -> None:
        """Hand the address of the selected source to the browser of the system, if it is one of the web."""
        address = self._address(item)
        url = web_address(address)
        if url is not None:
            QDesktopServices.openUrl(url)
            self.told.emit(say("evidence.opened_address", address=address), "good")
        elif address:
            self.told.emit(say("evidence.not_web", address=address), "bad")

    def copy_table(self, trace: Trace | None, brief: BriefFace | None) -> None:
        """Copy a trace as rows for a spreadsheet or a letter; of a table, first what is printed in it."""
        if trace is None or brief is None:
            self.told.emit(say("evidence.nothing_selected"), "bad")
            return
        from chipbrief.pasting import as_lines
        from chipbrief.tracing import as_html, as_rows, printed_table

        printed = printed_table(brief.tracer.page.html, trace.name) if trace.kind == "table" else ()
        lines = (*printed, *([()] if printed else ()), *as_rows(trace, tell))
        taken = QMimeData()
        taken.setText(as_lines(lines))
        taken.setHtml(as_html(lines))
        QGuiApplication.clipboard().setMimeData(taken)
        self.told.emit(say("evidence.copied_table"), "good")

    def _address(self, item: Item | None) -> str:
        """Return the address of the selected source; where there is none, say so."""
        if item is None or not item.address:
            self.told.emit(say("evidence.no_address"), "bad")
            return ""
        return item.address

    def save_figure(
        self, window: QWidget, name: str, kind: str, make: Callable[[], Any], drawer: DrawerFace
    ) -> None:
        """Save a figure that ``make`` gives as ``svg`` or ``png``, or what it chiefly draws as ``csv``."""
        if not name:
            self.told.emit(say("evidence.no_figure"), "bad")
            return
        kinds: dict[str, Callable[[Any], bytes]] = {
            "svg": lambda figure: figure.svg,
            "png": lambda figure: figure.png(paint=drawer.paint),
            "csv": lambda figure: next(iter(figure.csv.values())),
        }
        self.save(window, f"{name}.{kind}", lambda: kinds[kind](make()))
