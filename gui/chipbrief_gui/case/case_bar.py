# SPDX-License-Identifier: Apache-2.0
"""What must not be missed about the case stays above the panes: work that is back, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from chipbrief_gui.case.keeper import CaseKeeper
from chipbrief_gui.case.unsaved import Unsaved
from chipbrief_gui.panes.banner import Banner
from chipbrief_gui.words import say


class CaseBar(Banner):
    """Says what ``keeper`` brought back at the start and what failed, until it is over or closed.

    ``describe`` tells what work is about. The bar also says why the window does not close; ``save_wanted``
    and ``leave_wanted`` tell the answer to that.
    """

    save_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, keeper: CaseKeeper, describe: Callable[[Unsaved], str]) -> None:
        self.keep, self.discard = _button("recovered.keep"), _button("recovered.discard")
        self.save_as, self.leave = _button("leaving.save"), _button("leaving.leave")
        self._buttons = (self.keep, self.discard, self.save_as, self.leave)
        super().__init__(*self._buttons)
        self._said = ""
        self._describe = describe
        self.keep.clicked.connect(self.hide)
        self.discard.clicked.connect(keeper.go_without)
        self.save_as.clicked.connect(self.save_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        keeper.recovered.connect(self._on_recovered)
        keeper.said.connect(self._on_said)
        # Another case is at hand: what was said of the former one is over.
        keeper.named.connect(lambda _path: self.hide())

    def ask_to_leave(self, why: str) -> None:
        """Say why the window stays open: its work would be lost."""
        self._show(lambda: say("leaving.told", why=why), "bad", self.save_as, self.leave)
        self.save_as.setFocus()

    @property
    def asks_to_leave(self) -> bool:
        """Whether it says now why the window stays open."""
        return self.isVisible() and not self.leave.isHidden()

    def retell(self, again: Callable[[str], str]) -> None:
        """Say the message in another language."""
        self._said = again(self._said)
        super().retell(again)

    def _on_recovered(self, work: Unsaved) -> None:
        def told() -> str:
            return say("recovered.told", about=self._describe(work))

        self._show(told, "news", self.keep, self.discard)

    def _on_said(self, text: str, kind: str) -> None:
        """Keep what failed in sight: the status line soon says something else. Good news end it."""
        self._said = text
        if kind == "bad":
            self._show(lambda: self._said, kind)
        else:
            self.hide()

    def _show(self, told: Callable[[], str], kind: str, *buttons: QPushButton) -> None:
        for button in self._buttons:
            button.setVisible(button in buttons)
        self.tell(told, kind)


def _button(key: str) -> QPushButton:
    button = QPushButton(say(key))
    button.setToolTip(say(f"{key}.tip"))
    button.setAccessibleDescription(button.toolTip())
    return button
