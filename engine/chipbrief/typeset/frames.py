# SPDX-License-Identifier: Apache-2.0
"""Length-prefixed frames between the client and its worker: a JSON header, then blobs of bytes.

On the wire: 4 bytes ``CBF1``, 4 bytes header length (big endian), the header, the blobs in order. The
header is ``{"fields": {...}, "blobs": [[name, size], ...]}``. Nothing is ever unpickled, and both ends
refuse sizes above the limits below before they allocate.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from chipbrief.language.notices import notice
from chipbrief.language.travel import packed, unpacked

MAGIC = b"CBF1"
MAX_HEADER = 8 * 2**20
MAX_BLOB = 256 * 2**20
MAX_TOTAL = 512 * 2**20
MAX_BLOBS = 10_000
_PREFIX = struct.Struct(">4sI")


class FrameError(Exception):
    """A frame is cut short, too large or not a frame at all."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: ``fields`` are plain JSON values, ``blobs`` map names to bytes."""

    fields: Mapping[str, Any]
    blobs: Mapping[str, bytes] = field(default_factory=dict)


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Write ``frame`` to ``stream`` and flush it.

    Raises ``FrameError`` when a size is above its limit, ``OSError`` when the other end is gone.
    """
    sizes = [(name, len(blob)) for name, blob in frame.blobs.items()]
    header = json.dumps({"fields": packed(dict(frame.fields)), "blobs": sizes}, ensure_ascii=False)
    # What stands in a stranger's file need not be valid text; what arrives always is.
    header = header.encode("utf-8", "replace")
    _check_sizes(len(header), [size for _name, size in sizes])
    stream.write(_PREFIX.pack(MAGIC, len(header)))
    stream.write(header)
    for blob in frame.blobs.values():
        stream.write(blob)
    stream.flush()


def read_frame(stream: BinaryIO) -> Frame | None:
    """Read one frame from ``stream``; ``None`` when it ended before the first byte.

    Raises ``FrameError`` when the bytes are no frame, are cut short or are above a limit.
    """
    prefix = stream.read(_PREFIX.size)
    if not prefix:
        return None
    if len(prefix) < _PREFIX.size:
        raise FrameError(notice("The frame is cut short."))
    magic, length = _PREFIX.unpack(prefix)
    if magic != MAGIC:
        raise FrameError(notice("Not a frame: it starts with {magic}.", magic=repr(magic)))
    _check_sizes(length, [])
    fields, sizes = _parse_header(_read_exactly(stream, length))
    _check_sizes(length, [size for _name, size in sizes])
    return Frame(fields, {name: _read_exactly(stream, size) for name, size in sizes})


def _parse_header(header: bytes) -> tuple[dict[str, Any], list[tuple[str, int]]]:
    try:
        values = json.loads(header)
        fields = dict(unpacked(values["fields"]))
        sizes = [(str(name), int(size)) for name, size in values["blobs"]]
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
        raise FrameError(
            notice("The header of the frame cannot be read ({error}).", error=repr(error))
        ) from None
    if len({name for name, _size in sizes}) < len(sizes):
        raise FrameError(notice("Two blobs of the frame have the same name."))
    return fields, sizes


def _check_sizes(header: int, blobs: list[int]) -> None:
    if header > MAX_HEADER:
        raise FrameError(
            notice(
                "The header of the frame is too large: {header} bytes, allowed are {most}.",
                header=header,
                most=MAX_HEADER,
            )
        )
    if len(blobs) > MAX_BLOBS:
        raise FrameError(
            notice(
                "The frame has too many blobs: {count}, allowed are {most}.",
                count=len(blobs),
                most=MAX_BLOBS,
            )
        )
    if any(not 0 <= size <= MAX_BLOB for size in blobs):
        raise FrameError(notice("A blob of the frame is too large, allowed are {most} bytes.", most=MAX_BLOB))
    if sum(blobs) > MAX_TOTAL:
        raise FrameError(
            notice(
                "The frame is too large: {size} bytes, allowed are {most}.",
                size=sum(blobs),
                most=MAX_TOTAL,
            )
        )


def _read_exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise FrameError(
            notice("The frame is cut short: {count} of {size} bytes arrived.", count=len(data), size=size)
        )
    return data
