# SPDX-License-Identifier: Apache-2.0
"""What a file unpacks to is counted, never held, and far too much of it is said."""

from __future__ import annotations

import io
import random
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from support.filters import in_lzw, in_run_lengths, lzw_bomb

from chipbrief.errors import SealError
from chipbrief.seal.compare import page_lines
from chipbrief.seal.unpacking import oversized, unpacked

MEGABYTE = bytes(2**20)


def pdf_with(data: bytes, *filters: Name) -> bytes:
    """Return a PDF of one page that holds a stream of these packed bytes."""
    target = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        stream = document.make_stream(b"")
        stream.write(data, filter=Array(filters) if filters else None)
        document.Root.Held = document.make_indirect(stream)
        document.save(target, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return target.getvalue()


SMALL = pdf_with(b"a")


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_a_bomb_is_named_through_all_its_layers(layers):
    data = MEGABYTE * 20
    for _layer in range(layers):
        data = zlib.compress(data)
    (line,) = oversized(pdf_with(data, *[Name.FlateDecode] * layers), SMALL)
    assert "unpacks to more than" in line


BOMBS = {
    "LZWDecode": lzw_bomb(3),
    "RunLengthDecode": in_run_lengths(MEGABYTE * 20),
    "ASCII85Decode": b"z" * 5 * 2**20 + b"~>",
    "ASCIIHexDecode": b"00" * 10 * 2**20,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_of_any_filter_is_named(name):
    assert oversized(pdf_with(BOMBS[name], Name(f"/{name}")), SMALL)
    assert oversized(pdf_with(zlib.compress(BOMBS[name]), Name.FlateDecode, Name(f"/{name}")), SMALL)


def test_what_is_as_large_as_its_rerun_is_not_oversized():
    large = pdf_with(zlib.compress(MEGABYTE * 20), Name.FlateDecode)
    assert oversized(large, large) == ()
    assert oversized(pdf_with(MEGABYTE * 20), large) == ()


def test_stored_bytes_count_as_they_are():
    assert oversized(pdf_with(MEGABYTE * 17), SMALL)
    assert oversized(pdf_with(MEGABYTE), SMALL) == ()


@pytest.mark.parametrize("data", [b"", b"\x00 no frame", zlib.compress(MEGABYTE)[:-40]])
def test_damaged_streams_are_left_to_what_compares_them(data):
    assert oversized(pdf_with(data, Name.FlateDecode), SMALL) == ()


def test_a_file_that_is_none_is_refused():
    with pytest.raises(SealError, match="not a PDF"):
        oversized(b"nothing", SMALL)


def test_a_bomb_is_refused_before_its_text_is_read():
    with pytest.raises(SealError, match=r"The PDF unpacks to more than [\d,]+ bytes"):
        page_lines(pdf_with(zlib.compress(MEGABYTE * 20), Name.FlateDecode))


def test_what_unpacks_to_no_more_than_a_brief_would_is_not_refused():
    data = zlib.compress(random.Random(1).randbytes(2**20) + MEGABYTE * 18)
    assert page_lines(pdf_with(data, Name.FlateDecode)) == ((),)


def with_metadata(size: int) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.Root.Metadata = document.make_stream(b" " * size, Type=Name.Metadata, Subtype=Name.XML)
        document.save(target, fix_metadata_version=False)
    return target.getvalue()


def test_large_metadata_are_refused_before_the_text_is_read():
    assert page_lines(with_metadata(2**20)) == ((),)
    with pytest.raises(SealError, match="The metadata of the PDF have more than 1,048,576 bytes"):
        page_lines(with_metadata(2**20 + 1))


def test_twice_what_a_rerun_holds_and_a_room_beyond_is_allowed():
    again = pdf_with(MEGABYTE * 20)
    assert oversized(pdf_with(MEGABYTE * 50), again) == ()
    assert oversized(pdf_with(MEGABYTE * 60), again)


def test_each_step_of_unpacking_counts():
    half = zlib.compress(zlib.compress(MEGABYTE * 9, 0), 0)
    assert oversized(pdf_with(half, Name.FlateDecode, Name.FlateDecode), SMALL)


def test_what_is_not_unpacked_is_not_unpacked_behind_it_either():
    data = zlib.compress(MEGABYTE * 20)
    assert oversized(pdf_with(data, Name.DCTDecode, Name.FlateDecode), SMALL) == ()
    assert oversized(pdf_with(data, Name.FlateDecode, Name.DCTDecode), SMALL)


def test_a_stream_is_unpacked_up_to_a_limit():
    with pikepdf.new() as document:
        stream = document.make_stream(b"")
        stream.write(zlib.compress(MEGABYTE * 4), filter=Name.FlateDecode)
        assert len(unpacked(stream, 2**21)) <= 2**21
        stream.write(
            in_lzw(b"ab" * 9999, early=0), filter=Name.LZWDecode, decode_parms=Dictionary(EarlyChange=0)
        )
        assert unpacked(stream, 2**21) == b"ab" * 9999
