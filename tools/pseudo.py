# SPDX-License-Identifier: Apache-2.0
"""A made-up language whose words are as long as German ones, to see what would be cut."""

from __future__ import annotations

import re
from collections.abc import Mapping

from linguist import wanted
from PySide6.QtCore import QObject

from chipbrief_gui.translations.linguist import Message
from chipbrief_gui.translations.translator import WindowWords

#: German is about this much longer than English, in labels of some words.
LONGER = 0.4
_KEPT = re.compile(r"(\{\w+\}|&.|\(\*.*?\)|\n)")


def lengthen(text: str) -> str:
    """Return a text with some vowels doubled, and what is no word as it was.

    >>> lengthen("Save the {n} briefs…")
    'Saavee thee {n} briefs…'
    """
    room = round(len(_KEPT.sub("", text)) * LONGER + 0.5)
    parts: list[str] = []
    for part in _KEPT.split(text):
        for letter in part if not _KEPT.fullmatch(part) else ():
            double = room > 0 and letter.lower() in "aeiou"
            room -= double
            parts.append(letter * 2 if double else letter)
        if _KEPT.fullmatch(part):
            parts.append(part)
    return "".join(parts) + ("n" * room)


def pseudo_words(parent: QObject) -> WindowWords:
    """Return a translator of the window's words into the made-up language."""
    messages: Mapping[str, Message] = {
        message.key: Message(
            message.key,
            message.source,
            message.counted,
            forms=(lengthen(message.source),) * (2 if message.counted else 1),
            finished=True,
        )
        for message in wanted()
    }
    return WindowWords("de", messages, parent)
