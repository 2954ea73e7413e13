# SPDX-License-Identifier: Apache-2.0
"""Follow what is printed in a brief to its findings, records and sources, and find where these are printed.

Keys and names come from a page that anybody may have written: each is looked up, and an unknown one stands
for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from chipbrief.compose import Composed
from chipbrief.compose.citing import Citation, Cited, Cites, Place
from chipbrief.compose.citing.things import FIGURE, FINDING, JUDGEMENT, RECORD, TABLE
from chipbrief.compose.view import (
    BriefView,
    CaseRow,
    ChipRow,
    DataTable,
    EstimateRow,
    FigureView,
    RuleRow,
    StudyFigure,
    figures_of,
)
from chipbrief.judge import Findings
from chipbrief.laid import Laid
from chipbrief.tracing.derived import findings_by_id, is_rounded, judgements_by_id, number_in
from chipbrief.tracing.pointing import Spot, spots, spots_with
from chipbrief.tracing.records import RecordReader
from chipbrief.tracing.sources import source_trace
from chipbrief.tracing.values import Derived, RecordTrace, SourceTrace, Trace

_MOST_ANSWERS = 2_000
CITE, SOURCE, NOTE = "cite", "source", "note"
#: Figures whose data name records by their labels: the rows of the view that they draw.
_ROWS: Mapping[str, Callable[[BriefView], tuple[RuleRow | ChipRow | EstimateRow | CaseRow, ...]]] = {
    "timeline": lambda view: view.rules.rows,
    "thresholds": lambda view: view.chips.rows,
    "status-strips": lambda view: view.chips.rows,
    "estimates": lambda view: view.estimates,
    "routes": lambda view: view.cases,
}
_NOTHING = Citation("", ())
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True)
class Tracer:
    """Knows one brief: its page with what it shows and cites, what was found, and where everything stands."""

    page: Composed
    findings: Findings
    laid: Laid

    @property
    def view(self) -> BriefView:
        """What the page could print."""
        return self.page.view

    @property
    def cites(self) -> Cites:
        """What the page cites, place by place."""
        return self.page.cites

    def trace(self, key: str) -> Trace | None:
        """Return what stands behind the mark ``key``, or None where that is nothing."""
        cited = self._stands_for(key)
        thing = cited.thing
        derived = tuple(self._derived(thing))
        records = tuple(self._read(self._records_of(cited)))
        # A source of the list stands for itself, and not for what its records cite beside it.
        resting = () if thing.startswith(f"{SOURCE}:") else (*derived, *records, *self._drawn(thing))
        own = (id for item in resting for id in item.source_ids)
        ids = tuple(dict.fromkeys((*(id for id, _locator in cited.sources), *own)))
        if not derived and not records and not ids:
            return None
        kind, _colon, name = (thing or f"{key.partition(':')[0]}:").partition(":")
        title = self._title(thing, derived, records)
        caveats = tuple(text for figure in self._drawn(thing) for text in figure.caveats)
        return Trace(key, kind, name, title, derived, records, self._sources(ids, cited.sources), caveats)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Everything on the pages that can be traced, in the order of the page.

        A judgement stands there by its citation, a figure as a whole.
        """
        found = tuple(spot for spot in spots(self.laid) if self._rests_on_something(spot.key))
        things = {spot.key: self._stands_for(spot.key).thing for spot in found}
        blocks = {key for key, thing in things.items() if key == thing}
        cited = set(things.values()) & {thing for key, thing in things.items() if key != thing}

        def is_twice(key: str) -> bool:
            figure = things[key].startswith(f"{FIGURE}:")
            return things[key] in (blocks if figure else cited) and (key in blocks) != figure

        return tuple(spot for spot in found if not is_twice(spot.key))

    def said_by(self, trace: Trace, words: str) -> str:
        """Return the name of the finding of ``trace`` whose value, rounded alike, is the number in ``words``.

        Empty where there is none.
        """
        number = number_in(words)
        values = {item.id: item.value for item in self.findings.all}
        found = (item.id for item in trace.derived if is_rounded(values.get(item.id), number))
        return next((f"{FINDING}:{id}" for id in found), "")

    def printed(self, name: str) -> tuple[Spot, ...]:
        """Return where something is printed: ``source:ID``, ``finding:ID`` or a record, ``dataset/id``."""
        return tuple(spot for spot in self.spots if name in self._names(spot.key))

    def find(self, text: str) -> tuple[Spot, ...]:
        """Return what stands behind each place where ``text`` is printed; all that can be traced if empty."""
        if not text.strip():
            return self.spots
        found = (spot for spot in spots_with(self.laid, text) if self._rests_on_something(spot.key))
        return tuple({(spot.key, spot.page): spot for spot in found}.values())

    def answers(self, text: str) -> tuple[dict[str, Any], ...]:
        """Return the traces of ``find`` as plain values, each with the words printed there and their page."""
        found = ((spot, self.trace(spot.key)) for spot in self.find(text)[:_MOST_ANSWERS])
        return tuple(
            {"page": spot.page, "words": spot.words, **asdict(trace)}
            for spot, trace in found
            if trace is not None
        )

    @cached_property
    def figures(self) -> tuple[Spot, ...]:
        """The figures on the pages, in order."""
        drawn = spots(self.laid, (f"{FIGURE}:",))
        return tuple(spot for spot in drawn if self._rests_on_something(spot.key))

    def _rests_on_something(self, key: str) -> bool:
        return any(True for _name in self._names_of(key))

    # What a mark stands for.

    def _stands_for(self, key: str) -> Citation:
        """Return what a mark is about, and the sources beside it."""
        kind, _colon, name = key.partition(":")
        if kind in (CITE, NOTE):
            return self._citation(name)
        if kind == SOURCE:
            ids = [row.id for row in self.view.sources if str(row.number) == name]
            return Citation(f"{SOURCE}:{ids[0]}", tuple(map(Cited, ids))) if ids else _NOTHING
        return Citation(key, self._cited_in(key)) if self._is_known(kind, name) else _NOTHING

    def _is_known(self, kind: str, name: str) -> bool:
        known: Mapping[str, Mapping[str, object]] = {
            FINDING: self._findings,
            JUDGEMENT: self._judgements,
            RECORD: self._records.places,
            FIGURE: self._figures,
        }
        return name in known[kind] if kind in known else kind == TABLE

    def _cited_in(self, key: str) -> Place:
        """Return what is cited inside a block of the page."""
        return tuple(dict.fromkeys(cited for made in self._citations_in(key) for cited in made.sources))

    def _citations_in(self, key: str) -> Iterator[Citation]:
        found = (self._citation(cite.removeprefix(f"{CITE}:")) for cite in self._inside.get(key, ()))
        yield from (cited for cited in found if cited != _NOTHING)

    def _citation(self, name: str) -> Citation:
        """Return the citation that a mark names by its number, an empty one for what is no such number."""
        at = int(name) if _NUMBER.fullmatch(name) else 0
        return self.cites.made[at - 1] if 0 < at <= len(self.cites.made) else _NOTHING

    @cached_property
    def _inside(self) -> Mapping[str, Mapping[str, None]]:
        """The keys of what stands inside each table, by the keys of the table."""
        by_table: dict[int, dict[str, None]] = {}
        for mark in self.laid.marks:
            if mark.element and mark.table:
                by_table.setdefault(mark.table, {})[mark.key] = None
        found: dict[str, dict[str, None]] = {}
        for mark in self.laid.marks:
            if not mark.element and mark.table:
                found.setdefault(mark.key, {}).update(by_table.get(mark.table, {}))
        return found

    # What the thing rests on.

    def _derived(self, thing: str) -> Iterator[Derived]:
        kind, _colon, name = thing.partition(":")
        if kind == JUDGEMENT:
            yield self._judgements[name]
            for id in self._judgements[name].inputs:
                yield from self._finding(id)
        elif kind == FINDING:
            yield from self._finding(name)
        elif kind == RECORD:
            ref = f"{self._records.places.get(name)}/{name}"
            yield from (item for item in self._findings.values() if item.inputs == (ref,))
        elif kind == FIGURE and isinstance(figure := self._figures.get(name), StudyFigure):
            for id in figure.states:
                yield from self._finding(id)

    def _finding(self, id: str) -> Iterator[Derived]:
        if (found := self._findings.get(id)) is not None:
            yield found

    def _records_of(self, cited: Citation) -> tuple[str, ...]:
        """Return the ids of the records that a thing is, shows, or was computed from."""
        thing = cited.thing
        kind, _colon, name = thing.partition(":")
        if kind == RECORD:
            return (name,)
        if kind == SOURCE:
            return self._records.resting_on(name)
        if kind == TABLE:
            inside = self._citations_in(thing)
            return tuple(dict.fromkeys(id for part in inside for id in self._records_of(part)))
        inputs = [ref.partition("/")[2] for item in self._derived(thing) for ref in item.inputs if "/" in ref]
        drawn = (id for figure in self._drawn(thing) for id in self._shown_in(figure))
        return tuple(dict.fromkeys((*inputs, *cited.records, *drawn)))

    def _drawn(self, thing: str) -> tuple[FigureView, ...]:
        """Return the figure that a thing is, if it is one."""
        kind, _colon, name = thing.partition(":")
        return (self._figures[name],) if kind == FIGURE and name in self._figures else ()

    def _shown_in(self, figure: FigureView) -> Iterator[str]:
        """Yield the ids of the records that a figure draws."""
        if figure.name in _ROWS:
            yield from (row.id for row in _ROWS[figure.name](self.view))
        yield from self._named(figure.data)

    def _named(self, tables: Iterable[DataTable]) -> Iterator[str]:
        """Yield the records that cells of tables name by their ids."""
        facts = self._records.facts
        cells = (cell for table in tables for row in table.rows for cell in row)
        yield from (cell for cell in cells if isinstance(cell, str) and cell in facts)

    def _read(self, ids: Iterable[str]) -> Iterator[RecordTrace]:
        yield from (self._records.read(id) for id in ids if id in self._records.places)

    def _sources(self, ids: Iterable[str], cited: Place) -> tuple[SourceTrace, ...]:
        numbers = {row.id: row.number for row in self.view.sources}
        where: dict[str, list[str]] = {}
        for id, locator in cited:
            where.setdefault(id, []).extend([locator] if locator else [])
        known = (id for id in ids if id in self.cites.sources)
        found = (source_trace(id, self.cites, numbers.get(id, 0), tuple(where.get(id, ()))) for id in known)
        return tuple(sorted(found, key=lambda item: (item.number == 0, item.number)))

    def _title(self, thing: str, derived: tuple[Derived, ...], records: tuple[RecordTrace, ...]) -> str:
        kind, _colon, name = thing.partition(":")
        if kind == SOURCE:
            return self.cites.sources[name].title
        drawn = (table.title for figure in self._drawn(thing) for table in figure.data[:1])
        firsts = (*drawn, *(item.question for item in derived[:1]), *(item.title for item in records[:1]))
        return next(iter(firsts), "")

    # Where it is printed.

    def _names(self, key: str) -> frozenset[str]:
        """Return the names of all that a mark rests on, as ``printed`` takes them."""
        return self._all_names.get(key, frozenset())

    @cached_property
    def _all_names(self) -> Mapping[str, frozenset[str]]:
        return {spot.key: frozenset(self._names_of(spot.key)) for spot in self.spots}

    def _names_of(self, key: str) -> Iterator[str]:
        cited = self._stands_for(key)
        derived = tuple(self._derived(cited.thing))
        yield from (f"{SOURCE}:{id}" for id, _locator in cited.sources)
        yield from (f"{SOURCE}:{id}" for item in derived for id in item.source_ids)
        yield from (f"{FINDING}:{item.id}" for item in derived)
        places = self._records.places
        yield from (f"{places[id]}/{id}" for id in self._records_of(cited) if id in places)

    # What the brief knows, by name.

    @cached_property
    def _records(self) -> RecordReader:
        return RecordReader(self.findings.evidence)

    @cached_property
    def _figures(self) -> Mapping[str, FigureView]:
        return {figure.name: figure for figure in figures_of(self.view)}

    @cached_property
    def _findings(self) -> Mapping[str, Derived]:
        return findings_by_id(self.view, self.findings)

    @cached_property
    def _judgements(self) -> Mapping[str, Derived]:
        return judgements_by_id(self.view)
