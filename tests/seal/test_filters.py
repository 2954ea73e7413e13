# SPDX-License-Identifier: Apache-2.0
"""The filters of streams give what the PDF library gives, in small pieces, and end where data are damaged."""

from __future__ import annotations

import base64
import random
import zlib
from itertools import repeat

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, StreamDecodeLevel
from support.filters import in_lzw, in_run_lengths, lzw_bomb

from chipbrief.seal.filters import FILTERS, cut

WORDS = bytes(random.Random(3).choices(b"abcd \n\0", k=50_000))
NOISE = random.Random(5).randbytes(20_001)
PLAIN = {"words": WORDS, "noise": NOISE, "zeros": bytes(300_000), "one": b"x", "nothing": b""}
#: Filters in the order in which they are undone -> how a text is packed for them.
PACKED = {
    ("FlateDecode",): zlib.compress,
    ("LZWDecode",): in_lzw,
    ("RunLengthDecode",): in_run_lengths,
    ("ASCII85Decode",): lambda data: base64.a85encode(data, wrapcol=70) + b"~>",
    ("ASCIIHexDecode",): lambda data: data.hex(" ").encode() + b">",
    ("ASCII85Decode", "FlateDecode"): lambda data: base64.a85encode(zlib.compress(data)) + b"~>",
    ("FlateDecode", "LZWDecode"): lambda data: zlib.compress(in_lzw(data)),
    ("ASCIIHexDecode", "RunLengthDecode"): lambda data: in_run_lengths(data).hex().encode() + b">",
}


def unpacked(data: bytes, *names: str, early: int = 1) -> bytes:
    pieces = cut(data)
    for name in names:
        pieces = FILTERS[f"/{name}"](pieces, early)
    return b"".join(pieces)


def by_the_library(data: bytes, *names: str, early: int = 1) -> bytes:
    with pikepdf.new() as document:
        stream = document.make_stream(b"")
        stream.write(data, filter=Array([Name(f"/{name}") for name in names]))
        if not early:
            stream.DecodeParms = Array([Dictionary(EarlyChange=early)])
        return bytes(stream.read_bytes(StreamDecodeLevel.specialized))


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("names", PACKED)
def test_what_was_packed_is_unpacked(names, text):
    packed = PACKED[names](PLAIN[text])
    assert unpacked(packed, *names) == PLAIN[text]
    assert by_the_library(packed, *names) == PLAIN[text]


def test_codes_of_lzw_may_grow_when_they_must_and_not_before():
    packed = in_lzw(WORDS, early=0)
    assert unpacked(packed, "LZWDecode", early=0) == WORDS == by_the_library(packed, "LZWDecode", early=0)


def test_an_odd_digit_counts_as_one_with_a_zero():
    assert unpacked(b"41 4>", "ASCIIHexDecode") == b"A@" == by_the_library(b"41 4>", "ASCIIHexDecode")


def test_z_stands_for_four_zeros():
    packed = b"z" * 100_000 + b"~>"
    assert unpacked(packed, "ASCII85Decode") == bytes(400_000) == by_the_library(packed, "ASCII85Decode")


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_bomb_comes_in_small_pieces(name):
    bombs = {"Fl": zlib.compress(bytes(2**24)), "LZ": lzw_bomb(2), "RL": b"\x81x" * 99_999}
    pieces = FILTERS[name](cut(bombs.get(name[1:3], b"z" * 2**20)), 1)
    assert max((len(piece) for piece in pieces), default=0) <= 2**18 + 2


@pytest.mark.parametrize("name", sorted(FILTERS))
@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 999, NOISE, b"~~~", b">", b"{}" * 99])
def test_damaged_data_end_it(name, data):
    assert len(b"".join(FILTERS[name](cut(data), 1))) < 128 * len(data) + 1


def test_short_names_are_those_of_the_same_filters():
    short = {
        "/Fl": "/FlateDecode",
        "/LZW": "/LZWDecode",
        "/RL": "/RunLengthDecode",
        "/A85": "/ASCII85Decode",
        "/AHx": "/ASCIIHexDecode",
    }
    assert FILTERS.keys() == short.keys() | set(short.values())
    assert all(FILTERS[name] is FILTERS[long] for name, long in short.items())


def test_a_full_table_of_lzw_is_kept_until_it_is_cleared():
    text = bytes(random.Random(7).choices(b"abc", k=60_000))
    assert unpacked(in_lzw(text, full=True), "LZWDecode") == text


@pytest.mark.parametrize("name", ["LZWDecode", "RunLengthDecode"])
def test_what_follows_the_end_of_data_is_not_unpacked(name):
    packed = {"LZWDecode": in_lzw(b"one"), "RunLengthDecode": b"\2one\x80"}[name]
    assert unpacked(packed + b"\2two\x80" + bytes(99), name) == b"one"


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("FlateDecode", b"\xff" * 99),
        ("LZWDecode", b"\xff" * 99),
        ("RunLengthDecode", b"\x80" * 99),
        ("ASCII85Decode", b"{}" * 99),
        ("ASCIIHexDecode", b"{}" * 99),
    ],
)
def test_damaged_data_end_it_however_much_follows(name, piece):
    assert b"".join(FILTERS[f"/{name}"](repeat(piece), 1)) == b""
