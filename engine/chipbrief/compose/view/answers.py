# SPDX-License-Identifier: Apache-2.0
"""What the law tests and answers, as several sections print it."""

from __future__ import annotations

from chipbrief.compose.view.base import shown
from chipbrief.compose.view.law import StatusView
from chipbrief.frozen import frozen


@frozen
class TextRow:
    """One group of tests of a control text: all of them must be met."""

    id: str = shown("Id of the rule; may be empty")
    paragraph: str = shown("The paragraph")
    tests: str = shown("The tests in words")
    market: str = shown("Which items it is about, in words")
    word: str = shown("What follows when they are met, in words")
    rule: str = shown("Short title of the rule")
    citation: str = shown("Citation of the rule; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class CodifiedAnswer:
    """Items of which the text of the regulations says something else than what is enforced."""

    enforced: StatusView = shown("The answer of the rules as enforced")
    codified: StatusView = shown("The answer of the codified text")
    rule: str = shown("Short title of the rule that decides in the codified text; may be empty")
    note: str = shown("What the data pack notes on the review policy of the codified text; may be empty")
    same_outcome: bool = shown("True when only the rule, the paragraph or the review policy differs")
    names: tuple[str, ...] = shown("The items")
    marks: str = shown("Letters of their caveats in the section’s `caveats`; may be empty")
    group: str = shown("Name of the answer group that holds just these items; empty when none does")


@frozen
class OpenFact:
    """A fact that the sources leave open, and the answer that would follow from it."""

    condition: str = shown("The condition, to be read after *if*")
    word: str = shown("The outcome that would follow, in words")
    paragraph: str = shown("The paragraph that would decide; may be empty")
    now: str = shown("The outcome as it stands, in words")
    names: tuple[str, ...] = shown("The items of which it is open")
    marks: str = shown("Letters of their caveats in the section’s `caveats`; may be empty")
    group: str = shown("Name of the answer group that holds just these items; empty when none does")
    source_ids: tuple[str, ...] = shown("Sources of those items")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
