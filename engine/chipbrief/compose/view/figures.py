# SPDX-License-Identifier: Apache-2.0
"""Figures: what a chart draws, and what its title can say."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.compose.view.base import DataTable, shown


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: the chart of the same name in the format's or the shared `charts/` folder, and its data."""

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
