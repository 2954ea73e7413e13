# SPDX-License-Identifier: Apache-2.0
"""What a plan and a row of one may hold: each value with a test, and with words for what it must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chipbrief.cases import WORDS
from chipbrief.errors import PlanError
from chipbrief.language.notices import notice
from chipbrief.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value of a plan may be, as a test and in words."""

    fits: Callable[[Any], bool]
    words: str


def _all_of(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(isinstance(item, kind) for item in value)


def _is(*kinds: type) -> Callable[[Any], bool]:
    return lambda value: type(value) in kinds


_TEXT = Kind(_is(str), notice("a text, in quotes"))
_DAY = Kind(_is(str, date, int), notice('a day, month or year: `"2022-10"`'))
_LIST = Kind(_all_of(str), notice('a list of texts: `["CHN", "MYS"]`'))
_SWITCH = Kind(_is(bool), notice("true or false"))
_TABLE = Kind(_is(dict), notice("a table"))
_ROWS = Kind(_all_of(dict), notice("rows, each under [[brief]]"))
_BOTH = {
    "from": _DAY,
    "to": _DAY,
    "as_of": _DAY,
    "hindsight": _SWITCH,
    "name": _TEXT,
    "edition": _TABLE,
    "text": _TABLE,
}
PLAN = {"countries": _LIST, "classes": _LIST, "formats": _LIST, **_BOTH, "with": _LIST, "brief": _ROWS}
ROW = {**dict.fromkeys(WORDS, _TEXT), **_BOTH, "drafts": _TABLE}


def check_values(values: Mapping[str, Any], known: Mapping[str, Kind], place: str) -> None:
    """Raise ``PlanError`` for a value that is not known, or not of its kind."""
    for name, value in values.items():
        if name not in known:
            hint = did_you_mean(name, known, notice("It may have: {names}.", names=", ".join(known)))
            raise PlanError(
                notice("{place} cannot have “{name}”. {hint}", place=place, name=name[:40], hint=hint)
            )
        if not known[name].fits(value):
            raise PlanError(
                notice("{place}: {name} must be {words}.", place=place, name=name, words=known[name].words)
            )
