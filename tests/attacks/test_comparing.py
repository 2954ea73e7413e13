# SPDX-License-Identifier: Apache-2.0
"""Two briefs of which one is hostile: compared as far as they can be, or refused with the names of both."""

from __future__ import annotations

import re
from typing import Any

import pytest
from support import attacks as make
from support.limits import Patient

from chipbrief.comparison.comparing import compare_pdfs
from chipbrief.errors import OutOfTime, SealError

REGISTER = "data-sources-sources.json"
#: Registers of sources that are none; the findings differ, so that the comparison judges again.
REGISTERS = {
    "brackets": b"[" * 200_000,
    "an object": b"{}",
    "numbers": b"[1, 2]",
    "no ids": b'[{"id": null}, {}]',
}


def changed(data: bytes) -> make.Attack:
    return make.resealed({REGISTER: data}, {"findings": [{"id": "x", "value": "1"}]})


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("register", REGISTERS)
def test_a_register_that_is_none_does_not_end_the_search_for_causes(register, turned, memo, patient):
    pair = [{"a.pdf": memo.pdf}, {"b.pdf": changed(REGISTERS[register])(memo.pdf)}]
    first, second = reversed(pair) if turned else pair
    found = compare_pdfs(first, second, patient)
    assert any(item.id == "x" for item in found.findings)


@pytest.mark.parametrize("attack", [make.form_in_itself, make.forms_that_double])
def test_pages_that_draw_without_end_are_refused(attack, memo, patient):
    with pytest.raises(SealError, match=r"a\.pdf and b\.pdf cannot be compared: b\.pdf: .*draws more than"):
        compare_pdfs({"a.pdf": memo.pdf}, {"b.pdf": attack(memo.pdf)}, patient)


@pytest.mark.parametrize(
    ("attack", "words"),
    [(make.bomb_in_page, "unpacks to more"), (make.metadata_without_end, "metadata of the PDF have more")],
)
def test_what_has_no_end_is_refused_before_its_text_is_read(attack, words, memo, patient):
    with pytest.raises(SealError, match=rf"a\.pdf and b\.pdf cannot be compared: b\.pdf: .*{words}"):
        compare_pdfs({"a.pdf": memo.pdf}, {"b.pdf": attack(memo.pdf)}, patient)


@pytest.mark.parametrize("late", ["load", "prepare"])
def test_a_worker_that_does_not_start_in_time_is_named_as_the_reason(late, memo, typesetter):
    asked: Any = Patient(typesetter, late)
    with pytest.raises(OutOfTime) as caught:
        compare_pdfs({"a.pdf": memo.pdf}, {"b.pdf": memo.pdf}, asked)
    assert re.match(r"a\.pdf.*Try again when it is less so", str(caught.value))
