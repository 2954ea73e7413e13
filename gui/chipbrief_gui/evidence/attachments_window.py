# SPDX-License-Identifier: Apache-2.0
"""The window of everything that the brief carries: data can be looked into, each file can be saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.report import Column, Report, Row
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.evidence.taking import Taking
from chipbrief_gui.theme import Colors
from chipbrief_gui.windows import SideWindow, show_news, wrapped_label
from chipbrief_gui.words import count, say

_SIZE = (760, 520)
_COLUMNS = (
    Column("attachments.name"),
    Column("attachments.what", wide=True),
    Column("attachments.size", number=True),
)


class AttachmentsWindow(SideWindow):
    """Lists what a sealed PDF carries; reading it is asked for in the background.

    ``open_wanted`` gives the name and the contents of a file of data to look into.
    """

    open_wanted = Signal(str, bytes)

    def __init__(self, asking: Asking, taking: Taking, parent: QWidget | None = None) -> None:
        super().__init__(say("attachments.title"), _SIZE, parent)
        self._asking, self._taking = asking, taking
        self._files: dict[str, bytes] = {}
        self.view = ReportView(_COLUMNS, say("attachments.title"), self)
        self.news = wrapped_label()
        self.column.addWidget(self.view, 1)
        self.open_button = self.add_button(say("attachments.open"), QDialogButtonBox.ButtonRole.ActionRole)
        self.open_button.clicked.connect(self.open)
        self.view.table.activated.connect(lambda _index: self.open())
        self.save_button = self.add_button(say("attachments.save"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.clicked.connect(self.save)
        self.add_bottom(self.news)
        self.view.listen(asking, self._read)
        taking.told.connect(lambda text, kind: show_news(self.news, text, kind=kind))
        show_news(self.news, "")

    def set_colors(self, colors: Colors) -> None:
        """Draw in ``colors``."""
        self.view.set_colors(colors)

    def show_pdf(self, pdf: bytes) -> None:
        """List what ``pdf`` carries."""
        show_news(self.news, "")
        self._asking.ask(lambda: _attached(pdf))

    def open(self) -> None:
        """Have the selected file shown, if it holds data; other kinds are only saved."""
        from chipbrief.browse.attached import READABLE

        row = self.view.table.current
        if row is not None and row.key.casefold().endswith(READABLE):
            self.open_wanted.emit(row.key, self._files[row.key])
        elif row is not None:
            show_news(self.news, say("attachments.closed"), kind="bad")

    def save(self) -> None:
        """Save the selected file under a name that the user gives."""
        row = self.view.table.current
        if row is not None:
            self._taking.save(self, row.key, lambda: self._files[row.key])

    def _read(self, attached: tuple[Any, ...]) -> Report:
        self._files = {item.name: item.data for item in attached}
        rows = (Row((item.name, item.description, len(item.data)), key=item.name) for item in attached)
        heading = say("attachments.heading", n=count("attachments.count", len(attached))) if attached else ""
        return Report(heading, tuple(rows), empty=say("attachments.empty"))


def _attached(pdf: bytes) -> tuple[Any, ...]:
    from chipbrief.seal import Attachment, unseal
    from chipbrief.seal.attachments import MANIFEST_NAME
    from chipbrief.seal.manifest import manifest_bytes

    sealed = unseal(pdf)
    manifest = manifest_bytes(sealed.manifest or {})
    said = say("attachments.manifest")
    return (*sealed.attachments, Attachment(MANIFEST_NAME, manifest, "application/json", "Source", said))
