# SPDX-License-Identifier: Apache-2.0
"""Make a brief again with the data of today: the same pick, words and own tables; and say what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chipbrief.carried import CASE, own_from, pick_from
from chipbrief.cases import read_case
from chipbrief.comparison import Comparison, compare_pdfs
from chipbrief.compose import Format
from chipbrief.edition import Edition
from chipbrief.files.writing import write_atomically
from chipbrief.flow import Brief, Progress, Workshop, make_brief
from chipbrief.gather import Library
from chipbrief.language.notices import notice
from chipbrief.pick import Choices, Pick, make_pick
from chipbrief.shelf.describing import describe_file
from chipbrief.shelf.entry import Entry
from chipbrief.shelf.keeping import keep_own
from chipbrief.shelf.store import Shelf
from chipbrief.typeset.client import Typesetter


@dataclass(frozen=True, slots=True)
class Reissue:
    """A brief made again, the ``name`` of its file, and what differs from the one before."""

    brief: Brief
    name: str
    comparison: Comparison


def reissue(
    path: Path,
    library: Library,
    formats: Mapping[str, Format],
    typesetter: Typesetter,
    progress: Progress = lambda step: None,
    seconds: float | None = None,
    name: str = "",
) -> Reissue:
    """Return the brief of the file ``path``, made again with the data pack ``library`` and ``formats``.

    Its file is to be called ``name``, or else after the old file and the data pack. What a worker does, with
    the old file too, ``typesetter`` does. Raises ``SealError`` when it is not a whole sealed brief,
    ``PickError`` when the data pack or the formats no longer have what it is about, and the error of a step
    that fails.
    """
    progress("read")
    pdf, described = describe_file(path, typesetter, seconds)
    attached = described.attached
    place = notice("The case in {name}", name=path)
    edition = read_case(attached[CASE], place).edition if CASE in attached else Edition()
    workshop = Workshop(library, formats, typesetter)
    pick = _again(pick_from(described.manifest), workshop.choices)
    edition = edition.only(formats[pick.format].fields)
    brief = make_brief(pick, workshop, progress, own_from(described.manifest, attached), edition)
    name = name or f"{path.stem}-{library.version}.pdf"
    progress("compare")
    return Reissue(brief, name, compare_pdfs({str(path): pdf}, {name: brief.pdf}, typesetter, seconds))


def save(made: Reissue, target: Path, library: Library, shelf: Shelf) -> Entry:
    """Write a brief that was made again to ``target``, and keep it on the shelf.

    Raises ``SealError`` when it cannot be written, ``ShelfError`` when it cannot be kept.
    """
    write_atomically(target, made.brief.pdf)
    return keep_own(shelf, target, made.brief.pdf, library)


def _again(pick: Pick, choices: Choices) -> Pick:
    """Return a pick from a file, checked against what may be picked today."""
    return make_pick(
        choices,
        country=pick.country,
        chip_class=pick.chip_class,
        chip=pick.chip,
        start=pick.start.isoformat(),
        end=pick.end.isoformat(),
        as_of=pick.as_of.isoformat(),
        format=pick.format,
        hindsight=pick.hindsight,
    )
