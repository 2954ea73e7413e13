# SPDX-License-Identifier: Apache-2.0
"""What a sealed brief says of itself: asked of the locked worker, or read here if we have just made it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chipbrief.carried import statuses_of
from chipbrief.errors import SealError
from chipbrief.gather import Library
from chipbrief.language.notices import notice
from chipbrief.seal import unseal
from chipbrief.seal.reading import open_pdf
from chipbrief.typeset.client import Typesetter
from chipbrief.verify.strangers import ask_about, read_pdf
from chipbrief.verify.superseding import Statuses


@dataclass(frozen=True, slots=True)
class Described:
    """A brief in its own words.

    ``statuses`` are those of the rules and sources that it knew; ``attached`` holds its case and the tables
    of the user's own that it carries, by the names of the attachments.
    """

    title: str
    pages: int
    manifest: Mapping[str, Any]
    statuses: Statuses
    attached: Mapping[str, bytes] = field(default_factory=dict)


def describe_file(
    path: Path, typesetter: Typesetter, seconds: float | None = None
) -> tuple[bytes, Described]:
    """Return the bytes of a sealed brief from anybody, and what it says of itself.

    Raises ``SealError`` when it cannot be read, is not a sealed brief, or is damaged.
    """
    pdf = read_pdf(path)
    answer = ask_about(typesetter, "describe", pdf, str(path), seconds)
    attached = dict(answer.blobs)
    manifest = json.loads(attached.pop("manifest"))
    title, pages = str(answer.fields["title"]), int(answer.fields["pages"])
    return pdf, Described(title, pages, manifest, answer.fields["statuses"], attached)


def describe_own(pdf: bytes, library: Library) -> Described:
    """Return what a brief that was just made with ``library`` says of itself. Raises ``SealError``.

    Its bytes are our own, so they are read in this process.
    """
    manifest = unseal(pdf).manifest
    if manifest is None:
        raise SealError(notice("The PDF carries no manifest."))
    with open_pdf(pdf) as document:
        title, pages = str(document.docinfo.get("/Title", "")), len(document.pages)
    return Described(title, pages, manifest, statuses_of(library))
