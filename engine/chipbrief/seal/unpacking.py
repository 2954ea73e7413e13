# SPDX-License-Identifier: Apache-2.0
"""How much a PDF holds once it is unpacked: a bomb is named by its size, before anything waits for it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chipbrief.errors import SealError
from chipbrief.language.notices import notice
from chipbrief.seal.filters import FILTERS, cut
from chipbrief.seal.reading import open_pdf

if TYPE_CHECKING:
    import pikepdf

#: Bytes that a file may hold beyond twice what its re-run holds: other software adds objects of its own.
_ROOM = 16 * 2**20
#: How many times its own bytes a file may unpack to, beside the room: sealed briefs unpack to 5 to 8 times.
_TIMES = 20
#: Bytes of metadata, which have a few thousand; who opens a file for its text reads them too.
_MOST_METADATA = 2**20


def oversized(pdf: bytes, again: bytes) -> tuple[str, ...]:
    """Return that ``pdf`` (sealed) unpacks to far more than ``again`` (re-run), or nothing.

    Such a file differs, and what unpacks without end is not looked at further. Raises ``SealError`` when one
    of the files cannot be read.
    """
    limit = 2 * _size(again) + _ROOM
    if _size(pdf, limit) <= limit:
        return ()
    return (
        notice("document: it unpacks to more than {limit} bytes, twice what a re-run holds", limit=limit),
    )


def refuse_bomb(pdf: bytes) -> None:
    """Raise ``SealError`` where a file, or its metadata, unpacks to far more than a sealed brief's would."""
    from pikepdf import Stream

    limit = _TIMES * len(pdf) + _ROOM
    if _size(pdf, limit) > limit:
        raise SealError(notice("The PDF unpacks to more than {limit} bytes.", limit=limit))
    scale = _Scale(_MOST_METADATA)
    with open_pdf(pdf) as document:
        if isinstance(metadata := document.Root.get("/Metadata"), Stream):
            for _piece in _unpacked(metadata, scale):
                pass
    if scale.weight > scale.limit:
        raise SealError(notice("The metadata of the PDF have more than {most} bytes.", most=_MOST_METADATA))


def unpacked(stream: pikepdf.Object, limit: int) -> bytes:
    """Return what a stream unpacks to, up to the first filter that is not known, and not beyond a limit."""
    return b"".join(_unpacked(stream, _Scale(limit)))


@dataclass(slots=True)
class _Scale:
    """Weighs what passes, up to a limit."""

    limit: float
    weight: int = 0

    def weigh(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Yield the pieces until the limit is passed, here or elsewhere."""
        for piece in pieces:
            self.weight += len(piece)
            if self.weight > self.limit:
                return
            yield piece


def _size(pdf: bytes, limit: float = math.inf) -> int:
    """Return to how many bytes all streams of a file unpack, each filter counted; or more than the limit."""
    from pikepdf import Stream

    scale = _Scale(limit)
    with open_pdf(pdf) as document:
        for item in document.objects:
            if isinstance(item, Stream):
                for _piece in _unpacked(item, scale):
                    pass
            if scale.weight > limit:
                break
    return scale.weight


def _unpacked(stream: pikepdf.Object, scale: _Scale) -> Iterator[bytes]:
    """Yield what a stream unpacks to, up to the first filter that is not known, with each step weighed."""
    pieces = scale.weigh(cut(bytes(stream.read_raw_bytes())))
    for name in _listed(stream, "/Filter"):
        if str(name) not in FILTERS:
            break
        pieces = scale.weigh(FILTERS[str(name)](pieces, _early(stream)))
    return pieces


def _listed(stream: pikepdf.Object, key: str) -> list[Any]:
    """Return what stands under a key: the items of an array, or the one value; nothing if there is none."""
    from pikepdf import Array

    value = stream.get(key)
    if isinstance(value, Array):
        return list(value.as_list())
    return [] if value is None else [value]


def _early(stream: pikepdf.Object) -> int:
    """Return how many codes before its time LZW makes its codes longer in a stream."""
    from pikepdf import Dictionary

    told = [
        item.get("/EarlyChange") for item in _listed(stream, "/DecodeParms") if isinstance(item, Dictionary)
    ]
    return 0 if 0 in told else 1
