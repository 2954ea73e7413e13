# SPDX-License-Identifier: Apache-2.0
"""The words of the evidence pane."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

EVIDENCE_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "menu.evidence": QT_TRANSLATE_NOOP("chipbrief", "Ev&idence"),
    "action.show_evidence": QT_TRANSLATE_NOOP("chipbrief", "Show or &hide the evidence"),
    "tip.show_evidence": QT_TRANSLATE_NOOP("chipbrief", "The pane on the right: what a number rests on"),
    "action.focus_evidence": QT_TRANSLATE_NOOP("chipbrief", "Go to the &evidence"),
    "tip.focus_evidence": QT_TRANSLATE_NOOP("chipbrief", "Show the evidence and move the keyboard there"),
    "action.next_evidence": QT_TRANSLATE_NOOP("chipbrief", "&Next evidence"),
    "tip.next_evidence": QT_TRANSLATE_NOOP(
        "chipbrief", "What the next number or citation on the pages rests on"
    ),
    "action.previous_evidence": QT_TRANSLATE_NOOP("chipbrief", "&Previous evidence"),
    "tip.previous_evidence": QT_TRANSLATE_NOOP("chipbrief", "What the number or citation before rests on"),
    "action.next_figure": QT_TRANSLATE_NOOP("chipbrief", "Next &figure"),
    "tip.next_figure": QT_TRANSLATE_NOOP("chipbrief", "Go to the next figure and show what it rests on"),
    "action.previous_figure": QT_TRANSLATE_NOOP("chipbrief", "Previous fig&ure"),
    "tip.previous_figure": QT_TRANSLATE_NOOP(
        "chipbrief", "Go to the figure before and show what it rests on"
    ),
    "action.copy_citation": QT_TRANSLATE_NOOP("chipbrief", "&Copy citation"),
    "tip.copy_citation": QT_TRANSLATE_NOOP(
        "chipbrief", "Copy the selected source, or all of them, in the citation style of the brief"
    ),
    "action.copy_evidence": QT_TRANSLATE_NOOP("chipbrief", "Copy as &table"),
    "tip.copy_evidence": QT_TRANSLATE_NOOP(
        "chipbrief", "Copy findings, records and sources for a spreadsheet"
    ),
    "action.save_figure_svg": QT_TRANSLATE_NOOP("chipbrief", "Save figure as &SVG…"),
    "tip.save_figure_svg": QT_TRANSLATE_NOOP("chipbrief", "Save the figure with its title and source line"),
    "action.save_figure_png": QT_TRANSLATE_NOOP("chipbrief", "Save figure as PN&G…"),
    "tip.save_figure_png": QT_TRANSLATE_NOOP("chipbrief", "Save the figure as a picture"),
    "action.save_figure_csv": QT_TRANSLATE_NOOP("chipbrief", "Save &data of the figure…"),
    "tip.save_figure_csv": QT_TRANSLATE_NOOP(
        "chipbrief", "Save what the figure draws, with all digits, as CSV"
    ),
    "action.attachments": QT_TRANSLATE_NOOP("chipbrief", "&Attachments…"),
    "tip.attachments": QT_TRANSLATE_NOOP(
        "chipbrief", "Everything that the brief carries: data, sources, template"
    ),
    # The pane
    "evidence.title": QT_TRANSLATE_NOOP("chipbrief", "Evidence"),
    "evidence.close": QT_TRANSLATE_NOOP("chipbrief", "Hide the evidence"),
    "evidence.list": QT_TRANSLATE_NOOP("chipbrief", "Findings, records and sources"),
    "evidence.details": QT_TRANSLATE_NOOP("chipbrief", "Details of the evidence"),
    "evidence.empty": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Where does a number come from? Click it in the preview, or step through the pages with {keys}.",
    ),
    "evidence.nothing": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Nothing is recorded behind this place. Numbers, citations, figures and tables can be traced.",
    ),
    "evidence.kind.judgement": QT_TRANSLATE_NOOP("chipbrief", "Judgement"),
    "evidence.kind.finding": QT_TRANSLATE_NOOP("chipbrief", "Finding"),
    "evidence.kind.record": QT_TRANSLATE_NOOP("chipbrief", "Record"),
    "evidence.kind.figure": QT_TRANSLATE_NOOP("chipbrief", "Figure"),
    "evidence.kind.table": QT_TRANSLATE_NOOP("chipbrief", "Table"),
    "evidence.kind.source": QT_TRANSLATE_NOOP("chipbrief", "Source"),
    "evidence.kind.cite": QT_TRANSLATE_NOOP("chipbrief", "Citation"),
    "evidence.page": QT_TRANSLATE_NOOP("chipbrief", "page {n}"),
    "evidence.findings": QT_TRANSLATE_NOOP("chipbrief", "Findings ({n})"),
    "evidence.records": QT_TRANSLATE_NOOP("chipbrief", "Records ({n})"),
    "evidence.sources": QT_TRANSLATE_NOOP("chipbrief", "Sources ({n})"),
    "evidence.unknown": QT_TRANSLATE_NOOP("chipbrief", "No value: the evidence is too thin"),
    "evidence.unlisted": QT_TRANSLATE_NOOP("chipbrief", "Not in the list of the brief"),
    # Details
    "evidence.value": QT_TRANSLATE_NOOP("chipbrief", "Value"),
    "evidence.likelihood": QT_TRANSLATE_NOOP("chipbrief", "Likelihood and confidence"),
    "evidence.formula": QT_TRANSLATE_NOOP("chipbrief", "How it was computed"),
    "evidence.inputs": QT_TRANSLATE_NOOP("chipbrief", "Computed from"),
    "evidence.caveats": QT_TRANSLATE_NOOP("chipbrief", "Caveats"),
    "evidence.settle": QT_TRANSLATE_NOOP("chipbrief", "What would settle it"),
    "evidence.fields": QT_TRANSLATE_NOOP("chipbrief", "{dataset}: {ref}"),
    "evidence.field": QT_TRANSLATE_NOOP("chipbrief", "{label}: {text}"),
    "evidence.standing": QT_TRANSLATE_NOOP("chipbrief", "Standing"),
    "evidence.seen": QT_TRANSLATE_NOOP("chipbrief", "Read in the source or a faithful copy"),
    "evidence.memory": QT_TRANSLATE_NOOP("chipbrief", "Not yet read in a source (†)"),
    "evidence.late": QT_TRANSLATE_NOOP("chipbrief", "Known only after the as-of date (‡)"),
    "evidence.reference": QT_TRANSLATE_NOOP("chipbrief", "Reference"),
    "evidence.quality": QT_TRANSLATE_NOOP("chipbrief", "Quality: {quality}"),
    "evidence.status": QT_TRANSLATE_NOOP("chipbrief", "Status: {status}"),
    "evidence.successor": QT_TRANSLATE_NOOP("chipbrief", "Superseded by {successor}"),
    "evidence.locators": QT_TRANSLATE_NOOP("chipbrief", "Where in it: {places}"),
    "evidence.quoted_in": QT_TRANSLATE_NOOP("chipbrief", "As quoted in {sources}"),
    "evidence.accessed": QT_TRANSLATE_NOOP("chipbrief", "Accessed {day}"),
    "evidence.address": QT_TRANSLATE_NOOP("chipbrief", "Address"),
    "evidence.read": QT_TRANSLATE_NOOP("chipbrief", "How it was read"),
    "evidence.briefs": QT_TRANSLATE_NOOP("chipbrief", "Briefs of the library that rest on it"),
    # Where it is printed
    "evidence.printed": QT_TRANSLATE_NOOP("chipbrief", "Where it is printed"),
    "evidence.printed.one": QT_TRANSLATE_NOOP("chipbrief", "Printed in one place"),
    "evidence.printed.many": QT_TRANSLATE_NOOP("chipbrief", "Printed in {n} places"),
    "evidence.place": QT_TRANSLATE_NOOP("chipbrief", "Page {page}: {words}"),
    "evidence.figure_of": QT_TRANSLATE_NOOP("chipbrief", "Figure {n} of {count}"),
    "evidence.figures": QT_TRANSLATE_NOOP("chipbrief", "{count} figures"),
    "evidence.figures.one": QT_TRANSLATE_NOOP("chipbrief", "One figure"),
    "evidence.follow": QT_TRANSLATE_NOOP("chipbrief", "Fo&llow evidence"),
    "evidence.follow.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "The pages go to where the finding, record or source that you select is printed."
    ),
    # News
    "evidence.copied_citation.one": QT_TRANSLATE_NOOP("chipbrief", "One citation copied"),
    "evidence.copied_citation.many": QT_TRANSLATE_NOOP("chipbrief", "{n} citations copied"),
    "evidence.copied_table": QT_TRANSLATE_NOOP("chipbrief", "The evidence was copied as a table"),
    "evidence.nothing_selected": QT_TRANSLATE_NOOP(
        "chipbrief", "Click a number, citation or figure first, then copy."
    ),
    "evidence.no_figure": QT_TRANSLATE_NOOP("chipbrief", "Click a figure first, then save it."),
    "evidence.saved": QT_TRANSLATE_NOOP("chipbrief", "Saved to {path}"),
    "evidence.no_marks": QT_TRANSLATE_NOOP("chipbrief", "Nothing on these pages can be traced."),
    # Attachments
    "attachments.title": QT_TRANSLATE_NOOP("chipbrief", "Attachments"),
    "attachments.name": QT_TRANSLATE_NOOP("chipbrief", "File"),
    "attachments.what": QT_TRANSLATE_NOOP("chipbrief", "What it is"),
    "attachments.size": QT_TRANSLATE_NOOP("chipbrief", "Bytes"),
    "attachments.manifest": QT_TRANSLATE_NOOP("chipbrief", "What the brief was made from and with"),
    "attachments.save": QT_TRANSLATE_NOOP("chipbrief", "&Save as…"),
    "attachments.empty": QT_TRANSLATE_NOOP("chipbrief", "There is no brief yet."),
    "attachments.any": QT_TRANSLATE_NOOP("chipbrief", "Save an attachment"),
})
