# SPDX-License-Identifier: Apache-2.0
"""File names: filled from a pattern, safe on every system, and never taken twice."""

from __future__ import annotations

import pytest

from chipbrief.batch.naming import FIELDS, check_names, fill, name_of
from chipbrief.edition import Edition
from chipbrief.errors import PlanError
from chipbrief.file_names import file_name


def test_without_a_pattern_it_is_the_name_of_a_brief_made_alone(pick_of, policy):
    pick = pick_of("CIV")
    assert name_of("", 1, pick, "Côte d’Ivoire", policy, Edition()) == file_name(pick, "Côte d’Ivoire")


def test_each_field_can_be_used(pick_of, policy):
    pattern = "_".join(f"{{{name}}}" for name in FIELDS)
    assert name_of(pattern, 7, pick_of("CHN"), "China", policy, Edition(language="fr")) == (
        "china_CHN_dc-training-gpu_all_policy-brief_2022-10-01_2025-02-12_2025-02-12_fr_007.pdf"
    )


def test_the_ending_is_added_once():
    assert fill("a.PDF", {}) == fill("a", {}) == "a.pdf"


@pytest.mark.parametrize("pattern", ["con", "LPT1", "nul.x", ".hidden", "a.", " ", ".pdf", "é" * 120])
def test_names_that_some_system_does_not_take_are_refused(pattern):
    with pytest.raises(PlanError):
        fill(pattern, {})


def test_two_rows_of_one_name_are_named():
    with pytest.raises(PlanError, match=r"Rows 1 and 3 would both be written to “a\.pdf”"):
        check_names(["a.pdf", "b.pdf", "A.pdf"])
    check_names(["a.pdf", "b.pdf"])
