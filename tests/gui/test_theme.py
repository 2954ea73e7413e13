# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QPushButton, QRadioButton, QStyle, QStyleOptionButton
from shiboken6 import delete
from support.coloring import apply_colors

import chipbrief_gui
from chipbrief_gui.sheet import SHEET
from chipbrief_gui.theme import (
    AT_A_TURN,
    DARK,
    LIGHT,
    begin_colors,
    choose_colors,
    make_palette,
    remove_left_sheets,
    style_sheet,
)

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
    ("text", "selected"),
    ("muted", "selected"),
    ("text", "line"),
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
    for names, body in re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET):
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
@pytest.mark.parametrize("ground", ["surface", "selected", "line"])
def test_a_sign_is_seen_on_every_row(colors, ground):
    signs = (colors.error, colors.warning, colors.good, colors.accent)
    assert min(contrast(sign, getattr(colors, ground)) for sign in signs) >= 3


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface", "field"])
def test_the_edge_of_a_field_stands_out(colors, ground):
    assert contrast(colors.field_line, getattr(colors, ground)) >= 3


def test_all_distances_lie_on_one_grid():
    """Margins and spacings of layouts are multiples of 4 pixels; 2 is half of one."""
    call = re.compile(r"\.set(?:ContentsMargins|(?:Horizontal|Vertical)?Spacing)\(([\d, ]+)\)")
    odd = [
        f"{path.name}: {numbers}"
        for path in sorted(Path(chipbrief_gui.__file__).parent.rglob("*.py"))
        for numbers in call.findall(path.read_text("utf-8"))
        if any(int(number) % 4 and int(number) != 2 for number in numbers.split(","))
    ]
    assert odd == []


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


def test_other_colors_reach_what_is_shown_also_when_the_file_of_the_sheet_is_gone(qtbot, qapp):
    label = QLabel("words")
    qtbot.addWidget(label)
    label.setObjectName("bad")
    label.show()
    for colors in (LIGHT, DARK, LIGHT):
        apply_colors(qapp, colors)
        assert label.palette().color(QPalette.ColorRole.WindowText).name() == colors.error
        Path(qapp.styleSheet().removeprefix("file:///")).unlink()
    apply_colors(qapp, DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.error
    apply_colors(qapp, LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.error


def test_other_colors_style_some_parts_in_each_turn(qtbot, qapp):
    apply_colors(qapp, LIGHT)
    parts = [QLabel("words") for _part in range(2 * AT_A_TURN)]
    for part in parts:
        qtbot.addWidget(part)
        part.setObjectName("bad")
        part.show()

    def in_dark() -> int:
        return sum(part.palette().color(QPalette.ColorRole.WindowText).name() == DARK.error for part in parts)

    styled = [0]
    for act in begin_colors(qapp, DARK):
        act()
        styled.append(in_dark())
    assert styled[-1] == len(parts)
    assert max(after - before for before, after in pairwise(styled)) <= AT_A_TURN


def test_a_part_that_goes_while_others_get_their_colors_is_passed_over(qapp):
    apply_colors(qapp, LIGHT)
    gone, stays = QLabel("gone"), QLabel("stays")
    for part in (gone, stays):
        part.setObjectName("bad")
        part.ensurePolished()
    left = begin_colors(qapp, DARK)
    delete(gone)
    for act in left:
        act()
    assert stays.palette().color(QPalette.ColorRole.WindowText).name() == DARK.error
    apply_colors(qapp, LIGHT)
    delete(stays)


def test_sheets_that_killed_apps_left_are_removed_and_ones_own_stays(qapp):
    for colors in (DARK, LIGHT):
        apply_colors(qapp, colors)
    left = Path(QDir.tempPath()) / "chipbrief-left00.qss"
    left.write_text("QLabel {}")
    remove_left_sheets(qapp)
    assert not left.exists()
    assert Path(qapp.styleSheet().removeprefix("file:///")).exists()


def test_the_words_in_the_corner_stand_on_the_line_of_the_menus(desk):
    bar = desk.window.menuBar()
    picture, corner = bar.grab().toImage(), bar.cornerWidget()

    def top_of_words(room: QRect) -> int:
        ground = picture.pixelColor(room.right() - 1, room.center().y())
        rows = range(room.top(), room.bottom())
        columns = range(room.left(), room.right())
        inked = (y for y in rows if any(far_apart(picture.pixelColor(x, y), ground) for x in columns))
        return next(inked)

    def far_apart(one: QColor, other: QColor) -> bool:
        return abs(one.lightness() - other.lightness()) > 40

    tops = top_of_words(bar.actionGeometry(bar.actions()[0])), top_of_words(corner.geometry())
    assert tops[0] == tops[1]


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        (QCheckBox, QStyle.SubElement.SE_CheckBoxIndicator),
        (QRadioButton, QStyle.SubElement.SE_RadioButtonIndicator),
    ],
)
def test_boxes_stand_at_the_edge_whichever_way_one_reads(qapp, qtbot, kind, part):
    apply_colors(qapp, LIGHT)
    gaps = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        box = kind("Draft")
        qtbot.addWidget(box)
        box.setLayoutDirection(direction)
        box.resize(200, 30)
        box.show()
        option = QStyleOptionButton()
        box.initStyleOption(option)
        place = box.style().subElementRect(part, option, box)
        is_left = direction == Qt.LayoutDirection.LeftToRight
        gaps.append(place.left() if is_left else box.rect().right() - place.right())
    assert gaps[0] == gaps[1] < 2


def test_the_arrow_of_a_button_is_as_far_from_its_edge_in_either_direction(qtbot, qapp):
    apply_colors(qapp, LIGHT)
    arrows = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        button = QPushButton("M")
        qtbot.addWidget(button)
        button.setMenu(QMenu(button))
        button.setLayoutDirection(direction)
        button.resize(110, 32)
        image = button.grab().toImage()
        if direction == Qt.LayoutDirection.RightToLeft:
            image = image.flipped(Qt.Orientation.Horizontal)
        row, ground = image.height() // 2 - 1, image.pixelColor(20, 5)
        arrows.append([x for x in range(80, 108) if image.pixelColor(x, row) != ground])
    assert arrows[0] == arrows[1] != []
