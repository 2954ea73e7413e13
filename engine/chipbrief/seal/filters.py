# SPDX-License-Identifier: Apache-2.0
"""Unpack the streams of a PDF, filter by filter (ISO 32000-1, 7.4), a piece at a time.

Each filter takes pieces and yields pieces, none of them large, however far they unpack; damaged data end it.
"""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

Pieces = Iterator[bytes]
#: Takes pieces, and how many codes before its time LZW makes its codes longer.
Filter = Callable[[Iterable[bytes], int], Pieces]

_CHUNK = 2**16
#: The codes of LZW that clear its table and end its data, the most that there are, and their bits.
_CLEAR, _END, _MOST_CODES = 256, 257, 2**12
_NARROWEST, _WIDEST = 9, 12
#: The byte that ends run lengths; smaller ones begin a copy, larger ones a run.
_RUNS_END = 128
#: Signs of ASCII85 that stand for four bytes together, or z alone.
_GROUP = 5
_GROUPS = re.compile(rb"(?:z|[!-u]{5})*+")


def _inflated(pieces: Iterable[bytes], _early: int) -> Pieces:
    decoder = zlib.decompressobj()
    try:
        for piece in pieces:
            while piece and not decoder.eof:
                yield decoder.decompress(piece, _CHUNK)
                piece = decoder.unconsumed_tail
    except zlib.error:
        return


def _lzw(pieces: Iterable[bytes], early: int) -> Pieces:
    table = [*(bytes((byte,)) for byte in range(256)), b"", b""]
    fresh, last = len(table), b""
    for code in _codes(pieces, lambda: (len(table) + early).bit_length()):
        if code == _CLEAR:
            del table[fresh:]
            last = b""
            continue
        if last and len(table) < _MOST_CODES:
            known = table[code] if code < len(table) else last
            table.append(last + known[:1])
        if code == _END or code >= len(table):
            return
        last = table[code]
        yield last


def _codes(pieces: Iterable[bytes], width: Callable[[], int]) -> Iterator[int]:
    """Yield the codes of LZW; how wide one is, within 9 and 12 bits, is asked when it is its turn."""
    held, bits, wide = 0, 0, _NARROWEST
    for byte in chain.from_iterable(pieces):
        held, bits = held << 8 | byte, bits + 8
        if bits >= wide:
            bits -= wide
            yield held >> bits
            held, wide = held & (1 << bits) - 1, min(_WIDEST, width())


def _run_lengths(pieces: Iterable[bytes], _early: int) -> Pieces:
    held = b""
    for piece in pieces:
        held, at = held + piece, 0
        while at < len(held):
            length = held[at]
            if length == _RUNS_END:
                return
            size = length + 2 if length < _RUNS_END else 2
            if at + size > len(held):
                break
            run = held[at + 1 : at + size]
            yield run if length < _RUNS_END else run * (257 - length)
            at += size
        held = held[at:]


def _ascii85(pieces: Iterable[bytes], _early: int) -> Pieces:
    held = b""
    for piece in pieces:
        text, ended, _more = (held + b"".join(piece.split())).partition(b"~")
        whole = next(_GROUPS.finditer(text)).end()
        held = text[whole:]
        try:
            yield a85decode(text if ended else text[:whole])
        except ValueError:
            return
        if ended or len(held) >= _GROUP:
            return


def _hex(pieces: Iterable[bytes], _early: int) -> Pieces:
    held = b""
    for piece in pieces:
        digits, ended, _more = (held + b"".join(piece.split())).partition(b">")
        whole = len(digits) // 2 * 2
        held = digits[whole:]
        last = held + b"0" if ended and held else b""
        try:
            yield bytes.fromhex((digits[:whole] + last).decode("latin-1"))
        except ValueError:
            return
        if ended:
            return


#: The names of filters, also the short ones -> what unpacks their data. Those of pictures are not among them.
FILTERS: Mapping[str, Filter] = MappingProxyType({
    "/FlateDecode": _inflated,
    "/Fl": _inflated,
    "/LZWDecode": _lzw,
    "/LZW": _lzw,
    "/RunLengthDecode": _run_lengths,
    "/RL": _run_lengths,
    "/ASCII85Decode": _ascii85,
    "/A85": _ascii85,
    "/ASCIIHexDecode": _hex,
    "/AHx": _hex,
})


def cut(data: bytes) -> Pieces:
    """Yield data in pieces."""
    yield from (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
