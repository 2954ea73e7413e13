# SPDX-License-Identifier: Apache-2.0
"""The data that each figure draws: one module a figure, read and built when a format lists it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from dataclasses import fields

from chipbrief.compose.view import Figures
from chipbrief.judge import Findings

#: The names that a format may list: the fields of ``Figures``. The module of that name has ``build``.
FIGURES: tuple[str, ...] = tuple(item.name for item in fields(Figures))
#: The figures whose number of rows a format may limit.
LIMITED = ("timeline", "estimates", "status_strips", "routes")


def build_figures(
    findings: Findings, wanted: Iterable[str] = FIGURES, rows: Mapping[str, int] | None = None
) -> Figures:
    """Return the figures that are wanted, and None for the others; one with no rows is marked empty.

    ``rows`` gives the most rows for figures of ``LIMITED``.
    """
    most = {name: {"most": count} for name, count in (rows or {}).items()}
    found = {
        name: importlib.import_module(f"{__name__}.{name}").build(findings, **most.get(name, {}))
        for name in wanted
    }
    return Figures(**{name: found.get(name) for name in FIGURES})
