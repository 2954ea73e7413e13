# SPDX-License-Identifier: Apache-2.0
"""Frames arrive whole, or not at all."""

from __future__ import annotations

import io
import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipbrief.typeset import frames
from chipbrief.typeset.frames import MAGIC, Frame, FrameError, read_frame, write_frame

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x, max_size=3))


def written(frame: Frame) -> bytes:
    stream = io.BytesIO()
    write_frame(stream, frame)
    return stream.getvalue()


def raw(header: bytes, rest: bytes = b"") -> io.BytesIO:
    return io.BytesIO(MAGIC + struct.pack(">I", len(header)) + header + rest)


@given(st.dictionaries(st.text(), JSON, max_size=4), st.dictionaries(st.text(), st.binary(), max_size=4))
def test_what_is_written_is_read_back(fields, blobs):
    frame = Frame(fields, blobs)
    assert read_frame(io.BytesIO(written(frame))) == frame


def test_text_that_is_none_arrives_as_text():
    frame = read_frame(io.BytesIO(written(Frame({"title": "a\ud800b ä 芯"}))))
    assert frame == Frame({"title": "a?b ä 芯"})


def test_frames_follow_each_other_and_the_end_is_none():
    stream = io.BytesIO(written(Frame({"n": 1}, {"a": b"x"})) + written(Frame({"n": 2})))
    numbers = [frame.fields["n"] for frame in iter(lambda: read_frame(stream), None)]
    assert numbers == [1, 2]


def test_a_frame_cut_anywhere_is_refused():
    whole = written(Frame({"op": "done"}, {"pdf": b"12345", "log": b"67"}))
    for length in range(1, len(whole)):
        with pytest.raises(FrameError):
            read_frame(io.BytesIO(whole[:length]))


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        (io.BytesIO(b"%PDF-1.7 something else"), "Not a frame"),
        (io.BytesIO(MAGIC + struct.pack(">I", 2**31)), "header of the frame is too large"),
        (raw(b"not json"), "cannot be read"),
        (raw(b"[]"), "cannot be read"),
        (raw(b'{"fields": {}, "blobs": [["a"]]}'), "cannot be read"),
        (raw(b"[" * 100_000), "cannot be read"),
        (raw(b'{"fields": {}, "blobs": [["a", Infinity]]}'), "cannot be read"),
        (raw(b'{"fields": {}, "blobs": [["a", -1]]}'), "blob of the frame is too large"),
        (raw(json.dumps({"fields": {}, "blobs": [["a", 2**40]]}).encode()), "blob of the frame is too large"),
        (raw(json.dumps({"fields": {}, "blobs": [["a", 1], ["a", 1]]}).encode(), b"xy"), "same name"),
    ],
)
def test_nonsense_is_refused_before_it_is_read(stream, words):
    with pytest.raises(FrameError, match=words):
        read_frame(stream)


def test_sizes_are_checked_when_writing_too(monkeypatch):
    monkeypatch.setattr(frames, "MAX_TOTAL", 10)
    with pytest.raises(FrameError, match="too large: 12 bytes"):
        written(Frame({}, {"a": b"123456", "b": b"123456"}))
    monkeypatch.setattr(frames, "MAX_BLOBS", 1)
    with pytest.raises(FrameError, match="too many blobs"):
        written(Frame({}, {"a": b"", "b": b""}))
