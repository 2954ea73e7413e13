# SPDX-License-Identifier: Apache-2.0
"""Step 2, gather: the records that answer a pick, with their sources and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeVar, cast

from chipbrief.gather import records
from chipbrief.gather.answers import ANSWERS, HELPERS, names_in_rules
from chipbrief.gather.countries import country as find_country
from chipbrief.gather.gaps import Gap, find_gaps
from chipbrief.gather.hindsight import class_as_known, country_as_known, rule_as_known
from chipbrief.gather.known import known_by
from chipbrief.gather.library import DATASETS, NAMES, Library
from chipbrief.gather.records import (
    BenchmarkScore,
    Chip,
    ChipClass,
    Claim,
    Country,
    GroupMember,
    Model,
    Record,
    Rule,
    Source,
)
from chipbrief.gather.register import behind
from chipbrief.pick import Pick

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class PackInfo:
    """Which data pack the evidence comes from; ``version`` is an ISO date."""

    title: str
    version: str
    license: str


def _nothing() -> Mapping[str, tuple[Record, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Evidence:
    """The records that answer a pick.

    ``records`` maps dataset names to records. ``later`` counts, per dataset, the records that answer
    the pick but became known only after the as-of date: they are left out, or with hindsight kept
    and listed in ``late_ids``. ``beyond`` holds, for the datasets of ``COMPARED``, the other records that
    were known by then: they do not answer the pick, but its own are compared with them;
    ``beyond_sources`` are theirs alone. ``later_scores`` are of models known by the as-of date, measured only
    after it: their models are named, the scores never used.
    ``chip_name`` is what the pick's one chip is called, known by then or not.
    ``gaps`` says what is missing; a gap is a value, not an absence.
    """

    pick: Pick
    pack: PackInfo
    country: Country
    chip_class: ChipClass
    records: Mapping[str, tuple[Record, ...]]
    sources: tuple[Source, ...]
    gaps: tuple[Gap, ...]
    later: Mapping[str, int]
    late_ids: frozenset[str]
    beyond: Mapping[str, tuple[Record, ...]] = field(default_factory=_nothing)
    beyond_sources: tuple[Source, ...] = ()
    later_scores: tuple[BenchmarkScore, ...] = ()
    chip_name: str = ""

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind; none if there are none."""
        return cast("tuple[R, ...]", self.records.get(NAMES[kind], ()))

    def everywhere(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind of ``COMPARED``, with those that do not answer the pick."""
        return (*self.all(kind), *cast("tuple[R, ...]", self.beyond.get(NAMES[kind], ())))

    @property
    def count(self) -> int:
        """How many records there are, without the tables that only help to read the others."""
        return sum(len(rows) for name, rows in self.records.items() if DATASETS[name] not in HELPERS)

    def rules_touching(self, country: str) -> tuple[Rule, ...]:
        """Return the rules whose reach touches a country (ISO alpha-3) on any date."""
        names = names_in_rules(country, self.all(GroupMember))
        return tuple(rule for rule in self.all(Rule) if names.intersection(rule.reach))

    def rule_as_known(self, rule: Rule) -> Rule:
        """Return a rule without what became of it after the as-of date; with hindsight it is whole."""
        if self.pick.hindsight:
            return rule
        return rule_as_known(rule, self.pick.as_of, date.fromisoformat(self.pack.version))


def gather(pick: Pick, library: Library, needs: Iterable[str] = tuple(DATASETS)) -> Evidence:
    """Return the evidence of a data pack for a pick, from the datasets that are needed (default: all).

    Raises ``DataError``.
    """
    country = find_country(library, pick.country)
    chip_class = library.get(ChipClass, pick.chip_class)
    if not pick.hindsight:
        country, chip_class = country_as_known(country, pick.as_of), class_as_known(chip_class, pick.as_of)
    wanted = {*needs, *ALWAYS_NEEDED}
    found = {name: _answering(kind, pick, library) for name, kind in DATASETS.items() if name in wanted}
    found |= {NAMES[Country]: (country,), NAMES[ChipClass]: (chip_class,)}
    beyond = {name: _beyond(kind, pick, library) for name, kind in COMPARED.items() if name in wanted}
    late = {name: _late(rows, pick, library) for name, rows in found.items()}
    used = found if pick.hindsight else {name: _without(rows, late[name]) for name, rows in found.items()}
    cited = _cited(used, library)
    later = {name: len(ids) for name, ids in late.items() if ids}
    return Evidence(
        pick=pick,
        pack=PackInfo(library.title, library.version, library.license),
        country=country,
        chip_class=chip_class,
        records=MappingProxyType(used),
        sources=cited,
        gaps=find_gaps(pick, library, country, used, later),
        later=MappingProxyType(later),
        late_ids=frozenset[str]().union(*late.values()) if pick.hindsight else frozenset(),
        beyond=MappingProxyType(beyond),
        later_scores=() if pick.hindsight else _later_scores(found, late, pick, library),
        beyond_sources=_beyond_sources(cited, _cited(beyond, library), library),
        chip_name=next((chip.name for chip in library.all(Chip) if chip.id == pick.chip), ""),
    )


#: Datasets that are always gathered: without them the others cannot be read.
ALWAYS_NEEDED = ("caveats", "countries", "areas", "chip_classes")

#: Datasets of which records beyond the pick are kept to compare with: other chips, countries, years.
COMPARED: Mapping[str, type[Record]] = MappingProxyType({
    NAMES[kind]: kind
    for kind in (Chip, records.Compute, records.Investment, records.ScenarioParameter, records.Trade)
})

#: A score is of no use before its model, nor evidence before its claim.
PARENTS: Mapping[type[Record], tuple[type[Record], str]] = MappingProxyType({
    records.BenchmarkScore: (Model, "model_id"),
    records.ClaimEvidence: (Claim, "claim_id"),
})


def _answering(kind: type[Record], pick: Pick, library: Library) -> tuple[Record, ...]:
    keeps = ANSWERS[kind].keeps
    return tuple(row for row in library.all(kind) if keeps(row, pick, library))


def _beyond(kind: type[Record], pick: Pick, library: Library) -> tuple[Record, ...]:
    keeps = ANSWERS[kind].keeps
    others = (row for row in library.all(kind) if not keeps(row, pick, library))
    return tuple(row for row in others if pick.hindsight or _usable(row, pick, library))


def _late(rows: tuple[Record, ...], pick: Pick, library: Library) -> frozenset[str]:
    return frozenset(row.id for row in rows if not _usable(row, pick, library))


def _usable(row: Record, pick: Pick, library: Library) -> bool:
    if not known_by(row, pick.as_of, library.sources):
        return False
    if type(row) not in PARENTS:
        return True
    kind, column = PARENTS[type(row)]
    return known_by(library.get(kind, getattr(row, column)), pick.as_of, library.sources)


def _later_scores(
    found: Mapping[str, tuple[Record, ...]], late: Mapping[str, frozenset[str]], pick: Pick, library: Library
) -> tuple[BenchmarkScore, ...]:
    """Return the scores of models known by the as-of date that were measured only after it."""
    name = NAMES[BenchmarkScore]
    later = (row for row in found.get(name, ()) if isinstance(row, BenchmarkScore) and row.id in late[name])
    return tuple(
        row for row in later if known_by(library.get(Model, row.model_id), pick.as_of, library.sources)
    )


def _without(rows: tuple[Record, ...], ids: frozenset[str]) -> tuple[Record, ...]:
    return tuple(row for row in rows if row.id not in ids) if ids else rows


def _beyond_sources(
    cited: tuple[Source, ...], compared: tuple[Source, ...], library: Library
) -> tuple[Source, ...]:
    """Return the sources of what is compared, and those through which any source was read."""
    through = (source for each in (*cited, *compared) for source in behind(each, library.sources))
    others = {source.id: source for source in (*compared, *through)}
    known = {source.id for source in cited}
    return tuple(source for key, source in sorted(others.items()) if key not in known)


def _cited(tables: Mapping[str, tuple[Record, ...]], library: Library) -> tuple[Source, ...]:
    return tuple(library.sources[key] for key in sorted(cited_keys(tables)) if key in library.sources)


def cited_keys(tables: Mapping[str, tuple[Record, ...]]) -> frozenset[str]:
    """Return the keys of the sources that records by dataset cite; helpers cite for themselves."""
    facts = (rows for name, rows in tables.items() if DATASETS[name] not in HELPERS)
    return frozenset(key for rows in facts for row in rows for key in row.source_ids)
