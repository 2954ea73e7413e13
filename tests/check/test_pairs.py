# SPDX-License-Identifier: Apache-2.0
"""Every code of the catalog has a small document that provokes it and one that does not."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from support.problem_pages import PAIRS
from support.problem_parts import VIEW
from support.problem_prints import PRINTS

from chipbrief.check import CATALOG, Printed, check, check_printed
from chipbrief.compose.view import (
    BriefView,
)
from chipbrief.laid import Laid


def codes(body: str, view: BriefView) -> set[str]:
    page = f'<html lang="en"><head><title>T</title></head><body><h1>A title</h1>{body}</body></html>'
    return {item.code for item in check(view, body if body.startswith("<html") else page)}


def printed_codes(facts: Laid, values: dict[str, Any], policy) -> set[str]:
    values = dict(values)
    format = dataclasses.replace(policy, pages=values.pop("pages", (0, 0)))
    printed = Printed(values.pop("view", VIEW), format, facts, **values)
    return {item.code for item in check_printed(printed)}


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.code for pair in PAIRS])
def test_a_page_provokes_its_code_and_the_mended_one_does_not(pair):
    assert codes(pair.wrong, pair.view) == {pair.code}
    assert codes(pair.right, pair.right_view or pair.view) == set()


@pytest.mark.parametrize("pair", PRINTS, ids=[pair.code for pair in PRINTS])
def test_a_printed_page_provokes_its_code_and_the_mended_one_does_not(pair, policy):
    assert printed_codes(pair.wrong, pair.values, policy) == {pair.code}
    assert printed_codes(pair.right, pair.right_values, policy) == set()


def test_every_code_of_the_catalog_has_a_pair():
    assert {kind.code for kind in CATALOG} == {pair.code for pair in (*PAIRS, *PRINTS)}


def test_codes_are_unique_and_worded():
    assert len({kind.code for kind in CATALOG}) == len(CATALOG)
    assert all(kind.why and kind.fix and kind.severity in {"error", "warning"} for kind in CATALOG)


def test_what_only_a_template_or_its_style_can_mend_is_not_asked_of_an_author():
    parts = [part for kind in CATALOG for part in re.split(r"(?<=[.\]]) (?=[A-Z])", kind.fix) if "`" in part]
    assert [part for part in parts if not part.startswith(("In a template, ", "In a style sheet, "))] == []
