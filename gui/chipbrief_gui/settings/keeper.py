# SPDX-License-Identifier: Apache-2.0
"""Holds the settings: tells of each change, and writes it to the file in the background."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chipbrief.errors import ChipbriefError
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.settings.file import read_settings, write_settings
from chipbrief_gui.settings.values import Settings, make_settings
from chipbrief_gui.tasks import ImmediateTasks, Job, Tasks

_log = logging.getLogger(__name__)


class SettingsKeeper(QObject):
    """Holds the frozen ``value``; ``changed`` follows each change, ``failed`` when it cannot be written.

    Without a ``path`` the settings last as long as the app.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, path: Path | None = None, tasks: Tasks | None = None) -> None:
        super().__init__()
        self._path = path
        self._tasks = tasks or ImmediateTasks()
        self.value, self._fault = read_settings(path) if path else (Settings(), None)
        self._written = self.value

    @property
    def fault(self) -> str:
        """What was wrong with the file, in the language of the window; empty if nothing was."""
        return str(self._fault) if self._fault else ""

    def change(self, **values: object) -> None:
        """Set some settings. Raises ``SettingError`` for a value that one cannot have."""
        whole = {item.name: getattr(self.value, item.name) for item in dataclasses.fields(Settings)}
        self.replace(make_settings({**whole, **values}))

    def replace(self, settings: Settings) -> None:
        """Use other settings from now on."""
        if settings == self.value:
            return
        self.value = settings
        # Before it is told of: who hears of it may change another, which is to be written after it.
        if (path := self._path) is not None:
            self._tasks.submit(
                Job(
                    lambda _progress: write_settings(path, settings),
                    lambda _nothing: self._on_written(settings),
                    self._on_failed,
                )
            )
        self.changed.emit(settings)

    def close(self) -> None:
        """Write what is not written yet, and stop."""
        self._tasks.close()
        if self._path is not None and self._written != self.value:
            try:
                write_settings(self._path, self.value)
            except ChipbriefError as error:
                _log.warning("The settings were not saved. %s", error)

    def _on_written(self, settings: Settings) -> None:
        self._written = settings

    def _on_failed(self, error: Exception) -> None:
        _log.info("The settings were not saved.", exc_info=error)
        self.failed.emit(error_words(error))
