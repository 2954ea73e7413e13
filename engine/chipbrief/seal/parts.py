# SPDX-License-Identifier: Apache-2.0
"""Say what differs between two PDFs beside their pages: metadata, tags, bookmarks, actions, forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from chipbrief.language.notices import notice
from chipbrief.seal.differences import Difference, excerpts
from chipbrief.seal.graph import object_digest, page_numbers, texts_below
from chipbrief.seal.reading import fault_words

if TYPE_CHECKING:
    import pikepdf

_Sides = tuple[tuple[Any, Mapping[tuple[int, int], int]], ...]
#: Key of the catalog -> what a reader calls it. Keys that are not here are called as they are.
_PARTS = {
    "/StructTreeRoot": notice("tags"),
    "/Outlines": notice("bookmarks"),
    "/Names": notice("names"),
    "/Dests": notice("link targets"),
    "/Lang": notice("language"),
    "/OpenAction": notice("action on opening"),
    "/AA": notice("actions"),
    "/AcroForm": notice("form"),
    "/PageLabels": notice("page labels"),
    "/MarkInfo": notice("mark of a tagged file"),
    "/OutputIntents": notice("color profiles"),
    "/ViewerPreferences": notice("viewer preferences"),
}
#: Compared elsewhere: pages by ``compare.py``, attachments by ``tampering.py``, metadata below.
_ELSEWHERE = {"/Pages", "/AF", "/Metadata", "/Type"}


def compare_parts(old: pikepdf.Pdf, new: pikepdf.Pdf) -> Iterator[Difference]:
    """Yield what differs in the document as a whole: information, metadata, and each part of the catalog."""
    yield from _named(notice("information"), *(dict(side.docinfo.items()) for side in (old, new)))
    yield from _named(notice("XMP metadata"), *(_packet(side) for side in (old, new)))
    pages = (page_numbers(old), page_numbers(new))
    keys = [key for key in dict.fromkeys((*old.Root.keys(), *new.Root.keys())) if key not in _ELSEWHERE]
    for key in keys:
        sides = tuple(zip((old.Root.get(key), new.Root.get(key)), pages, strict=True))
        if object_digest(*sides[0]) != object_digest(*sides[1]):
            yield _part(key, sides)


def _part(key: str, sides: _Sides) -> Difference:
    words = [" | ".join(texts_below(*side)) for side in sides]
    said = excerpts(*words) if words[0] != words[1] else ("", "")
    return Difference(0, _PARTS.get(key, key.removeprefix("/")), *said)


def _named(where: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield the named values that differ; a value that is not there counts as empty."""
    for key in dict.fromkeys((*old, *new)):
        values = [str(side.get(key, "")) for side in (old, new)]
        if values[0] != values[1]:
            yield Difference(
                0, notice("{key} ({where})", key=key.removeprefix("/"), where=where), *excerpts(*values)
            )


def _packet(document: pikepdf.Pdf) -> dict[str, str]:
    """Return the properties of the XMP packet by their names, without what differs only in the writing.

    Of a packet that cannot be read, it is what is wrong with it.
    """
    from pikepdf import PikepdfError, Stream

    if not isinstance(document.Root.get("/Metadata"), Stream):
        return {}
    try:
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            return {re.sub(r"\{.*\}", "", key): str(value) for key, value in packet.items()}
    except PikepdfError as error:
        return {notice("damage"): fault_words(str(error))}
