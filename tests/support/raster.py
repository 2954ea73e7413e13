# SPDX-License-Identifier: Apache-2.0
"""Small pictures, made by hand: whole ones, and ones that say what they are not."""

from __future__ import annotations

import struct
import zlib


def png(width: int = 1, height: int = 1, *, depth: int = 8, color: int = 0, data: bytes = b"\0\0") -> bytes:
    """Return a PNG that says it has this size; ``data`` are its lines, each after a byte for its filter."""
    head = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(data)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def jpeg(width: int = 1, height: int = 1, *, channels: int = 1, coding: int = 0xC0, bits: int = 8) -> bytes:
    """Return the frame of a JPEG that says it has this size; ``coding`` is the mark of its kind."""
    size = struct.pack(">BHHB", bits, height, width, channels)
    return b"\xff\xd8" + _segment(coding, size) + _segment(0xDA, b"") + b"points\xff\xd9"


def noted(picture: bytes, *, turned: int = 1) -> bytes:
    """Return a PNG or JPEG in which a camera and programs note a place, a name and how it is ``turned``."""
    entries = struct.pack(">H", 2) + struct.pack(">HHIH2x", 0x112, 3, 1, turned)
    exif = b"MM\0*\0\0\0\x08" + entries + struct.pack(">HHI4s", 0x10F, 2, 4, b"cam\0") + b"\0" * 4
    if picture.startswith(b"\x89PNG"):
        head, rest = picture[:33], picture[33:]
        notes = (
            _chunk(b"eXIf", exif)
            + _chunk(b"tEXt", b"Author\0A. Person")
            + _chunk(b"tIME", b"\x07\xea\1\1\1\1\1")
        )
        return head + notes + rest + b"a place"
    notes = _segment(0xE1, b"Exif\0\0" + exif) + _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")
    notes += (
        _segment(0xED, b"Photoshop 3.0\0a name")
        + _segment(0xE2, b"ICC_PROFILE\0\1\1a name")
        + _segment(0xFE, b"a place")
    )
    return picture[:2] + notes + picture[2:] + b"a second picture"


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _segment(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, 2 + len(body)) + body
