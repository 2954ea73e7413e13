# SPDX-License-Identifier: Apache-2.0
"""A slider that is colored from the start of its range up to its value."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSlider

from chipbrief_gui.theme import restyle


class FilledSlider(QSlider):
    """A horizontal slider; in languages read from right to left, its range and its color begin on the right.

    The style sheet's ``sub-page`` lies to the left of the handle, whichever way one reads, so the sheet has a
    rule of its own for a slider that is ``mirrored``.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._mirror()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the slider when the direction of reading changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mirror()

    def _mirror(self) -> None:
        self.setProperty("mirrored", self.isRightToLeft())
        restyle(self)
