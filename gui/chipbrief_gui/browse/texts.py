# SPDX-License-Identifier: Apache-2.0
"""The words of the data browser; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

BROWSE_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.browse": QT_TRANSLATE_NOOP("chipbrief", "&Browse the data…"),
    "tip.browse": QT_TRANSLATE_NOOP(
        "chipbrief", "Look through every dataset: sort, filter, see where each row comes from, draw a chart"
    ),
    "browse.window": QT_TRANSLATE_NOOP("chipbrief", "Browse the data"),
    "browse.datasets": QT_TRANSLATE_NOOP("chipbrief", "&Datasets"),
    "browse.own": QT_TRANSLATE_NOOP("chipbrief", "{title} (yours)"),
    "browse.search": QT_TRANSLATE_NOOP("chipbrief", "&Search all columns"),
    "browse.search.hint": QT_TRANSLATE_NOOP("chipbrief", "Words in a row"),
    "browse.clear": QT_TRANSLATE_NOOP("chipbrief", "Clear &filters"),
    "browse.rows": QT_TRANSLATE_NOOP("chipbrief", "{shown} of {all} rows"),
    "browse.all": QT_TRANSLATE_NOOP("chipbrief", "{all} rows"),
    "browse.table": QT_TRANSLATE_NOOP("chipbrief", "Rows of the dataset"),
    "browse.filter": QT_TRANSLATE_NOOP("chipbrief", "Filter of {column}"),
    "browse.filter.hint": QT_TRANSLATE_NOOP("chipbrief", "Filter"),
    "browse.filter.tip": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Words: cells that contain them. =CHN: exactly that. != another. >=300, <2024-06: numbers and dates."
        " >=300 & <500: both. = alone: empty cells.",
    ),
    "browse.none": QT_TRANSLATE_NOOP(
        "chipbrief", "No row fits the filters. That is not evidence of absence. Escape in a filter clears it."
    ),
    "browse.here": QT_TRANSLATE_NOOP("chipbrief", "&Filter by this cell"),
    "browse.sort_up": QT_TRANSLATE_NOOP("chipbrief", "Sort from the &least up"),
    "browse.sort_down": QT_TRANSLATE_NOOP("chipbrief", "Sort from the &most down"),
    "browse.sort_off": QT_TRANSLATE_NOOP("chipbrief", "In the &order of the file"),
    # Below the table
    "browse.row": QT_TRANSLATE_NOOP("chipbrief", "&Row and sources"),
    "browse.row.none": QT_TRANSLATE_NOOP("chipbrief", "No row is selected."),
    "browse.about": QT_TRANSLATE_NOOP("chipbrief", "Notes and &gaps"),
    "browse.columns": QT_TRANSLATE_NOOP("chipbrief", "Co&lumns"),
    "browse.chart": QT_TRANSLATE_NOOP("chipbrief", "C&hart"),
    "browse.read": QT_TRANSLATE_NOOP("chipbrief", "How it is known"),
    "browse.seen": QT_TRANSLATE_NOOP("chipbrief", "Seen: read in a source or a faithful copy of it."),
    "browse.memory": QT_TRANSLATE_NOOP(
        "chipbrief", "From memory: recalled, and not yet read in a source. A brief marks it with †."
    ),
    "browse.sources.one": QT_TRANSLATE_NOOP("chipbrief", "{n} source"),
    "browse.sources.many": QT_TRANSLATE_NOOP("chipbrief", "{n} sources"),
    "browse.source": QT_TRANSLATE_NOOP("chipbrief", "[{id}] {what}. Quality: {quality}. Status: {status}."),
    "browse.superseded": QT_TRANSLATE_NOOP("chipbrief", "Superseded by [{id}]."),
    "browse.quoted": QT_TRANSLATE_NOOP("chipbrief", "Read as quoted in {ids}."),
    "browse.unknown_source": QT_TRANSLATE_NOOP("chipbrief", "{name} (no id of the source register)"),
    "browse.caveats": QT_TRANSLATE_NOOP("chipbrief", "What must be said beside it"),
    "browse.cells": QT_TRANSLATE_NOOP("chipbrief", "The row"),
    "browse.license": QT_TRANSLATE_NOOP("chipbrief", "License: {license}"),
    "browse.pack": QT_TRANSLATE_NOOP("chipbrief", "Data pack of {pack}"),
    "browse.gaps": QT_TRANSLATE_NOOP("chipbrief", "Gaps for the pick"),
    "browse.holes": QT_TRANSLATE_NOOP("chipbrief", "Empty cells: not known, never zero"),
    "browse.hole": QT_TRANSLATE_NOOP("chipbrief", "{column}: {empty} of {all}"),
    "browse.from_memory": QT_TRANSLATE_NOOP("chipbrief", "{n} of {all} rows rest on memory."),
    "browse.column": QT_TRANSLATE_NOOP("chipbrief", "Column"),
    "browse.type": QT_TRANSLATE_NOOP("chipbrief", "Type"),
    "browse.unit": QT_TRANSLATE_NOOP("chipbrief", "Unit"),
    "browse.means": QT_TRANSLATE_NOOP("chipbrief", "What it is"),
    "browse.filled": QT_TRANSLATE_NOOP("chipbrief", "Filled"),
    "browse.different": QT_TRANSLATE_NOOP("chipbrief", "Different"),
    # Chart
    "browse.by": QT_TRANSLATE_NOOP("chipbrief", "&By"),
    "browse.what": QT_TRANSLATE_NOOP("chipbrief", "&What"),
    "browse.count": QT_TRANSLATE_NOOP("chipbrief", "Number of rows"),
    "browse.picture": QT_TRANSLATE_NOOP("chipbrief", "Chart of the rows shown"),
    "browse.save_chart": QT_TRANSLATE_NOOP("chipbrief", "Save chart"),
    "browse.save_chart_as": QT_TRANSLATE_NOOP("chipbrief", "Sa&ve chart"),
    "browse.save_svg": QT_TRANSLATE_NOOP("chipbrief", "As a &drawing (SVG)…"),
    "browse.save_png": QT_TRANSLATE_NOOP("chipbrief", "As a &picture (PNG)…"),
    "browse.save_values": QT_TRANSLATE_NOOP("chipbrief", "Its &values (CSV)…"),
    # Taking along
    "browse.copy": QT_TRANSLATE_NOOP("chipbrief", "Cop&y table"),
    "browse.copied": QT_TRANSLATE_NOOP("chipbrief", "Copied {n} rows with their columns."),
    "browse.too_many": QT_TRANSLATE_NOOP(
        "chipbrief", "Copied the first {n} of {all} rows. Export them all as CSV."
    ),
    "browse.save": QT_TRANSLATE_NOOP("chipbrief", "&Export rows…"),
    "browse.save_rows": QT_TRANSLATE_NOOP("chipbrief", "Export rows"),
    "browse.saved": QT_TRANSLATE_NOOP("chipbrief", "Saved to {path}"),
    "browse.packs": QT_TRANSLATE_NOOP("chipbrief", "Data &packs…"),
    "browse.own_tables": QT_TRANSLATE_NOOP("chipbrief", "Your &tables…"),
    "browse.filter.csv": QT_TRANSLATE_NOOP("chipbrief", "Tables (*.csv)"),
    "browse.filter.svg": QT_TRANSLATE_NOOP("chipbrief", "Pictures (*.svg)"),
    "browse.filter.png": QT_TRANSLATE_NOOP("chipbrief", "Pictures (*.png)"),
})
