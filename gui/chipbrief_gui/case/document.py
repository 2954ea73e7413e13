# SPDX-License-Identifier: Apache-2.0
"""The work at hand with its history: every change can be undone, and panes hear of each."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from chipbrief_gui.case.work import Work
from chipbrief_gui.words import say

#: Changes to one thing that follow each other within this time are undone together, in seconds.
_TOGETHER = 1.5
_MOST_STEPS = 500


class Document(QObject):
    """Holds a ``Work``. ``changed`` gives the new one after an edit, an undo, a redo or another case.

    Who hears of a change may edit: that edit is made when all have heard, so nobody hears of the older work
    after the newer one, and the history keeps their order.
    """

    changed = Signal(object)
    clean_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._work = Work()
        self.history = QUndoStack(self)
        self.history.setUndoLimit(_MOST_STEPS)
        self.history.cleanChanged.connect(self.clean_changed)
        self.history.indexChanged.connect(lambda _index: self._do_wanted())
        self._wanted = deque[tuple[Work, str]]()
        self._is_telling = False

    @property
    def work(self) -> Work:
        """The work as it stands."""
        return self._work

    @property
    def is_clean(self) -> bool:
        """Whether nothing changed since the case was opened or saved."""
        return self.history.isClean()

    def edit(self, work: Work, what: str) -> None:
        """Make ``work`` the one at hand. ``what`` names the thing changed, such as a field."""
        self._wanted.append((work, what))
        self._do_wanted()

    def begin(self, work: Work) -> None:
        """Start anew with ``work``, as when a case is opened: there is nothing to undo."""
        self._wanted.clear()
        self.history.clear()
        self.set_work(work)
        self._do_wanted()

    def set_clean(self) -> None:
        """Say that the work is saved as it stands."""
        self.history.setClean()

    def set_work(self, work: Work) -> None:
        """Hold ``work`` and tell of it; edits and the history call this."""
        self._work = work
        before, self._is_telling = self._is_telling, True
        try:
            self.changed.emit(work)
        finally:
            self._is_telling = before

    def _do_wanted(self) -> None:
        while self._wanted and not self._is_telling:
            work, what = self._wanted.popleft()
            if work != self._work:
                self.history.push(_Edit(self, self._work, work, what, self._clock()))


class _Edit(QUndoCommand):
    """One change; quick changes to the same thing become one."""

    def __init__(self, document: Document, before: Work, after: Work, what: str, at: float) -> None:
        super().__init__(say("case.edit"))
        self._document = document
        self._before, self.after = before, after
        self.what, self.at = what, at

    def id(self) -> int:
        """Return the number that edits share, so that Qt offers them for merging."""
        return 1

    def redo(self) -> None:
        """Do it, the first time and again."""
        self._document.set_work(self.after)

    def undo(self) -> None:
        """Go back to the work before."""
        self._document.set_work(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take in a later change to the same thing that came soon after."""
        if not isinstance(other, _Edit) or other.what != self.what or other.at - self.at > _TOGETHER:
            return False
        self.after, self.at = other.after, other.at
        # What was taken back at once is no step to undo.
        self.setObsolete(self.after == self._before)
        return True
