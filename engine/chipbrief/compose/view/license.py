# SPDX-License-Identifier: Apache-2.0
"""What is controlled for a destination on a day, item by item (section `license`)."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view.answers import CodifiedAnswer, OpenFact, TextRow
from chipbrief.compose.view.base import DataTable, shown
from chipbrief.compose.view.evidence import CaveatNote
from chipbrief.compose.view.law import StatusView
from chipbrief.frozen import frozen


@frozen
class AnswerRow:
    """One chip or kind of memory under an answer."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    numbers: tuple[str, ...] = shown("Its numbers as text, in the order of `metrics`; unknown ones say so")
    tests: str = shown("The deciding tests with their numbers")
    marks: str = shown("Letters of its caveats in `license.caveats`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources of the record")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class AnswerGroup:
    """The items that have one answer: the same outcome, paragraph, rule and license review policy."""

    name: str = shown("Short name, for the number of its table")
    status: StatusView = shown("The answer of the rules as enforced")
    rule: str = shown("Short title of the deciding rule; empty when none decides")
    policy_note: str = shown("What the data pack notes on the review policy; may be empty")
    why: str = shown("Why nothing is controlled, where the reason is the same for all; else empty")
    notes: tuple[CaveatNote, ...] = shown("Caveats that hold for each of its items, without letters")
    rows: tuple[AnswerRow, ...] = shown("Its items, highest number first")


@frozen
class ReachRow:
    """Why the rules reach the destination, or leave it out."""

    id: str = shown("Id of the record; empty where nothing reaches the destination")
    group: str = shown("The country group, or the destination itself where a text names it")
    kind: str = shown("group, named, treated, or unnamed where nothing reaches the destination")
    since: date | None = shown("First day of the membership; None when not seen")
    until: date | None = shown("Last day of the membership; None when none is recorded")
    observed: date | None = shown("Day on which the list was read; None when not recorded")
    brings: tuple[str, ...] = shown("The paragraphs that reach the destination by it, with what they ask")
    spares: tuple[str, ...] = shown("The paragraphs that it takes the destination out of")
    named_anyway: tuple[str, ...] = shown(
        "The paragraphs that it would take the destination out of, did they not name it"
    )
    note: str = shown("What the data pack notes on it; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class AnswerMove:
    """Items whose answer is another one in another case."""

    before: StatusView = shown("The answer as it stands")
    after: StatusView = shown("The answer in the other case")
    names: tuple[str, ...] = shown("The items")
    marks: str = shown("Letters of their caveats; may be empty")
    group: str = shown("Name of the answer group that holds just these items; empty when none does")


@frozen
class HeadquartersView:
    """What changes when the recipient, or its ultimate parent, has its headquarters elsewhere."""

    code: str = shown("ISO 3166 alpha-3 code of the country of the headquarters")
    country: str = shown("Name of that country")
    inside: str = shown("The same inside a sentence, with an article in languages that put one")
    moves: tuple[AnswerMove, ...] = shown("Items with another answer; none when nothing changes")
    source_ids: tuple[str, ...] = shown("Sources of the answers that change")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class ExceptionRow:
    """A license exception that a paragraph names."""

    id: str = shown("Id of the rule; may be empty")
    name: str = shown("The exception by its official name")
    paragraphs: tuple[str, ...] = shown("Paragraphs under which it stands")
    note: str = shown("Its terms, as the data pack notes them")
    rule: str = shown("Short title of the rule")
    citation: str = shown("Citation of the rule; may be empty")
    count: int = shown("How many items of the class need it, or the license it stands in for")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class LetterRow:
    """A letter to single firms that stands on the day and reaches the destination."""

    id: str = shown("Id of the rule")
    title: str = shown("Short title")
    day: date | None = shown("Day from which it counts")
    addressees: tuple[str, ...] = shown("The firms it binds")
    tests: str = shown("What it tests, in words")
    effect: str = shown("What it does, in one sentence of the data pack")
    names: tuple[str, ...] = shown("Items of the class that it catches")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class LicenseSection:
    """What is controlled for the destination on the as-of date, item by item."""

    total: int = shown("Items of the class known by the as-of date")
    decided: int = shown("Those whose answer follows from known numbers")
    controlled: int = shown("Those that come under a license requirement")
    free: int = shown("Those that come under none by these rules")
    open: int = shown("Those whose answer an unknown number leaves open")
    is_memory: bool = shown("True for the class of memory, whose items are stacks and not chips")
    home: bool = shown("True when the destination is the United States, so that nothing is an export")
    metrics: tuple[str, ...] = shown("What the numbers of rows are, with units")
    groups: tuple[AnswerGroup, ...] = shown("The answers, strictest first, each with its items")
    codified: tuple[CodifiedAnswer, ...] = shown("Where the codified text says otherwise")
    texts: tuple[TextRow, ...] = shown("The tests enforced on the day that reach the destination")
    reach: tuple[ReachRow, ...] = shown("Memberships and names that decide whether the rules reach it")
    headquarters: tuple[HeadquartersView, ...] = shown(
        "What other headquarters of the recipient would change"
    )
    exceptions: tuple[ExceptionRow, ...] = shown("License exceptions that the texts in force name")
    letters: tuple[LetterRow, ...] = shown("Letters to single firms")
    open_facts: tuple[OpenFact, ...] = shown("What open facts would change")
    not_modelled: tuple[str, ...] = shown("What the classification leaves out")
    systems: tuple[str, ...] = shown("Paragraphs on systems with such chips that reach the destination")
    systems_untested: tuple[str, ...] = shown(
        "Paragraphs on systems that reach it, and of which the data pack has tests for other chips only"
    )
    foundry: tuple[str, ...] = shown(
        "Sources of the presumption for foundries (Note 1 to 3A090.a); none where it does not reach"
    )
    common: tuple[CaveatNote, ...] = shown("Caveats that hold for every item, without letters")
    caveats: tuple[CaveatNote, ...] = shown("Caveats of single rows, by letter")
    tables: tuple[DataTable, ...] = shown("The answers with all digits, attached as CSV")
