# SPDX-License-Identifier: Apache-2.0
"""The words of the windows that prove briefs; what is said of a brief stands in the engine."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PROOF_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    # Actions
    "action.verify": "&Verify briefs…",
    "tip.verify": "Rebuild sealed briefs from what they carry, and say what differs or is superseded",
    "action.compare": "&Compare two briefs…",
    "tip.compare": "Say what changed from one sealed brief to another, and why",
    "action.library": "&Library of briefs…",
    "tip.library": "Find the briefs made here, and see which rest on what was superseded since",
    # What these windows share
    "proof.stop": "&Stop",
    "proof.stopped": "Stopped.",
    "proof.copy": "Copy as &text",
    "proof.copied": "Copied.",
    "proof.open": "&Open file",
    "proof.open_folder": "Open fol&der",
    "proof.not_opened": "No program on this computer opened {path}. Open it from your file manager.",
    "proof.gone": "{path} is no longer there. Add it again from where it is now, or forget it.",
    "proof.filter": "PDF documents (*.pdf);;All files (*)",
    "proof.save": "Save as",
    "proof.drop": "Let go to begin.",
    # Verify
    "verify.window": "Verify briefs",
    "verify.choose": "Choose &files…",
    "verify.choose_folder": "Choose fold&er…",
    "verify.open_tip": "Opens the file that is selected in the table",
    "verify.open_folder_tip": "Opens the folder of the file that is selected in the table",
    "verify.copy_tip": "Copies the verdicts, once there are any",
    "verify.hint": "Drop PDFs or a folder here, or choose them.",
    "verify.about": (
        "Each brief is rebuilt from what it carries; the file itself is only read. It may come from anybody:"
        " it is opened in a process of its own, which can reach nothing else."
    ),
    "verify.too_many": "These are {n} PDFs, and up to {most} can be checked at once. Choose fewer of them.",
    "verify.ok": "OK",
    "verify.none": "There is no PDF in what you chose: {names}.",
    "verify.file": "File",
    "verify.verdict": "Verdict",
    "verify.hashes": "Carried\nfiles",
    "verify.content": "Content\nafter a re-run",
    "verify.bytes": "Bytes",
    "verify.superseded": "Superseded rules\nand sources",
    "verify.waiting": "Waiting",
    "verify.checking": "Checking…",
    "verify.unchecked": "Stopped before it was checked",
    "verify.progress": "Checking {n} of {total}: {name}",
    "verify.levels": "Three levels",
    "verify.differences": "What differs",
    "verify.reason": "Why it is no sealed brief",
    "verify.late": "Why it has no verdict",
    "verify.longer": "More ti&me",
    "verify.longer_tip": "Checks again each file for which the time ran out, up to a minute each",
    "verify.more_time": "If you trust where it comes from, give it more time with the button {button}.",
    "verify.foreign": (
        "Nothing in it can be proved here. Only a PDF that Chipbrief has sealed carries what is needed; if it"
        " was once one, another program has saved it without that."
    ),
    "verify.unknown": "What it was made of",
    "verify.rests": "Superseded since it was made",
    "verify.files.one": "{n} file",
    "verify.files.many": "{n} files",
    "verify.walls": "Protection",
    # Library
    "library.window": "Library of briefs",
    "library.search": "&Search",
    "library.search.hint": "Title, file or date",
    "library.country_": "Co&untry",
    "library.format_": "For&mat",
    "library.all": "All",
    "library.only_stale": "O&nly superseded",
    "library.title": "Title",
    "library.since": "Changed since",
    "library.country": "Country",
    "library.window_": "Window",
    "library.span": "{start} to {end}",
    "library.as_of": "As of",
    "library.format": "Format",
    "library.pack": "Data\npack",
    "library.made": "Made",
    "library.pages": "Pages",
    "library.details": "More",
    "library.class": "Chip class: {chips}",
    "library.hash": "SHA-256: {hash}",
    "library.briefs.one": "{n} brief.",
    "library.briefs.many": "{n} briefs.",
    "library.stale.one": "{n} rests on what has been superseded since.",
    "library.stale.many": "{n} rest on what has been superseded since.",
    "library.more": "And {n} more: search to find them.",
    "library.nothing": "No brief fits. Clear the search, or choose All.",
    "library.none": (
        "No brief is kept yet. Each brief that you export is listed here; add other sealed PDFs, or drop"
        " them or a folder on this window."
    ),
    "library.not_kept": "This brief is no longer listed here.",
    "library.aside": "A damaged library was set aside as {path}, and a new one begun.",
    "library.add": "Add f&iles…",
    "library.open": "&Open",
    "library.in_app": "Open &here",
    "library.verify": "&Verify",
    "library.compare": "Com&pare",
    "library.again": "Make again &today",
    "library.forget": "&Forget",
    "library.tip": "For the briefs that are selected in the table; to compare, select two",
    "library.undo": "Un&do",
    "library.forgotten.one": "{n} brief forgotten; its file stays.",
    "library.forgotten.many": "{n} briefs forgotten; their files stay.",
    "library.kept.one": "{n} brief kept.",
    "library.kept.many": "{n} briefs kept.",
    "library.refused": "In all, {n} files could not be kept.",
    "library.adding": "Reading what was dropped…",
    "library.making": "Making the brief again and comparing: {step}",
    "library.unkept": "{path} was exported, but not listed in the library. {why}",
    "step.read": "Reading the old brief",
    "step.compare": "Comparing with the old brief",
    # Compare
    "compare.window": "Compare two briefs",
    "compare.a": "&Older brief",
    "compare.b": "&Newer brief",
    "compare.choose_a": "C&hoose…",
    "compare.choose_b": "Choos&e…",
    "compare.swap": "Sw&ap",
    "compare.hint": "Drop two briefs here, or name them; they are then compared.",
    "compare.two": "Two briefs are compared: the first two of what you dropped.",
    "compare.save_tip": "For two briefs that are compared",
    "compare.about": (
        "Here you will read what the two were made from, and which judgements, numbers, sources and passages"
        " differ. For every number that changed Chipbrief finds the cause: it works the older brief out"
        " again, each time with one more thing of the newer one."
    ),
    "compare.working": "Comparing, and judging again to find the causes…",
    "compare.saving": "Saving the comparison…",
    "compare.sides": "The older brief and the newer one",
    "compare.name": "{b} against {a}",
    "compare.pdf": "Save as &PDF…",
    "compare.json": "Save as &JSON…",
    "compare.new": "Save the ne&w brief…",
    "compare.json_filter": "JSON (*.json)",
})
