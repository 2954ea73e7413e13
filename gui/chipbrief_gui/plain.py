# SPDX-License-Identifier: Apache-2.0
"""Text that others wrote is shown as it is: by itself Qt takes a tag in it, such as <title>, for markup."""

from __future__ import annotations

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label that shows markup as text."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def plain_tip(text: str) -> str:
    """Return a text as a tool tip that shows markup as text.

    >>> plain_tip("no <title>")
    '<p>no &lt;title&gt;</p>'
    >>> plain_tip("3 < 4")
    '3 < 4'
    """
    normal = Qt.WhiteSpaceMode.WhiteSpaceNormal
    return Qt.convertFromPlainText(text, normal) if Qt.mightBeRichText(text) else text


def unmarked(text: str) -> str:
    """Return a text for a menu or a label of a field in which no letter is marked as one to press.

    >>> unmarked("R&D.brief")
    'R&&D.brief'
    """
    return text.replace("&", "&&")


def plain_words(text: str) -> str:
    """Return the words of a menu or of the label of a field without the sign of the letter to press.

    >>> plain_words("&Save R&&D…")
    'Save R&D…'
    """
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
