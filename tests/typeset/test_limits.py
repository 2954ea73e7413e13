# SPDX-License-Identifier: Apache-2.0
"""A document that wants too much is stopped, and the next one is not affected."""

from __future__ import annotations

import pytest

from chipbrief.typeset.job import Limits, TypesetFailure

DOUBLING = "".join(f"--a{number}: var(--a{number - 1}) var(--a{number - 1});" for number in range(1, 40))
ENDLESS = f"<style>p {{ --a0: x; {DOUBLING} }} p::before {{ content: var(--a39) }}</style><p>x"
PAGES = "<p style='break-after: page'>x</p>" * 30


def failure(typesetter, job, limits: Limits) -> TypesetFailure:
    with pytest.raises(TypesetFailure) as caught:
        typesetter.typeset(job, limits)
    assert typesetter.typeset(job.__class__("<p>next", {}, job.created)).pages == 1
    return caught.value


def test_a_document_without_end_is_stopped_by_the_clock(typesetter, job):
    typesetter.typeset(job("warm"))
    error = failure(typesetter, job(ENDLESS), Limits(seconds=0.5))
    assert (error.kind, "0.5 seconds" in str(error)) == ("timeout", True)


def test_a_document_that_eats_memory_is_stopped(typesetter, job):
    error = failure(typesetter, job(ENDLESS), Limits(memory_mb=300))
    assert error.kind in {"memory", "crash"}  # a C library that is refused memory may abort the worker


def test_pages_are_counted_while_they_are_made(typesetter, job):
    error = failure(typesetter, job(PAGES), Limits(pages=20))
    assert (error.kind, "more than 20 pages" in str(error)) == ("pages", True)
    assert typesetter.typeset(job(PAGES), Limits(pages=31)).pages >= 30


def test_the_size_of_the_pdf_is_limited(typesetter, job):
    assert failure(typesetter, job("x"), Limits(output_mb=0)).kind == "output"


@pytest.mark.parametrize(
    "body",
    ["<div>" * 5000, "<table><tr><td>" * 60, f"<style>{'p {' * 5000}</style>x"],
    ids=["div", "table", "css"],
)
def test_deep_nesting_ends_in_words(typesetter, job, body):
    error = failure(typesetter, job(body), Limits())
    assert error.kind == "failed"
    assert str(error).endswith(".")
