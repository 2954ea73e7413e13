# SPDX-License-Identifier: Apache-2.0
"""What the builders of figures share."""

from __future__ import annotations

from collections.abc import Mapping

from chipbrief.compose.view import DataTable, FigureView

#: The table of a figure that holds no data but the words of its chart; it is not attached.
WORDS = "words"


def figure_view(
    name: str, data: tuple[DataTable, ...], sources: tuple[str, ...], caveats: tuple[str, ...] = ()
) -> FigureView:
    """Return a figure; it is empty when its first table has no rows."""
    return FigureView(name, data, sources, caveats, empty=not data[0].rows)


def words(says: Mapping[str, str]) -> DataTable:
    """Return the words that a chart prints, by key: in no specification, so that they can be translated."""
    return DataTable(WORDS, "Words of the chart", ("key", "says"), tuple(says.items()))
