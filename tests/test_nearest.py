# SPDX-License-Identifier: Apache-2.0
"""A name that nothing has leads to the one that was probably meant."""

from __future__ import annotations

import pytest

from chipbrief.nearest import did_you_mean, nearest


@pytest.mark.parametrize(
    ("name", "found"), [("contries", "countries"), ("Countries", "countries"), ("x", ""), ("", "")]
)
def test_the_nearest_name_is_found_where_one_is_near(name, found):
    assert nearest(name, ["classes", "countries"]) == found


def test_it_is_offered_or_else_something_else_is_said():
    assert did_you_mean("contries", ["countries"], "Ask.") == "Did you mean “countries”?"
    assert did_you_mean("contries", ["countries"], "Ask.", code=True) == "Did you mean `countries`?"
    assert did_you_mean("contries", [], "Ask.") == "Ask."
