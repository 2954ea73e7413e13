# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from chipbrief_gui import theme
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


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_has_contrast_aa(colors, text, ground):
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


def written_pairs() -> set[tuple[str, str]]:
    """Return each color of text in the style sheet with each ground that it may stand on.

    What is disabled may be paler.
    """
    found = set()
    for names, body in re.findall(r"([^{}]+)\{([^{}]*)\}", theme._SHEET):
        color = re.search(r"(?:^|[ ;])color: @(\w+);", body)
        ground = re.search(r"background: @(\w+);", body)
        if color and ":disabled" not in names:
            found |= {(color[1], one) for one in ([ground[1]] if ground else ("surface", "window"))}
    return found


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_the_style_sheet_has_contrast_aa(colors):
    pairs = written_pairs()
    assert len(pairs) > 8
    assert [pair for pair in pairs if contrast(*(getattr(colors, name) for name in pair)) < 4.5] == []


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_stands_out(colors):
    assert contrast(colors.field_line, colors.surface) >= 2.9


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
