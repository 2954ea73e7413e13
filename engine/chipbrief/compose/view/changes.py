# SPDX-License-Identifier: Apache-2.0
"""What changed between two days for a destination and a class (section `changes`)."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view.answers import CodifiedAnswer, OpenFact
from chipbrief.compose.view.base import DataTable, shown
from chipbrief.compose.view.evidence import CaveatNote
from chipbrief.compose.view.law import StatusView
from chipbrief.frozen import frozen


@frozen
class MovedItem:
    """One item of a move."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    number: str = shown("Its TPP, or GB/s per mm2 of memory, as text; the word for unknown if it is")
    marks: str = shown("Letters of its caveats in `changes.caveats`; may be empty")


@frozen
class MoveRow:
    """Items that moved together: from the same answer to the same answer, by the same rules."""

    items: tuple[MovedItem, ...] = shown("The items, highest number first")
    newcomers: bool = shown("True when the items became known only after the first day")
    before: StatusView = shown("The answer on the first day, or when each of the items became known")
    after: StatusView = shown("The answer on the last day")
    by: tuple[str, ...] = shown("Letters of the rules that changed the answer, with days, oldest first")
    source_ids: tuple[str, ...] = shown("Sources of the items, their answers and what changed them")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class MoveGroup:
    """Items that moved in one direction."""

    key: str = shown("caught, freed, review, open or text")
    count: int = shown("How many items")
    rows: tuple[MoveRow, ...] = shown("The moves, most items first")


@frozen
class StillRow:
    """Items whose answer is the same on both days."""

    status: StatusView = shown("The answer")
    names: tuple[str, ...] = shown("The items")
    marks: str = shown("Letters of their caveats in `changes.caveats`; may be empty")
    swung: tuple[str, ...] = shown("Those of them whose answer changed in between and came back")
    source_ids: tuple[str, ...] = shown("Sources of the items")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class CountRow:
    """One answer, and how many items had it."""

    status: StatusView = shown("The answer: outcome and review policy")
    before: int = shown("Items on the first day, of those known then")
    after_same: int = shown("Of the same items, those on the last day")
    after: int = shown("Items on the last day, of all known then")


@frozen
class LawRow:
    """One paragraph on both days, as enforced and as far as it reaches the destination."""

    paragraph: str = shown("The paragraph")
    market: str = shown("Which items it is about, in words")
    before: str = shown("Its tests and what follows on the first day; empty when it was not there")
    after: str = shown("The same on the last day; empty when it was not there")
    source_ids: tuple[str, ...] = shown("Sources")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class RuleChange:
    """A rule, letter, statement or bill between the two days, and what it did to the answers."""

    letter: str = shown("Letter by which moves name it")
    title: str = shown("Short title; empty for a change of country groups alone")
    day: date | None = shown("Day of effect, or of publication; None when not seen")
    ended: date | None = shown(
        "Day on which it ended; None when that was not by the as-of date, or no end is recorded"
    )
    citation: str = shown("Citation; may be empty")
    effect: str = shown("What it does, in one sentence of the data pack")
    bill: bool = shown("True for a bill that was introduced and is no law yet")
    state: str = shown(
        "What became of it, as recorded in the data pack; empty as of an earlier day than its own"
    )
    moves: tuple[str, ...] = shown("On which days it changed how many answers; none when it changed none")
    source_ids: tuple[str, ...] = shown("Sources")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ChangesSection:
    """What changed between the window's first day and the as-of date."""

    start: date = shown("The first day: that of the window, or of the first rule if the window is older")
    end: date = shown("The last day: the as-of date")
    clipped: bool = shown("True when the window begins before the first rule of the data pack")
    is_memory: bool = shown("True for the class of memory, whose items are stacks and not chips")
    total: int = shown("Items known on the last day")
    known_then: int = shown("Those already known on the first day")
    moved: int = shown("Items whose answer is another one")
    caught: int = shown("Items newly caught")
    freed: int = shown("Items freed")
    reviewed: int = shown("Items that stay controlled with another outcome or review policy")
    retold: int = shown("Items with the same answer under another text")
    reopened: int = shown("Items that became, or ceased to be, undecided")
    peak: date | None = shown("The day on which most answers changed, the last of several; None if none did")
    peak_count: int = shown("How many changed on that day")
    peak_rules: str = shown("What changed them")
    peak_days: int = shown("On how many days as many changed")
    groups: tuple[MoveGroup, ...] = shown("The moves by direction")
    still: tuple[StillRow, ...] = shown("Items that did not move, by answer")
    counts: tuple[CountRow, ...] = shown("How many items had which answer, strictest first")
    law: tuple[LawRow, ...] = shown("The paragraphs on both days")
    rules: tuple[RuleChange, ...] = shown("Rules, letters, statements and bills in between, oldest first")
    rules_left_out: int = shown("How many others on such items, which changed no answer, are left out")
    others: int = shown("How many on other subjects touched the destination in between")
    codified: tuple[CodifiedAnswer, ...] = shown(
        "Where the codified text has another outcome on the last day"
    )
    moved_text: tuple[str, ...] = shown(
        "Rules that hold an enforced outcome in the codified text in its stead"
    )
    open_facts: tuple[OpenFact, ...] = shown("What open facts would change on the last day")
    open: int = shown("Items whose answer on the last day waits for an unknown number")
    unresolved: tuple[str, ...] = shown("Rules in between of which it is not known whether they ended")
    common: tuple[CaveatNote, ...] = shown("Caveats that hold for every item, without letters")
    caveats: tuple[CaveatNote, ...] = shown("Caveats of single items, by letter")
    tables: tuple[DataTable, ...] = shown("The moves with all steps, attached as CSV")
