# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a data pack: a fault names file, row and column, and says what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chipbrief.errors import DataError
from chipbrief.language.notices import joined, notice


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a pack. ``row`` counts as a spreadsheet does: the header is row 1."""

    file: str
    message: str
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """Return the fault as a notice."""
        row = [] if self.row is None else [notice("row {row}", row=str(self.row))]
        column = [notice("column {column}", column=self.column)] if self.column else []
        place = joined((self.file, *row, *column), ", ")
        return notice("{place}: {message}", place=place, message=self.message)


class PackError(DataError):
    """A ``DataError`` that carries every fault found; its message is the first of them."""

    def __init__(self, found: tuple[Fault, ...]) -> None:
        self.found = found
        first, *rest = found
        more = notice("({count} more)", count=len(rest))
        super().__init__(joined((str(first), more), " ") if rest else str(first))


def some_of(names: Sequence[str], most: int) -> str:
    """Return the first names, each of 60 characters at most, and how many more there are."""
    shown = ", ".join(name[:60] for name in names[:most])
    if len(names) <= most:
        return shown
    return notice("{shown} and {count} more", shown=shown, count=len(names) - most)


def refuse(file: str, message: str, row: int | None = None, column: str = "") -> PackError:
    """Return the error for one fault, ready to raise."""
    return PackError((Fault(file, message, row, column),))
