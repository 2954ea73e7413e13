# SPDX-License-Identifier: Apache-2.0
"""The data of a figure, as a test reads them."""

from __future__ import annotations

from typing import Any

from chipbrief.compose.view import FigureView


def table(figure: FigureView, name: str) -> list[dict[str, Any]]:
    """Return the rows of one table of a figure, by column."""
    data = next(table for table in figure.data if table.name == name)
    return [dict(zip(data.columns, row, strict=True)) for row in data.rows]
