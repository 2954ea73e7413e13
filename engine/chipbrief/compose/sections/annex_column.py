# SPDX-License-Identifier: Apache-2.0
"""A column of an annex: which fields of a record it shows, in which way, under which label, and how wide."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.language import said

#: Fields with keys of country groups, which are not names of countries.
GROUPS = frozenset({"groups", "except_groups", "headquarters_groups"})


@dataclass(frozen=True, slots=True)
class Column:
    """Fields that stand in one column, its label, and its share of the width in about characters.

    ``kind`` is text (the data pack's words), word (keys, in words of this project), place (codes of
    countries or areas; fields of ``GROUPS`` have keys), number or day (a date as recorded).
    """

    label: str
    weight: int
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
    """The columns that are printed of a dataset.

    With ``series``, these are the columns when records stand in a list; in a series, those of its two
    fields are replaced by one column for each period.
    """

    columns: tuple[Column, ...]
    series: Series | None = None


def text(label: str, weight: int, *fields: str, between: str = ", ") -> Column:
    """Return a column of texts, as the data pack words them."""
    return Column(label, weight, "text", fields, between)


def word(label: str, weight: int, *fields: str) -> Column:
    """Return a column of keys, shown in words of this project."""
    return Column(label, weight, "word", fields)


def place(label: str, weight: int, *fields: str, between: str = ", ") -> Column:
    """Return a column of codes of countries, areas or country groups, shown by name."""
    return Column(label, weight, "place", fields, between)


def number(label: str, weight: int, *fields: str) -> Column:
    """Return a column of numbers, with all their digits."""
    return Column(label, weight, "number", fields)


def day(label: str, weight: int, *fields: str) -> Column:
    """Return a column of dates, as recorded."""
    return Column(label, weight, "day", fields, between=" / ")


def estimate(weight: int = 13) -> tuple[Column, ...]:
    """Return the columns of an estimate: a range never loses its ends."""
    return (
        number(said("Low"), weight, "low"),
        number(said("Central"), weight, "central"),
        number(said("High"), weight, "high"),
        word(said("Unit"), 14, "unit"),
    )
