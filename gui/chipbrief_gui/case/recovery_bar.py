# SPDX-License-Identifier: Apache-2.0
"""The message that unsaved work is back: it stays until the user has decided what becomes of it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from chipbrief_gui.case.keeper import Keeper
from chipbrief_gui.panes.banner import Banner
from chipbrief_gui.words import say


class RecoveryBar(Banner):
    """Shown when ``keeper`` brought back work at the start: keep it at hand, or go without it."""

    def __init__(self, keeper: Keeper) -> None:
        self.keep, self.discard = QPushButton(say("recovered.keep")), QPushButton(say("recovered.discard"))
        super().__init__(self.keep, self.discard)
        for button, tip in ((self.keep, "recovered.keep.tip"), (self.discard, "recovered.discard.tip")):
            button.setToolTip(say(tip))
            button.setAccessibleDescription(say(tip))
        self.keep.clicked.connect(self.hide)
        self.discard.clicked.connect(keeper.go_without)
        keeper.recovered.connect(lambda about: self.tell(lambda: say("recovered.told", about=about), "news"))
        # Another case is at hand, or this one is saved: there is nothing left to decide.
        for over in (keeper.named, keeper.opened):
            over.connect(lambda _path: self.hide())
