# SPDX-License-Identifier: Apache-2.0
"""Keys as the user reads them, in menus and elsewhere, in either direction of reading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

#: Is not seen, and reads from left to right: signs beside it do so too.
_MARK = "\u200e"


def key_name(keys: QKeySequence) -> str:
    """Return keys as the platform writes them; among words read from right to left they keep this order."""
    name = keys.toString(QKeySequence.SequenceFormat.NativeText)
    is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"{_MARK}{name}{_MARK}" if name and is_mirrored else name


class KeysMenu(QMenu):
    """A menu that writes the keys of its actions as ``key_name`` does: Qt makes ``++Ctrl`` of Ctrl++."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:  # noqa: N802
        """Describe an entry."""
        super().initStyleOption(option, action)
        words, tab, _keys = option.text.partition("\t")
        if tab:
            option.text = f"{words}{tab}{key_name(action.shortcut())}"
