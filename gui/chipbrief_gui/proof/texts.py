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
})
