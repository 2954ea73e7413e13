# SPDX-License-Identifier: Apache-2.0
"""The desk of kept pages: those made before are seen at once, while the brief is made."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from chipbrief.errors import ChipbriefError
from chipbrief_gui.case.document import Document
from chipbrief_gui.case.work import Work
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.kept.store import KeptPages
from chipbrief_gui.rendering import Rendering, State
from chipbrief_gui.showing import Showing

#: Pages are kept when the brief has stood for this long, in milliseconds, or when the window is closed.
REST_MS = 2000

_log = logging.getLogger(__name__)


class KeptDesk(Desk):
    """Shows kept pages till the first brief is made, and keeps those of each brief that stands a while."""

    def __init__(self, services: Services, kept: KeptPages, data: Path | None, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._kept, self._data = kept, data
        self._forget_ground()
        self._sought: Work | None = None
        self._asking = self.asking("kept-pages")
        self._asking.answered.connect(self._on_found)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.keep_pages)

    def serve(self, document: Document, rendering: Rendering, showing: Showing) -> None:
        """Follow the case, its rendering, and the pages that are shown."""
        self._document, self._rendering, self._showing = document, rendering, showing
        rendering.waiting.connect(self._look)
        rendering.opened.connect(self._forget_ground)
        showing.shown.connect(self._rest.start)

    def keep_pages(self) -> None:
        """Keep the pages shown, in the background."""
        if (wanted := self._to_keep()) is not None:
            ground = self._ground
            self._asking.ask(lambda: self._kept.keep(ground(), *wanted))

    def close(self) -> None:
        """Keep the pages at once if they still wait to be kept."""
        super().close()
        if self._rest.isActive() and (wanted := self._to_keep()) is not None:
            try:
                self._kept.keep(self._ground(), *wanted)
            except (ChipbriefError, OSError):
                _log.info("The pages could not be kept.", exc_info=True)
        self._rest.stop()

    def _look(self) -> None:
        """Look for pages of the work at hand while there is no brief yet."""
        work = self._document.work
        if self._showing.brief is None and work != self._sought and not self._rendering.own:
            self._sought, ground = work, self._ground
            self._asking.ask(lambda: self._kept.find(ground(), work))

    def _on_found(self, pdf: bytes | None) -> None:
        newest = self._sought == self._document.work and self._rendering.state is State.WAITING
        if pdf is not None and newest and self._showing.brief is None:
            self._showing.show_kept(pdf)

    def _to_keep(self) -> tuple[Work, bytes] | None:
        """Return the work at hand and its pages, if they are whole: own tables are no part of the digest."""
        brief = self._showing.brief
        if brief is None or self._rendering.state is not State.CURRENT or self._rendering.own:
            return None
        return self._document.work, brief.pdf

    def _forget_ground(self) -> None:
        """Forget the digest: another data pack is in use, or this one was opened only now."""
        self._ground = cache(lambda: self._kept.ground(self._data))
