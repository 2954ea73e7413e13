# SPDX-License-Identifier: Apache-2.0
"""The words of the export; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

EXPORT_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.export": QT_TRANSLATE_NOOP("chipbrief", "E&xport PDF…"),
    "tip.export": QT_TRANSLATE_NOOP("chipbrief", "Save the brief exactly as the preview shows it"),
    "action.export_draft": QT_TRANSLATE_NOOP("chipbrief", "Export as &draft…"),
    "tip.export_draft": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Save a brief in which errors stand, with Draft across every page, as it is shown",
    ),
    "export.title": QT_TRANSLATE_NOOP("chipbrief", "Export PDF"),
    "export.filter": QT_TRANSLATE_NOOP("chipbrief", "PDF documents (*.pdf)"),
    # Errors stand
    "export.is_draft": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Errors stand, so the pages are marked as a draft. Mend what the problems below name, or export the"
        " draft as it is.",
    ),
    "export.blocked.one": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Not exported: {n} error stands. Mend it below, or export the pages as a draft, as they are shown.",
    ),
    "export.blocked.many": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Not exported: {n} errors stand. Mend them below, or export the pages as a draft, as they are shown.",
    ),
    "status.no_draft": QT_TRANSLATE_NOOP(
        "chipbrief",
        "No error stands: Export PDF saves the brief. To mark it as a draft all the same, tick Draft below"
        " your text.",
    ),
})
