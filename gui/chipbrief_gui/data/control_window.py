# SPDX-License-Identifier: Apache-2.0
"""The window that asks the control engine: a status over time, what changed, and one classification."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.asking import Asking
from chipbrief_gui.data.changes_page import ChangesPage
from chipbrief_gui.data.classify_page import ClassifyPage
from chipbrief_gui.data.from_control import chip_choices
from chipbrief_gui.data.history_page import HistoryPage
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.plain import plain_words
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow, inside
from chipbrief_gui.words import say

Page = TypeVar("Page", HistoryPage, ChangesPage, ClassifyPage)
#: The pages in their order, by the questions that they ask.
PAGES: Mapping[str, type[HistoryPage] | type[ChangesPage] | type[ClassifyPage]] = MappingProxyType({
    "history": HistoryPage,
    "changes": ChangesPage,
    "classify": ClassifyPage,
})


class ControlWindow(SideWindow):
    """Three pages over one data pack, added one by one; the chips to choose from are read in the background.

    ``note_wanted`` gives the pick of a license note.
    """

    note_wanted = Signal(object)

    def __init__(self, chips: Asking, parent: QWidget | None = None) -> None:
        super().__init__(_title(0), (1080, 780), parent)
        self._chips = chips
        self._opened: Opened | None = None
        self._words = PickWords()
        self.tabs = QTabWidget(self)
        self.column.addWidget(self.tabs, 1)
        advice = QLabel(say("control.advice"))
        advice.setObjectName("muted")
        self.add_bottom(advice)
        chips.answered.connect(self._on_chips)
        chips.failed.connect(lambda text: self.history.view.say_it(text, kind="bad"))
        # The window goes by the name of the action that opens its page.
        self.tabs.currentChanged.connect(lambda page: self.setWindowTitle(_title(page)))

    def add_page(self, name: str, asking: Asking) -> None:
        """Make one of the ``PAGES``, which takes as long as a whole window."""
        page = PAGES[name](asking, inside(self.tabs))
        self.tabs.addTab(page, say(f"{name}.tab"))
        if isinstance(page, ClassifyPage):
            page.note_wanted.connect(self.note_wanted)

    @property
    def history(self) -> HistoryPage:
        """The page of a status over time."""
        return self._page(HistoryPage)

    @property
    def changes(self) -> ChangesPage:
        """The page of what changed."""
        return self._page(ChangesPage)

    @property
    def classify(self) -> ClassifyPage:
        """The page of one classification."""
        return self._page(ClassifyPage)

    def _page(self, kind: type[Page]) -> Page:
        pages = map(self.tabs.widget, range(self.tabs.count()))
        return next(page for page in pages if isinstance(page, kind))

    def set_colors(self, colors: Colors) -> None:
        """Give each page ``colors``."""
        for page in (self.history, self.changes, self.classify):
            page.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Use the open data pack, and follow the pick."""
        former, self._opened, self._words = self._opened, opened, words
        if opened is None:
            self._on_chips(())
        elif opened is former:
            self._follow()
        else:
            self._chips.ask(lambda: chip_choices(opened))

    def retell(self, _again: Callable[[str], str]) -> None:
        """Answer in another language: statuses are words of the engine."""
        self.history.ask()
        self.changes.ask()
        if self.classify.answer is not None:
            self.classify.ask()

    def show_page(self, page: int) -> None:
        """Come up with a page: 0 over time, 1 what changed, 2 classify; its first field is ready."""
        self.tabs.setCurrentIndex(page)
        self.come_up()
        first = (self.history.chip, self.changes.country, self.classify.chip)[page]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_chips(self, chips: tuple[Choice, ...]) -> None:
        for page in (self.history, self.classify):
            page.set_pack(self._opened, chips)
        self._follow()

    def _follow(self) -> None:
        self.changes.set_pack(self._opened, self._words)
        self.history.follow(self._words)
        self.classify.follow(self._words)


def _title(page: int) -> str:
    return plain_words(say(f"action.{tuple(PAGES)[page]}")).removesuffix("…")
