# SPDX-License-Identifier: Apache-2.0
"""How much a template may do and make: texts, lists and numbers of a size, and so many steps for a page.

Steps are counted and no clock is asked, so that what is refused on one machine is refused on every other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from functools import wraps
from typing import Any

from jinja2.exceptions import SecurityError

from chipbrief.language.notices import notice

MAX_TEXT = 200_000
#: Characters that a page has, and a part of it that a template keeps.
MAX_PRINTED = 4_000_000
#: Items of a list that a template adds up.
MAX_ITEMS = 100_000
#: Turns of loops, calls and filters of a page; an annex of 100 pages takes 40,000.
MAX_STEPS = 500_000
#: A number of 300 digits.
_MAX_BITS = 1000
#: A text counts as a step for each of so many characters that a filter reads.
_CHARACTERS = 100


def bounded_text(text: str) -> str:
    """Return a text. Raises ``SecurityError`` for one that is too long."""
    if len(text) > MAX_TEXT:
        raise SecurityError(notice("A text may have {most} characters at most.", most=MAX_TEXT))
    return text


def bounded_sum(left: Any, right: Any) -> Any:
    """Return what `+` makes, of bounded length. Raises ``SecurityError``."""
    total = left + right
    if isinstance(total, str):
        return bounded_text(total)
    if isinstance(total, list | tuple) and len(total) > MAX_ITEMS:
        raise SecurityError(notice("A list may have {most} items at most.", most=MAX_ITEMS))
    return total


def bounded_number(number: Any) -> Any:
    """Return a number. Raises ``SecurityError`` for a whole one with too many digits."""
    if isinstance(number, int) and number.bit_length() > _MAX_BITS:
        raise SecurityError(notice("A number has too many digits."))
    return number


class Steps:
    """Counts what a page does. Raises ``SecurityError`` when it is too much."""

    __slots__ = ("taken",)

    def __init__(self) -> None:
        self.taken = 0

    def take(self, count: int) -> None:
        """Count some steps."""
        self.taken += count
        if self.taken > MAX_STEPS:
            raise SecurityError(
                notice(
                    "The loops, macros and filters of a page may take {most} steps together.", most=MAX_STEPS
                )
            )

    def through(self, items: Iterable[Any]) -> Iterable[Any]:
        """Return what a loop goes through, and count it."""
        if isinstance(items, Sized):
            self.take(1 + len(items))
            return items
        return self._one_by_one(items)

    def _one_by_one(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.take(1)
            yield item

    def counting(self, filter: Callable[..., Any]) -> Callable[..., Any]:  # noqa: A002 - what it is
        """Return a filter that counts what it reads."""

        @wraps(filter)
        def counted(*values: Any, **options: Any) -> Any:
            for value in values[:2]:  # the first may be the environment or the context
                if isinstance(value, str):
                    self.take(1 + len(value) // _CHARACTERS)
                elif isinstance(value, list | tuple):
                    self.take(1 + len(value))
            return filter(*values, **options)

        return counted
