# SPDX-License-Identifier: Apache-2.0
"""Scales name what is drawn: a legend shows no value that the data of a chart does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from typing import Any

from chipbrief.compose.charts.words import Rows

_QUOTED = re.compile(r"(['\"])((?:\\.|(?!\1)[^\\])*)\1")
_ESCAPED = re.compile(r"\\(.)")


def of_what_is_drawn(spec: Any, tables: Iterable[Rows]) -> Any:
    """Return a specification without those values of its scales that no row holds and no expression makes.

    A scale of which nothing would be left, or whose range does not name a look for each value, stays.
    """
    cells = {cell for rows in tables for row in rows for cell in row.values() if isinstance(cell, str)}
    return _cut(spec, cells | set(_made(spec)))


def _made(part: Any, key: str = "") -> Iterator[str]:
    """Yield the texts that a specification gives to rows: those in calculations and in rows of its own."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from _made(value, name if name in ("calculate", "values") else key)
    elif isinstance(part, list):
        for item in part:
            yield from _made(item, key)
    elif isinstance(part, str) and key == "calculate":
        yield from (_ESCAPED.sub(r"\1", found[2]) for found in _QUOTED.finditer(part))
    elif isinstance(part, str) and key == "values":
        yield part


def _cut(part: Any, drawn: Set[str]) -> Any:
    if isinstance(part, list):
        return [_cut(item, drawn) for item in part]
    if not isinstance(part, dict):
        return part
    cut = {key: _cut(value, drawn) for key, value in part.items()}
    return {**cut, **_scale(cut.get("domain"), cut.get("range"), drawn)}


def _scale(domain: Any, looks: Any, drawn: Set[str]) -> dict[str, list[Any]]:
    """Return domain and range of a scale of named values, cut to those that are drawn."""
    if not isinstance(domain, list) or not isinstance(looks, list) or len(domain) != len(looks):
        return {}
    if not all(isinstance(value, str) for value in domain):
        return {}
    kept = [(value, look) for value, look in zip(domain, looks, strict=True) if value in drawn]
    if not kept:
        return {}
    return {"domain": [value for value, _look in kept], "range": [look for _value, look in kept]}
