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
    "action.export_more": QT_TRANSLATE_NOOP("chipbrief", "Export &more…"),
    "tip.export_more": QT_TRANSLATE_NOOP(
        "chipbrief", "Save the figures, data, records and sources of the brief, with it or alone"
    ),
    "export.title": QT_TRANSLATE_NOOP("chipbrief", "Export PDF"),
    "export.filter": QT_TRANSLATE_NOOP("chipbrief", "PDF documents (*.pdf)"),
    # What goes with a brief
    "export.more.title": QT_TRANSLATE_NOOP("chipbrief", "Export more"),
    "export.group.brief": QT_TRANSLATE_NOOP("chipbrief", "Brief"),
    "export.group.figures": QT_TRANSLATE_NOOP("chipbrief", "Figures"),
    "export.group.data": QT_TRANSLATE_NOOP("chipbrief", "Data"),
    "export.group.sources": QT_TRANSLATE_NOOP("chipbrief", "Sources"),
    "export.part.pdf": QT_TRANSLATE_NOOP("chipbrief", "The &PDF, as shown"),
    "export.part.svg": QT_TRANSLATE_NOOP("chipbrief", "Drawings (&SVG)"),
    "export.part.png": QT_TRANSLATE_NOOP("chipbrief", "Pictures (PN&G)"),
    "export.part.csv": QT_TRANSLATE_NOOP("chipbrief", "Of figures and &tables (CSV)"),
    "export.part.records_csv": QT_TRANSLATE_NOOP("chipbrief", "&Records behind the findings (CSV)"),
    "export.part.records_json": QT_TRANSLATE_NOOP("chipbrief", "Records behind the findings (&JSON)"),
    "export.part.csl_json": QT_TRANSLATE_NOOP("chipbrief", "&Zotero and others (CSL-JSON)"),
    "export.part.bibtex": QT_TRANSLATE_NOOP("chipbrief", "&LaTeX (BibTeX)"),
    "export.part.ris": QT_TRANSLATE_NOOP("chipbrief", "End&Note and others (RIS)"),
    "export.more.name": QT_TRANSLATE_NOOP("chipbrief", "File n&ames"),
    "export.more.folder": QT_TRANSLATE_NOOP("chipbrief", "Fol&der"),
    "export.more.example": QT_TRANSLATE_NOOP("chipbrief", "The brief is {file}; the others begin alike."),
    "export.more.go": QT_TRANSLATE_NOOP("chipbrief", "&Export"),
    "export.more.nothing": QT_TRANSLATE_NOOP("chipbrief", "Tick at least one thing to export."),
    "export.more.making": QT_TRANSLATE_NOOP("chipbrief", "Reading the brief and drawing its figures"),
    "export.more.writing": QT_TRANSLATE_NOOP("chipbrief", "Writing the files"),
    "export.more.stopped": QT_TRANSLATE_NOOP("chipbrief", "Stopped. Nothing was written."),
    "export.more.files.one": QT_TRANSLATE_NOOP("chipbrief", "{n} file"),
    "export.more.files.many": QT_TRANSLATE_NOOP("chipbrief", "{n} files"),
    "export.more.done": QT_TRANSLATE_NOOP("chipbrief", "{files} written to {folder}"),
    "export.more.draft": QT_TRANSLATE_NOOP(
        "chipbrief", "Errors stand in this brief: its PDF is marked as a draft, and its files are named so."
    ),
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
