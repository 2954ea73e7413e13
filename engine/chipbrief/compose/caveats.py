# SPDX-License-Identifier: Apache-2.0
"""Coded caveats on the rows of a table: a letter beside each row, a sentence for each letter below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from chipbrief.compose.view import CaveatNote
from chipbrief.gather import Evidence
from chipbrief.gather.records import Caveat, Record
from chipbrief.language import Prose, Said
from chipbrief.language.lettering import by_place, letter_at


def notes(rows: Iterable[Record], evidence: Evidence) -> tuple[CaveatNote, ...]:
    """Return a letter and a sentence for each caveat that any of the rows carries, in order of first use."""
    sentences = {row.id: row.sentence for row in evidence.all(Caveat)}
    codes = dict.fromkeys(code for row in rows for code in row.caveats if code in sentences)
    return tuple(_note(place, code, sentences[code]) for place, code in enumerate(codes))


def letters(row: Record, found: Iterable[CaveatNote]) -> str:
    """Return the letters of a row's caveats, such as ``a, c``."""
    marks: Mapping[str, str] = {note.code: note.letter for note in found}
    return ", ".join(sorted((marks[code] for code in row.caveats if code in marks), key=by_place))


def sentences_of(row: Record, evidence: Evidence) -> tuple[str, ...]:
    """Return the caveats of a row as sentences."""
    sentences = {each.id: each.sentence for each in evidence.all(Caveat)}
    return tuple(sentences[code] for code in row.caveats if code in sentences)


def lettered(sentences: Iterable[str]) -> tuple[CaveatNote, ...]:
    """Return a letter for each sentence, which is its own code, in order of first use."""
    return tuple(_note(place, str(text), text) for place, text in enumerate(dict.fromkeys(sentences)))


def relettered(
    rows: Sequence[Any], found: Iterable[CaveatNote], before: Sequence[CaveatNote] = ()
) -> tuple[tuple[Any, ...], tuple[CaveatNote, ...]]:
    """Return the rows that are printed and the caveats that they carry, with letters that run from “a” on.

    ``before`` are the caveats that the page has given letters: they keep these, and new ones go on behind.

    ``rows`` are rows of a view with ``marks``, some of those that ``found`` has letters for.
    """
    by_letter = {note.letter: note for note in found}
    used = dict.fromkeys(letter for row in rows for letter in _split(row.marks) if letter in by_letter)
    given = {note.code: note.letter for note in before}
    fresh = [old for old in used if by_letter[old].code not in given]
    new = {old: letter_at(place) for place, old in enumerate(fresh, len(given))}
    told = {**{old: given[by_letter[old].code] for old in used if old not in new}, **new}
    kept = tuple(
        replace(row, marks=", ".join(sorted((told.get(old, old) for old in _split(row.marks)), key=by_place)))
        for row in rows
    )
    return kept, tuple(replace(by_letter[old], letter=letter) for old, letter in new.items())


def _split(marks: str) -> list[str]:
    return marks.split(", ") if marks else []


def plain(sentences: Iterable[str]) -> tuple[CaveatNote, ...]:
    """Return sentences that hold for everything they stand by, so that they need no letter."""
    return tuple(CaveatNote("", str(text), text, _is_packs(text)) for text in sentences)


def letters_of(sentences: Iterable[str], found: Iterable[CaveatNote]) -> str:
    """Return the letters of sentences, such as ``a, c``."""
    marks = {note.code: note.letter for note in found}
    found_letters = {marks[text] for text in map(str, sentences) if text in marks}
    return ", ".join(sorted(found_letters, key=by_place))


def _note(place: int, code: str, text: str) -> CaveatNote:
    return CaveatNote(letter_at(place), code, text, _is_packs(text))


def _is_packs(text: str) -> bool:
    return isinstance(text, Prose) or not isinstance(text, Said)
