# SPDX-License-Identifier: Apache-2.0
"""The base of every window but the main one: they block nothing, and Escape closes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.engine_face import Opened
from chipbrief_gui.plain import plain_label
from chipbrief_gui.theme import Colors, make_primary, rename
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say

_MARGIN = 16
_FRAME = QSize(8, 48)
#: Of its first size, what a window keeps at least, so that what it says has room.
_LEAST = 0.6


class SideWindow(QDialog):
    """A column to fill, and a row of buttons that ends in Close, which is primary if ``to_close``."""

    def __init__(
        self, title: str, size: tuple[int, int], parent: QWidget | None = None, *, to_close: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setModal(False)
        size_there = QSize(*size).boundedTo(self.screen().availableSize() - _FRAME)
        across = QHBoxLayout(self)
        across.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        across.setSpacing(0)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        across.addLayout(self.column)
        # Qt does not ask how high a text is that breaks its lines.
        inside = size_there * _LEAST - QSize(2 * _MARGIN, 2 * _MARGIN)
        self.column.addStrut(inside.width())
        across.addStrut(inside.height())
        self.buttons = QDialogButtonBox()
        reject = QDialogButtonBox.ButtonRole.RejectRole
        self.close_button = self.add_button(say("window.close"), reject, primary=to_close)
        self.buttons.rejected.connect(self.reject)
        self.resize(size_there)

    def add_bottom(self, said: QWidget | None = None) -> None:
        """Add the row of buttons; ``said``, a widget for news, comes before them."""
        row = QHBoxLayout()
        row.setSpacing(12)
        if said is not None:
            row.addWidget(said, 1)
        row.addWidget(self.buttons, 0 if said else 1)
        self.column.addLayout(row)

    def add_button(
        self, text: str, role: QDialogButtonBox.ButtonRole, tip: str = "", *, primary: bool = False
    ) -> QPushButton:
        """Add a button to the row below; Enter in a field does not press it.

        One that may be out of use needs a ``tip`` that says what it works on. The ``primary`` one is the one
        to press.
        """
        button = QPushButton(text)
        if primary:
            make_primary(button)
        self.buttons.addButton(button, role)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def put_buttons_last(self) -> None:
        """Let the keyboard come to the row of buttons after all else, some of which may be made later."""
        row = set(self.buttons.buttons())
        # Qt leaves the order as it is where one of two parts takes no focus, as a label under the last field.
        parts = [part for part in chain(self) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
        ordered = [*(part for part in parts if part not in row), *(part for part in parts if part in row)]
        if parts != ordered:
            put_in_order(*ordered[-len(row) - 1 :])

    def set_colors(self, colors: Colors) -> None:
        """Use ``colors`` for whatever the style sheet cannot color."""

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Follow the main window's data pack and pick; a window that needs neither does nothing."""

    def come_up(self) -> None:
        """Show the window in front of the others."""
        self.show()
        self.put_buttons_last()
        self.raise_()
        self.activateWindow()


def chain(window: QWidget) -> Iterator[QWidget]:
    """Yield the parts of a window in the order in which the keyboard comes to them."""
    part = window.nextInFocusChain()
    while part is not None and part is not window:
        yield part
        part = part.nextInFocusChain()


def put_in_order(*parts: QWidget) -> None:
    """Let the keyboard come to each of ``parts`` after the one before it."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def inside(tabs: QTabWidget) -> QWidget:
    """Return what holds the pages of ``tabs``: Qt need not measure a page anew that is made in it."""
    return tabs.findChild(QStackedWidget) or tabs


def show_news(label: QLabel, text: str, *, kind: str = "good") -> None:
    """Show news in ``label``, whose ``kind`` is ``good`` or ``bad``; without text, hide it."""
    rename(label, kind)
    label.setText(text)
    label.setVisible(bool(text))


def ask_first(window: QWidget, title: str, text: str, go_on: str, act: Callable[[], object]) -> QMessageBox:
    """Ask before ``act``, which cannot be undone; ``go_on`` is the button for it, Cancel the default."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setParent(window, Qt.WindowType.Dialog)
    box.addButton(go_on, QMessageBox.ButtonRole.DestructiveRole).clicked.connect(lambda *_checked: act())
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def wrapped_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label that breaks its lines and whose text can be selected."""
    label = plain_label(text, parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
