# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a data pack: a fault names file, row and column, and says what to do."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.errors import DataError


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a pack. ``row`` counts as a spreadsheet does: the header is row 1."""

    file: str
    message: str
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        row = "" if self.row is None else f", row {self.row}"
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{row}{column}: {self.message}"


class PackError(DataError):
    """A ``DataError`` that carries every fault found; its message is the first of them."""

    def __init__(self, found: tuple[Fault, ...]) -> None:
        self.found = found
        first, *rest = found
        more = f" ({len(rest)} more; 'chipbrief data check' lists them)" if rest else ""
        super().__init__(f"{first}{more}")


def refuse(file: str, message: str, row: int | None = None, column: str = "") -> PackError:
    """Return the error for one fault, ready to raise."""
    return PackError((Fault(file, message, row, column),))
