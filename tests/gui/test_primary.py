# SPDX-License-Identifier: Apache-2.0
"""The button to press next stands out in every window and in all colors."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from support.coloring import apply_colors

from chipbrief_gui.theme import DARK, LIGHT, stress
from chipbrief_gui.windows import SideWindow


def test_the_button_to_press_is_semi_bold_in_every_color(qtbot, qapp):
    apply_colors(qapp, LIGHT)
    window, turned = SideWindow("window", (400, 300), to_close=True), QPushButton("Make")
    go = window.add_button("Export", QDialogButtonBox.ButtonRole.AcceptRole, primary=True)
    other = window.add_button("Copy", QDialogButtonBox.ButtonRole.ActionRole)
    window.column.addWidget(turned)
    window.add_bottom()
    qtbot.addWidget(window)
    window.show()
    for colors in (LIGHT, DARK, LIGHT):
        apply_colors(qapp, colors)
        for on in (True, False):
            stress(turned, on=on)
            assert (turned.font().weight() > QFont.Weight.Normal, turned.objectName()) == (on, "primary" * on)
        assert {button.font().weight() for button in (go, window.close_button)} == {QFont.Weight.DemiBold}
        assert other.font().weight() == QFont.Weight.Normal
