# SPDX-License-Identifier: Apache-2.0
"""The look of the app: two tables of colors, the palette and the style sheet made from one of them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FAMILY = "IBM Plex Sans"


@dataclass(frozen=True, slots=True)
class Colors:
    """The colors of one theme, as ``#rrggbb``. Text on its ground has a contrast of at least 4.5 to 1."""

    window: str
    surface: str
    field: str
    desk: str
    text: str
    muted: str
    line: str
    field_line: str
    button: str
    button_hover: str
    accent: str
    accent_hover: str
    on_accent: str
    error: str
    error_ground: str
    warning: str
    good: str
    disabled: str
    mark: str
    hit: str
    hit_now: str


LIGHT = Colors(
    window="#f4f5f7",
    surface="#ffffff",
    field="#ffffff",
    desk="#dfe2e7",
    text="#1a1f27",
    muted="#596372",
    line="#d5d9e0",
    field_line="#8d96a5",
    button="#ffffff",
    button_hover="#eceff3",
    accent="#1f5fbf",
    accent_hover="#184d9e",
    on_accent="#ffffff",
    error="#b3261e",
    error_ground="#fdecea",
    warning="#8a5300",
    good="#1c6e3d",
    disabled="#737d8c",
    mark="#1f5fbf",
    hit="#ffd84d",
    hit_now="#f08a24",
)

DARK = Colors(
    window="#1c2027",
    surface="#232830",
    field="#191d23",
    desk="#121519",
    text="#e7eaef",
    muted="#a3adbb",
    line="#363d48",
    field_line="#6c7788",
    button="#2d343e",
    button_hover="#39424e",
    accent="#7eb0ff",
    accent_hover="#a1c6ff",
    on_accent="#0d1b31",
    error="#ff9d94",
    error_ground="#43211f",
    warning="#f2bb63",
    good="#7fd2a0",
    disabled="#8b95a3",
    mark="#1f5fbf",
    hit="#ffd84d",
    hit_now="#f08a24",
)

THEMES = {"light": LIGHT, "dark": DARK}


def embolden(widget: QWidget, pixels: int = 0) -> None:
    """Give ``widget`` a semi-bold font, ``pixels`` high if given.

    The bundled font is one variable file, for which Qt knows a single weight: its axis is set as well.
    """
    font = widget.font()
    font.setWeight(QFont.Weight.DemiBold)
    font.setVariableAxis(QFont.Tag("wght"), float(QFont.Weight.DemiBold))
    if pixels:
        font.setPixelSize(pixels)
    widget.setFont(font)


def choose_colors(theme: str, hint: Qt.ColorScheme) -> Colors:
    """Return the colors of ``theme`` (light, dark), or for ``system`` those that the platform hints at."""
    if theme in THEMES:
        return THEMES[theme]
    return DARK if hint == Qt.ColorScheme.Dark else LIGHT


def apply_colors(app: QApplication, colors: Colors) -> None:
    """Give the whole app the palette and the style sheet of ``colors``."""
    sheet = style_sheet(colors)
    # Setting the same sheet again would polish every widget again.
    if app.styleSheet() != sheet:
        # From none to one takes a third of the time that from one to another takes.
        app.setStyleSheet("")
        app.setPalette(make_palette(colors))
        app.setStyleSheet(sheet)


def make_palette(colors: Colors) -> QPalette:
    """Return the palette of ``colors``, with its disabled group."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colors, name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.disabled))
    return palette


def style_sheet(colors: Colors) -> str:
    """Return the style sheet of ``colors``: every ``@name`` in it is a field of ``Colors``."""
    sheet = _SHEET
    for name in sorted((field.name for field in dataclasses.fields(colors)), key=len, reverse=True):
        sheet = sheet.replace(f"@{name};", f"{getattr(colors, name)};")
    return sheet


_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "desk",
}

_SHEET = """
QToolTip { color: @text; background: @surface; border: 1px solid @line; padding: 4px 6px; }
QMenuBar { background: @window; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @button_hover; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QSplitter::handle { background: @line; }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }

#pickPane, #pickBody, #pickPane QScrollArea { background: @surface; }
#toolbar { background: @surface; border-bottom: 1px solid @line; }
#desk, #welcome, #busy { background: @desk; }
#card { background: @surface; border: 1px solid @line; border-radius: 10px; }
#evidence { background: @surface; }
#evidence QTreeWidget, #evidence QListWidget, #evidence #notes {
    background: @surface; border: 1px solid @line; border-radius: 6px;
}
#evidence QTreeWidget:focus, #evidence QListWidget:focus, #evidence #notes:focus { border-color: @accent; }
#evidence QTreeView::item { padding: 3px 4px; }
#evidence QListWidget::item { padding: 4px 6px; }
#evidence QListWidget::item:selected { background: @accent; color: @on_accent; }
#evidence QSplitter::handle { background: transparent; }
#figureBar { background: @surface; border-top: 1px solid @line; }
#problems { background: @surface; border-top: 1px solid @line; }
#banner { background: @error_ground; border-bottom: 1px solid @error; }

QLabel#heading { color: @muted; }
QLabel#muted, QLabel#gap { color: @muted; }
QLabel#muted:focus { color: @accent; }
QLabel#fault { color: @error; }
QLabel#bad { color: @error; }
QLabel#warning { color: @warning; }
#citeList { background: @surface; border: 1px solid @field_line; border-radius: 6px; }
#citeList QListView:focus { border-color: @accent; }
#citeList QListView::item { padding: 2px 6px; }
#citeList QListView::item:selected { background: @accent; color: @on_accent; }
QLabel#draft { background: @window; border: 1px solid @line; border-radius: 5px; padding: 6px 8px; }
QLabel#good { color: @good; }

QLineEdit, QComboBox, QSpinBox {
    background: @field; border: 1px solid @field_line; border-radius: 5px;
    padding: 3px 8px; min-height: 22px; selection-background-color: @accent; selection-color: @on_accent;
}
QLineEdit:hover, QComboBox:hover { border-color: @text; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: 2px 7px; }
QPlainTextEdit {
    background: @field; border: 1px solid @field_line; border-radius: 5px; padding: 2px 4px;
    selection-background-color: @accent; selection-color: @on_accent;
}
QPlainTextEdit:hover { border-color: @text; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 1px 3px; }
QLineEdit#page { padding: 1px 2px; min-height: 20px; }
QLineEdit#page:focus { padding: 0 1px; }
QLineEdit[faulty="true"] { border: 2px solid @error; padding: 2px 7px; }
QLineEdit:disabled, QComboBox:disabled { color: @disabled; background: @window; border-color: @line; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox { combobox-popup: 0; }
QAbstractItemView { background: @surface; border: 1px solid @line; outline: none; }
QTreeView:focus { border-color: @accent; }
QAbstractItemView:focus { border-color: @accent; }
QCheckBox { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox::indicator {
    width: 16px; height: 16px; border: 1px solid @field_line; border-radius: 4px; background: @field;
}
QCheckBox::indicator:hover { border-color: @text; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; }
QCheckBox:focus { border-color: @accent; }

QPushButton {
    background: @button; border: 1px solid @field_line; border-radius: 5px;
    padding: 5px 14px; min-height: 20px;
}
QPushButton:hover { background: @button_hover; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton#primary { background: @accent; color: @on_accent; border: 1px solid @accent; }
QPushButton#primary:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton#primary:focus { border: 2px solid @text; }
QPushButton:disabled { color: @disabled; background: @window; border-color: @line; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; }
QToolButton:hover { background: @button_hover; }
QToolButton:focus { border-color: @accent; }
QToolButton:pressed, QToolButton:checked { background: @line; }
QToolButton::menu-indicator { image: none; width: 0; }

QToolButton#rowButton {
    background: @button; color: @text; border: 1px solid @field_line; border-radius: 4px; padding: 1px 8px;
}
QToolButton#rowButton:hover { background: @button_hover; }
QToolButton#rowButton:checked { background: @line; }
QToolButton#rowButton:focus { border: 2px solid @accent; padding: 0 7px; }
QToolButton#rowButton:disabled { color: @disabled; border-color: @line; }

QProgressBar { background: transparent; border: none; max-height: 3px; min-height: 3px; }
QProgressBar::chunk { background: @accent; }
QHeaderView::section {
    background: @surface; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px;
}
QTableView { border: none; gridline-color: @line; }
QTableView::item, QTreeView::item { padding: 4px 8px; }
QTableView::item:selected, QTreeView::item:selected { background: @accent; color: @on_accent; }
#batch QSplitter::handle { background: transparent; }
#tiles { background: @desk; border: 1px solid @line; border-radius: 6px; padding: 6px; }
#tiles:focus { border-color: @accent; }
#tiles::item { border-radius: 6px; padding: 4px; color: @text; }
#tiles::item:selected { background: @accent; color: @on_accent; }
#side, #side QTreeView, #side QListView, #side QTableView { background: @surface; border: none; }
#side::pane { border: none; border-right: 1px solid @line; border-radius: 0; }
#side QTreeView:focus, #side QListView:focus, #side QTableView:focus {
    border: 1px solid @accent; border-radius: 4px;
}
#report QTableView, #notes { background: @surface; border: 1px solid @line; border-radius: 6px; }
#report QTableView:focus, #notes:focus { border-color: @accent; }
#report QSplitter::handle { background: transparent; }
#browse QSplitter::handle { background: transparent; }
#browse QListWidget { border-radius: 6px; padding: 4px; }
#browse QListWidget:focus { border-color: @accent; }
#browse QListWidget::item { padding: 4px 6px; border-radius: 4px; }
#browse QListWidget::item:selected { background: @accent; color: @on_accent; }
#nothing { border: 1px solid @line; border-radius: 6px; background: @window; }
#thumbnail { border: 1px solid @line; background: #ffffff; }
#calendar { background: @surface; border: 1px solid @line; border-radius: 6px; }
#calendar QWidget#qt_calendar_navigationbar { background: @surface; }
#calendar QToolButton { color: @text; padding: 3px 8px; }
#calendar QTableView::item { padding: 0; }
#calendar QSpinBox { min-height: 18px; }
#calendar QAbstractItemView {
    border: none; selection-background-color: @accent; selection-color: @on_accent;
}
QScrollArea#chart { border: 1px solid @line; border-radius: 6px; background: #ffffff; }
QScrollArea#chart:focus { border-color: @accent; }
#chartPicture { background: #ffffff; }
QLineEdit#filter { padding: 1px 6px; min-height: 20px; border-radius: 4px; }
QLineEdit#filter:focus { padding: 0px 5px; }
#formBody { background: transparent; }
QTabWidget::pane { border: 1px solid @line; border-radius: 6px; top: -1px; }
QTabBar::tab {
    background: transparent; color: @muted; padding: 6px 14px; border: 1px solid transparent;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 1px solid @accent; border-bottom: 2px solid @accent; }
QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid @field_line; border-radius: 8px; background: @field;
}
QRadioButton::indicator:checked {
    border: 5px solid @accent; width: 6px; height: 6px; background: @on_accent;
}
QRadioButton:focus { border-color: @accent; }
QTableView::indicator {
    width: 16px; height: 16px; border: 1px solid @field_line; border-radius: 4px; background: @field;
}
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @field_line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
