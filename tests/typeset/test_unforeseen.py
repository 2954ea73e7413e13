# SPDX-License-Identifier: Apache-2.0
"""What nobody foresaw is told in a sentence: what fails, where, what to do; a note has the rest."""

from __future__ import annotations

import re

import pytest

from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import TypesetFailure, answer_of, failure_to_frame
from chipbrief.typeset.unforeseen import sentence_on, trace_of

_OF_CODE = re.compile(r"\w+(Error|Exception)\b|Traceback|NoneType|object is|argument|line \d")


def failure(typesetter, job, body: str) -> TypesetFailure:
    with pytest.raises(TypesetFailure) as caught:
        typesetter.typeset(job(body))
    assert caught.value.kind == "failed"
    assert not _OF_CODE.search(str(caught.value))
    return caught.value


def test_a_box_that_cannot_be_drawn_is_named_as_the_template_has_it(typesetter, job):
    style = "<style>.huge { font-size: 999999999px }</style>"
    error = failure(typesetter, job, f"{style}<div id=d><p class=huge>x</p></div>")
    assert str(error).startswith('The page cannot be laid out: <p class="huge"> is given a size or style')
    assert "style sheets" in str(error)
    assert "ZeroDivisionError" in error.__notes__[0]


def test_rules_inside_each_other_without_end_are_nested_too_deeply(typesetter, job):
    error = failure(typesetter, job, f"<style>{'p{' * 5000}</style><p>x")
    assert str(error).startswith("The document is nested too deeply. Put fewer")


@pytest.mark.parametrize("display", ["flex", "inline-flex", "grid"])
def test_a_page_may_use_boxes_side_by_side(typesetter, job, display):
    body = f"<style>* {{ display: {display} }} head {{ display: none }}</style><div><p>a</p><p>b</p></div>"
    assert typesetter.typeset(job(body)).pages == 1


def test_another_error_says_what_was_under_way():
    told = sentence_on(TypeError("'NoneType' object is not iterable"), "trace")
    assert told.startswith("Tracing the PDF failed at something that Chipbrief does not expect")
    assert not _OF_CODE.search(told)


def test_the_note_holds_nothing_that_a_terminal_would_obey():
    error = ValueError("\x1b[31m red \x07")
    note = trace_of(error)
    assert "ValueError" in note
    assert "\x1b" not in note
    with pytest.raises(TypesetFailure, match="told") as caught:
        answer_of(failure_to_frame("failed", "told", note))
    assert caught.value.__notes__ == [note]
    assert answer_of(Frame({"op": "done"})).fields == {"op": "done"}


@pytest.mark.parametrize(
    "fields", [{}, {"kind": "failed"}, {"message": "told"}, {"kind": "x", "message": "told"}]
)
def test_a_failure_that_does_not_say_why_is_one_of_the_worker(fields):
    with pytest.raises(TypesetFailure, match="does not say why") as caught:
        answer_of(Frame({"op": "failed", **fields}))
    assert caught.value.kind == "protocol"
