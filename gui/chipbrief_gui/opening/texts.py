# SPDX-License-Identifier: Apache-2.0
"""The words of recent cases; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

OPENING_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.recent": QT_TRANSLATE_NOOP("chipbrief", "&Recent cases"),
    "tip.recent": QT_TRANSLATE_NOOP(
        "chipbrief", "Open one of the cases and sealed PDFs that were open here last"
    ),
    "recent.none": QT_TRANSLATE_NOOP("chipbrief", "No case was open here yet"),
    "recent.missing": QT_TRANSLATE_NOOP("chipbrief", "{name} (not found)"),
    "recent.tidy": QT_TRANSLATE_NOOP("chipbrief", "Remove those &not found"),
    "recent.clear": QT_TRANSLATE_NOOP("chipbrief", "&Clear the list"),
    "drop.not_a_case": QT_TRANSLATE_NOOP(
        "chipbrief", "{name} is no case: drop a *.brief file or a sealed PDF here."
    ),
})
