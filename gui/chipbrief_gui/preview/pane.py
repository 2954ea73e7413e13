# SPDX-License-Identifier: Apache-2.0
"""The preview: bars of tools, a message in words, a thin bar while updating, and the pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QMenu, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from chipbrief.laid import Link, Mark
from chipbrief_gui.key_names import KeysMenu
from chipbrief_gui.panes.banner import RenderBanner
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.panes.welcome import BusyPage, WelcomePage
from chipbrief_gui.preview.find_bar import FindBar
from chipbrief_gui.preview.finding import Finder
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.links import Links
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.places import as_line, from_line
from chipbrief_gui.preview.selection import line_of
from chipbrief_gui.preview.side import TABS, Side
from chipbrief_gui.preview.stepping import Stepper
from chipbrief_gui.preview.text import Spot, as_typed
from chipbrief_gui.preview.tool_bar import ToolBar
from chipbrief_gui.preview.trail import Trail
from chipbrief_gui.preview.updating import Updating
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

_WIDTHS = (220, 760)
_PAGE_MENU = ("copy", "select_all", "edit_words", "find", "go_back")


class Preview(QWidget):
    """Shows the welcome page, the first brief being made, or pages; the old ones until new ones come."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.pages = Pages()
        self.trail = Trail(self.pages)
        self.links = Links(self.pages, self.trail)
        self.stepper = Stepper(self.pages)
        self.finder = Finder(self.pages)
        self.side = Side(self.pages, self.finder, self.trail)
        self.welcome = WelcomePage(actions)
        self.busy = BusyPage(actions["cancel"])
        self.banner = RenderBanner(actions["refresh"], actions["export_draft"])
        self.tools = ToolBar(self.pages, self.trail, actions)
        self.find_bar = FindBar(self.finder, actions)
        self.bar = QProgressBar()
        self.updating = Updating(self.pages, actions["cancel"])
        self.stack = QStackedWidget()
        self._asked: Place | None = None
        self._body = split(Qt.Orientation.Horizontal, self.side, self.pages)
        self._lay_out()
        self._connect()
        self.show_welcome()
        self.show_idle()

    def set_colors(self, colors: Colors) -> None:
        """Draw icons, and the desk the pages lie on, in ``colors``."""
        for part in (self.tools, self.find_bar, self.banner, self.pages):
            part.set_colors(colors)

    def show_welcome(self) -> None:
        """Show the empty state."""
        self.stack.setCurrentWidget(self.welcome)
        self.tools.hide()
        self.bar.hide()

    def show_updating(self, step: str) -> None:
        """Show that a brief is being made and which ``step`` it is at; pages shown stay."""
        self._actions["cancel"].setEnabled(True)
        self.busy.show_step(step)
        if self.pages.page_count:
            self.updating.show_step(step)
            self.bar.setRange(0, 0)
        else:
            self.stack.setCurrentWidget(self.busy)

    def show_idle(self) -> None:
        """Show that nothing is being made; without pages, the empty state again."""
        self._actions["cancel"].setEnabled(False)
        self.updating.end()
        self.bar.setRange(0, 1)
        self.bar.reset()
        if not self.pages.page_count:
            self.show_welcome()

    def show_pdf(self, pdf: bytes, divided: Collection[str] = ()) -> None:
        """Show ``pdf`` where the one before was being read; its lines divide the words ``divided``."""
        reason = self.pages.load(pdf, divided)
        if reason:
            self.banner.show_failure(lambda: say("preview.unreadable", reason=reason))
            return
        self.stack.setCurrentWidget(self._body)
        self.tools.show()
        self.bar.show()

    def show_links(self, links: Iterable[Link], marks: Iterable[Mark]) -> None:
        """Follow ``links``, with mouse and keyboard, and go to ``marks``, which somebody else follows."""
        links, marks = tuple(links), tuple(marks)
        self.links.show(links, (Place(mark.page, *mark.box) for mark in marks))
        self.stepper.show(links, marks)

    def show_single(self, *, single: bool) -> None:
        """Show one page at a time, or all of them one below the other."""
        self.pages.read(replace(self.pages.reading, single=single))

    def focus(self) -> None:
        """Move the keyboard to the pages, or to what stands in their place."""
        shown = self.pages if self._has_pages else self.welcome.example
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_page(self) -> None:
        """Move the keyboard to the field with the number of the page."""
        if self._has_pages:
            self.tools.ask_page()

    def open_find(self) -> None:
        """Open the bar to find words; what is selected within a line is found at once."""
        if self._has_pages:
            self.find_bar.come_up(self.pages.selected_words())

    def line_at_hand(self) -> tuple[str, int] | None:
        """Return the line that is asked about, selected or found on the pages, and the sign of it meant."""
        selection, hit = self.pages.selection, self.finder.hit
        if selection is None:
            return None
        spot = Spot(hit.page, hit.start) if hit is not None else None
        if (place := self._asked) is not None:
            point, texts = QPointF(place.left, place.top), selection.texts
            spot = texts.spot_at(place.page, point) if texts.is_text(place.page, point) else None
        elif selection.ends is not None:
            spot = selection.ends[0]
        return line_of(selection.texts, spot) if spot is not None else None

    def find_next(self, by: int) -> None:
        """Go to the next or the previous hit; without words, ask for some."""
        if self.finder.words:
            self.finder.step(by)
        else:
            self.open_find()

    def toggle_side(self, tab: str) -> None:
        """Show a tab of the panel beside the pages; if it is shown, shut the panel."""
        if self._has_pages and self.side.tab == tab and not self.side.isHidden():
            self.side.hide()
            self.focus()
        elif self._has_pages:
            self.side.show_tab(tab)

    def place(self) -> str:
        """Return how the pages are looked at, to keep from one start to the next."""
        return as_line(self.pages.reading, "" if self.side.isHidden() else self.side.tab)

    def go_back_to(self, place: str) -> None:
        """Look at the pages as ``place`` says."""
        reading, tab = from_line(place)
        self.pages.read(reading)
        if tab in TABS:
            self.side.setCurrentIndex(TABS.index(tab))
            self.side.show()

    @property
    def _has_pages(self) -> bool:
        return self.stack.currentWidget() is self._body

    def _connect(self) -> None:
        self.find_bar.closed.connect(self.focus)
        self._actions["copy"].setEnabled(False)
        self.pages.selected.connect(self._actions["copy"].setEnabled)
        self.pages.page_changed.connect(self._describe_page)
        self.pages.loaded.connect(self._describe_page)
        self.pages.zoom_changed.connect(self._show_paging)
        self.pages.menu_wanted.connect(self._show_menu)

    def menu_at(self, place: Place | None) -> QMenu:
        """Return the menu of a point on paper: what can be done with the link there, and with all pages."""
        menu = KeysMenu("", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.links.actions(place, menu) if place is not None else [])
        menu.addSeparator()
        menu.addActions([self._actions[id_] for id_ in _PAGE_MENU])
        return menu

    def _show_menu(self, place: Place | None, at: QPoint) -> None:
        menu = self.menu_at(place)
        # What the menu does is about the point; afterwards no point is meant.
        self._asked = place
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._forget_point))
        menu.popup(at)

    def _forget_point(self) -> None:
        self._asked = None

    def _describe_page(self) -> None:
        """Give a screen reader the text of the page; without one it is not read, as that takes time."""
        if QAccessible.isActive() and (pdf := self.pages.pdf) is not None:
            words = say("preview.page_n", n=self.pages.page)
            self.pages.setAccessibleDescription(f"{words}. {as_typed(pdf.texts.text(self.pages.page))}")

    def _show_paging(self) -> None:
        single = self.pages.reading.single
        self._actions["single_page" if single else "continuous"].setChecked(True)

    def _lay_out(self) -> None:
        self.bar.setObjectName("updating")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("status.updating"))
        self._body.setSizes(_WIDTHS)
        for page in (self.welcome, self.busy, self._body):
            self.stack.addWidget(page)
        self.pages.setAccessibleName(say("preview.pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tools, self.find_bar, self.bar, self.banner):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
