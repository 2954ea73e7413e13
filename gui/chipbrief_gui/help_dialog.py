# SPDX-License-Identifier: Apache-2.0
"""The versions in use, in a small window."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from chipbrief_gui.icons import app_icon
from chipbrief_gui.words import say


def show_about(window: QWidget, pack: str) -> None:
    """Show the versions in use: that of the data pack, and Qt's."""
    qt = QLibraryInfo.version().toString()
    box = QMessageBox(QMessageBox.Icon.NoIcon, say("about.title"), say("about.text", pack=pack, qt=qt))
    box.setParent(window, Qt.WindowType.Dialog)
    box.setIconPixmap(app_icon().pixmap(48, 48))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
