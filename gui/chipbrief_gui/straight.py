# SPDX-License-Identifier: Apache-2.0
"""Words in lists of a mirrored window: those of Latin script still run from left to right.

Qt lays out each text in the direction of its list. From right to left, that puts the stop of an English
sentence before it, and makes “≥ 4,800” a “≤ 4,800”.
"""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_BEGIN, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TO_LEFT, _STRONG = frozenset({"R", "AL"}), frozenset({"L", "R", "AL"})
_MIRRORED = Qt.LayoutDirection.RightToLeft


def straight(text: str, direction: Qt.LayoutDirection) -> str:
    """Return ``text`` so that it keeps its order in a list of this direction."""
    if direction != _MIRRORED or not text:
        return text
    first = next((kind for sign in text if (kind := bidirectional(sign)) in _STRONG), "L")
    return text if first in _TO_LEFT else f"{_BEGIN}{text}{_END}"


class Straight(QStyledItemDelegate):
    """Draws the words of a list in their own order, on the side where the list begins its lines."""

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Fill in ``option`` as any list does, then keep its text in order."""
        super().initStyleOption(option, index)
        if option.direction == _MIRRORED:
            option.text = straight(option.text, _MIRRORED)
