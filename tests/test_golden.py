# SPDX-License-Identifier: Apache-2.0
"""The words and structure of two briefs, line by line. ``python tests/golden/update.py`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pages import outline

from chipbrief.compose import compose

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(("name", "country"), [("china", "CHN"), ("iceland", "ISL")])
def test_the_brief_says_what_it_said(name, country, findings_of, policy):
    text = outline(compose(findings_of(country), policy).html)
    assert text.splitlines() == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()
