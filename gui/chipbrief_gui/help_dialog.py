# SPDX-License-Identifier: Apache-2.0
"""The page of help: how to make a brief, and every action with its keys, from the action table."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.actions import ACTIONS
from chipbrief_gui.icons import app_icon
from chipbrief_gui.settings.keys import native_keys
from chipbrief_gui.words import say


class HelpDialog(QDialog):
    """A window beside the work: it blocks nothing, Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("help.title"))
        self.resize(680, 560)
        text = QLabel(say("help.text"))
        text.setWordWrap(True)
        self.table = _keys_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)


def _keys_table() -> QTableWidget:
    table = QTableWidget(len(ACTIONS), 3)
    table.setAccessibleName(say("help.title"))
    table.setHorizontalHeaderLabels([say("help.action"), say("help.keys"), say("help.tip")])
    for row, spec in enumerate(ACTIONS):
        for column, words in enumerate((
            spec.plain_text.rstrip("…"),
            native_keys(spec.shortcuts[:1]),
            spec.tip,
        )):
            table.setItem(row, column, QTableWidgetItem(words))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    return table


def show_about(window: QWidget, pack: str) -> None:
    """Show the versions in use: that of the data pack, and Qt's."""
    qt = QLibraryInfo.version().toString()
    box = QMessageBox(QMessageBox.Icon.NoIcon, say("about.title"), say("about.text", pack=pack, qt=qt))
    box.setParent(window, Qt.WindowType.Dialog)
    box.setIconPixmap(app_icon().pixmap(48, 48))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
