# SPDX-License-Identifier: Apache-2.0
"""Panes side by side or one above the other, with a line or a gap between them to drag."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QSplitter, QWidget

#: The property of a splitter whose line the user has moved, now or when the app was last open.
PLACED = "placed"
#: By how many pixels Qt is off from right to left.
_OFF = 1


def split(
    orientation: Qt.Orientation, *panes: QWidget, handle: int = 1, parent: QWidget | None = None
) -> QSplitter:
    """Return ``panes`` in a splitter; none can be dragged shut, and the last one takes what room is left.

    A ``handle`` of one pixel is a line, a wider one is a gap. Panes may be added later by ``fill``.
    """
    splitter = QSplitter(orientation, parent)
    splitter.setObjectName("gap" if handle > 1 else "")
    splitter.setHandleWidth(handle)
    splitter.setChildrenCollapsible(False)
    if splitter.isRightToLeft():
        # Qt places the panes too far to the right there, where their edge would be cut.
        splitter.setContentsMargins(QMargins(0, 0, _OFF, 0))
    splitter.splitterMoved.connect(lambda: splitter.setProperty(PLACED, True))
    fill(splitter, *panes)
    return splitter


def fill(splitter: QSplitter, *panes: QWidget) -> None:
    """Put ``panes`` into a splitter in this order; the last one takes what room is left."""
    for at, pane in enumerate(panes):
        splitter.addWidget(pane)
        splitter.setStretchFactor(at, int(at == len(panes) - 1))
