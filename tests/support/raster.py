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


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _segment(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, 2 + len(body)) + body
