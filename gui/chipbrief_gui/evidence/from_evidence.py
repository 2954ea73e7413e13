# SPDX-License-Identifier: Apache-2.0
"""What the engine traced as the pane shows it: groups of items, each with the sections of its details."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from chipbrief_gui.data.report import Section, joined, section
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.words import number, say, tell

if TYPE_CHECKING:
    from chipbrief.shelf import Entry
    from chipbrief.tracing import Derived, RecordTrace, SourceTrace, Spot, Trace

#: What a trace is of, in words.
_SORTS = {
    "judgement": "evidence.kind.judgement",
    "finding": "evidence.kind.finding",
    "record": "evidence.kind.record",
    "figure": "evidence.kind.figure",
    "table": "evidence.kind.table",
    "source": "evidence.kind.source",
}
_MOST_INPUTS = 40
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Item:
    """One thing behind what was clicked. ``name`` finds where it is printed; ``mark`` is a warning or none.

    ``citation`` is the reference of a source, ``address`` where it is on the web; ``rests_on`` are ids by
    which the library finds briefs: a source, or a rule.
    """

    name: str
    text: str
    sections: tuple[Section, ...]
    mark: str = ""
    citation: str = ""
    address: str = ""
    rests_on: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one sort under a heading."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane shows: of what sort it is and where, the words that were clicked, and what is behind."""

    kind: str
    words: str
    groups: tuple[Group, ...]

    @property
    def citations(self) -> tuple[str, ...]:
        """The references of all sources."""
        return tuple(item.citation for group in self.groups for item in group.items if item.citation)


def read(trace: Trace, spot: Spot) -> Shown:
    """Return a trace, and the place where it was clicked, as the pane shows them."""
    kind = joined((say(_SORTS.get(trace.kind, "evidence.kind.cite")), say("evidence.page", n=spot.page)))
    groups = (
        _group("evidence.findings", map(_derived, trace.derived)),
        _group("evidence.records", map(_record, trace.records)),
        _group("evidence.sources", map(_source, trace.sources)),
    )
    caveats = tuple(
        Item("", tell(text), section(say("evidence.caveats"), tell(text))) for text in trace.caveats
    )
    told = (Group(say("evidence.caveats"), caveats),) if caveats else ()
    words = shorten(spot.words or trace.title, _LONGEST, placeholder="…")
    return Shown(kind, words, (*(found for found in groups if found.items), *told))


def places_of(spot: Spot) -> tuple[Place, ...]:
    """Return the boxes of a spot for the preview."""
    return tuple(Place(spot.page, *box) for box in spot.boxes)


def place_text(spot: Spot) -> str:
    """Return a place where something is printed as a line of a list."""
    return say("evidence.place", page=spot.page, words=spot.words)


def brief_sections(entries: Iterable[Entry]) -> tuple[Section, ...]:
    """Return the briefs of the library that rest on something as a section; none without any."""
    return section(say("evidence.briefs"), *(joined((entry.title, entry.path)) for entry in entries))


def _group(title: str, items: Iterable[Item]) -> Group:
    found = tuple(items)
    return Group(say(title, n=number(len(found))), found)


def _derived(item: Derived) -> Item:
    value = tell(item.value) or say("evidence.unknown")
    question, likelihood = tell(item.question), tell(item.likelihood)
    hidden = len(item.inputs) - _MOST_INPUTS
    inputs = (*item.inputs[:_MOST_INPUTS], *((f"+{number(hidden)}",) if hidden > 0 else ()))
    sections = (
        *section(question or say("evidence.value"), value),
        *section(say("evidence.likelihood"), joined((likelihood, tell(item.confidence)))),
        *section(say("evidence.formula"), item.formula, item.method),
        *section(say("evidence.settle"), item.settle),
        *section(say("evidence.caveats"), *item.caveats),
        *section(say("evidence.inputs"), *inputs),
    )
    text = joined((likelihood if not question else "", value, question), ": ")
    return Item(f"finding:{item.id}", text, sections, mark="" if item.value else "warning")


def _record(record: RecordTrace) -> Item:
    dataset = tell(record.dataset)
    lines = (say("evidence.field", label=tell(each.label), text=each.text) for each in record.fields)
    doubts = (say("evidence.memory" if record.verified == "memory" else "evidence.seen"),)
    late = (say("evidence.late"),) if record.late else ()
    sections = (
        *section(say("evidence.fields", dataset=dataset, ref=record.ref), *lines),
        *section(say("evidence.caveats"), *map(tell, record.caveats)),
        *section(say("evidence.standing"), *doubts, *late, record.ended),
    )
    rule = record.ref.removeprefix("rules/") if record.ref.startswith("rules/") else ""
    mark = "warning" if record.verified == "memory" or record.late else ""
    return Item(record.ref, joined((record.title, dataset)), sections, mark, rests_on=("", rule))


def _source(source: SourceTrace) -> Item:
    number_ = f"[{source.number}] " if source.number else ""
    sections = (
        *section(
            say("evidence.reference"), source.reference, "" if source.number else say("evidence.unlisted")
        ),
        *section(say("evidence.standing"), *_standing(source)),
        *section(say("evidence.read"), *_reading(source)),
        *section(say("evidence.address"), source.url),
    )
    return Item(
        name=f"source:{source.id}",
        text=f"{number_}{source.reference}",
        sections=sections,
        mark="" if source.status == "current" else "warning",
        citation=source.reference,
        address=source.url,
        rests_on=(source.id, ""),
    )


def _standing(source: SourceTrace) -> Iterator[str]:
    yield say("evidence.quality", quality=tell(source.quality))
    yield say("evidence.status", status=tell(source.status))
    if source.successor:
        yield say("evidence.successor", successor=source.successor)


def _reading(source: SourceTrace) -> Iterator[str]:
    if source.locators:
        yield say("evidence.locators", places="; ".join(source.locators))
    if source.quoted_in:
        yield say("evidence.quoted_in", sources="; ".join(source.quoted_in))
    yield source.note
    if source.accessed:
        yield say("evidence.accessed", day=source.accessed)


def briefs_resting_on(shelf: Callable[[], Iterable[Entry]], item: Item) -> tuple[Section, ...]:
    """Ask the library for briefs that rest on an item; nothing when it is neither source nor rule."""
    from chipbrief.shelf import resting_on

    source, rule = item.rests_on
    if not source and not rule:
        return ()
    return brief_sections(resting_on(shelf(), filter(None, (source,)), filter(None, (rule,))))
