# SPDX-License-Identifier: Apache-2.0
"""The logo of a document: chosen from a file, shown small, taken away; read and drawn in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chipbrief.edition import make_edition, read_logo
from chipbrief_gui.asking import Asking
from chipbrief_gui.exporting import documents_folder
from chipbrief_gui.file_dialogs import choose_file
from chipbrief_gui.plain import plain_label
from chipbrief_gui.tasks import ImmediateTasks
from chipbrief_gui.words import say

AskLogo = Callable[[QWidget], Path | None]
#: How large a logo is shown at most; a wide one is lower.
_SHOWN = QSize(96, 22)


class LogoField(QWidget):
    """Shows the bytes of a logo; ``chosen`` gives other ones, none where it was taken away.

    A picture of many points takes a while to read and to draw: once, when it is another.
    """

    chosen = Signal(bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask: AskLogo = _ask_logo
        self.button = QPushButton()
        self.remove = QPushButton(say("look.logo.remove"))
        self.fault = plain_label()
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._logo: bytes | None = None
        self.serve(lambda _name: Asking(ImmediateTasks(), self))
        self._lay_out()
        self.button.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self.chosen.emit(b""))
        self.show_logo(b"")

    def serve(self, asking: Callable[[str], Asking]) -> None:
        """Read files and draw pictures by what ``asking`` gives from now on."""
        self._reading, self._drawing = asking("logo-file"), asking("logo")
        self._reading.answered.connect(self.chosen)
        self._reading.failed.connect(self._on_failed)
        self._drawing.answered.connect(self._put)

    def show_logo(self, logo: bytes) -> None:
        """Show a logo, or that there is none."""
        self.fault.hide()
        if logo == self._logo:
            return
        self._logo = logo
        self._reading.stop()
        self.remove.setVisible(bool(logo))
        self.button.setText(say("look.logo.change" if logo else "look.logo.choose"))
        self.button.setIcon(QIcon())
        most = _SHOWN * self.devicePixelRatioF()
        if logo:
            self._drawing.ask(lambda: drawn(logo, most))
        else:
            self._drawing.stop()

    def _choose(self) -> None:
        path = self.ask(self)
        if path is not None:
            self.fault.hide()
            self._reading.ask(lambda: make_edition(logo=read_logo(path)).logo)

    def _put(self, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.button.setIconSize(image.deviceIndependentSize().toSize())
        self.button.setIcon(QIcon(QPixmap.fromImage(image)))

    def _on_failed(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.fault)


def drawn(logo: bytes, most: QSize) -> QImage:
    """Return a logo, made small enough for ``most``; one that Qt cannot read is empty."""
    image = QImage.fromData(logo)
    if image.isNull() or (image.width() <= most.width() and image.height() <= most.height()):
        return image
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, mode)


def _ask_logo(parent: QWidget) -> Path | None:
    return choose_file(parent, say("look.logo.choose"), documents_folder(), say("look.logo.filter"))
