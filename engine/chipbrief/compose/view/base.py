# SPDX-License-Identifier: Apache-2.0
"""What every part of the view is made of: fields with a help text, and tables."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Any

from chipbrief.frozen import frozen

Cell = str | Decimal | date | None


def shown(text: str) -> Any:
    """Declare a field of the view together with the help text that the template guide prints."""
    return field(metadata={"help": text})


@frozen
class DataTable:
    """Rows behind a figure or a table; also attached to the PDF as CSV."""

    name: str = shown("Short name; part of the attached file’s name")
    title: str = shown("What the rows are")
    columns: tuple[str, ...] = shown("Column names, in order; units in the name")
    rows: tuple[tuple[Cell, ...], ...] = shown("One tuple a row; None where the value is unknown")
