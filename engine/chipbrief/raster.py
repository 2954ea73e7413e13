# SPDX-License-Identifier: Apache-2.0
"""Look whether a logo, or a picture of a format, is a whole PNG or JPEG of moderate size, without drawing it.

The typesetter prints what is left of a picture that was cut, without a remark, so it is looked at before.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from chipbrief.language.notices import notice

MAX_POINTS = 16_000_000
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_PICTURES = {_PNG: "png", _JPEG: "jpg"}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by PNG's number of a kind of color
_GRAY, _FINE = 0, 16
#: Channels of a JPEG for the inks of a press, which PDF/A does not take beside colors of a screen.
_INKS = 4
_END = b"\xff\xd9"
_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG's segments that give height and width
#: Those of the kinds that PDF has (ISO 32000-1, 7.4.8): baseline, extended and progressive.
_USUAL = {0xC0, 0xC1, 0xC2}
_BITS = 8
_DATA = 0xDA
_PIECE = 1 << 20


class _Cut(ValueError):
    """A picture ends too early or is damaged."""


def picture_type(data: bytes) -> str:
    """Return ``png`` or ``jpg`` by the first bytes of a picture; empty for anything else."""
    return next((kind for head, kind in _PICTURES.items() if data.startswith(head)), "")


def picture_fault(data: bytes) -> str:
    """Return why a picture cannot be printed, as a part of a sentence with the remedy; or nothing."""
    kind = picture_type(data)
    try:
        return _FAULTS[kind](data) if kind else notice("it is no PNG or JPEG picture; save it as one")
    except (_Cut, struct.error, zlib.error, IndexError):
        return notice("it is damaged or cut off; save it again")


def _size_fault(width: int, height: int) -> str:
    if not width * height:
        return notice("it has no points; save it again")
    if width * height <= MAX_POINTS:
        return ""
    return notice(
        "it has {width} × {height} points, {most} in all are the most; save a smaller one",
        width=width,
        height=height,
        most=MAX_POINTS,
    )


def _png_fault(data: bytes) -> str:
    chunks = _chunks(data)
    kind, head = next(chunks)
    if kind != b"IHDR":
        raise _Cut
    width, height, depth, color, _method, _filter, interlaced = struct.unpack(">IIBBBBB", head)
    if fault := _size_fault(width, height):
        return fault
    if (depth, color) == (_FINE, _GRAY):
        return notice("it has 16 bits for a shade of gray; save it with 8")
    bits = depth * _CHANNELS.get(color, 1)
    # An interlaced picture holds the same points in seven parts, each with lines of its own.
    least = width * height * bits // 8 if interlaced else height * (1 + (width * bits + 7) // 8)
    if _unpacked(b"".join(body for kind, body in chunks if kind == b"IDAT"), least) < least:
        raise _Cut
    return ""


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Go through the chunks of a PNG, whose sums must be right, to the one that ends it."""
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if struct.unpack_from(">I", data, at + 8 + length)[0] != zlib.crc32(kind + body):
            raise _Cut
        yield kind, body
        at += 12 + length


def _unpacked(data: bytes, most: int) -> int:
    """Return how many bytes the data unpack to, without keeping them; it stops soon after ``most``."""
    reader, count = zlib.decompressobj(), 0
    while data and count < most:
        count += len(reader.decompress(data, _PIECE))
        data = reader.unconsumed_tail
    return count


def _jpeg_fault(data: bytes) -> str:
    at, coding, bits, size, channels = 2, 0, 0, (0, 0), 0
    while True:
        mark, kind, length = struct.unpack_from(">BBH", data, at)
        if mark != 0xFF or (kind != 0xFF and length < 2):
            raise _Cut
        if kind in _SIZES:
            coding, (bits, *size, channels) = kind, struct.unpack_from(">BHHB", data, at + 4)
        if kind == _DATA:
            break
        at += 1 if kind == 0xFF else 2 + length  # 0xFF before a mark only fills
    if _END not in data[at:]:
        raise _Cut
    height, width = size
    if fault := _size_fault(width, height):
        return fault
    if channels == _INKS:
        return notice("it has the colors of a printing press (CMYK); save it as RGB")
    if coding not in _USUAL or bits != _BITS:
        return notice("it is a kind of JPEG that PDF does not have; save it as PNG")
    return ""


_FAULTS = {"png": _png_fault, "jpg": _jpeg_fault}
