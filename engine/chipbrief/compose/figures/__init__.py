# SPDX-License-Identifier: Apache-2.0
"""The data that each figure draws: one module a figure, named tables of plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chipbrief.compose.figures import capability, estimates, thresholds, timeline
from chipbrief.compose.view import Figures, FigureView
from chipbrief.judge import Findings

#: The fields of ``Figures``, and what builds each.
BUILDERS: Mapping[str, Callable[[Findings], FigureView]] = MappingProxyType({
    "timeline": timeline.build,
    "thresholds": thresholds.build,
    "estimates": estimates.build,
    "capability": capability.build,
})


def build_figures(findings: Findings) -> Figures:
    """Return the figures of the findings; one with no rows is marked empty."""
    return Figures(**{name: build(findings) for name, build in BUILDERS.items()})
