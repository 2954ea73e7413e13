# SPDX-License-Identifier: Apache-2.0
"""What every part of the view is made of: fields with a help text, tables, figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Cell = str | Decimal | date | None


def shown(text: str) -> Any:
    """Declare a field of the view together with the help text that the template guide prints."""
    return field(metadata={"help": text})


@dataclass(frozen=True, slots=True)
class DataTable:
    """Rows behind a figure or a table; also attached to the PDF as CSV."""

    name: str = shown("Short name; part of the attached file's name")
    title: str = shown("What the rows are")
    columns: tuple[str, ...] = shown("Column names, in order; units in the name")
    rows: tuple[tuple[Cell, ...], ...] = shown("One tuple a row; None where the value is unknown")


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: the chart of the same name in the format's `charts/` folder, and its data."""

    name: str = shown("Name of the chart specification, `charts/<name>.vl.json`")
    data: tuple[DataTable, ...] = shown("Named data tables that the chart draws; the first is the main one")
    source_ids: tuple[str, ...] = shown("Sources of the data, for the source line")
    caveats: tuple[str, ...] = shown("Caveats that must stand under the figure")
    empty: bool = shown("True when there is nothing to draw; the gap is printed instead")


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures a format may use."""

    timeline: FigureView = shown("Rules that touch the country, by date of effect")
    thresholds: FigureView = shown("Chips of the class against the thresholds in force on the as-of date")
    estimates: FigureView = shown("Estimates of chips, with ranges, by who and when")
    capability: FigureView = shown("Best U.S. and best Chinese model on one benchmark over time")
