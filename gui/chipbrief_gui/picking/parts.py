# SPDX-License-Identifier: Apache-2.0
"""The labels and lines of the pick pane."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from chipbrief_gui.plain import plain_label
from chipbrief_gui.theme import embolden, restyle


def heading(text: str) -> QLabel:
    """Return the heading of a part of the pane."""
    label = QLabel(text)
    label.setObjectName("heading")
    embolden(label)
    return label


def rule() -> QFrame:
    """Return a thin line between parts."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    return line


def note(kind: str = "muted") -> QLabel:
    """Return a hidden label for a text under a field; ``kind`` is ``muted`` or ``fault``."""
    label = plain_label()
    label.setObjectName(kind)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.hide()
    return label


def write(label: QLabel, text: str) -> None:
    """Show ``text`` in a label; without text, hide the label."""
    label.setText(text)
    label.setVisible(bool(text))


def mark(field: QWidget, *, faulty: bool) -> None:
    """Mark a field as faulty with a frame, or remove the frame."""
    if bool(field.property("faulty")) == faulty:
        return
    field.setProperty("faulty", faulty)
    restyle(field)
