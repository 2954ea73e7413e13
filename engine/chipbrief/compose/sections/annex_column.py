# SPDX-License-Identifier: Apache-2.0
"""A column of an annex: which fields of a record it shows, in which way, and under which label."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.language import said

#: Fields with keys of country groups, which are not names of countries.
GROUPS = frozenset({"groups", "except_groups", "headquarters_groups"})


@dataclass(frozen=True, slots=True)
class Column:
    """Fields that stand in one column, and its label.

    ``kind`` is text (the data pack's words), word (keys, in words of this project), place (codes of
    countries or areas; fields of ``GROUPS`` have keys), number or day (a date as recorded).
    """

    label: str
    kind: str
    fields: tuple[str, ...]
    between: str = ", "


@dataclass(frozen=True, slots=True)
class Series:
    """The fields of a dataset that is a series: its values stand under their periods, a series in a row."""

    period: str
    value: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that are printed of a dataset, and those whose texts stand beneath a row, over its width.

    With ``series``, these are the columns when records stand in a list; in a series, those of its two
    fields are replaced by one column for each period.
    """

    columns: tuple[Column, ...]
    series: Series | None = None
    below: tuple[Column, ...] = ()

    @property
    def all(self) -> tuple[Column, ...]:
        """Every column, those beneath the row last."""
        return (*self.columns, *self.below)


def text(label: str, *fields: str, between: str = ", ") -> Column:
    """Return a column of texts, as the data pack words them."""
    return Column(label, "text", fields, between)


def word(label: str, *fields: str) -> Column:
    """Return a column of keys, shown in words of this project."""
    return Column(label, "word", fields)


def place(label: str, *fields: str, between: str = ", ") -> Column:
    """Return a column of codes of countries, areas or country groups, shown by name."""
    return Column(label, "place", fields, between)


def number(label: str, *fields: str) -> Column:
    """Return a column of numbers, with all their digits."""
    return Column(label, "number", fields)


def day(label: str, *fields: str) -> Column:
    """Return a column of dates, as recorded."""
    return Column(label, "day", fields, between=" / ")


def estimate() -> tuple[Column, ...]:
    """Return the columns of an estimate: a range never loses its ends."""
    return (
        number(said("Low"), "low"),
        number(said("Central"), "central"),
        number(said("High"), "high"),
        word(said("Unit"), "unit"),
    )
