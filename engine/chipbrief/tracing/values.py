# SPDX-License-Identifier: Apache-2.0
"""What a trace says: plain frozen values, ready to be shown, printed or written as JSON."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record under its label, as exactly as the data pack has it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceTrace:
    """A source. ``number`` is its place in the list of the brief, 0 where the list has it not.

    ``reference`` is the source in the citation style of the brief. ``locators`` say where in the source;
    ``quoted_in`` through what it was read, and ``note`` how; ``successor`` is what superseded it.
    ``status`` is current, superseded or retracted.
    """

    id: str
    number: int
    reference: str
    quality: str
    status: str
    successor: str
    locators: tuple[str, ...]
    quoted_in: tuple[str, ...]
    note: str
    accessed: str
    url: str


@dataclass(frozen=True, slots=True)
class RecordTrace:
    """A record of the data pack. ``ref`` is its dataset and id, with a slash between.

    ``verified`` is seen, or memory when it was not yet read in a source; ``late`` says that it became known
    only after the as-of date; ``ended`` says, of a rule, what became of it.
    """

    ref: str
    title: str
    dataset: str
    fields: tuple[Field, ...]
    caveats: tuple[str, ...]
    verified: str
    late: bool
    ended: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A finding, or a judgement that rests on findings.

    ``value`` is in words, with its range and unit; empty when the evidence is too thin, and ``settle`` then
    says what would settle it. ``inputs`` are the records it was computed from, as ``dataset/id``.
    """

    id: str
    question: str
    value: str
    formula: str
    method: str
    likelihood: str
    confidence: str
    caveats: tuple[str, ...]
    settle: str
    inputs: tuple[str, ...]
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """What stands behind a mark. ``kind`` is judgement, finding, record, figure, table, source or cite.

    ``name`` is the id or name of that thing; empty for a citation of sources alone. ``derived`` are its
    findings, the judgement first; ``caveats`` those of the whole, such as a figure.
    """

    key: str
    kind: str
    name: str
    title: str
    derived: tuple[Derived, ...]
    records: tuple[RecordTrace, ...]
    sources: tuple[SourceTrace, ...]
    caveats: tuple[str, ...] = ()
