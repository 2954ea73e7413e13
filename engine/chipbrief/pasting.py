# SPDX-License-Identifier: Apache-2.0
"""Cells to paste into a spreadsheet: one line each, never taken for a formula that somebody else wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian text.
_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
_NUMBER = re.compile(r"[+-]?[\d.,'\u2019 ]*\d(?:[eE][+-]?\d+)?\s?%?")


def as_pasted(cell: str) -> str:
    """Return a cell in one line; what would be a formula is made text by an apostrophe, a number stays.

    >>> as_pasted("=1+1"), as_pasted("-5"), as_pasted("+1.2e-3"), as_pasted("-")
    ("'=1+1", '-5', '+1.2e-3', '-')
    """
    flat = " ".join(cell.split())
    is_formula = flat[:1] in _FORMULA and len(flat) > 1 and not _NUMBER.fullmatch(flat)
    return f"'{flat}" if is_formula else flat


def as_lines(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as text with tabs between the cells, as spreadsheets take it."""
    return "\n".join("\t".join(map(as_pasted, row)) for row in rows)
