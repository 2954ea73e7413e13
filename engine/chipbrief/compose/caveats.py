# SPDX-License-Identifier: Apache-2.0
"""Coded caveats on the rows of a table: a letter beside each row, a sentence for each letter below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import ascii_lowercase

from chipbrief.compose.view import CaveatNote
from chipbrief.gather import Evidence
from chipbrief.gather.records import Caveat, Record


def notes(rows: Iterable[Record], evidence: Evidence) -> tuple[CaveatNote, ...]:
    """Return a letter and a sentence for each caveat that any of the rows carries, in order of first use."""
    sentences = {row.id: row.sentence for row in evidence.all(Caveat)}
    codes = dict.fromkeys(code for row in rows for code in row.caveats if code in sentences)
    return tuple(CaveatNote(_letter(place), code, sentences[code]) for place, code in enumerate(codes))


def letters(row: Record, found: Iterable[CaveatNote]) -> str:
    """Return the letters of a row's caveats, such as ``a, c``."""
    marks: Mapping[str, str] = {note.code: note.letter for note in found}
    return ", ".join(sorted(marks[code] for code in row.caveats if code in marks))


def _letter(place: int) -> str:
    """Return a letter for a place: a to z, then aa, ab, and so on."""
    first, rest = divmod(place, len(ascii_lowercase))
    return (ascii_lowercase[first - 1] if first else "") + ascii_lowercase[rest]
