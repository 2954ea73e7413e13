# SPDX-License-Identifier: Apache-2.0
"""A page is laid out while its pictures are drawn, and is the same page."""

from __future__ import annotations

import dataclasses
import io
import threading
from collections.abc import Iterator, Mapping

import pytest
from support.patience import PATIENCE

from chipbrief.typeset.fetcher import BASE_URL, PackFetcher
from chipbrief.typeset.frames import Frame, FrameError, read_frame, write_frame
from chipbrief.typeset.job import TypesetFailure
from chipbrief.typeset.pending import NO_MORE, Arriving, Pictures, picture_frames

PAGE = "<p>Before</p><img alt=one src=charts/a.svg><p>Between</p><img alt=two src='pack:///charts/b.svg'>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="{}"><rect width="9" height="9"/></svg>'
DRAWN = {"charts/a.svg": SVG.format(40).encode(), "charts/b.svg": SVG.format(70).encode()}


class Slow(Mapping[str, bytes]):
    """Pictures that are there when somebody lets them."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.asked = threading.Event()

    def __getitem__(self, path: str) -> bytes:
        self.asked.set()
        assert self.free.wait(PATIENCE)
        return DRAWN[path]

    def __iter__(self) -> Iterator[str]:
        return iter(DRAWN)

    def __len__(self) -> int:
        return len(DRAWN)


def test_late_pictures_give_the_same_bytes(typesetter, job):
    at_once = typesetter.typeset(dataclasses.replace(job(PAGE), assets=DRAWN))
    slow = Slow()
    threading.Thread(target=lambda: slow.asked.wait(PATIENCE) and slow.free.set()).start()
    late = typesetter.typeset(dataclasses.replace(job(PAGE), pictures=slow))
    assert (late.pdf, late.laid) == (at_once.pdf, at_once.laid)


def test_pictures_that_no_page_shows_do_not_reach_the_next_job(typesetter, job):
    assert typesetter.typeset(dataclasses.replace(job("<p>no picture"), pictures=DRAWN)).pages == 1
    with pytest.raises(TypesetFailure, match="no such file"):
        typesetter.typeset(dataclasses.replace(job("<img alt=x src=x.svg>"), pictures=DRAWN))
    assert typesetter.typeset(job("<p>next")).pages == 1


def test_a_picture_that_cannot_be_drawn_ends_the_job_and_the_next_is_whole(typesetter, job):
    def draw(path: str, _chart: bytes) -> bytes:
        raise TypesetFailure("failed", f"{path} cannot be drawn.")

    typesetter.warm()
    pid = typesetter._pages._waiting[0].pid
    for body in (PAGE, "<p>no picture"):
        with pytest.raises(TypesetFailure, match=r"\.svg cannot be drawn"):
            typesetter.typeset(dataclasses.replace(job(body), pictures=Pictures(DRAWN, draw)))
    other = typesetter.typeset(dataclasses.replace(job("<p>Another text"), pictures=DRAWN))
    assert other.pdf == typesetter.typeset(job("<p>Another text")).pdf
    assert typesetter._pages._waiting[0].pid == pid


def test_charts_are_drawn_in_their_order_and_what_follows_a_failure_fails_too():
    asked: list[str] = []

    def draw(path: str, chart: bytes) -> bytes:
        asked.append(path)
        if path == "b":
            raise ValueError("no")
        return chart.upper()

    pictures = Pictures({"a": b"x", "b": b"y", "c": b"z"}, draw)
    assert (list(pictures), len(pictures), pictures["a"]) == (["a", "b", "c"], 3, b"X")
    for path in "cb":
        with pytest.raises(ValueError, match="no"):
            pictures[path]
    assert asked == ["a", "b"]


def test_frames_arrive_when_they_are_asked_for():
    stream = io.BytesIO()
    for frame in picture_frames(DRAWN):
        write_frame(stream, frame)
    stream.seek(0)
    arriving = Arriving(tuple(DRAWN), stream)
    assert dict(arriving) == DRAWN
    arriving.finish()
    assert not stream.read()
    with pytest.raises(KeyError):
        arriving["charts/c.svg"]


def test_nobody_waits_for_a_picture_before_its_content_is_needed():
    stream = io.BytesIO()
    for frame in picture_frames(DRAWN):
        write_frame(stream, frame)
    stream.seek(0)
    fetcher = PackFetcher({}, Arriving(tuple(DRAWN), stream))
    waiting = [fetcher.late(f"{BASE_URL}{path}") for path in DRAWN]
    assert fetcher.late(f"{BASE_URL}charts/c.svg") is None
    assert stream.tell() == 0
    assert [wait() for wait in waiting if wait] == list(DRAWN.values())


def test_nobody_waits_for_a_picture_to_know_that_it_will_be_drawn():
    never = threading.Event()
    pictures = Pictures({"a": b"x"}, lambda _path, chart: chart if never.wait(PATIENCE) else b"")
    assert ("a" in pictures, "b" in pictures) == (True, False)
    never.set()
    assert pictures["a"] == b"x"


def test_pictures_that_do_not_come_are_missed_where_they_are_asked_for():
    stream = io.BytesIO()
    write_frame(stream, NO_MORE)
    write_frame(stream, Frame({"op": "next"}))
    stream.seek(0)
    arriving = Arriving(("a", "b"), stream)
    for path in "ab":
        with pytest.raises(FrameError, match="missing"):
            arriving[path]
    arriving.finish()
    assert read_frame(stream) == Frame({"op": "next"})
    Arriving(("a",), io.BytesIO()).finish()
