# SPDX-License-Identifier: Apache-2.0
"""The window of settings, made from their table: a tab for each page; what is set holds at once."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from chipbrief.errors import ChipbriefError
from chipbrief.folding import holds_all
from chipbrief_gui.asking import Asking
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.exporting import ask_path, is_folder
from chipbrief_gui.file_dialogs import choose_file, choose_folder
from chipbrief_gui.focus import ScrolledForm
from chipbrief_gui.panes.margins import SidedMargins
from chipbrief_gui.plain import plain_label, plain_words
from chipbrief_gui.saving import Saving
from chipbrief_gui.settings.blank import read_logo
from chipbrief_gui.settings.editors import Ask, SettingRow, make_editor
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.settings.keys_page import KeysPage
from chipbrief_gui.settings.values import LONGEST, PAGES, SettingError, Settings, default_of, page_of, rules
from chipbrief_gui.tasks import ImmediateTasks
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.windows import SideWindow, inside, show_news
from chipbrief_gui.words import number, say

#: Between the fields and the bar that scrolls them.
_BAR = 8


class SettingsWindow(SideWindow):
    """Shows the settings that have a page; ``Back to defaults`` resets one page, and can be undone.

    ``adding`` makes its pages. ``asking`` gives what works on files in the background.
    """

    def __init__(
        self,
        keeper: SettingsKeeper,
        parent: QWidget | None = None,
        ask: Ask | None = None,
        asking: Callable[[str], Asking] = lambda _name: Asking(ImmediateTasks()),
    ) -> None:
        super().__init__(say("settings.window"), (680, 700), parent)
        self._keeper, self._shown = keeper, keeper.value
        self._ask = ask or self._ask_path
        self._checking = asking("settings-file")
        self._checking.answered.connect(lambda checked: self._take(*checked))
        self._before: Settings | None = None
        self.rows: dict[str, SettingRow] = {}
        self._colors = LIGHT
        self.tabs = QTabWidget()
        self.keys = KeysPage(Saving(asking("keys-save"), ask_path, "keys.saved"), inside(self.tabs))
        self.keys.changed.connect(lambda keys: self._keeper.change(keys=keys))
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("settings.search"))
        self.search.setAccessibleName(say("settings.search"))
        self.search.setClearButtonEnabled(True)
        self.news = plain_label()
        self.news.setWordWrap(True)
        show_news(self.news, keeper.fault, kind="bad")
        self.reset = self.add_button(say("settings.reset"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.clicked.connect(self._reset_or_undo)
        self.column.addWidget(self.search)
        self.column.addWidget(self.tabs, 1)
        self.column.addWidget(self.news)
        self.add_bottom()
        self.tabs.currentChanged.connect(self._offer_reset)
        self.search.textChanged.connect(self._search)
        keeper.changed.connect(self._show)
        keeper.failed.connect(lambda text: show_news(self.news, text, kind="bad"))

    def set_colors(self, colors: Colors) -> None:
        """Draw arrows and ticks in ``colors``."""
        self._colors = colors
        for row in self.rows.values():
            row.editor.set_colors(colors)

    def adding(self) -> Iterator[None]:
        """Make the ``PAGES`` and show the present settings in them; yields before each setting."""
        for page in PAGES:
            made = yield from self._page(page)
            self.tabs.addTab(made, say(f"settings.page.{page}"))
            self.put_buttons_last()
            self.set_colors(self._colors)

    def _page(self, page: str) -> Generator[None, None, QWidget]:
        if page == "keys":
            yield
            self.keys.show_keys(self._shown.keys)
            return self.keys
        body = QWidget()
        body.setObjectName("formBody")
        form = ScrolledForm(body, inside(self.tabs))
        column = QVBoxLayout(body)
        margins = SidedMargins(body, 0, 4, 0, 16)
        # Room between the fields and the bar, where there is one: else they reach as far as the tabs.
        bar = form.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: margins.set_last(_BAR if high else 0))
        column.setSpacing(16)
        for name, rule in page_of(page).items():
            yield
            editor = make_editor(name, rule, lambda value, name=name: self._set(name, value), self._ask)
            editor.show(getattr(self._shown, name))
            self.rows[name] = SettingRow(name, rule, editor)
            column.addWidget(self.rows[name])
        column.addStretch(1)
        form.keep_width()
        return form

    def _set(self, name: str, value: object) -> None:
        kind = rules()[name].kind
        check = CHECKS.get(kind, _no_fault)
        if kind == "file":
            # It is read whole, and the points of a picture are unpacked.
            self._checking.ask(lambda: (name, value, check(value)))
        else:
            self._take(name, value, check(value))

    def _take(self, name: str, value: object, fault: str) -> None:
        """Set what was checked, or say its ``fault``."""
        if not fault:
            try:
                self._keeper.change(**{name: value})
            except SettingError:
                fault = say("settings.no_line", most=number(LONGEST))
        self.rows[name].show_fault(fault)
        if not fault:
            self.rows[name].editor.show(getattr(self._keeper.value, name))

    def _show(self, settings: Settings) -> None:
        """Show what changed; what is being typed in a field, or was refused there, stays."""
        former, self._shown = self._shown, settings
        for name, row in self.rows.items():
            if getattr(settings, name) != getattr(former, name):
                row.editor.show(getattr(settings, name))
        if settings.keys != former.keys:
            self.keys.show_keys(settings.keys)
        if self._before is not None and self._before != settings:
            self._offer_reset()

    def _reset_or_undo(self) -> None:
        self._checking.stop()
        before, self._before = self._before, None
        if before is not None:
            self._keeper.replace(before)
            self._offer_reset()
            return
        before = self._keeper.value
        page = PAGES[self.tabs.currentIndex()]
        self._keeper.change(**{name: default_of(name) for name in page_of(page)})
        for name in page_of(page).keys() & self.rows.keys():
            self.rows[name].editor.show(default_of(name))
            self.rows[name].show_fault("")
        self._before = before
        self.reset.setText(say("settings.undo"))
        show_news(self.news, say("settings.reset_done"))

    def _offer_reset(self, _tab: int = 0) -> None:
        self._before = None
        self.reset.setText(say("settings.reset"))
        show_news(self.news, "")

    def _search(self, text: str) -> None:
        """Show only the settings that hold each word, and the pages with such a setting or of that name."""
        for place, page in enumerate(PAGES):
            self.tabs.setTabEnabled(place, self._narrow(page, "" if holds_all(_names(page), text) else text))
        show_news(self.news, "" if self._any_page() else say("settings.none_found"), kind="muted")

    def _narrow(self, page: str, text: str) -> bool:
        """Show only what holds each word of a page; return whether anything does."""
        if page == "keys":
            self.keys.search.setText(text)
            return self.keys.tree.topLevelItemCount() > 0
        rows = [self.rows[name] for name in page_of(page) if name in self.rows]
        for row in rows:
            row.setHidden(not holds_all(row.words, text))
        return any(not row.isHidden() for row in rows)

    def _any_page(self) -> bool:
        return any(self.tabs.isTabEnabled(place) for place in range(self.tabs.count()))

    def _ask_path(self, kind: str) -> str:
        if kind == "folder":
            found = choose_folder(self, say("settings.ask_folder"), self._keeper.value.export_folder)
        else:
            found = choose_file(self, say("settings.ask_file"), "", say("settings.pictures"))
        return str(found or "")


def _names(page: str) -> str:
    """Return what a page is called, and what else it may be looked for by."""
    return f"{say(f'settings.page.{page}')} {say('keys.also') if page == 'keys' else ''}"


def _no_fault(_value: object) -> str:
    return ""


def _folder_fault(value: object) -> str:
    return say("settings.no_folder") if value and not is_folder(str(value)) else ""


def _picture_fault(value: object) -> str:
    try:
        read_logo(str(value))
    except ChipbriefError as error:
        return error_words(error)
    return ""


def _pattern_fault(value: object) -> str:
    from chipbrief.batch.naming import check_pattern
    from chipbrief.errors import PlanError

    try:
        check_pattern(str(value), plain_words(say("setting.export_pattern")))
    except PlanError as error:
        return error_words(error)
    return ""


#: What only the window can refuse, by kind: it may look at the disk and ask the engine.
CHECKS: Mapping[str, Callable[[object], str]] = {
    "folder": _folder_fault,
    "file": _picture_fault,
    "pattern": _pattern_fault,
}
