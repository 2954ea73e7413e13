# SPDX-License-Identifier: Apache-2.0
"""The window after an unexpected error: calm words, facts to copy, and ways to go on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from chipbrief_gui.help.crash import Crash
from chipbrief_gui.icons import make_icon
from chipbrief_gui.plain import plain_label
from chipbrief_gui.theme import LIGHT, Colors, embolden
from chipbrief_gui.windows import SideWindow, show_news
from chipbrief_gui.words import say

_SIZE = (680, 480)
_SIGN = 28
_TITLE_PIXELS = 18


class CrashWindow(SideWindow):
    """Shows one error at a time; those that come while it is open are counted."""

    def __init__(
        self, save: Callable[[], object], leave: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(say("crash.window"), _SIZE, parent, to_close=True)
        self._others = 0
        self.sign, self.title, self.what, self.kept = QLabel(), QLabel(), plain_label(), QLabel()
        self.facts = QPlainTextEdit()
        self.news = plain_label()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self.add_button(say("crash.copy"), role)
        self.save = self.add_button(say("crash.save"), role)
        self.leave = self.add_button(say("crash.quit"), role)
        self.close_button.setText(say("crash.go_on"))
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(save)
        self.leave.clicked.connect(leave)
        self._lay_out()

    def set_colors(self, colors: Colors) -> None:
        """Draw the sign in ``colors``."""
        self.sign.setPixmap(make_icon("warning", colors.warning, colors.surface).pixmap(_SIGN, _SIGN))

    def show_crash(self, crash: Crash, path: Path | None, *, former: bool = False) -> None:
        """Show an error and come up; while another is shown, only say that there was one more.

        At a ``former`` one the program ended, and it is running anew.
        """
        if self.isVisible():
            self._others += 1
            show_news(self.news, say("crash.more", n=self._others), kind="bad")
            return
        self._others = 0
        self.title.setText(say("crash.former" if former else "crash.title"))
        self.kept.setText(say("crash.former.kept" if former else "crash.kept"))
        self.what.setText(crash.name)
        self.facts.setPlainText(crash.facts)
        show_news(self.news, say("crash.file", path=path) if path is not None else "", kind="muted")
        self.come_up()
        self.close_button.setFocus()

    def say_again(self, times: int) -> None:
        """Say that the error shown came again."""
        show_news(self.news, say("crash.again", n=times), kind="bad")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts.toPlainText())
        show_news(self.news, say("crash.copied"))

    def _lay_out(self) -> None:
        embolden(self.title, _TITLE_PIXELS)
        self.sign.setFixedHeight(self.title.fontMetrics().height())
        words = QVBoxLayout()
        words.setSpacing(8)
        for label in (self.title, self.what, self.kept):
            label.setWordWrap(True)
            words.addWidget(label)
        self.what.setObjectName("muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.facts.setReadOnly(True)
        self.facts.setTabChangesFocus(True)
        self.facts.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        # Tracebacks are read from the left in every language.
        self.facts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        label = QLabel(say("crash.facts"))
        label.setWordWrap(True)
        label.setBuddy(self.facts)
        self.facts.setAccessibleName(say("crash.facts"))
        self.news.setWordWrap(True)
        self.column.addLayout(head)
        for widget in (label, self.facts, self.news):
            self.column.addWidget(widget, int(widget is self.facts))
        self.add_bottom()
        self.set_colors(LIGHT)
