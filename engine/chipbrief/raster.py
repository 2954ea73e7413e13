# SPDX-License-Identifier: Apache-2.0
"""Look whether a logo, or a picture of a format, is a whole PNG or JPEG of moderate size, without drawing it.

The typesetter prints what is left of a picture that was cut, without a remark, so it is looked at before.
A brief carries its pictures to anybody, so what cameras and programs note in them is taken out.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache

from chipbrief.language.notices import notice

MAX_POINTS = 16_000_000
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_PICTURES = {_PNG: "png", _JPEG: "jpg"}
_SUFFIXES = (".png", ".jpg", ".jpeg")
#: How other pictures begin that hold notes: GIF, WebP, TIFF, HEIC and AVIF, Photoshop's, JPEG 2000 and XL.
_OTHERS = re.compile(rb"GIF8|RIFF.{4}WEBP|II[*+]\0|MM\0[*+]|.{4}ftyp|8BPS|\0\0\0\x0c(?:jP  |JXL )", re.DOTALL)
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by PNG's number of a kind of color
_GRAY, _FINE = 0, 16
#: Channels of a JPEG for the inks of a press, which PDF/A does not take beside colors of a screen.
_INKS = 4
_END = b"\xff\xd9"
_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG's segments that give height and width
#: Those of the kinds that PDF has (ISO 32000-1, 7.4.8): baseline, extended and progressive.
_USUAL = {0xC0, 0xC1, 0xC2}
_BITS = 8
_DATA, _LAST = 0xDA, 0xD9
#: Points of a JPEG: marks among them are escaped, or only count.
_POINTS = re.compile(rb"(?:[^\xff]|\xff[\x00\xd0-\xd7])*+", re.DOTALL)
#: What a picture is drawn from: chunks of a PNG, and segments of a JPEG but those for programs.
_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
_SEGMENTS = range(0xC0, 0xE0)
_EXIF = b"Exif\0\0"
#: EXIF that says no more than how a picture is turned (CIPA DC-008, 4.6.2 and 4.6.4.A): 2 to 8.
_TURNED = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0"
_TURNS, _TURN = range(2, 9), 0x112
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_PIECE = 1 << 20


class _Cut(ValueError):
    """A picture ends too early or is damaged."""


def picture_type(data: bytes) -> str:
    """Return ``png`` or ``jpg`` by the first bytes of a picture; empty for anything else."""
    return next((kind for head, kind in _PICTURES.items() if data.startswith(head)), "")


def is_picture(data: bytes, name: str) -> bool:
    """Whether a file is a picture by its first bytes, its name or what a camera noted, whole or damaged."""
    named = name.lower().endswith(_SUFFIXES)
    return bool(named or picture_type(data) or _OTHERS.match(data) or _EXIF in data)


@lru_cache(maxsize=2)  # asked twice of each logo, whose points are unpacked, and again for each new case
def picture_fault(data: bytes) -> str:
    """Return why a picture cannot be printed, as a part of a sentence with the remedy; or nothing."""
    kind = picture_type(data)
    try:
        return _FAULTS[kind](data) if kind else notice("it is no PNG or JPEG picture; save it as one")
    except (_Cut, struct.error, zlib.error, IndexError):
        return notice("it is damaged or cut off; save it again")


def plain_picture(data: bytes) -> bytes:
    """Return a picture without what is not drawn: places, dates, names, remarks, small copies of it.

    How it is turned is kept. One that cannot be printed comes back as it is.
    """
    if not picture_type(data) or picture_fault(data):
        return data
    return b"".join(_PLAIN[picture_type(data)](data))


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


def _plain_png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    for kind, body in _chunks(data):
        plain = _turned(body) if kind == b"eXIf" else body if kind in _CHUNKS else None
        if plain is not None:
            yield struct.pack(">I", len(plain)) + kind + plain + struct.pack(">I", zlib.crc32(kind + plain))


def _unpacked(data: bytes, most: int) -> int:
    """Return how many bytes the data unpack to, without keeping them; it stops soon after ``most``."""
    reader, count = zlib.decompressobj(), 0
    while data and count < most:
        count += len(reader.decompress(data, _PIECE))
        data = reader.unconsumed_tail
    return count


def _jpeg_fault(data: bytes) -> str:
    frames = [
        (kind, *struct.unpack_from(">BHHB", body)) for kind, body, _ in _segments(data) if kind in _SIZES
    ]
    if len(frames) != 1:
        raise _Cut
    coding, bits, height, width, channels = frames[0]
    if fault := _size_fault(width, height):
        return fault
    if channels == _INKS:
        return notice("it has the colors of a printing press (CMYK); save it as RGB")
    if coding not in _USUAL or bits != _BITS:
        return notice("it is a kind of JPEG that PDF does not have; save it as PNG")
    return ""


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Go through the segments of a JPEG to the mark that ends it: kind, body, and the points behind it."""
    at, kind, padded = 2, 0, data + b"\0\0"
    while kind != _LAST:
        mark, kind, length = struct.unpack_from(">BBH", padded, at)
        if mark != 0xFF:
            raise _Cut
        if kind == 0xFF:  # before a mark it only fills
            at += 1
        elif kind != _LAST:
            body, at = data[at + 4 : at + 2 + length], at + 2 + length
            points = _POINTS.match(data, at) if kind == _DATA else None
            if length < 2 or at > len(data):
                raise _Cut
            yield kind, body, points[0] if points else b""
            at = points.end() if points else at


def _plain_jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    for kind, body, points in _segments(data):
        if (plain := _plain_segment(kind, body)) is not None:
            yield struct.pack(">BBH", 0xFF, kind, 2 + len(plain)) + plain + points
    yield _END


def _plain_segment(kind: int, body: bytes) -> bytes | None:
    """Return what a picture is drawn from, of the body of a segment; None where it is nothing."""
    for mark, head, plain in _HEADS:
        if kind == mark and body.startswith(head):
            return plain(body)
    return body if kind in _SEGMENTS else None


def _plain_exif(body: bytes) -> bytes | None:
    turned = _turned(body.removeprefix(_EXIF))
    return turned and _EXIF + turned


def _turned(exif: bytes) -> bytes | None:
    """Return what EXIF says of how a picture is turned; None where it stands upright."""
    order = _ORDERS.get(exif[:4])
    if order is None:
        return None
    try:
        (at,) = struct.unpack_from(order + "I", exif, 4)
        (count,) = struct.unpack_from(order + "H", exif, at)
        entries = [struct.unpack_from(order + "H6xH", exif, at + 2 + 12 * entry) for entry in range(count)]
    except struct.error:
        return None
    turn = dict(entries).get(_TURN)
    return _TURNED % turn if turn in _TURNS else None


_FAULTS = {"png": _png_fault, "jpg": _jpeg_fault}
_PLAIN = {"png": _plain_png, "jpg": _plain_jpeg}
#: Segments of a JPEG for programs by which it is drawn: the size of a point, how it is turned, the colors.
_HEADS: tuple[tuple[int, bytes, Callable[[bytes], bytes | None]], ...] = (
    (0xE0, b"JFIF\0", lambda body: body[:12] + b"\0\0"),  # without a small copy
    (0xE1, _EXIF, _plain_exif),
    (0xEE, b"Adobe", lambda body: body[:12]),
)
