# SPDX-License-Identifier: Apache-2.0
"""How much a PDF holds once it is unpacked: a bomb is named by its size, before anything waits for it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from chipbrief.language.notices import notice
from chipbrief.seal.reading import open_pdf

if TYPE_CHECKING:
    import pikepdf

_CHUNK = 2**16
#: Bytes that a file may hold beyond twice what its re-run holds: other software adds objects of its own.
_ROOM = 16 * 2**20


def oversized(pdf: bytes, again: bytes) -> tuple[str, ...]:
    """Return that ``pdf`` (sealed) unpacks to far more than ``again`` (re-run), or nothing.

    Such a file differs, and what unpacks without end is not looked at further. Raises ``SealError`` when one
    of the files cannot be read.
    """
    limit = 2 * sum(_sizes(again)) + _ROOM
    if not _beyond(limit, _sizes(pdf)):
        return ()
    return (
        notice("document: it unpacks to more than {limit} bytes, twice what a re-run holds", limit=limit),
    )


def _beyond(limit: int, sizes: Iterable[int]) -> bool:
    """Whether sizes add up to more than a limit; no further one is asked for where they do."""
    total = 0
    for size in sizes:
        total += size
        if total > limit:
            return True
    return False


def _sizes(pdf: bytes) -> Iterator[int]:
    """Yield the sizes of the pieces that all streams of a file unpack to, in bytes."""
    from pikepdf import Stream

    with open_pdf(pdf) as document:
        for item in document.objects:
            if isinstance(item, Stream):
                yield from map(len, _unpacked(item))


def _unpacked(stream: pikepdf.Object) -> Iterator[bytes]:
    """Yield what a stream unpacks to, through its Flate filters up to the first of another kind."""
    from pikepdf import Array

    filters = stream.get("/Filter")
    names = filters.as_list() if isinstance(filters, Array) else [filters]
    pieces: Iterator[bytes] = iter([bytes(stream.read_raw_bytes())])
    for name in names:
        if name != "/FlateDecode":
            break
        pieces = _inflated(pieces)
    return pieces


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what packed pieces unpack to, a chunk at a time; damaged data end it."""
    decoder = zlib.decompressobj()
    try:
        for piece in pieces:
            while piece and not decoder.eof:
                yield decoder.decompress(piece, _CHUNK)
                piece = decoder.unconsumed_tail
    except zlib.error:
        return
