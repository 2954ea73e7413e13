# SPDX-License-Identifier: Apache-2.0
"""Figures and tables are numbered as they stand, and can be referred to before."""

from __future__ import annotations

import pytest
from jinja2 import TemplateRuntimeError

from chipbrief.compose.places import Places


def test_a_reference_before_the_figure_knows_its_number_in_the_second_pass():
    places = Places()
    assert places.number_of("figure", "b") == 0
    assert [places.place("figure", name) for name in "ab"] == [1, 2]
    places.settle()
    assert places.number_of("figure", "b") == 2
    assert [places.place("figure", name) for name in "ab"] == [1, 2]


def test_figures_and_tables_are_counted_apart():
    places = Places()
    assert [places.place("table", "a"), places.place("figure", "a"), places.place("table", "b")] == [1, 1, 2]


def test_what_is_not_there_has_no_number():
    assert Places().number_of("table", "gone") == 0


def test_two_of_one_name_are_refused():
    places = Places()
    places.place("figure", "a")
    with pytest.raises(TemplateRuntimeError, match="Two things"):
        places.place("figure", "a")


@pytest.mark.parametrize(("kind", "name"), [("map", "a"), ("figure", 3)])
def test_other_kinds_are_refused(kind, name):
    with pytest.raises(TemplateRuntimeError, match="a figure or a table"):
        Places().place(kind, name)
