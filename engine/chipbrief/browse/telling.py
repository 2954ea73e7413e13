# SPDX-License-Identifier: Apache-2.0
"""The cells of a data pack in words, to read, find and sort by; what is written stays beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from chipbrief.browse.columns import TOLD_BETWEEN, Column, Table, texts
from chipbrief.compose.wording_data import in_words
from chipbrief.language.cldr import separators

if TYPE_CHECKING:
    from chipbrief.browse.dataset import Dataset
    from chipbrief.language import Language

_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_KEY = re.compile("[a-z0-9_]+")
#: The table whose rows are countries, by code, and its column of names.
_COUNTRIES, _CODE, _NAME = "countries", "id", "name"


def told_in(
    dataset: Dataset, language: Language, labels: Mapping[str, str] = MappingProxyType({})
) -> Dataset:
    """Return ``dataset`` with its cells as ``language`` tells them, beside what is written.

    ``labels`` are the words of keys that another table explains, such as classes of chips. A table that is
    not of the data pack has no words of ours: it stays as it is, and so do identifiers. Numbers have the
    language's sign for decimals, and no others: a year is not grouped.
    """
    columns = [
        _told(column, language, labels) if dataset.pack or column.number else column
        for column in dataset.table.columns
    ]
    named = dataset.name == _COUNTRIES and {_CODE, _NAME} <= set(dataset.table.names)
    if named and not language.is_source:
        at = dataset.table.names.index(_NAME)
        columns[at] = _named(columns[at], dataset.table.by_name[_CODE], language)
    same = all(one is other for one, other in zip(columns, dataset.table.columns, strict=True))
    return dataset if same else replace(dataset, table=Table(tuple(columns), dataset.table.count))


def _told(column: Column, language: Language, labels: Mapping[str, str]) -> Column:
    if column.number:
        return _numbered(column, language)
    if column.name == _CODE:
        return column
    return _with(column, (_cell(cell, column, language, labels) for cell in column.values))


def _numbered(column: Column, language: Language) -> Column:
    decimal = "." if language.is_source else str(separators(language.code)[ord(".")])
    if decimal == column.decimal:
        return column
    if decimal == ".":
        return replace(column, told=None, decimal=decimal)
    return _with(replace(column, decimal=decimal), (_POINT.sub(decimal, cell) for cell in column.values))


def _cell(cell: str, column: Column, language: Language, labels: Mapping[str, str]) -> str:
    items = cell.split(";") if column.listed else (cell,)
    told = [language.say(labels[item]) if item in labels else _words(item, language) for item in items]
    return cell if told == list(items) else TOLD_BETWEEN.join(told)


def _words(text: str, language: Language) -> str:
    """Return a sentence or a key of the data pack in words; a key without any in that language stays."""
    if not text or " " in text:
        return language.say(text)
    words = language.say(in_words(text))
    is_said = language.is_source and _KEY.fullmatch(text)
    return words if is_said or words != text.replace("_", " ") else text


def _named(column: Column, codes: Column, language: Language) -> Column:
    names = {int(at): codes.cell(row) for row, at in enumerate(column.codes)}
    return _with(column, (language.country(names[at], name) for at, name in enumerate(column.values)))


def _with(column: Column, words: Iterable[str]) -> Column:
    told = texts(words, len(column.values))
    return replace(column, told=told) if (told != column.values).any() else column
