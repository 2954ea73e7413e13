# SPDX-License-Identifier: Apache-2.0
"""How the app looks and speaks: in the colors, keys and language of the settings, as soon as they change."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from chipbrief_gui.actions import set_keys
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.settings.keys import keys_in_force
from chipbrief_gui.theme import Colors, begin_colors, choose_colors
from chipbrief_gui.turns import Later, do_now, in_steps


class Painted(Protocol):
    """A part of the window that colors some things itself."""

    def set_colors(self, colors: Colors) -> None:
        """Draw them in ``colors``."""
        ...


class Look(QObject):
    """Lets ``actions`` and ``parts`` look as the settings say; ``speak`` tells in steps of another language.

    What was typed, undone and shown stays as it is. To change the style sheet takes long, so once the window
    is seen the parts are styled and colored ``later``, in other turns of the event loop.
    """

    def __init__(
        self,
        settings: SettingsKeeper,
        actions: Mapping[str, QAction],
        parts: Iterable[Painted],
        speak: Callable[[], Iterator[object]],
        window: QWidget,
        later: Later = do_now,
    ) -> None:
        super().__init__(window)
        self._later, self._tell = later, speak
        self._settings, self._actions, self._parts = settings, actions, tuple(parts)
        self._language = settings.value.language
        self._used: tuple[object, ...] = ()
        settings.changed.connect(self.use)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.use)

    def use(self) -> None:
        """Look as the settings say; a change of what is only kept, such as recent cases, costs nothing."""
        settings, app = self._settings.value, QApplication.instance()
        if settings.language != self._language and isinstance(app, QApplication):
            self._language = settings.language
            in_steps(self._later, self._speak(app, settings.language))
        colors = choose_colors(settings.theme, QGuiApplication.styleHints().colorScheme())
        used = (settings.theme, colors, settings.keys)
        if used == self._used:
            return
        later = self._later if self._used else do_now
        self._used = used
        self._actions[f"theme_{settings.theme}"].setChecked(True)
        set_keys(self._actions, keys_in_force(settings.keys))
        in_steps(later, self._color(colors))

    def _speak(self, app: QApplication, language: str) -> Iterator[None]:
        """Say all again in another language; the windows paint when all is said."""
        from chipbrief_gui.translations.retelling import changing_language

        with _held_still() as windows:
            yield from changing_language(app, language)
            set_keys(self._actions, keys_in_force(self._settings.value.keys))
            yield
            for _step in self._tell():
                yield
            yield from _painting(windows)

    def _color(self, colors: Colors) -> Iterator[None]:
        """Style and color the parts; the windows paint when none has the former colors any more."""
        app = QApplication.instance()
        with _held_still() as windows:
            for act in begin_colors(app, colors) if isinstance(app, QApplication) else ():
                yield
                act()
            yield
            for part in self._parts:
                part.set_colors(colors)
            yield from _painting(windows)


@contextmanager
def _held_still() -> Generator[list[QWidget]]:
    """Let no window paint meanwhile; yield those that are shown."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in windows:
        window.setUpdatesEnabled(False)
    try:
        yield windows
    finally:
        for window in filter(isValid, windows):
            window.setUpdatesEnabled(True)


def _painting(windows: Iterable[QWidget]) -> Iterator[None]:
    """Let ``windows`` paint again, one after the other."""
    for window in filter(isValid, windows):
        yield
        window.setUpdatesEnabled(True)
