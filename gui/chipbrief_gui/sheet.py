# SPDX-License-Identifier: Apache-2.0
"""The style sheet of the app. Every ``@name`` in it stands for a color of the theme.

Fields and buttons are 30 pixels high; what is inside them keeps its place when the frame of the keyboard,
which is twice as wide, comes and goes.
"""

from __future__ import annotations

SHEET = """
QToolTip { color: @text; background: @surface; border: 1px solid @line; padding: 4px 6px; }
QMenuBar { background: @window; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @button_hover; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; menu-scrollable: 1; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::indicator:exclusive:checked {
    width: 6px; height: 6px; margin: 4px; left: 5px; border-radius: 3px; background: @text;
}
QMenu::indicator:exclusive:checked:selected { background: @on_accent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QSplitter::handle { background: @line; }
QSplitter#gap::handle { background: transparent; }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }

#pickPane, #pickBody, #pickPane QScrollArea { background: @surface; }
#toolbar { background: @surface; border-bottom: 1px solid @line; }
#welcome, #busy { background: @desk; }
#card { background: @surface; border: 1px solid @line; border-radius: 10px; }
#evidence { background: @surface; }
#figureBar { background: @surface; border-top: 1px solid @line; }
#problems { background: @surface; }
#problems QTableView { border-color: transparent; }
#problems QTableView:focus { border-color: @accent; }
#banner { background: @error_ground; border-bottom: 1px solid @error; }
#banner QScrollArea, #message { background: transparent; }
#banner[kind="news"] { background: @selected; border-bottom: 1px solid @accent; }
#bubble { background: @surface; border: 1px solid @field_line; border-radius: 8px; }
#formBody { background: transparent; }

QLabel#heading { color: @muted; }
QLabel#muted, QLabel#gap { color: @muted; }
QLabel#muted:focus { color: @accent; }
QLabel#fault { color: @error; }
QLabel#bad { color: @error; }
QLabel#warning { color: @warning; }
QLabel#good { color: @good; }
QLabel#draft { background: @window; border: 1px solid @line; border-radius: 5px; padding: 6px 8px; }
#dropZone { border: 2px dashed @line; border-radius: 8px; }
#nothing { border: 1px solid @line; border-radius: 6px; background: @window; }
#thumbnail { border: 1px solid @line; background: #ffffff; }

QLineEdit, QComboBox, QSpinBox {
    background: @field; border: 1px solid @field_line; border-radius: 5px;
    padding: 3px 8px; min-height: 22px; selection-background-color: @accent; selection-color: @on_accent;
}
QComboBox { padding-left: 10px; combobox-popup: 0; }
QLineEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: @text; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: 2px 7px; }
QComboBox:focus { padding-left: 9px; }
QLineEdit[faulty="true"] { border: 2px solid @error; padding: 2px 7px; }
QComboBox[faulty="true"] { border: 2px solid @error; padding: 2px 7px 2px 9px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    color: @disabled; background: @window; border-color: @line;
}
QLineEdit#page { padding: 1px 2px; min-height: 20px; }
QLineEdit#page:focus { padding: 0 1px; }
QLineEdit#filter { padding: 1px 6px; min-height: 20px; border-radius: 4px; }
QLineEdit#filter:focus { padding: 0px 5px; }
#problems QComboBox { min-height: 18px; padding-top: 2px; padding-bottom: 2px; }
#problems QComboBox:focus { padding-top: 1px; padding-bottom: 1px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QPlainTextEdit {
    background: @field; border: 1px solid @field_line; border-radius: 5px; padding: 2px 4px;
    selection-background-color: @accent; selection-color: @on_accent;
}
QPlainTextEdit:hover { border-color: @text; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 1px 3px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QCheckBox, QRadioButton, QTabBar { outline: none; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px 0; border: none; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator {
    width: 16px; height: 16px; border: 1px solid @field_line; border-radius: 4px; background: @field;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @text; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: @accent; border-color: @accent; }
QRadioButton::indicator:checked {
    background: qradialgradient(
        cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 @on_accent, stop: 0.36 @on_accent, stop: 0.44 @accent, stop: 1 @accent
    );
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    width: 14px; height: 14px; border: 2px solid @accent;
}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border-color: @text; }

QSpinBox { padding-right: 20px; }
QSpinBox:focus { padding-right: 19px; }
QSpinBox::up-button, QSpinBox::down-button { width: 18px; border: none; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; margin-top: 4px; }
QSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 4px; }
QSpinBox::up-arrow, QSpinBox::down-arrow,
QFileDialog QComboBox::down-arrow, QPrintDialog QComboBox::down-arrow {
    image: none; width: 8px; height: 4px;
}
QSpinBox::up-arrow { background: qconicalgradient(
    cx: 0.5, cy: 0, angle: 242,
    stop: 0 @muted, stop: 0.155 @muted, stop: 0.158 transparent, stop: 1 transparent
); }
QSpinBox::down-arrow, QFileDialog QComboBox::down-arrow, QPrintDialog QComboBox::down-arrow {
    background: qconicalgradient(
        cx: 0.5, cy: 1, angle: 62,
        stop: 0 @muted, stop: 0.155 @muted, stop: 0.158 transparent, stop: 1 transparent
    );
}
QPrintDialog QToolButton { background: @button; border-color: @field_line; }
QGroupBox { border: 1px solid @line; border-radius: 6px; margin-top: 22px; padding: 6px 2px 2px 2px; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 3px; color: @muted; }

QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider[mirrored="true"]::sub-page:horizontal { background: transparent; }
QSlider[mirrored="true"]::add-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; margin: -6px 0; border: 1px solid @field_line; border-radius: 8px; background: @button;
}
QSlider::handle:horizontal:hover { border-color: @text; }
QSlider::handle:horizontal:focus { width: 12px; border: 2px solid @accent; }

QPushButton {
    background: @button; border: 1px solid @field_line; border-radius: 5px;
    padding: 4px 14px; min-height: 20px;
}
QPushButton:hover { background: @button_hover; }
QPushButton:pressed { background: @line; }
QPushButton::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: center right; image: none; width: 8px; height: 4px;
    margin: 0 6px; background: qconicalgradient(
        cx: 0.5, cy: 1, angle: 62,
        stop: 0 @muted, stop: 0.155 @muted, stop: 0.158 transparent, stop: 1 transparent
    );
}
QPushButton[layoutDirection="RightToLeft"]::menu-indicator { margin: 0 0 0 12px; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 13px; }
QPushButton#primary { background: @accent; color: @on_accent; border: 1px solid @accent; }
QPushButton#primary:hover, QPushButton#primary:pressed {
    background: @accent_hover; border-color: @accent_hover;
}
QPushButton#primary:focus { border: 2px solid @text; }
QPushButton:disabled, QPushButton#primary:disabled {
    color: @disabled; background: @window; border-color: @line;
}

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; }
QToolButton:hover { background: @button_hover; }
QToolButton:focus { border-color: @accent; }
QToolButton:pressed, QToolButton:checked { background: @line; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#corner { color: @muted; padding: 1px 8px; margin: 0 8px 4px 8px; }
QToolButton#rowButton {
    background: @button; color: @text; border: 1px solid @field_line; border-radius: 4px; padding: 1px 8px;
}
QToolButton#rowButton:hover { background: @button_hover; }
QToolButton#rowButton:checked, QToolButton#rowButton:pressed { background: @line; }
QToolButton#rowButton:focus { border: 2px solid @accent; padding: 0 7px; }
QToolButton#rowButton:disabled { color: @disabled; border-color: @line; }

QAbstractItemView { background: @surface; border: 1px solid @line; outline: none; }
QTableView, QTreeView, QListView { border-radius: 6px; gridline-color: @line; }
QTableView::item, QTreeView::item { padding: 4px 8px; }
QListView::item { padding: 4px 6px; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
    background: @selected; color: @text;
}
QTableView::item:selected:!active, QTreeView::item:selected:!active, QListView::item:selected:!active {
    background: @line; color: @text;
}
#ticks::item:selected:!active { background: @surface; color: @text; }
#finder QTreeView::item:selected:!active, #citeList QListView::item:selected:!active,
#popup::item:selected:!active { background: @selected; color: @text; }
QTreeView:focus, QTableView:focus, QListView:focus { border-color: @accent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; border-bottom: 1px solid @line; border-radius: 0; }
QHeaderView::section { background: transparent; color: @muted; border: none; padding: 5px 11px; }
QHeaderView::section:hover { color: @text; }

#notes { background: @surface; border: 1px solid @line; border-radius: 6px; }
#notes:focus { border-color: @accent; }
#evidence QTreeView::item { padding: 3px 4px; }
#browse QListWidget { padding: 4px; }
#browse QListWidget::item { border-radius: 4px; }
#tiles { background: @desk; padding: 6px; }
#tiles::item { border-radius: 6px; padding: 4px; color: @text; }
QScrollArea#chart { border: 1px solid @line; border-radius: 6px; padding: 2px; background: #ffffff; }
QScrollArea#chart:focus { border-color: @accent; }
#chartPicture { background: #ffffff; }
#citeList { background: @surface; border: 1px solid @field_line; border-radius: 6px; }
#citeList QListView { padding: 4px; }
#citeList QListView::item { padding: 2px 6px; border-radius: 4px; }
#calendar { background: @surface; border: 1px solid @line; border-radius: 6px; }
#calendar QWidget#qt_calendar_navigationbar { background: @surface; }
#calendar QToolButton { color: @text; padding: 3px 8px; }
#calendar QTableView::item { padding: 0; }
#calendar QSpinBox { min-height: 18px; }
#calendar QAbstractItemView {
    border: none; selection-background-color: @accent; selection-color: @on_accent;
}
#calendar QAbstractItemView::item:selected { background: @accent; color: @on_accent; }

QTabWidget::pane { border: none; border-top: 1px solid @line; top: -1px; padding-top: 12px; }
QTabBar::tab {
    background: transparent; color: @muted; padding: 6px 12px; border: 1px solid transparent;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 1px solid @accent; border-bottom: 2px solid @accent; }
#side, #side QTreeView, #side QListView, #side QTableView {
    background: @surface; border: none; border-radius: 0;
}
#side::pane { border: none; border-right: 1px solid @line; padding: 0; }
#side QTreeView:focus, #side QListView:focus, #side QTableView:focus {
    border: 1px solid @accent; border-radius: 4px;
}

QProgressBar { background: @line; border: none; max-height: 3px; min-height: 3px; }
QProgressBar::chunk { background: @accent; }
QProgressBar#updating { background: @desk; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @field_line; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
