# SPDX-License-Identifier: Apache-2.0
"""The words of recent cases; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

OPENING_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.recent": "&Recent cases",
    "tip.recent": "Open one of the cases and sealed PDFs that were open here last",
    "recent.none": "No case was open here yet",
    "recent.missing": "{name} (not found)",
    "recent.tidy": "Remove those &not found",
    "recent.clear": "&Clear the list",
    "drop.not_a_case": "{name} is no case: drop a *.brief file or a sealed PDF here.",
})
