# SPDX-License-Identifier: Apache-2.0
"""The one table of actions: it feeds the menus, the buttons, the tool tips and the page of keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QWidget

from chipbrief.frozen import frozen
from chipbrief_gui.key_names import KeysMenu, key_name
from chipbrief_gui.plain import plain_words
from chipbrief_gui.words import say


@frozen
class ActionSpec:
    """One thing a user can do.

    ``id`` names its words (``action.<id>`` and ``tip.<id>``); ``menu`` is a key of ``MENUS``; the first of
    ``shortcuts`` is the one shown. Specs that share a ``group`` are checkable and exclude each other. The
    keys of one that works ``everywhere`` do so in every window. Those that share a ``submenu`` stand in it.
    """

    id: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    group: str = ""
    separator_before: bool = False
    everywhere: bool = False
    submenu: str = ""

    @property
    def where(self) -> str:
        """The menu that it is in, and the menu in that."""
        keys = (self.menu, self.submenu) if self.submenu else (self.menu,)
        return " > ".join(plain_words(say(f"menu.{key}")) for key in keys)

    @property
    def text(self) -> str:
        """The words in the menu, with the mnemonic's ampersand."""
        return say(f"action.{self.id}")

    @property
    def plain_text(self) -> str:
        """The words without the mnemonic's ampersand."""
        return plain_words(self.text)

    @property
    def tip(self) -> str:
        """One sentence on what the action does."""
        return say(f"tip.{self.id}")


MENUS = ("file", "edit", "view", "brief", "evidence", "data", "help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_pick", "file", ("Ctrl+N",)),
    ActionSpec("new_case", "file", ("Ctrl+Shift+N",)),
    ActionSpec("open_case", "file", ("Ctrl+O",), separator_before=True),
    ActionSpec("recent", "file"),
    ActionSpec("save_case", "file", ("Ctrl+S",)),
    ActionSpec("save_case_as", "file", ("Ctrl+Shift+S",)),
    ActionSpec("unsaved", "file"),
    ActionSpec("export", "file", ("Ctrl+E",), separator_before=True),
    ActionSpec("export_draft", "file"),
    ActionSpec("export_more", "file", ("Ctrl+Shift+E",)),
    ActionSpec("print", "file", ("Ctrl+P",), separator_before=True),
    ActionSpec("settings", "file", ("Ctrl+,",), separator_before=True),
    ActionSpec("quit", "file", ("Ctrl+Q",), separator_before=True),
    ActionSpec("undo", "edit", ("Ctrl+Z",)),
    ActionSpec("redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("copy", "edit", separator_before=True),
    ActionSpec("select_all", "edit"),
    ActionSpec("find", "edit", ("Ctrl+F",), separator_before=True),
    ActionSpec("find_next", "edit", ("F3",)),
    ActionSpec("find_previous", "edit", ("Shift+F3",)),
    ActionSpec("hits", "edit", ("Ctrl+Shift+F",)),
    ActionSpec("cite", "edit", ("Ctrl+Shift+I",), separator_before=True),
    ActionSpec("edit_words", "edit", ("F2",)),
    ActionSpec("take_draft", "edit", ("Ctrl+J",)),
    ActionSpec("next_slip", "edit", ("F7",)),
    ActionSpec("zoom_in", "view", ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom_out", "view", ("Ctrl+-",)),
    ActionSpec("zoom_reset", "view", ("Ctrl+0",)),
    ActionSpec("fit_width", "view", ("Ctrl+9",)),
    ActionSpec("fit_page", "view", ("Ctrl+8",)),
    ActionSpec("continuous", "view", group="paging", separator_before=True),
    ActionSpec("single_page", "view", group="paging"),
    ActionSpec("next_page", "view", ("Ctrl+PgDown",), separator_before=True),
    ActionSpec("previous_page", "view", ("Ctrl+PgUp",)),
    ActionSpec("go_to_page", "view", ("Ctrl+G",)),
    ActionSpec("next_link", "view", ("Alt+Shift+Down",)),
    ActionSpec("previous_link", "view", ("Alt+Shift+Up",)),
    ActionSpec("go_back", "view", ("Alt+Shift+Left",)),
    ActionSpec("go_forward", "view", ("Alt+Shift+Right",)),
    ActionSpec("outline", "view", ("F4",), separator_before=True),
    ActionSpec("thumbnails", "view", ("Shift+F4",)),
    ActionSpec("focus_pick", "view", ("Ctrl+1",), separator_before=True, submenu="go_to"),
    ActionSpec("focus_preview", "view", ("Ctrl+2",), submenu="go_to"),
    ActionSpec("focus_evidence", "view", ("Ctrl+3",), submenu="go_to"),
    ActionSpec("focus_problems", "view", ("Ctrl+4",), submenu="go_to"),
    ActionSpec("focus_text", "view", ("Ctrl+5",), submenu="go_to"),
    ActionSpec("theme_system", "view", group="theme", separator_before=True, submenu="colors"),
    ActionSpec("theme_light", "view", group="theme", submenu="colors"),
    ActionSpec("theme_dark", "view", group="theme", submenu="colors"),
    ActionSpec("refresh", "brief", ("F5",)),
    ActionSpec("cancel", "brief"),
    ActionSpec("example", "brief"),
    ActionSpec("favorite", "brief", ("Ctrl+Shift+B",)),
    ActionSpec("batch", "brief", ("Ctrl+B",), separator_before=True),
    ActionSpec("next_problem", "brief", ("F8",), separator_before=True),
    ActionSpec("previous_problem", "brief", ("Shift+F8",)),
    ActionSpec("show_problem", "brief", ("Alt+F8",)),
    ActionSpec("explain_problem", "brief", ("Shift+F1",)),
    ActionSpec("fix_problem", "brief", ("Ctrl+.",)),
    ActionSpec("copy_problems", "brief"),
    ActionSpec("library", "brief", ("Ctrl+Shift+L",), separator_before=True),
    ActionSpec("verify", "brief", ("Ctrl+Shift+V",)),
    ActionSpec("compare", "brief"),
    ActionSpec("next_evidence", "evidence", ("Alt+Down",)),
    ActionSpec("previous_evidence", "evidence", ("Alt+Up",)),
    ActionSpec("next_figure", "evidence", ("Alt+Right",)),
    ActionSpec("previous_figure", "evidence", ("Alt+Left",)),
    ActionSpec("browse_evidence", "evidence"),
    ActionSpec("copy_citation", "evidence", ("Ctrl+Shift+C",), separator_before=True),
    ActionSpec("copy_evidence", "evidence"),
    ActionSpec("copy_address", "evidence"),
    ActionSpec("open_address", "evidence"),
    ActionSpec("save_figure_svg", "evidence", separator_before=True),
    ActionSpec("save_figure_png", "evidence"),
    ActionSpec("save_figure_csv", "evidence"),
    ActionSpec("attachments", "evidence"),
    ActionSpec("show_evidence", "evidence", ("F9",), separator_before=True),
    ActionSpec("browse", "data", ("Ctrl+Shift+D",)),
    ActionSpec("coverage", "data", ("Ctrl+D",)),
    ActionSpec("history", "data", ("Ctrl+H",), separator_before=True),
    ActionSpec("changes", "data"),
    ActionSpec("classify", "data", ("Ctrl+L",)),
    ActionSpec("scenarios", "data"),
    ActionSpec("install_pack", "data", separator_before=True),
    ActionSpec("packs", "data"),
    ActionSpec("own", "data", separator_before=True),
    ActionSpec("find_action", "help", ("Ctrl+K",)),
    ActionSpec("help", "help", ("F1",), everywhere=True),
    ActionSpec("another_format", "help"),
    ActionSpec("about", "help", separator_before=True),
)


def make_actions(owner: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return a ``QAction`` per row of the table, owned by ``owner`` and calling its handler."""
    groups: dict[str, QActionGroup] = {}
    made = {spec.id: _make_action(owner, spec, handlers[spec.id], groups) for spec in ACTIONS}
    set_keys(made, {spec.id: spec.shortcuts for spec in ACTIONS})
    return made


def set_keys(actions: Mapping[str, QAction], keys: Mapping[str, tuple[str, ...]]) -> None:
    """Give each action its ``keys``, the first of which stand in the menu and in the tool tip."""
    for spec in ACTIONS:
        action = actions[spec.id]
        action.setShortcuts([QKeySequence(one) for one in keys[spec.id]])
        shown = shown_keys(action)
        action.setToolTip(f"{spec.tip} ({shown})" if shown else spec.tip)


def shown_keys(action: QAction) -> str:
    """Return the first keys of an action as the platform writes them, or nothing."""
    return key_name(action.shortcut())


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Add a menu for each key of ``MENUS``, with its actions in the order of the table."""
    for key in MENUS:
        parts = {"": _menu_in(bar, key)}
        for spec in (spec for spec in ACTIONS if spec.menu == key):
            if spec.separator_before:
                parts.get(spec.submenu, parts[""]).addSeparator()
            if spec.submenu not in parts:
                parts[spec.submenu] = _menu_in(parts[""], spec.submenu)
            parts[spec.submenu].addAction(actions[spec.id])


def way_to(id: str) -> str:
    """Return the menus that lead to an action, and its words."""
    spec = next(spec for spec in ACTIONS if spec.id == id)
    return f"{spec.where} > {spec.plain_text.removesuffix('…')}"


def _menu_in(menus: QMenuBar | QMenu, key: str) -> QMenu:
    menu = KeysMenu(say(f"menu.{key}"), menus)
    menus.addMenu(menu)
    menu.setToolTipsVisible(True)
    return menu


def put_in_corner(bar: QMenuBar, action: QAction) -> None:
    """Show ``action`` with its keys at the end of the menu bar, where it is seen without opening a menu."""
    button = QToolButton(bar)
    button.setObjectName("corner")
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bar.setCornerWidget(button)

    def show_keys() -> None:
        button.setText(f"{plain_words(action.text())}   {shown_keys(action)}".rstrip())

    action.changed.connect(show_keys)
    show_keys()


def _make_action(
    owner: QWidget, spec: ActionSpec, handler: Callable[[], object], groups: dict[str, QActionGroup]
) -> QAction:
    action = QAction(spec.text, owner)
    action.setObjectName(spec.id)
    action.triggered.connect(lambda *_checked: handler())
    owner.addAction(action)
    if spec.everywhere:
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    if spec.group:
        action.setCheckable(True)
        groups.setdefault(spec.group, QActionGroup(owner)).addAction(action)
    return action
