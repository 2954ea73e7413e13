# SPDX-License-Identifier: Apache-2.0
"""Figures and tables are numbered in the order in which they stand, and referred to by name.

As with citations, the first rendering of a page learns the order and the second prints it: a reference
may come before the thing it refers to, and the typesetter counts nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from jinja2 import TemplateRuntimeError

from chipbrief.language.notices import notice, quoted

KINDS = ("figure", "table")


@dataclass(slots=True)
class Places:
    """The numbers of a page's figures and tables, by kind and name."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    standing: set[tuple[str, str]] = field(default_factory=set)
    settled: bool = False

    def place(self, kind: str, name: str) -> int:
        """Return the number of the figure or table that stands here, from 1.

        Raises ``TemplateRuntimeError`` when one of that name stands already.
        """
        key = self._key(kind, name)
        if key in self.standing:
            raise TemplateRuntimeError(
                notice(
                    "Two things on this page are called {kind} `{name}`. Rename one.", kind=kind, name=name
                )
            )
        self.standing.add(key)
        return self.numbers.setdefault(key, sum(known[0] == kind for known in self.numbers) + 1)

    def number_of(self, kind: str, name: str) -> int:
        """Return the number of one that stands anywhere on the page; 0 if it does not (an empty figure)."""
        return self.numbers.get(self._key(kind, name), 0)

    def settle(self) -> None:
        """End the first pass."""
        self.standing.clear()
        self.settled = True

    def _key(self, kind: object, name: object) -> tuple[str, str]:
        if kind not in KINDS or not isinstance(name, str):
            raise TemplateRuntimeError(
                notice(
                    "A place is a figure or a table with a name, not {kind} {name}.",
                    kind=quoted(kind),
                    name=quoted(name),
                )
            )
        return kind, name
