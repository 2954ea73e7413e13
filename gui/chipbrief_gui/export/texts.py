# SPDX-License-Identifier: Apache-2.0
"""The words of the export; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

EXPORT_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.export": "E&xport PDF…",
    "tip.export": "Save the brief exactly as the preview shows it",
    "action.export_draft": "Export as &draft…",
    "tip.export_draft": "Save a brief with errors as it is shown, with Draft across every page",
    "action.export_more": "Export &more…",
    "tip.export_more": "Save the figures, data, records and sources of the brief, with it or alone",
    "export.title": "Export PDF",
    "export.filter": "PDF documents (*.pdf)",
    # What goes with a brief
    "export.more.title": "Export more",
    "export.group.brief": "Brief",
    "export.group.figures": "Figures",
    "export.group.data": "Data",
    "export.group.sources": "Sources",
    "export.part.pdf": "The &PDF, as shown",
    "export.part.svg": "Drawings (&SVG)",
    "export.part.png": "Pictures (PN&G)",
    "export.part.csv": "Of figures and &tables (CSV)",
    "export.part.records_csv": "&Records behind the findings (CSV)",
    "export.part.records_json": "Records behind the findings (&JSON)",
    "export.part.csl_json": "&Zotero and others (CSL-JSON)",
    "export.part.bibtex": "&LaTeX (BibTeX)",
    "export.part.ris": "End&Note and others (RIS)",
    "export.more.name": "File n&ames",
    "export.more.folder": "Fol&der",
    "export.more.example": "The brief is {file}; the others begin alike.",
    "export.more.go": "&Export",
    "export.more.no_folder": "Give the whole path of a folder, or choose one.",
    "export.more.nothing": "Tick at least one thing to export.",
    "export.more.making": "Reading the brief and drawing its figures",
    "export.more.writing": "Writing the files",
    "export.more.stopped": "Stopped. Nothing was written.",
    "export.more.files.one": "{n} file",
    "export.more.files.many": "{n} files",
    "export.more.done": "{files} written to {folder}",
    "export.more.draft": "This brief has errors: its PDF is marked as a draft, and its files are named so.",
    # Errors stand
    "export.is_draft": (
        "There are errors, so the pages are marked as a draft. Fix what the problems below name, or export "
        "the draft as it is."
    ),
    "export.blocked.one": (
        "Not exported: there is {n} error. Fix it below, or export the pages as a draft, as they are shown."
    ),
    "export.blocked.many": (
        "Not exported: there are {n} errors. Fix them below, or export the pages as a draft, as they are "
        "shown."
    ),
    "status.no_draft": (
        "There are no errors: Export PDF saves the brief. To mark it as a draft all the same, tick Draft "
        "below your text."
    ),
})
