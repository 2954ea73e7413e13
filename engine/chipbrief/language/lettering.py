# SPDX-License-Identifier: Apache-2.0
"""Letters for places in a list: one each, however long the list is."""

from __future__ import annotations

from string import ascii_lowercase


def letter_at(place: int) -> str:
    """Return the letter for a place from 0: a to z, then aa, ab, and so on.

    >>> letter_at(0), letter_at(26), letter_at(26 + 26 * 26)
    ('a', 'aa', 'aaa')
    """
    first, rest = divmod(place, len(ascii_lowercase))
    return (letter_at(first - 1) if first else "") + ascii_lowercase[rest]


def by_place(letter: str) -> tuple[int, str]:
    """Return what letters are sorted by to stand in the order of their places.

    >>> sorted(["aa", "b"], key=by_place)
    ['b', 'aa']
    """
    return len(letter), letter
