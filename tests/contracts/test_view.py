# SPDX-License-Identifier: Apache-2.0
"""The view is documented, plain, and exactly what templates are given."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from decimal import Decimal

import pytest
from jinja2 import meta
from markupsafe import Markup
from support.making import plain_values

from chipbrief.compose import open_formats, view
from chipbrief.compose.composing import _context
from chipbrief.compose.environment import FILTERS, build_environment
from chipbrief.compose.sections import SECTIONS, build_sections
from chipbrief.compose.view import BriefView
from chipbrief.language import Prose, Said
from chipbrief.paths import shipped

IMPORTS = re.compile(r"{% from \S+ import ([^%]+) %}")
KINDS = [item for item in vars(view).values() if isinstance(item, type) and dataclasses.is_dataclass(item)]
PLAIN = {str, Said, Prose, int, bool, Decimal, date, tuple, type(None), Markup}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_has_help(kind):
    with pytest.raises(dataclasses.FrozenInstanceError):
        object.__new__(kind).anything = 1
    for field in dataclasses.fields(kind):
        assert len(field.metadata.get("help", "")) > 3, field.name


def test_the_context_is_what_is_documented(china_page):
    assert set(_context(china_page.view)) == {field.name for field in dataclasses.fields(BriefView)}


@pytest.mark.parametrize("format", open_formats(shipped("templates")).values(), ids=lambda format: format.id)
def test_a_template_uses_nothing_else(format):
    known = {field.name for field in dataclasses.fields(BriefView)}
    parser = build_environment({}, dict.fromkeys(FILTERS, str))
    called = {"_trans", "finding", "study", "own_table", "place", "place_number", "study_figure"}
    called |= {"whole_figure", "written", "note_draft", "basis", "usual_day", "abbreviations"}
    functions = set(parser.globals) | called
    for path in format.files:
        if path.endswith(".j2"):
            text = format.text(path)
            macros = {word for line in IMPORTS.findall(text) for word in re.findall(r"\w+", line)}
            own = set(re.findall(r"\w+", " ".join(re.findall(r"{% (?:macro|set) (\w+(?:, \w+)*)", text))))
            used = meta.find_undeclared_variables(parser.parse(text))
            assert used - macros - own - functions <= known, path


def test_only_plain_values_go_in(china_page):
    assert odd_kinds(china_page.view) == set()


@pytest.mark.parametrize("name", SECTIONS)
def test_sections_hold_only_plain_values(name, china_findings):
    assert odd_kinds(build_sections(china_findings, [name])[name]) == set()


def odd_kinds(value):
    """Return the kinds of values that are neither plain nor of the view."""
    kinds = {type(each) for each in plain_values(value)}
    return {kind for kind in kinds if kind not in PLAIN and kind not in KINDS}
