# SPDX-License-Identifier: Apache-2.0
"""The preview: a tool bar, a message in words, a thin bar while updating, and the pages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIntValidator
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.banner import Banner
from chipbrief_gui.panes.welcome import BusyPage, WelcomePage
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

_ZOOM_MENU = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_TOOLS = (("previous_page", "previous"), ("next_page", "next"), ("zoom_out", "minus"), ("zoom_in", "plus"))


class Preview(QWidget):
    """Shows the welcome page, the first brief being made, or pages; the old ones until new ones come."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = Pages(self)
        self.welcome = WelcomePage(actions)
        self.busy = BusyPage()
        self.banner = Banner(actions["refresh"], actions["export_draft"])
        self.page_box = QLineEdit()
        self.page_count = QLabel()
        self.zoom_button = QToolButton()
        self.step = QLabel()
        self.bar = QProgressBar()
        self._tools: dict[str, QToolButton] = {}
        self.stack = QStackedWidget()
        self._lay_out(actions)
        self.pages.page_changed.connect(self._show_page)
        self.pages.zoom_changed.connect(self._show_zoom)
        self.page_box.returnPressed.connect(lambda: self.pages.go_to(int(self.page_box.text())))
        self.page_box.editingFinished.connect(lambda: self._show_page(self.pages.page))
        self.show_welcome()
        self.show_idle()

    def set_colors(self, colors: Colors) -> None:
        """Draw icons, and the desk the pages lie on, in ``colors``."""
        for id_, icon in _TOOLS:
            self._tools[id_].setIcon(make_icon(icon, colors.text))
        self._tools["fit_width"].setIcon(make_icon("width", colors.text))
        self.banner.set_colors(colors)
        self.pages.set_colors(colors)

    def show_welcome(self) -> None:
        """Show the empty state."""
        self.stack.setCurrentWidget(self.welcome)
        self._toolbar.hide()
        self.bar.hide()

    def show_updating(self, step: str) -> None:
        """Show that a brief is being made and which ``step`` it is at; pages shown stay."""
        self.busy.show_step(step)
        if self.pages.page_count:
            self.step.setText(say("preview.updating", step=step).strip())
            self.bar.setRange(0, 0)
        else:
            self.stack.setCurrentWidget(self.busy)

    def show_idle(self) -> None:
        """Show that nothing is being made; without pages, the empty state again."""
        self.step.clear()
        self.bar.setRange(0, 1)
        self.bar.reset()
        if not self.pages.page_count:
            self.show_welcome()

    def show_pdf(self, pdf: bytes) -> None:
        """Show ``pdf`` where the one before was being read."""
        reason = self.pages.load(pdf)
        if reason:
            self.banner.show_failure(say("preview.unreadable", reason=reason))
            return
        self.stack.setCurrentWidget(self.pages)
        self._toolbar.show()
        self.bar.show()
        self.page_box.setValidator(QIntValidator(1, self.pages.page_count, self.page_box))
        self.page_count.setText(say("preview.of", n=self.pages.page_count))
        self._show_page(self.pages.page)
        self._show_zoom(self.pages.zoom)

    def focus(self) -> None:
        """Move the keyboard to the pages, or to what stands in their place."""
        shown = self.pages if self.stack.currentWidget() is self.pages else self.welcome.example
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_page(self, page: int) -> None:
        self.page_box.setText(str(page))

    def _show_zoom(self, zoom: float) -> None:
        self.zoom_button.setText(say("preview.percent", n=round(zoom * 100)))

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        self._toolbar = self._make_toolbar(actions)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("status.updating"))
        for page in (self.welcome, self.busy, self.pages):
            self.stack.addWidget(page)
        self.pages.setAccessibleName(say("preview.pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar)
        column.addWidget(self.bar)
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)

    def _make_toolbar(self, actions: Mapping[str, QAction]) -> QWidget:
        toolbar = QWidget()
        toolbar.setObjectName("toolbar")
        toolbar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(toolbar)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(4)
        self._add_page_tools(row, actions)
        row.addSpacing(12)
        self.step.setObjectName("muted")
        row.addWidget(self.step, 1)
        self._add_zoom_tools(row, actions)
        return toolbar

    def _add_page_tools(self, row: QHBoxLayout, actions: Mapping[str, QAction]) -> None:
        label = QLabel(say("preview.page"))
        label.setBuddy(self.page_box)
        self.page_box.setAccessibleName(say("preview.page"))
        self.page_box.setObjectName("page")
        self.page_box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page_box.setFixedWidth(46)
        for id_ in ("previous_page", "next_page"):
            row.addWidget(self._tool(id_, actions[id_]))
        row.addSpacing(6)
        for widget in (label, self.page_box, self.page_count):
            row.addWidget(widget)

    def _add_zoom_tools(self, row: QHBoxLayout, actions: Mapping[str, QAction]) -> None:
        row.addWidget(self._tool("zoom_out", actions["zoom_out"]))
        self.zoom_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zoom_button.setMinimumWidth(58)
        self.zoom_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.zoom_button.setAccessibleName(say("preview.zoom"))
        self.zoom_button.setToolTip(say("preview.zoom"))
        self.zoom_button.setMenu(self._make_zoom_menu(actions))
        row.addWidget(self.zoom_button)
        for id_ in ("zoom_in", "fit_width"):
            row.addWidget(self._tool(id_, actions[id_]))

    def _make_zoom_menu(self, actions: Mapping[str, QAction]) -> QMenu:
        menu = QMenu(self)
        for factor in _ZOOM_MENU:
            entry = menu.addAction(say("preview.percent", n=round(factor * 100)))
            entry.triggered.connect(lambda _checked=False, factor=factor: self.pages.set_zoom(factor))
        menu.addSeparator()
        menu.addAction(actions["fit_width"])
        return menu

    def _tool(self, id_: str, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        self._tools[id_] = button
        return button
