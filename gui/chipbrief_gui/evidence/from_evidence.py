# SPDX-License-Identifier: Apache-2.0
"""What the engine traced as the pane shows it: groups of items, each with the sections of its details."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from chipbrief.frozen import frozen
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Section, capital, joined, section
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.words import colon, number, say, tell

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
_MOST_RECORDS = 40
_LONGEST = 140


@frozen
class Item:
    """One thing behind what was clicked. ``name`` finds where it is printed; ``mark`` is a warning or none.

    ``citation`` is the reference of a source, ``address`` where it is on the web; ``rests_on`` are ids by
    which the library finds briefs: a source, or a rule. ``rows`` are a dataset and the ids of its records
    that stand behind what was clicked.
    """

    name: str
    text: str
    sections: tuple[Section, ...]
    mark: str = ""
    citation: str = ""
    address: str = ""
    rests_on: tuple[str, str] = ("", "")
    rows: tuple[str, tuple[str, ...]] = ("", ())


@frozen
class Resting:
    """A brief of the library that rests on an item: its key there, what it is called, where it lies."""

    key: str
    text: str
    path: str


@frozen
class Group:
    """Items of one sort under a heading."""

    title: str
    items: tuple[Item, ...]


@frozen
class ShownTrace:
    """What the pane shows: of what sort it is and where, the words that were clicked, and what is behind."""

    kind: str
    words: str
    groups: tuple[Group, ...]

    @property
    def citations(self) -> tuple[str, ...]:
        """The references of all sources."""
        return tuple(item.citation for group in self.groups for item in group.items if item.citation)


def read(trace: Trace, spot: Spot) -> ShownTrace:
    """Return a trace, and the place where it was clicked, as the pane shows them."""
    kind = joined((say(_SORTS.get(trace.kind, "evidence.kind.cite")), say("evidence.page", n=spot.page)))
    named = {record.ref: tell(record.title) for record in trace.records}
    named |= {item.id: tell(item.question) for item in trace.derived if item.question}
    groups = (
        _group("evidence.findings", (_derived(item, named) for item in trace.derived)),
        *_records(trace.records),
        _group("evidence.sources", map(_source, trace.sources)),
    )
    caveats = tuple(
        Item("", tell(text), section(say("evidence.caveats"), tell(text))) for text in trace.caveats
    )
    told = (Group(say("evidence.caveats"), caveats),) if caveats else ()
    words = shorten(spot.words or trace.title, _LONGEST, placeholder="…")
    return ShownTrace(kind, words, (*(found for found in groups if found.items), *told))


def step_from(spot: Spot | None, spots: Sequence[Spot], by: int, page: int) -> Spot:
    """Return the spot after (``by`` is 1) or before (-1) ``spot`` in ``spots``, around the ends.

    Where ``spot`` is none of them, the nearest one that way from its page; without a spot, from ``page``.
    """
    keys = [found.key for found in spots]
    if spot is not None and spot.key in keys:
        return spots[(keys.index(spot.key) + by) % len(spots)]
    here = spot.page if spot is not None else page
    if by > 0:
        return next((found for found in spots if found.page >= here), spots[0])
    return next((found for found in reversed(spots) if found.page <= here), spots[-1])


def places_of(spot: Spot) -> tuple[Place, ...]:
    """Return the boxes of a spot for the preview."""
    return tuple(Place(spot.page, *box) for box in spot.boxes)


def place_text(spot: Spot) -> str:
    """Return a place where something is printed as a line of a list."""
    return say("evidence.place", page=spot.page, words=spot.words)


def _group(title: str, items: Iterable[Item]) -> Group:
    """Return items under a heading that says how many there are."""
    found = tuple(items)
    return Group(say(title, n=number(len(found))), found)


def _derived(item: Derived, named: Mapping[str, str]) -> Item:
    """Return a finding; what it was computed from is told by what ``named`` calls it, by its id."""
    value = tell(item.value) or say("evidence.unknown")
    question, likelihood = tell(item.question), tell(item.likelihood)
    hidden = len(item.inputs) - _MOST_INPUTS
    inputs = [named.get(ref, ref) for ref in item.inputs[:_MOST_INPUTS]]
    inputs += [f"+{number(hidden)}"] if hidden > 0 else []
    sections = (
        *section(question or say("evidence.value"), value),
        *section(say("evidence.likelihood"), joined((likelihood, tell(item.confidence)))),
        *section(say("evidence.formula"), item.formula, item.method),
        *section(say("evidence.settle"), item.settle),
        *section(say("evidence.caveats"), *item.caveats),
        *section(say("evidence.inputs"), *inputs),
    )
    text = joined((likelihood if not question else "", value, question), ": ")
    rows = max(_by_dataset(item.inputs).items(), key=lambda pair: len(pair[1]), default=("", ()))
    return Item(f"finding:{item.id}", text, sections, mark="" if item.value else "warning", rows=rows)


def _records(records: Sequence[RecordTrace]) -> Iterator[Group]:
    """Yield the records by their datasets: the first of all, then an item for the others, maybe thousands."""
    rows = _by_dataset(record.ref for record in records)
    titles = {_dataset(record): record.dataset for record in records}
    items: dict[str, list[Item]] = {name: [] for name in titles}
    for record in records[:_MOST_RECORDS]:
        name = _dataset(record)
        items[name].append(_record(record, (name, rows[name])))
    for name, count in Counter(map(_dataset, records[_MOST_RECORDS:])).items():
        where = section(say("evidence.more.where", n=number(len(rows[name]))), say("evidence.more.how"))
        items[name].append(Item("", say("evidence.more", n=number(count)), where, rows=(name, rows[name])))
    for name, found in items.items():
        title = say("evidence.records", dataset=tell(titles[name]), n=number(len(rows[name])))
        yield Group(title, tuple(found))


def _dataset(record: RecordTrace) -> str:
    return record.ref.partition("/")[0]


def _by_dataset(refs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the ids of records by their datasets; what is no record is left out."""
    found: dict[str, list[str]] = {}
    for ref in refs:
        dataset, slash, id = ref.partition("/")
        if slash:
            found.setdefault(dataset, []).append(id)
    return {dataset: tuple(ids) for dataset, ids in found.items()}


def _record(record: RecordTrace, rows: tuple[str, tuple[str, ...]]) -> Item:
    dataset = tell(record.dataset)
    lines = (say("evidence.field", label=tell(each.label), text=tell(each.text)) for each in record.fields)
    doubts = (say("evidence.memory" if record.verified == "memory" else "evidence.seen"),)
    late = (say("evidence.late"),) if record.late else ()
    sections = (
        *section(tell(record.title), dataset, *lines),
        *section(say("evidence.caveats"), *map(tell, record.caveats)),
        *section(say("evidence.standing"), *doubts, *late, record.ended, say("evidence.key", ref=record.ref)),
    )
    rule = record.ref.removeprefix("rules/") if record.ref.startswith("rules/") else ""
    mark = "warning" if record.verified == "memory" or record.late else ""
    return Item(record.ref, tell(record.title), sections, mark, rests_on=("", rule), rows=rows)


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
    yield tell(source.note)
    if source.accessed:
        yield say("evidence.accessed", day=source.accessed)


def briefs_resting_on(shelf: Callable[[], Iterable[Entry]], item: Item) -> tuple[Resting, ...]:
    """Ask the library for briefs that rest on an item; nothing when it is neither source nor rule.

    What became of a file that is not as it was is said before its title.
    """
    from chipbrief.shelf import resting_on

    source, rule = item.rests_on
    if not source and not rule:
        return ()
    return tuple(map(_resting, resting_on(shelf(), filter(None, (source,)), filter(None, (rule,)))))


def _resting(entry: Entry) -> Resting:
    from chipbrief.shelf.items import STATES, state_of

    title, state = clean(entry.title), capital(tell(STATES[state_of(entry)]))
    return Resting(str(entry.id), colon(state, title) if state else title, clean(entry.path))
