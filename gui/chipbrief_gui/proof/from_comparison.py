# SPDX-License-Identifier: Apache-2.0
"""A comparison as sections and files: the words are the engine's, as the command line prints them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.frozen import frozen
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Section, capital
from chipbrief_gui.proof.working import LONGER
from chipbrief_gui.translations.translator import language
from chipbrief_gui.words import say, tell

if TYPE_CHECKING:
    from chipbrief.comparison import Comparison
    from chipbrief.typeset.client import Typesetter

#: What stands in the engine's words, in each language, between what a change is about and the change.
_DASH = " – "
_NEXT_LINE = "\u2028"


@frozen
class Compared:
    """A comparison, and how it is shown and copied."""

    found: Comparison
    sections: tuple[Section, ...]
    text: str


def compare_files(a: Path, b: Path, typesetter: Typesetter) -> Compared:
    """Compare two files, which get more time than a command gives: who waits sees it, and can stop it.

    Raises ``SealError`` when one cannot be read or is not a sealed brief.
    """
    from chipbrief.comparison import compare

    return told(compare(a, b, typesetter, LONGER))


def told(found: Comparison) -> Compared:
    """Return a comparison with its words."""
    from chipbrief.comparison.words import comparison_lines, parts, sides

    abouts = frozenset(clean(row.about) for row in (*found.judgements, *found.findings))
    shown = (
        Section(tell(title), tuple(capital(_in_two(clean(line), abouts)) for line in lines))
        for title, lines in parts(found)
    )
    head = Section(say("compare.sides"), tuple(map(clean, sides(found))))
    return Compared(found, (head, *shown), "\n".join(map(clean, comparison_lines(found))))


def _in_two(line: str, abouts: frozenset[str]) -> str:
    """Return what is said of a change with what it is about in a line of its own; any other line as it is."""
    about, _dash, change = line.partition(_DASH)
    return f"{about}{_NEXT_LINE}{capital(change)}" if about in abouts else line


def save_pdf(compared: Compared, path: Path, typesetter: Typesetter) -> str:
    """Write a comparison as a tagged PDF and say where. Raises ``SealError`` when it cannot be written."""
    from chipbrief.comparison.report import report
    from chipbrief.files.writing import write_atomically

    write_atomically(path, report(compared.found, typesetter, language().code))
    return say("status.saved", path=path)


def save_json(compared: Compared, path: Path) -> str:
    """Write a comparison as JSON and say where. Raises ``SealError`` when it cannot be written."""
    from chipbrief.files.writing import write_atomically

    write_atomically(
        path, json.dumps(compared.found.as_json(), ensure_ascii=False, indent=1).encode() + b"\n"
    )
    return say("status.saved", path=path)
