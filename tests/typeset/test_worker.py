# SPDX-License-Identifier: Apache-2.0
"""What a worker answers fits into a frame, or it says that it does not."""

from __future__ import annotations

import io

from chipbrief.typeset.frames import MAX_HEADER, Frame, read_frame
from chipbrief.typeset.worker import _reply


def answered(answer: Frame) -> Frame | None:
    channel = io.BytesIO()
    _reply(channel, answer, 0.5)
    channel.seek(0)
    return read_frame(channel)


def test_an_answer_tells_what_it_took():
    assert answered(Frame({"op": "done"}, {"a": b"x"})) == Frame({"op": "done", "used": 0.5}, {"a": b"x"})


def test_an_answer_too_large_for_a_frame_is_a_failure_and_not_the_end_of_the_worker():
    answer = answered(Frame({"op": "done", "lines": ["x" * MAX_HEADER]}))
    assert answer
    assert (answer.fields["op"], answer.fields["kind"]) == ("failed", "output")
    assert "There is too much to say: The header of the frame is too large" in answer.fields["message"]
