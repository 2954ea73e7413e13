# SPDX-License-Identifier: Apache-2.0
"""What is exported, as plain values: the name that a pattern gives, and the files to write."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from chipbrief.edition import Edition
from chipbrief.errors import ChipbriefError
from chipbrief.frozen import frozen
from chipbrief_gui.engine_face import BriefFace, Opened, error_words
from chipbrief_gui.exporting import Named
from chipbrief_gui.tasks import Progress

#: What can be exported beside the PDF, in groups; the words of a part are ``export.part.<part>``.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "export.group.brief": ("pdf",),
    "export.group.figures": ("svg", "png"),
    "export.group.data": ("csv", "records-csv", "records-json"),
    "export.group.sources": ("csl-json", "bibtex", "ris"),
}


def named(pattern: str, brief: BriefFace, opened: Opened | None, edition: Edition) -> Named:
    """Return the name of a brief by a pattern; with a pattern that is none, the brief's own."""
    made: Any = brief
    if not pattern.strip() or opened is None:
        return Named(brief.file_name)
    from chipbrief.beside import name_for

    try:
        pick, format = made.pick, opened.formats[made.pick.format]
        return Named(name_for(pattern, pick, made.evidence.country.name, format, edition))
    except ChipbriefError as error:
        return Named(brief.file_name, error_words(error))


def fields_of() -> tuple[str, ...]:
    """Return the words that may stand in braces in a pattern."""
    from chipbrief.batch.naming import FIELDS

    return tuple(FIELDS)


@frozen
class Wanted:
    """What to write: the sealed PDF and the parts of it, under names that begin with ``stem``."""

    pdf: bytes
    parts: tuple[str, ...]
    folder: Path
    stem: str
    overwrite: bool = False


@frozen
class Found:
    """What came of it: the names written, or those that are there already, and so nothing was written."""

    wanted: Wanted
    written: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()


Beside = Callable[[bytes, str, tuple[str, ...]], dict[str, bytes]]


def real_beside(pdf: bytes, stem: str, parts: tuple[str, ...]) -> dict[str, bytes]:
    """Return the engine's files beside a PDF."""
    from chipbrief.beside import files_beside

    return files_beside(pdf, stem, parts)


def write(wanted: Wanted, beside: Beside, report: Progress) -> Found:
    """Write all files or none; files that are there stay as they are, unless they are to be replaced.

    Raises ``SealError`` naming what cannot be written, and what to do.
    """
    from chipbrief.files.writing import make_folder, write_all

    report("make")
    files = beside(wanted.pdf, wanted.stem, wanted.parts)
    taken = tuple(name for name in files if os.path.lexists(wanted.folder / name))
    if taken and not wanted.overwrite:
        return Found(wanted, taken=taken)
    report("write")
    make_folder(wanted.folder)
    write_all(wanted.folder, files)
    return Found(wanted, written=tuple(files))
