# SPDX-License-Identifier: Apache-2.0
"""The desk of what belongs to the app itself: its settings, and finding its actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.settings.values import THEMES

if TYPE_CHECKING:
    from chipbrief_gui.case.text_pane import TextPane
    from chipbrief_gui.settings.find_action import FindAction, Place
    from chipbrief_gui.settings.settings_window import SettingsWindow


class SettingsDesk(Desk):
    """Makes each window when it is first wanted."""

    loaded = (
        "chipbrief_gui.settings.settings_window",
        "rapidfuzz",
        "chipbrief_gui.settings.find_action",
        # For numbers and dates in another language.
        "babel.dates",
    )

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.settings: SettingsWindow | None = None
        self.find: FindAction | None = None
        self._text: TextPane | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action on the app itself does."""
        themes = {f"theme_{theme}": partial(self._services.settings.change, theme=theme) for theme in THEMES}
        return {"settings": self.show_settings, "find_action": self.find_action, **themes}

    def serve(self, text: TextPane) -> None:
        """Let the fields of ``text`` be found beside the actions."""
        self._text = text

    def show_settings(self) -> None:
        """Show the settings."""
        self.in_steps(self._bring_settings())

    def _bring_settings(self) -> Iterator[None]:
        if self.settings is None:
            from chipbrief_gui.settings.settings_window import SettingsWindow

            window = SettingsWindow(self._services.settings, self._main, asking=self.asking)
            self.settings = self.keep(window)
            yield from window.adding()
            yield
        self.bring(self.settings)

    def find_action(self) -> None:
        """Show every action, to find one by some of its letters."""
        if self.find is None:
            from chipbrief_gui.settings.find_action import FindAction

            by_id = {action.objectName(): action for action in self._main.findChildren(QAction)}
            self.find = self.keep(FindAction(by_id, self._places, self._main))
        self.bring(self.find)

    def _places(self) -> tuple[Place, ...]:
        from chipbrief_gui.settings.find_action import Place

        text = self._text
        if text is None:
            return ()
        return tuple(Place(label, told, partial(text.focus, name)) for name, label, told in text.named)
