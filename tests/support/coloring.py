# SPDX-License-Identifier: Apache-2.0
"""Other colors for the whole app at once, where no turns are waited for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from chipbrief_gui.theme import Colors, begin_colors


def apply_colors(app: QApplication, colors: Colors) -> None:
    """Give the app the palette and the style sheet of ``colors``."""
    for act in begin_colors(app, colors):
        act()
