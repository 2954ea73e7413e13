# SPDX-License-Identifier: Apache-2.0
"""Margins that change sides with the direction of reading: Qt mirrors a layout, but not its margins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject
from PySide6.QtWidgets import QWidget


class SidedMargins(QObject):
    """Keeps the margins of a widget's layout: ``first`` where reading begins, ``last`` where it ends."""

    def __init__(self, widget: QWidget, first: int, top: int, last: int, bottom: int) -> None:
        super().__init__(widget)
        self._widget, self._margins = widget, (first, top, last, bottom)
        self._set()
        widget.installEventFilter(self)

    def set_last(self, last: int) -> None:
        """Have another margin where reading ends."""
        first, top, _last, bottom = self._margins
        self._margins = (first, top, last, bottom)
        self._set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change sides with the direction."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set()
        return super().eventFilter(watched, event)

    def _set(self) -> None:
        first, top, last, bottom = self._margins
        left, right = (last, first) if self._widget.isRightToLeft() else (first, last)
        if (layout := self._widget.layout()) is not None:
            layout.setContentsMargins(QMargins(left, top, right, bottom))
