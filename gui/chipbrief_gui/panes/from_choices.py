# SPDX-License-Identifier: Apache-2.0
"""Finds which of many choices a user means by what is typed: a key, a label, an alias, or part of one."""

from __future__ import annotations

from functools import lru_cache

from chipbrief.folding import folded
from chipbrief.pick import Choice


def find_choices(text: str, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices that ``text`` may mean, best first, ties in the given order.

    A name that equals it comes before a label that starts with it, then another name that starts with
    it, then a word inside a label (a whole one first), then any place in it.
    """
    wanted = as_name(text)
    ranked = [(rank, choice) for choice in choices if (rank := _rank(wanted, choice)) is not None]
    return tuple(choice for _, choice in sorted(ranked, key=lambda pair: pair[0]))


def choices_by_name(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    """Return the choices by each of their names; a name that several share is the first one's."""
    found: dict[str, Choice] = {}
    for choice in choices:
        for name in (choice.key, choice.label, *choice.aliases):
            found.setdefault(as_name(name), choice)
    return found


@lru_cache(maxsize=8192)  # the same names are compared whenever choices are ordered anew
def as_name(name: str) -> str:
    """Return ``name`` without regard to case, accents, hyphens and extra spaces, to compare names by."""
    return " ".join(folded(name).replace("-", " ").split())


def _rank(wanted: str, choice: Choice) -> int | None:
    label = as_name(choice.label)
    names = [as_name(name) for name in (choice.key, *choice.aliases)]
    tests = (
        wanted in {label, *names},
        label.startswith(wanted),
        any(name.startswith(wanted) for name in names),
        wanted in label.split(),
        any(word.startswith(wanted) for word in label.split()),
        wanted in label,
    )
    return next((rank for rank, passed in enumerate(tests) if passed), None)
