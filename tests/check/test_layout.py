# SPDX-License-Identifier: Apache-2.0
"""What was measured on the pages becomes problems with a page and a code; every code has a test."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from support.making import make

from chipbrief.check import CATALOG, check_laid
from chipbrief.check.layout import FAULTS
from chipbrief.compose.view import BriefHead, BriefView
from chipbrief.edition import make_edition
from chipbrief.flow import ProblemsFound, make_brief
from chipbrief.laid import Fault, Laid, LaidPage, Part, laid_from_json, laid_to_json

VIEW = make(BriefView, brief=make(BriefHead, marking="TLP:RED"))
FULL = LaidPage(0.9, "TLP:RED Page 1 of 2")
LAID = Laid((FULL, FULL), (Part("rules", "The rules", 1, 720.0), Part("chips", "The chips", 2, 72.0)))


def problems(policy, laid: Laid, pages: tuple[int, int] = (0, 0)):
    return check_laid(VIEW, dataclasses.replace(policy, pages=pages), laid)


def test_a_sound_layout_has_no_problem(policy):
    assert problems(policy, LAID, (1, 2)) == ()


@pytest.mark.parametrize(
    ("kind", "code"), [(kind, code) for kind, (code, _text) in FAULTS.items()], ids=list(FAULTS)
)
def test_each_fault_has_its_code_its_page_and_its_place(policy, kind, code):
    fault = Fault(kind, 2, "chips", "H100", "3.0 points")
    (found,) = problems(policy, dataclasses.replace(LAID, faults=(fault,)))
    assert (found.code, found.page, found.anchor, found.place) == (code, 2, "chips", "page 2")
    assert "H100" in found.message or "3.0 points" in found.message


def test_too_many_pages_say_which_part_is_too_long(policy):
    (found,) = problems(policy, LAID, (1, 1))
    assert (found.code, found.severity, found.page, found.anchor) == ("C122", "error", 2, "rules")
    assert "2 pages, 1 at most. Longest: The rules (254 mm); The chips (25 mm)" in found.message


def test_too_few_pages_are_warned_of(policy):
    assert [item.code for item in problems(policy, LAID, (4, 8))] == ["C123"]


def test_a_marking_stands_on_every_page(policy):
    laid = dataclasses.replace(LAID, pages=(FULL, LaidPage(0.9, "Page 2")))
    assert [(item.code, item.page) for item in problems(policy, laid)] == [("C125", 2)]


def test_an_empty_page_is_warned_of_unless_it_is_the_last(policy):
    bare = LaidPage(0.2, "TLP:RED")
    assert [item.code for item in problems(policy, dataclasses.replace(LAID, pages=(bare, FULL)))] == ["C127"]
    assert problems(policy, dataclasses.replace(LAID, pages=(FULL, bare))) == ()


def test_the_facts_travel_as_json():
    laid = dataclasses.replace(LAID, faults=(Fault("cut", 1, "a", "b", "c"),))
    assert laid_from_json(laid_to_json(laid)) == laid


def test_a_character_that_no_font_has_is_not_sealed(workshop, pick_of):
    pick, edition = pick_of("MYS", "2023-05", "2023-05"), make_edition(text={"author": "\U00013000"})
    with pytest.raises(ProblemsFound, match="C110"):
        make_brief(pick, workshop, edition=edition)
    draft = make_brief(pick, workshop, edition=dataclasses.replace(edition, draft=True))
    assert "C110" in {item.code for item in draft.problems}


def test_every_code_of_the_catalog_is_provoked_by_a_test():
    texts = "".join(path.read_text("utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    measured = {code for code, _text in FAULTS.values()}
    assert [kind.code for kind in CATALOG if kind.code not in measured and kind.code not in texts] == []
