# SPDX-License-Identifier: Apache-2.0
"""Pack bytes as old writers of PDFs do, with filters that Python has no library for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_CLEAR, _END, _FIRST, _LAST, _MOST = 256, 257, 258, 4093, 4095


def in_run_lengths(data: bytes) -> bytes:
    """Return bytes as copies of up to 128 of them, or as a run where they are all the same."""
    out = bytearray()
    for at in range(0, len(data), 128):
        piece = data[at : at + 128]
        same = len(piece) > 1 and len(set(piece)) == 1
        out += bytes((257 - len(piece), piece[0])) if same else bytes((len(piece) - 1,)) + piece
    return bytes(out) + b"\x80"


def in_lzw(data: bytes, early: int = 1, *, full: bool = False) -> bytes:
    """Return bytes as codes of LZW, which become longer ``early`` codes before they must.

    A table that is ``full`` is kept; else it is cleared shortly before.
    """
    return _in_bits(_codes(data, full=full), early)


def lzw_bomb(rounds: int) -> bytes:
    """Return codes of LZW, six kilobytes for each round, that unpack to seven megabytes of zeros a round."""
    return _in_bits((*(_CLEAR, 0, *range(_FIRST, _LAST)) * rounds, _END), 1)


def _codes(data: bytes, *, full: bool) -> Iterator[int]:
    plain = {bytes((byte,)): byte for byte in range(256)}
    table, word = dict(plain), b""
    yield _CLEAR
    for byte in data:
        longer = word + bytes((byte,))
        if longer in table:
            word = longer
            continue
        yield table[word]
        word, code = longer[-1:], len(table) + 2
        if code <= _MOST:
            table[longer] = code
        if len(table) + 2 > _LAST and not full:
            yield _CLEAR
            table = dict(plain)
    if word:
        yield table[word]
    yield _END


def _in_bits(codes: Iterable[int], early: int) -> bytes:
    """Return codes as bytes, each as wide as a reader's table is long by then."""
    held, bits, known, first = 0, 0, _FIRST, True
    out = bytearray()
    for code in codes:
        width = min(12, max(9, (known + early).bit_length()))
        held, bits = held << width | code, bits + width
        while bits >= 8:
            bits -= 8
            out.append(held >> bits)
            held &= (1 << bits) - 1
        known = _FIRST if code == _CLEAR else known if first else known + 1
        first = code == _CLEAR
    return bytes(out) + (bytes((held << 8 - bits,)) if bits else b"")
