# SPDX-License-Identifier: Apache-2.0
"""The way back: remembers the place before each jump, so that a reader can return to it."""

from __future__ import annotations

from collections import deque

from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.sheets import Sheets

_LONGEST = 100


class Trail:
    """Jumps on ``sheets``, and goes back to where a jump began, and forward again."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._before: deque[Place] = deque(maxlen=_LONGEST)
        self._behind: deque[Place] = deque(maxlen=_LONGEST)

    def jump(self, page: int, top: float = 0.0) -> None:
        """Go to the top of ``page``, or ``top`` points below it, and remember from where."""
        self.leave()
        self._sheets.go_to(page, top)

    def leave(self) -> None:
        """Remember the place that is looked at: it is about to be left."""
        self._before.append(self._sheets.here)
        self._behind.clear()

    def go(self, way: int) -> None:
        """Go back (-1) to where the last jump began, or forward (1) to where one went back from."""
        there, here = (self._before, self._behind) if way < 0 else (self._behind, self._before)
        if there:
            here.append(self._sheets.here)
            to = there.pop()
            self._sheets.go_to(to.page, to.top)
