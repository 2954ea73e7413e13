# SPDX-License-Identifier: Apache-2.0
"""Hindsight in texts of the data pack: a brief as of a day does not print what has been so only since.

Why a country matters, or what belongs to a class of chips, is of use on any day, but was written when the
data pack was.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from chipbrief.gather.records import ChipClass, Country, GroupMember, Rule, Scope
from chipbrief.language import MONTHS, Prose

_TIME = rf"(?P<day>\d{{4}}-\d\d-\d\d)|(?:(?P<month>{'|'.join(MONTHS)}) )?(?P<year>\d{{4}})"
#: A time since when something holds, or in which it began.
_SINCE = re.compile(rf"\b(?:since|began [^;.]*?in) (?:{_TIME})\b")
#: States of a rule that came about after it, on the day that is recorded as its end or on none.
_LATER_STATES = frozenset({"superseded", "not_enforced", "unresolved", "withdrawn"})
#: A state of which the data pack's day is the day, also where the rule has an end of its own.
_UNRESOLVED = "unresolved"
_ISO_DAY, _SENTENCES = re.compile(r"\b\d{4}-\d\d-\d\d\b"), re.compile(r"(?<=\.)\s+")
#: Sentences and clauses, each with the punctuation mark that ends it.
_CLAUSES = re.compile(r".+?(?:[.;](?=\s|$)|$)\s*")


def country_as_known(country: Country, day: date) -> Country:
    """Return a country without what has been so only since a day after ``day``."""
    return replace(country, relevance=Prose(told_by(country.relevance, day)))


def class_as_known(chip_class: ChipClass, day: date) -> ChipClass:
    """Return a chip class without what has been so only since a day after ``day``."""
    return replace(chip_class, help=Prose(told_by(chip_class.help, day)))


def rule_as_known(rule: Rule, day: date, pack_day: date) -> Rule:
    """Return a rule without what became of it after ``day``.

    A state such as superseded without a day of its own is that of ``pack_day``, the day of the data pack,
    and so is the note on it.
    """
    if day >= pack_day:
        return rule
    told = replace(rule, status_note=Prose(""))
    if rule.ended and rule.ended > day:
        return replace(told, ended=None, status="in_force")
    dated = rule.ended and rule.status != _UNRESOLVED
    return told if dated or rule.status not in _LATER_STATES else replace(told, status="")


def member_as_known(member: GroupMember, day: date) -> GroupMember:
    """Return a membership without an end after ``day``, which its note is then about, or later days."""
    if member.valid_to is not None and member.valid_to > day:
        return replace(member, valid_to=None, note=Prose(""))
    return replace(member, note=sentences_by(member.note, day))


def scope_as_known(scope: Scope, day: date) -> Scope:
    """Return a scope without the further parts of its label that name a later day: ``; Macau from …``."""
    first, *more = scope.label.split("; ")
    label = "; ".join([first, *(part for part in more if _is_told_by(part, day))])
    return scope if label == scope.label else replace(scope, label=Prose(label))


def told_by(text: str, day: date) -> str:
    """Return the sentences and clauses of a text that do not say what has been so since a later day.

    >>> told_by("Data-center boom; permits since July 2025.", date(2025, 2, 12))
    'Data-center boom.'
    >>> told_by("Data-center boom; permits since July 2025.", date(2025, 7, 1))
    'Data-center boom; permits since July 2025.'
    """
    if not _SINCE.search(text):
        return text
    kept = "".join(part for part in _CLAUSES.findall(text) if not _is_later(part, day)).strip()
    return re.sub(r";$", ".", kept)


def tellings(text: str) -> tuple[str, ...]:
    """Return all that ``told_by`` makes of a text on one day or another, the earliest first; none is empty.

    >>> tellings("Permits since 2024; a boom since July 2025.")
    ('Permits since 2024.', 'Permits since 2024; a boom since July 2025.')
    """
    days = sorted(
        date.fromisoformat(day) for found in _SINCE.finditer(text) if _is_day(day := _first_day(found))
    )
    told = (told_by(text, day) for day in (date.min, *days))
    return tuple(dict.fromkeys(filter(None, (*told, text))))


def sentences_by(note: Prose, day: date) -> Prose:
    """Return a note without the sentences that name a later day.

    >>> sentences_by(Prose("In the text. Not enforced since 2025-05-13."), date(2025, 2, 12))
    'In the text.'
    """
    sentences = _SENTENCES.split(note)
    kept = [text for text in sentences if _is_told_by(text, day)]
    return note if len(kept) == len(sentences) else Prose(" ".join(kept))


def _is_told_by(text: str, day: date) -> bool:
    """Return whether a text names no later day; one that the calendar lacks (2025-02-30) is none."""
    return not any(_is_after(found, day) for found in _ISO_DAY.findall(text))


def _is_later(clause: str, day: date) -> bool:
    return any(_is_after(_first_day(found), day) for found in _SINCE.finditer(clause))


def _first_day(found: re.Match[str]) -> str:
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 1
    return found["day"] or f"{found['year']}-{month:02}-01"


def _is_after(written: str, day: date) -> bool:
    return _is_day(written) and date.fromisoformat(written) > day


def _is_day(written: str) -> bool:
    try:
        return bool(date.fromisoformat(written))
    except ValueError:
        return False
