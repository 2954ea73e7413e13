# SPDX-License-Identifier: Apache-2.0
"""The plain values that the data windows show: tables of rows, each with notes, and notes on the whole."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from datetime import date

from chipbrief.frozen import frozen
from chipbrief_gui.words import number, tell

Cell = str | int | date | None


@frozen
class Section:
    """A heading and the lines under it."""

    title: str
    lines: tuple[str, ...]


@frozen
class Row:
    """One line of a table. ``notes`` are shown while it is selected; ``key`` says what it stands for.

    ``mark`` is a sign before it: ``good``, ``warning``, ``error`` or none; ``alarms`` say what it warns of,
    in the row's tip and to a screen reader.
    """

    cells: tuple[Cell, ...]
    tip: str = ""
    notes: tuple[Section, ...] = ()
    key: str = ""
    mark: str = ""
    alarms: tuple[str, ...] = ()


@frozen
class Report:
    """A table under a heading. ``notes`` belong to all of it; ``empty`` is said when there is no row."""

    heading: str
    rows: tuple[Row, ...]
    notes: tuple[Section, ...] = ()
    empty: str = ""


@frozen
class Column:
    """A column: the key of its words, and whether it takes what width is left (``wide``) or is numeric.

    A wide one has room for ``least`` letters, if its cells are that long.
    """

    key: str
    wide: bool = False
    number: bool = False
    least: int = 16


def section(title: str, *lines: str) -> tuple[Section, ...]:
    """Return a section of the lines that say something, or none if no line does.

    Lines of the engine's own are told in the app's language.
    """
    said = tuple(tell(line) for line in lines if line)
    return (Section(title, said),) if said else ()


def retelling(
    sections: Iterable[Section], again: Callable[[str], str]
) -> Generator[None, None, tuple[Section, ...]]:
    """Return sections with each text said again; yields after each line, as one may take a while."""
    told: list[Section] = []
    for part in sections:
        title, lines = again(part.title), list[str]()
        for line in part.lines:
            lines.append(again(line))
            yield
        told.append(Section(title, tuple(lines)))
    return tuple(told)


def as_text(value: Cell) -> str:
    """Return a cell as a reader sees it: thousands separated, dates in ISO 8601, a dash for nothing."""
    if value is None:
        return "–"
    return number(value) if isinstance(value, int) else str(value)


def joined(parts: Iterable[str], sign: str = " · ") -> str:
    """Return the parts that say something, with a sign between."""
    return sign.join(part for part in parts if part)


def capital(text: str) -> str:
    """Return ``text`` with a capital letter first.

    >>> capital("not PDF")
    'Not PDF'
    """
    return text[:1].upper() + text[1:]
