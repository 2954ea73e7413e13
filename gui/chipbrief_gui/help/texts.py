# SPDX-License-Identifier: Apache-2.0
"""The words of help; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

HELP_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.help": QT_TRANSLATE_NOOP("chipbrief", "&Help"),
    "tip.help": QT_TRANSLATE_NOOP("chipbrief", "Open the user guide at the chapter of this pane or window"),
    "help.window": QT_TRANSLATE_NOOP("chipbrief", "Help"),
    "help.search": QT_TRANSLATE_NOOP("chipbrief", "Search the guide"),
    "help.contents": QT_TRANSLATE_NOOP("chipbrief", "Contents of the guide"),
    "help.chapter": QT_TRANSLATE_NOOP("chipbrief", "Chapter"),
    "help.back": QT_TRANSLATE_NOOP("chipbrief", "Back"),
    "help.forward": QT_TRANSLATE_NOOP("chipbrief", "Forward"),
    "help.smaller": QT_TRANSLATE_NOOP("chipbrief", "Smaller text"),
    "help.larger": QT_TRANSLATE_NOOP("chipbrief", "Larger text"),
    "help.action": QT_TRANSLATE_NOOP("chipbrief", "Action"),
    "help.keys": QT_TRANSLATE_NOOP("chipbrief", "Keys"),
    "help.tip": QT_TRANSLATE_NOOP("chipbrief", "What it does"),
})
