# SPDX-License-Identifier: Apache-2.0
"""Turns the engine's problems into plain values: rows of the strip, and what the catalog says of a code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief_gui.data.report import Section
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.ways import told
from chipbrief_gui.words import say, tell

if TYPE_CHECKING:
    from chipbrief.check.fixes import Fix

#: Places that stand on no page -> what can be changed about them in the pick.
_OF_THE_PICK: Mapping[str, str] = MappingProxyType({"data pack": "as_of"})
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})


def problem_rows(problems: Iterable[Any], texts: Mapping[str, str] = _NO_TEXTS) -> tuple[ProblemRow, ...]:
    """Return the engine's ``problems`` as rows, errors first; ``texts`` are the author's, by field."""
    rows = (_row(found, texts) for found in problems)
    return tuple(sorted(rows, key=lambda row: row.severity != "error"))


def _row(found: Any, texts: Mapping[str, str]) -> ProblemRow:
    from chipbrief.check.fixes import field_of

    fix = fix_for(found, texts)
    return ProblemRow(
        severity=str(found.severity),
        code=found.code,
        message=told(found.message),
        hint=told(found.hint or ""),
        place=told(found.where),
        page=found.page,
        box=found.box,
        field=field_of(found, texts) or _OF_THE_PICK.get(found.place, ""),
        word=found.word,
        fix=say("problems.fix.tip", before=fix.before, after=fix.after or "–") if fix else "",
        found=found,
    )


def fix_for(found: Any, texts: Mapping[str, str]) -> Fix | None:
    """Return what mends a problem in the author's texts as they stand, if that needs no thought."""
    from chipbrief.check.fixes import fix_of

    return fix_of(found, texts)


def explained(row: ProblemRow) -> tuple[Section, ...]:
    """Return what the catalog says of a problem's code, for a user who has this problem."""
    from chipbrief.check import CATALOG

    kind = next((kind for kind in CATALOG if kind.code == row.code), None)
    parts = (
        ("problems.why", tell(kind.why) if kind else ""),
        ("problems.here", f"{row.message} ({row.place})"),
        ("problems.what_to_do", tell(kind.fix) if kind else row.hint),
        ("problems.fix.title", row.fix),
        ("problems.example", tell(kind.example) if kind else ""),
    )
    return tuple(Section(say(key), (text,)) for key, text in parts if text)


def as_text(rows: Iterable[ProblemRow]) -> str:
    """Return problems as lines to paste elsewhere: severity, code, message, place and hint."""
    lines = (
        f"{say(f'problems.{row.severity}')} {row.code}: {row.message} ({row.place}). {row.hint}".strip()
        for row in rows
    )
    return "\n".join(lines)
