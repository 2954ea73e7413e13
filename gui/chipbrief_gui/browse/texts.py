# SPDX-License-Identifier: Apache-2.0
"""The words of the data browser; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

BROWSE_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.browse": "&Browse the data…",
    "tip.browse": "Look through every dataset: sort, filter, see where each row comes from, draw a chart",
    "browse.window": "Browse the data",
    "browse.datasets": "&Datasets",
    "browse.own": "{title} (yours)",
    "browse.search": "&Search all columns",
    "browse.search.hint": "Words in a row",
    "browse.clear": "Clear &filters",
    "browse.rows": "{shown} of {all} rows",
    "browse.all": "{all} rows",
    "browse.table": "Rows of the dataset",
    "browse.filter": "Filter of {column}",
    "browse.filter.hint": "Filter",
    "browse.filter.tip": (
        "Words: cells that contain them. =CHN: exactly that. =CHN | MYS: one of them. != another."
        " >=300, <2024-06: numbers and dates. >=300 & <500: both. = alone: empty cells."
    ),
    "browse.none": "No row fits the filters. That is not evidence of absence. Escape in a filter clears it.",
    "browse.here": "&Filter by this cell",
    "browse.sort_up": "Sort from the &least up",
    "browse.sort_down": "Sort from the &most down",
    "browse.sort_off": "In the &order of the file",
    # Below the table
    "browse.row": "&Row and sources",
    "browse.row.none": "No row is selected.",
    "browse.about": "Notes and &gaps",
    "browse.columns": "Co&lumns",
    "browse.chart": "C&hart",
    "browse.read": "How it is known",
    "browse.seen": "Seen: read in a source or a faithful copy of it.",
    "browse.memory": "From memory: recalled, and not yet read in a source. A brief marks it with †.",
    "browse.sources.one": "{n} source",
    "browse.sources.many": "{n} sources",
    "browse.source": "[{id}] {what}. Quality: {quality}. Status: {status}.",
    "browse.superseded": "Superseded by [{id}].",
    "browse.quoted": "Read as quoted in {ids}.",
    "browse.unknown_source": "{name} (no id of the source register)",
    "browse.caveats": "What must be said beside it",
    "browse.cells": "The row",
    "browse.license": "License: {license}",
    "browse.pack": "Data pack of {pack}",
    "browse.gaps": "Gaps for the pick",
    "browse.holes": "Empty cells: not known, never zero",
    "browse.hole": "{column}: {empty} of {all}",
    "browse.from_memory": "{n} of {all} rows rest on memory.",
    "browse.column": "Column",
    "browse.type": "Type",
    "browse.unit": "Unit",
    "browse.means": "What it is",
    "browse.filled": "Filled",
    "browse.different": "Different",
    # Chart
    "browse.by": "&By",
    "browse.what": "&What",
    "browse.count": "Number of rows",
    "browse.picture": "Chart of the rows shown",
    "browse.save_chart": "Save chart",
    "browse.save_chart_as": "Sa&ve chart",
    "browse.save_svg": "As a &drawing (SVG)…",
    "browse.save_png": "As a &picture (PNG)…",
    "browse.save_values": "Its &values (CSV)…",
    # Taking along
    "browse.copy": "Cop&y the table",
    "browse.copied": "Copied {n} rows with their columns.",
    "browse.too_many": "Copied the first {n} of {all} rows. Export them all as CSV.",
    "browse.save": "&Export rows…",
    "browse.save_rows": "Export rows",
    "browse.saved": "Saved to {path}",
    "browse.packs": "Data &packs…",
    "browse.own_tables": "Your &tables…",
    "browse.filter.csv": "Tables (*.csv)",
    "browse.filter.svg": "Pictures (*.svg)",
    "browse.filter.png": "Pictures (*.png)",
})
