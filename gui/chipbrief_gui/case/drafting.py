# SPDX-License-Identifier: Apache-2.0
"""How a text stands to the draft drawn from the findings, and in which words two drafts differ."""

from __future__ import annotations

from enum import Enum

from chipbrief.edition import Draft
from chipbrief_gui.theme import Colors


class Standing(Enum):
    """How a text of the author's stands to the draft for its field."""

    NONE = "there is no draft, or the text never was one"
    OFFERED = "nothing is written, and there is a draft"
    TAKEN = "the text is the draft"
    EDITED = "the text began as the draft"
    CHANGED = "the text began as a draft, and what that rested on is no longer so"


def standing(text: str, kept: Draft | None, now: Draft | None) -> Standing:
    """Return how ``text`` stands to the draft ``kept`` with it and to the one of ``now``."""
    if not text.strip():
        return Standing.OFFERED if now else Standing.NONE
    if kept is None:
        return Standing.NONE
    if now is not None and kept.changed(now):
        return Standing.CHANGED
    return Standing.TAKEN if text.strip() == kept.words.strip() else Standing.EDITED


def differences(old: str, new: str, colors: Colors) -> str:
    """Return the words of two texts as HTML: what is gone struck through, what is new underlined."""
    from difflib import SequenceMatcher
    from html import escape

    before, after = old.split(), new.split()
    parts = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = (escape(" ".join(words)) for words in (before[i1:i2], after[j1:j2]))
        if tag == "equal":
            parts.append(come)
            continue
        if gone:
            parts.append(f'<s style="color: {colors.error}">{gone}</s>')
        if come:
            parts.append(f'<u style="color: {colors.good}">{come}</u>')
    return " ".join(parts)
