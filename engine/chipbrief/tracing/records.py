# SPDX-License-Identifier: Apache-2.0
"""Records as a trace tells them: with every field, the chief ones in words first."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from chipbrief.compose.sections.annex_cells import cell_text
from chipbrief.compose.sections.annex_columns import COLUMNS
from chipbrief.gather import Evidence
from chipbrief.gather.answers import HELPERS
from chipbrief.gather.library import DATASETS
from chipbrief.gather.records import Caveat, Record
from chipbrief.gather.titles import column_words, title_of
from chipbrief.tracing.values import Field, RecordTrace

#: What names a record, in the order of preference.
_TITLES = ("short_title", "name", "title", "statement", "label", "text", "subject", "measure", "what")
_SAID_ELSEWHERE = frozenset({"id", "source_ids", "verified", "caveats"})
_EMPTY = (None, "", ())
_LONGEST_TITLE = 120


@dataclass(frozen=True)
class RecordReader:
    """Reads the records of a brief, also those that its own are compared with."""

    evidence: Evidence

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The dataset of each record, by its id."""
        return {id: dataset for id, (dataset, _record) in self._all.items()}

    @cached_property
    def facts(self) -> frozenset[str]:
        """The ids of records that are facts, and no help to read others."""
        return frozenset(id for id, dataset in self.places.items() if DATASETS[dataset] not in HELPERS)

    def resting_on(self, source: str) -> tuple[str, ...]:
        """Return the ids of the records that cite a source."""
        return tuple(id for id, (_dataset, record) in self._all.items() if source in record.source_ids)

    def read(self, id: str) -> RecordTrace:
        """Return a record with its fields and caveats. Raises ``KeyError``."""
        dataset, record = self._all[id]
        return RecordTrace(
            ref=f"{dataset}/{id}",
            title=_title(record),
            dataset=title_of(dataset),
            fields=tuple(_fields(dataset, record)),
            caveats=tuple(self._sentences.get(code, code) for code in record.caveats),
            verified=record.verified,
            late=id in self.evidence.late_ids,
            ended=str(getattr(record, "status_note", "")),
            source_ids=record.source_ids,
        )

    @cached_property
    def _all(self) -> Mapping[str, tuple[str, Record]]:
        tables = (*self.evidence.beyond.items(), *self.evidence.records.items())
        return {record.id: (name, record) for name, rows in tables for record in rows}

    @cached_property
    def _sentences(self) -> Mapping[str, str]:
        return {caveat.id: caveat.sentence for caveat in self.evidence.all(Caveat)}


def _title(record: Record) -> str:
    found = (getattr(record, name, "") for name in _TITLES)
    return next((text[:_LONGEST_TITLE] for text in found if isinstance(text, str) and text), record.id)


def _fields(dataset: str, record: Record) -> Iterator[Field]:
    """Yield what an annex prints of a record under its labels, then every other field under its own name."""
    columns = COLUMNS[dataset].all if dataset in COLUMNS else ()
    for column in columns:
        if text := cell_text(record, column):
            yield Field(column.label, text)
    shown = {name for column in columns for name in column.fields} | _SAID_ELSEWHERE
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name not in shown and value not in _EMPTY:
            yield Field(column_words(field.name), ", ".join(value) if _is_list(value) else str(value))


def _is_list(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
