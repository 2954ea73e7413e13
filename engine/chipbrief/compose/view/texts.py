# SPDX-License-Identifier: Apache-2.0
"""The tests of the law in words, as several sections print them."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.compose.view.base import shown


@dataclass(frozen=True, slots=True)
class TextRow:
    """One group of tests of a control text: all of them must be met."""

    paragraph: str = shown("The paragraph")
    tests: str = shown("The tests in words")
    market: str = shown("Which items it is about, in words")
    word: str = shown("What follows when they are met, in words")
    rule: str = shown("Short title of the rule")
    citation: str = shown("Citation of the rule; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")
