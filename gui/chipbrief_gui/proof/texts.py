# SPDX-License-Identifier: Apache-2.0
"""The words of the windows that prove briefs; what is said of a brief stands in ``chipbrief.proof_words``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROOF_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    # Actions
    "action.verify": QT_TRANSLATE_NOOP("chipbrief", "&Verify briefs…"),
    "tip.verify": QT_TRANSLATE_NOOP(
        "chipbrief", "Rebuild sealed briefs from what they carry, and say what differs or is superseded"
    ),
    "action.compare": QT_TRANSLATE_NOOP("chipbrief", "&Compare two briefs…"),
    "tip.compare": QT_TRANSLATE_NOOP(
        "chipbrief", "Say what changed from one sealed brief to another, and why"
    ),
    "action.library": QT_TRANSLATE_NOOP("chipbrief", "&Library of briefs…"),
    "tip.library": QT_TRANSLATE_NOOP(
        "chipbrief", "Find the briefs made here, and see which rest on what was superseded since"
    ),
    # What these windows share
    "proof.stop": QT_TRANSLATE_NOOP("chipbrief", "&Stop"),
    "proof.stopped": QT_TRANSLATE_NOOP("chipbrief", "Stopped."),
    "proof.copy": QT_TRANSLATE_NOOP("chipbrief", "Copy as &text"),
    "proof.copied": QT_TRANSLATE_NOOP("chipbrief", "Copied."),
    "proof.open": QT_TRANSLATE_NOOP("chipbrief", "&Open file"),
    "proof.open_folder": QT_TRANSLATE_NOOP("chipbrief", "Open fol&der"),
    "proof.not_opened": QT_TRANSLATE_NOOP(
        "chipbrief", "No program on this computer opened {path}. Open it from your file manager."
    ),
    "proof.filter": QT_TRANSLATE_NOOP("chipbrief", "PDF documents (*.pdf);;All files (*)"),
    "proof.save": QT_TRANSLATE_NOOP("chipbrief", "Save as"),
    "proof.drop": QT_TRANSLATE_NOOP("chipbrief", "Let go to begin."),
    # Verify
    "verify.window": QT_TRANSLATE_NOOP("chipbrief", "Verify briefs"),
    "verify.choose": QT_TRANSLATE_NOOP("chipbrief", "Choose &files…"),
    "verify.choose_folder": QT_TRANSLATE_NOOP("chipbrief", "Choose fold&er…"),
    "verify.hint": QT_TRANSLATE_NOOP("chipbrief", "Drop PDFs or a folder here, or choose them."),
    "verify.about": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Drop PDFs or a folder on this window, or choose them above. Each brief is rebuilt from what it"
        " carries; the file itself is only read. It may come from anybody: it is opened in a process of its"
        " own, which can reach nothing else.",
    ),
    "verify.none": QT_TRANSLATE_NOOP("chipbrief", "There is no PDF in what you chose: {names}."),
    "verify.file": QT_TRANSLATE_NOOP("chipbrief", "File"),
    "verify.verdict": QT_TRANSLATE_NOOP("chipbrief", "Verdict"),
    "verify.hashes": QT_TRANSLATE_NOOP("chipbrief", "Carried\nfiles"),
    "verify.content": QT_TRANSLATE_NOOP("chipbrief", "Content\nafter a re-run"),
    "verify.bytes": QT_TRANSLATE_NOOP("chipbrief", "Bytes"),
    "verify.superseded": QT_TRANSLATE_NOOP("chipbrief", "Superseded\nsince"),
    "verify.waiting": QT_TRANSLATE_NOOP("chipbrief", "Waiting"),
    "verify.checking": QT_TRANSLATE_NOOP("chipbrief", "Checking…"),
    "verify.unchecked": QT_TRANSLATE_NOOP("chipbrief", "Stopped before it was checked"),
    "verify.progress": QT_TRANSLATE_NOOP("chipbrief", "Checking {n} of {total}: {name}"),
    "verify.levels": QT_TRANSLATE_NOOP("chipbrief", "Three levels"),
    "verify.differences": QT_TRANSLATE_NOOP("chipbrief", "What differs"),
    "verify.reason": QT_TRANSLATE_NOOP("chipbrief", "Why it is no sealed brief"),
    "verify.foreign": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Nothing in it can be proved here. Only a PDF that Chipbrief has sealed carries what is needed; if it"
        " was once one, another program has saved it without that.",
    ),
    "verify.rests": QT_TRANSLATE_NOOP("chipbrief", "Superseded since it was made"),
    "verify.files.one": QT_TRANSLATE_NOOP("chipbrief", "{n} file"),
    "verify.files.many": QT_TRANSLATE_NOOP("chipbrief", "{n} files"),
    "verify.walls": QT_TRANSLATE_NOOP("chipbrief", "Protection"),
    # Library
    "library.window": QT_TRANSLATE_NOOP("chipbrief", "Library of briefs"),
    "library.search": QT_TRANSLATE_NOOP("chipbrief", "&Search"),
    "library.search.hint": QT_TRANSLATE_NOOP("chipbrief", "Title, file or date"),
    "library.country_": QT_TRANSLATE_NOOP("chipbrief", "Co&untry"),
    "library.format_": QT_TRANSLATE_NOOP("chipbrief", "For&mat"),
    "library.all": QT_TRANSLATE_NOOP("chipbrief", "All"),
    "library.only_stale": QT_TRANSLATE_NOOP("chipbrief", "O&nly superseded"),
    "library.title": QT_TRANSLATE_NOOP("chipbrief", "Title"),
    "library.country": QT_TRANSLATE_NOOP("chipbrief", "Country"),
    "library.window_": QT_TRANSLATE_NOOP("chipbrief", "Window"),
    "library.span": QT_TRANSLATE_NOOP("chipbrief", "{start} to {end}"),
    "library.as_of": QT_TRANSLATE_NOOP("chipbrief", "As of"),
    "library.format": QT_TRANSLATE_NOOP("chipbrief", "Format"),
    "library.pack": QT_TRANSLATE_NOOP("chipbrief", "Data pack"),
    "library.made": QT_TRANSLATE_NOOP("chipbrief", "Made"),
    "library.pages": QT_TRANSLATE_NOOP("chipbrief", "Pages"),
    "library.details": QT_TRANSLATE_NOOP("chipbrief", "More"),
    "library.class": QT_TRANSLATE_NOOP("chipbrief", "Chip class: {chips}"),
    "library.hash": QT_TRANSLATE_NOOP("chipbrief", "SHA-256: {hash}"),
    "library.briefs.one": QT_TRANSLATE_NOOP("chipbrief", "{n} brief."),
    "library.briefs.many": QT_TRANSLATE_NOOP("chipbrief", "{n} briefs."),
    "library.stale.one": QT_TRANSLATE_NOOP("chipbrief", "{n} rests on what has been superseded since."),
    "library.stale.many": QT_TRANSLATE_NOOP("chipbrief", "{n} rest on what has been superseded since."),
    "library.more": QT_TRANSLATE_NOOP("chipbrief", "And {n} more: search to find them."),
    "library.nothing": QT_TRANSLATE_NOOP("chipbrief", "No brief fits. Clear the search, or choose All."),
    "library.none": QT_TRANSLATE_NOOP(
        "chipbrief",
        "No brief is kept yet. Each brief that you export is listed here; add other sealed PDFs, or drop"
        " them or a folder on this window.",
    ),
    "library.aside": QT_TRANSLATE_NOOP(
        "chipbrief", "A damaged library was set aside as {path}, and a new one begun."
    ),
    "library.add": QT_TRANSLATE_NOOP("chipbrief", "Add f&iles…"),
    "library.open": QT_TRANSLATE_NOOP("chipbrief", "&Open"),
    "library.in_app": QT_TRANSLATE_NOOP("chipbrief", "Open &here"),
    "library.verify": QT_TRANSLATE_NOOP("chipbrief", "&Verify"),
    "library.compare": QT_TRANSLATE_NOOP("chipbrief", "Com&pare"),
    "library.again": QT_TRANSLATE_NOOP("chipbrief", "Make again &today"),
    "library.forget": QT_TRANSLATE_NOOP("chipbrief", "&Forget"),
    "library.undo": QT_TRANSLATE_NOOP("chipbrief", "Un&do"),
    "library.forgotten.one": QT_TRANSLATE_NOOP("chipbrief", "{n} brief forgotten; its file stays."),
    "library.forgotten.many": QT_TRANSLATE_NOOP("chipbrief", "{n} briefs forgotten; their files stay."),
    "library.kept.one": QT_TRANSLATE_NOOP("chipbrief", "{n} brief kept."),
    "library.kept.many": QT_TRANSLATE_NOOP("chipbrief", "{n} briefs kept."),
    "library.refused": QT_TRANSLATE_NOOP("chipbrief", "In all, {n} files could not be kept."),
    "library.adding": QT_TRANSLATE_NOOP("chipbrief", "Reading what was dropped…"),
    "library.making": QT_TRANSLATE_NOOP("chipbrief", "Making the brief again and comparing: {step}"),
    "library.unkept": QT_TRANSLATE_NOOP("chipbrief", "{path} was exported but not listed here. {why}"),
    "step.read": QT_TRANSLATE_NOOP("chipbrief", "Reading the old brief"),
    "step.compare": QT_TRANSLATE_NOOP("chipbrief", "Comparing with the old brief"),
    # Compare
    "compare.window": QT_TRANSLATE_NOOP("chipbrief", "Compare two briefs"),
    "compare.a": QT_TRANSLATE_NOOP("chipbrief", "&Older brief"),
    "compare.b": QT_TRANSLATE_NOOP("chipbrief", "&Newer brief"),
    "compare.choose_a": QT_TRANSLATE_NOOP("chipbrief", "C&hoose…"),
    "compare.choose_b": QT_TRANSLATE_NOOP("chipbrief", "Choos&e…"),
    "compare.swap": QT_TRANSLATE_NOOP("chipbrief", "Sw&ap"),
    "compare.hint": QT_TRANSLATE_NOOP(
        "chipbrief", "Drop two briefs here, or name them; they are then compared."
    ),
    "compare.two": QT_TRANSLATE_NOOP(
        "chipbrief", "Two briefs are compared: the first two of what you dropped."
    ),
    "compare.about": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Here stands what the two were made from, and which judgements, numbers, sources and passages differ."
        " Each number is told with its cause: Chipbrief judges again what the older brief carries, and each"
        " time takes one more thing from the newer one.",
    ),
    "compare.working": QT_TRANSLATE_NOOP("chipbrief", "Comparing, and judging again to find the causes…"),
    "compare.saving": QT_TRANSLATE_NOOP("chipbrief", "Saving the comparison…"),
    "compare.sides": QT_TRANSLATE_NOOP("chipbrief", "The older brief and the newer one"),
    "compare.name": QT_TRANSLATE_NOOP("chipbrief", "{b} against {a}"),
    "compare.pdf": QT_TRANSLATE_NOOP("chipbrief", "Save as &PDF…"),
    "compare.json": QT_TRANSLATE_NOOP("chipbrief", "Save as &JSON…"),
    "compare.new": QT_TRANSLATE_NOOP("chipbrief", "Save the ne&w brief…"),
    "compare.json_filter": QT_TRANSLATE_NOOP("chipbrief", "JSON (*.json)"),
})
