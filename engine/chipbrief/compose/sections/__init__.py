# SPDX-License-Identifier: Apache-2.0
"""Parts of the view that only some formats need: one module each, read and built when a format lists it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.language import ENGLISH, Language

if TYPE_CHECKING:
    from chipbrief.compose.view import DataTable
    from chipbrief.judge import Findings

#: The field of the view that a section fills, and the module whose ``build`` fills it.
SECTIONS: Mapping[str, str] = MappingProxyType({
    "annex": "annex",
    "changes": "changes",
    "factsheet": "factsheet",
    "ledger": "ledger",
    "license": "license",
    "memory": "memory",
    "profile": "profile",
})
#: The sections that are cut to fit their pages.
FITTED = frozenset({"factsheet", "profile"})
#: The sections that measure texts in the language of the page.
MEASURED = frozenset({"annex"})


def build_sections(
    findings: Findings, wanted: Iterable[str], spare: int = 0, language: Language = ENGLISH
) -> dict[str, Any]:
    """Return each section of ``SECTIONS`` by name: built when it is wanted, else None.

    ``spare`` is the room in points that a page has beyond the tightest (see ``fitting``), ``language`` what
    its texts are measured in.
    """
    found = {name: _build(name, findings, spare, language) for name in wanted}
    return {name: found.get(name) for name in SECTIONS}


def _build(name: str, findings: Findings, spare: int, language: Language) -> Any:
    module = importlib.import_module(f"{__name__}.{SECTIONS[name]}")
    more = [spare] if name in FITTED else [language] if name in MEASURED else []
    return module.build(findings, *more)


def tables_of(sections: Mapping[str, Any]) -> tuple[DataTable, ...]:
    """Return the tables that sections have to be attached, in their order."""
    return tuple(table for part in sections.values() for table in getattr(part, "tables", ()))


def rows_of(sections: Mapping[str, Any]) -> dict[str, int]:
    """Return how many rows a figure has room for, by its name, where a section has planned that."""
    return dict(pair for part in sections.values() for pair in getattr(part, "figure_rows", ()))
