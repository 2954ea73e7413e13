# SPDX-License-Identifier: Apache-2.0
"""What is written beside a sealed PDF, from what it carries: charts, data, records and sources.

Everything comes from the PDF, so that a file beside it says what the PDF says, today and in ten years.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from chipbrief.compose import Format
from chipbrief.edition import Edition
from chipbrief.errors import PickError, SealError
from chipbrief.language.notices import notice
from chipbrief.pick import Pick

#: What can be written, and what that is.
PARTS: Mapping[str, str] = MappingProxyType({
    "pdf": "the brief itself",
    "svg": "its figures as drawings",
    "png": "its figures as pictures",
    "csv": "the data of its figures, tables and findings",
    "records-csv": "the records that its findings rest on, a file for each dataset",
    "records-json": "the same records in one file",
    "csl-json": "the sources that it cites, for Zotero and other reference managers",
    "bibtex": "the same sources for LaTeX",
    "ris": "the same sources for EndNote and others",
})
#: The clock, in seconds, of a brief that was just made here.
MADE_HERE = 300.0
_MOST_BYTES = 240
_DRAFT = "-draft"


def parts_named(words: Iterable[str]) -> tuple[str, ...]:
    """Return the parts that words ask for, once each. Raises ``PickError`` naming the allowed ones."""
    found = tuple(dict.fromkeys(word.strip().casefold() for word in words if word.strip()))
    if odd := [word for word in found if word not in PARTS]:
        raise PickError(
            notice(
                "There is no “{odd}” to export. Allowed: {names}.", odd=odd[0][:40], names=", ".join(PARTS)
            )
        )
    if not found:
        raise PickError(notice("Say what to export: {names}.", names=", ".join(PARTS)))
    return found


def name_for(pattern: str, pick: Pick, country: str, format: Format, edition: Edition) -> str:
    """Return the name of a brief's PDF by a pattern; without one, the name that it goes by.

    The fields are those of a batch. Raises ``PlanError`` naming a word that is none of them.
    """
    from chipbrief.batch.naming import check_pattern, name_of

    check_pattern(pattern, notice("The pattern of file names"))
    name = name_of(pattern.strip(), 1, pick, country, format, edition)
    stem = name.removesuffix(".pdf")
    return f"{stem}{_DRAFT}.pdf" if edition.draft and not stem.endswith(_DRAFT) else name


def files_beside(
    pdf: bytes, stem: str, parts: Iterable[str], place: str = "", seconds: float | None = MADE_HERE
) -> dict[str, bytes]:
    """Return the files to write by name, each beginning with ``stem``; ``parts`` are words of ``PARTS``.

    ``place`` names the PDF in errors, if not ``stem`` does; ``seconds`` is its clock, ``None`` that of a file
    from a stranger. Raises ``SealError`` when the PDF is not sealed, was changed since, or cannot give what
    is wanted.
    """
    wanted = tuple(parts)
    files = {f"{stem}.pdf": pdf} if "pdf" in wanted else {}
    others = [part for part in wanted if part != "pdf"]
    if others or place:
        from chipbrief.verify.remaking import extracts_of

        found = extracts_of(pdf, others, place or f"{stem}.pdf", seconds)
        files |= {f"{stem}-{name}": data for name, data in found.items()}
    if long := [name for name in files if len(name.encode()) > _MOST_BYTES]:
        raise SealError(
            notice("The file name “{long}…” is too long. Choose a shorter one.", long=long[0][:60])
        )
    return files
