# SPDX-License-Identifier: Apache-2.0
"""Checks of time: what has been superseded, how old the data is, and what became known only later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chipbrief.check.page import Page, begins, has_class, text_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem, short
from chipbrief.compose.view import BriefView
from chipbrief.language import Language, said
from chipbrief.language.notices import notice

SUPERSEDED_SOURCE = Kind(
    "C106",
    WARNING,
    "Superseded or retracted source",
    "A cited source is no longer current.",
    "Cite the newer source, or say in the text that the older one is meant.",
    "“[@rule-2022]” → “[@rule-2023]”, where the newer text says the same.",
)
FROM_MEMORY = Kind(
    "C108",
    WARNING,
    "Rests on a record not yet read in a source",
    "The brief prints a record that was entered from memory; it is marked with a dagger.",
    "Check the record against its source before the brief leaves the building.",
)
OLDER_DATA = Kind(
    "C109",
    WARNING,
    "Data older than the as-of date",
    "The data pack ends before the as-of date, so newer rules and events are missing.",
    "Install a newer data pack, or choose an earlier as-of date.",
)
HINDSIGHT = Kind(
    "C126",
    ERROR,
    "Hindsight without a mark",
    "Evidence from after the as-of date is used, and nothing beside it says so.",
    "In a template, print `{{ thing | cite }}`, which adds ‡, and say what the mark means.",
)
SUPERSEDED_RULE = Kind(
    "C132",
    WARNING,
    "Superseded rule",
    "A rule is printed that had ended by the as-of date, and its row does not say so.",
    "In a template, print `rule.ended | day` beside the rule.",
)
STALE_DATA = Kind(
    "C133",
    ERROR,
    "Data too old for the as-of date",
    "The data pack ends more than a year before the as-of date: the law of that day is not in it.",
    "Install a newer data pack, or choose an earlier as-of date.",
)
KINDS = (SUPERSEDED_SOURCE, FROM_MEMORY, OLDER_DATA, HINDSIGHT, SUPERSEDED_RULE, STALE_DATA)

#: Age of a data pack, in days before the as-of date, from which a brief is not sealed.
STALE_AFTER = 366
_DATA = Place(notice("data pack"))
#: Around what needs no mark of its own: a source may have the name of a case in its title.
_MARKED_ELSEWHERE = frozenset({"references", "finding"})
_LATER = "‡"
#: What a record's words are called, by kind of record.
_NAMES = ("title", "name", "statement", "text", "subject")


def superseded_sources(view: BriefView, page: Page) -> Iterator[Problem]:
    """C106: a cited source that is superseded or retracted."""
    for source in view.sources:
        if source.status != "current":
            place = Place(notice("Sources"), f"source-{source.number}")
            told = notice(
                "[{number}] {id} is {status}", number=source.number, id=source.id, status=said(source.status)
            )
            yield SUPERSEDED_SOURCE.at(place, told, word=source.id)


def superseded_rules(view: BriefView, page: Page) -> Iterator[Problem]:
    """C132: a row about a rule that had ended by the as-of date, without the day on which it did."""
    language = Language(view.brief.language or "en")
    ended = [
        (row.title, row.ended.isoformat(), language.day(row.ended)) for row in view.rules.rows if row.ended
    ]
    for spot in page.tagged("tr", "li") if ended else ():
        text = spot.text
        for title, day, words in ended:
            if title in text and day not in text and words not in text:
                yield SUPERSEDED_RULE.at(
                    spot.place, notice("{text} ended on {day}", text=short(title), day=day), quote=text
                )


def from_memory(view: BriefView, page: Page) -> Iterator[Problem]:
    """C108: a record that was entered from memory, on a page that marks such records."""
    if not any("†" in spot.text for spot in page.of_class("mark")):
        return
    claims = (*view.claims.tested, *view.claims.untested)
    items = (part for claim in claims for part in (*claim.evidence_for, *claim.evidence_against))
    memory = view.memory.rows if view.memory else ()
    printed = "\n".join(text for _spot, text in page.said)
    reported = (*view.cases, *view.deals, *view.estimates)
    for row in (*view.rules.rows, *view.chips.rows, *memory, *reported, *claims, *items):
        if row.verified == "memory" and _name(row) in printed:
            yield FROM_MEMORY.at(Place(notice("records")), row.id, quote=_name(row))


def _name(row: object) -> str:
    """Return the words under which a page prints a record."""
    return next((text for name in _NAMES if (text := getattr(row, name, ""))), "")


def old_data(view: BriefView, page: Page) -> Iterator[Problem]:
    """C109, C133: the data pack ends before the as-of date, or long before it. The clock is not asked."""
    version, as_of = view.brief.pack_version, view.brief.as_of
    days = (as_of - date.fromisoformat(version)).days
    if days > 0:
        kind = STALE_DATA if days > STALE_AFTER else OLDER_DATA
        yield kind.at(
            _DATA, notice("{version}, {days} days before {as_of}", version=version, days=days, as_of=as_of)
        )


def unmarked_hindsight(view: BriefView, page: Page) -> Iterator[Problem]:
    """C126: later evidence without its mark, or a page that does not say what the mark means."""
    yield from _unmarked_findings(view, page)
    yield from _unmarked_records(view, page)
    if any(_LATER in spot.text for spot in page.of_class("mark")):
        told = (text_of(spot.item, without="mark") for spot, text in page.said if _LATER in text)
        if not any(_LATER in text for text in told):
            yield HINDSIGHT.at(Place(), notice("nothing says what {later} means", later=_LATER))


def _unmarked_records(view: BriefView, page: Page) -> Iterator[Problem]:
    parts = (part for row in view.claims.tested for part in (*row.evidence_for, *row.evidence_against))
    late = [part.text for part in parts if part.late]
    cases = [row.title for row in (*view.cases, *view.deals) if row.late]
    if not late and not cases:
        return
    rows = {id(cell): row.item for row in page.tagged("tr") for cell in row.item}
    for spot, text in page.said:
        said_here = [words for words in late if words in text] + [
            name for name in cases if _is_about(text, name)
        ]
        if not said_here or _MARKED_ELSEWHERE & spot.around:
            continue
        # A cell that cites nothing may leave the mark to the cell beside it which does.
        marked = spot.item if has_class(spot.item, "cite") else rows.get(id(spot.item), spot.item)
        if _LATER not in text_of(marked):
            yield from (HINDSIGHT.at(spot.place, short(words), quote=text) for words in said_here)


def _unmarked_findings(view: BriefView, page: Page) -> Iterator[Problem]:
    late = {item.id for study in view.studies for item in study.findings if item.late and item.known}
    for spot in page.with_data("finding") if late else ():
        if spot.item.get("data-finding") in late and _LATER not in spot.text:
            yield HINDSIGHT.at(spot.place, short(spot.text), quote=spot.text)


def _is_about(text: str, name: str) -> bool:
    """Return whether ``text`` begins with ``name`` and not with a longer name: a ring, and not its chips."""
    return begins(text, name) and not text[len(name) :].lstrip()[:1].isalnum()


CHECKS = (superseded_sources, superseded_rules, from_memory, old_data, unmarked_hindsight)
