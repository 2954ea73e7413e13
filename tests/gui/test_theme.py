# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from chipbrief_gui.theme import DARK, LIGHT, choose_colors, make_palette, style_sheet

PAIRS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "field"),
    ("text", "button"),
    ("text", "error_ground"),
    ("muted", "surface"),
    ("muted", "window"),
    ("muted", "field"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("error", "surface"),
    ("error", "window"),
    ("good", "window"),
    ("warning", "surface"),
]


def luminance(name: str) -> float:
    color = QColor(name)
    parts = [part / 255 for part in (color.red(), color.green(), color.blue())]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_has_contrast_aa(colors, text, ground):
    lighter, darker = sorted(
        (luminance(getattr(colors, text)), luminance(getattr(colors, ground))), reverse=True
    )
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_stands_out(colors):
    lighter, darker = sorted((luminance(colors.field_line), luminance(colors.surface)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 2.9


def test_the_system_hint_decides_unless_a_theme_is_chosen():
    assert choose_colors("system", Qt.ColorScheme.Dark) is DARK
    assert choose_colors("system", Qt.ColorScheme.Unknown) is LIGHT
    assert choose_colors("light", Qt.ColorScheme.Dark) is LIGHT
    assert choose_colors("dark", Qt.ColorScheme.Light) is DARK


def test_the_style_sheet_has_no_name_left_open(qapp):
    assert re.findall(r"@\w+", style_sheet(LIGHT)) == []
    assert make_palette(DARK).color(QPalette.ColorRole.Window) == QColor(DARK.window)


def test_switching_to_dark_changes_the_window_and_keeps_it_checked(desk):
    desk.window.actions_by_id["theme_dark"].trigger()
    assert desk.window.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert desk.window.actions_by_id["theme_dark"].isChecked()
    desk.window.actions_by_id["theme_light"].trigger()
    assert desk.window.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)
