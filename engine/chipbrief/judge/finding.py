# SPDX-License-Identifier: Apache-2.0
"""The finding: one derived value with its formula, inputs and doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import Record, Source
from chipbrief.language import said, said_of


@dataclass(frozen=True, slots=True)
class Finding:
    """A number or verdict computed from records.

    ``value`` is None when the evidence is too thin, and ``settle`` then says what would settle it; ``low``
    and ``high`` bound it where there is a range. ``inputs`` are record ids as ``dataset/id``; ``formula``
    says in words or symbols how it was computed, ``method`` by which procedure and with which interval.
    ``statement`` answers the question in a sentence without its full stop, in which ``{value}`` stands for
    the value with its range and unit, ``{number}`` for both without the unit, and ``{size}`` for that without
    a sign; it is empty where question and value say it as well.
    ``row`` and ``column`` stand where the same is asked of several things: of which one, and what in a word.
    ``likelihood`` and ``confidence`` (ICD 203) stand where the finding is a judgement, from the
    ``probability`` that was computed.
    """

    id: str
    question: str
    value: Decimal | str | None
    unit: str
    formula: str
    inputs: tuple[str, ...]
    source_ids: tuple[str, ...]
    low: Decimal | None = None
    high: Decimal | None = None
    caveats: tuple[str, ...] = ()
    method: str = ""
    settle: str = ""
    statement: str = ""
    probability: Decimal | None = None
    likelihood: str = ""
    confidence: str = ""
    row: str = ""
    column: str = ""


def inputs_of(dataset: str, records: Iterable[Record]) -> tuple[str, ...]:
    """Return ``dataset/id`` of each record."""
    return tuple(f"{dataset}/{record.id}" for record in records)


def ids_of(records: Iterable[Record]) -> tuple[str, ...]:
    """Return the ids of ``records``, in their order."""
    return tuple(record.id for record in records)


def sources_of(records: Iterable[Record]) -> tuple[str, ...]:
    """Return the ids of the sources of ``records``, each once, in order of first use."""
    return tuple(dict.fromkeys(source for record in records for source in record.source_ids))


def register(evidence: Evidence) -> Mapping[str, Source]:
    """Return the sources of the evidence, and of what it is compared with, by id."""
    return {source.id: source for source in (*evidence.sources, *evidence.beyond_sources)}


def memory_caveats(records: Sequence[Record]) -> tuple[str, ...]:
    """Return the caveat that is due when some of ``records`` were not read in a source."""
    count = sum(record.verified == "memory" for record in records)
    if not count:
        return ()
    if len(records) == 1:
        return (said("The one input record has not yet been read in a source."),)
    return (
        said_of(
            count,
            "One of {of} input records has not yet been read in a source.",
            "{count} of {of} input records have not yet been read in a source.",
            of=len(records),
        ),
    )
