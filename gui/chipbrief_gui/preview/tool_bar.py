# SPDX-License-Identifier: Apache-2.0
"""The bar above the pages: where one is, how large they are, and what else can be seen of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIntValidator, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.key_names import KeysMenu
from chipbrief_gui.preview.sheets import Sheets
from chipbrief_gui.preview.tools import tool_button
from chipbrief_gui.preview.trail import Trail
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

_ZOOM_MENU = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_READING = ("fit_width", "fit_page", "", "continuous", "single_page")
_ICONS = {
    "outline": "panel",
    "previous_page": "previous",
    "next_page": "next",
    "find": "search",
    "zoom_out": "minus",
    "zoom_in": "plus",
    "fit_width": "width",
    "fit_page": "page",
}


class ToolBar(QWidget):
    """Follows ``sheets``."""

    def __init__(
        self, sheets: Sheets, trail: Trail, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sheets, self._trail = sheets, trail
        self._word = QLabel(say("preview.page"))
        self.page_box = QLineEdit()
        self._allowed = QIntValidator(1, 1, self.page_box)
        self.page_box.setValidator(self._allowed)
        self.page_count = QLabel()
        self.zoom_button = QToolButton()
        self._tools = {id_: tool_button(actions[id_]) for id_ in _ICONS}
        self._set_up(actions)
        self._lay_out()
        sheets.loaded.connect(self._show_count)
        sheets.page_changed.connect(self._show_page)
        sheets.zoom_changed.connect(self._show_zoom)
        self.page_box.returnPressed.connect(self._go)
        self.page_box.editingFinished.connect(self._show_page)

    def set_colors(self, colors: Colors) -> None:
        """Draw the icons in ``colors``."""
        for id_, icon in _ICONS.items():
            self._tools[id_].setIcon(make_icon(icon, colors.text))

    def ask_page(self) -> None:
        """Move the keyboard to the number of the page, ready to type another."""
        self.page_box.selectAll()
        self.page_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the word "Page" where there is no room for it."""
        super().resizeEvent(event)
        more = self._word.sizeHint().width() if self._word.isHidden() else 0
        self._word.setVisible(self.width() >= self.minimumSizeHint().width() + more)

    def _go(self) -> None:
        self._trail.jump(int(self.page_box.text()))
        self._sheets.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_count(self) -> None:
        pages = self._sheets.page_count
        self._allowed.setTop(pages)
        self.page_count.setText(say("preview.of", n=pages))
        self._show_page()
        self._show_zoom()

    def _show_page(self) -> None:
        self.page_box.setText(str(self._sheets.page))

    def _show_zoom(self) -> None:
        self.zoom_button.setText(say("preview.percent", n=round(self._sheets.zoom * 100)))

    def _set_up(self, actions: Mapping[str, QAction]) -> None:
        self.page_box.setAccessibleName(say("preview.page"))
        self.page_box.setObjectName("page")
        self.page_box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page_box.setFixedWidth(46)
        self.zoom_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zoom_button.setMinimumWidth(58)
        self.zoom_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.zoom_button.setAccessibleName(say("preview.zoom"))
        self.zoom_button.setToolTip(say("preview.zoom"))
        self.zoom_button.setMenu(self._make_menu(actions))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        self._word.setBuddy(self.page_box)
        for id_ in ("outline", "previous_page", "next_page"):
            row.addWidget(self._tools[id_])
        row.addSpacing(4)
        for widget in (self._word, self.page_box, self.page_count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._tools["find"])
        row.addSpacing(6)
        for widget in (self._tools["zoom_out"], self.zoom_button, self._tools["zoom_in"]):
            row.addWidget(widget)
        row.addSpacing(6)
        for id_ in ("fit_width", "fit_page"):
            row.addWidget(self._tools[id_])

    def _make_menu(self, actions: Mapping[str, QAction]) -> QMenu:
        menu = KeysMenu("", self)
        for factor in _ZOOM_MENU:
            entry = menu.addAction(say("preview.percent", n=round(factor * 100)))
            entry.triggered.connect(lambda _checked=False, factor=factor: self._sheets.set_zoom(factor))
        for id_ in ("", *_READING):
            if id_:
                menu.addAction(actions[id_])
            else:
                menu.addSeparator()
        return menu
