# SPDX-License-Identifier: Apache-2.0
"""The data pack's own words are written as they are printed: “…”, 10²⁶, 2 × 724, 3–7 months."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from chipbrief.gather import DATASETS
from chipbrief.language import Prose

#: As typewriters have it: straight quotation marks, raised numbers, an x for times, a hyphen for "to".
TYPED = re.compile(
    r"\"|(?<!\w)'[^']+'(?!\w)|\d\^\d|\de\d\d\b|\w x \d|\+/-|\bmm2\b| - |"
    r"(?<![\w-])\d[\d,.]*%?-(?!\d{5}\b)\d[\d,.]*(?![\w-])"
)
_MONTH = re.compile(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])\b(?!-)")
#: What identifies: documents, and the years of a series.
_NAMES = frozenset({"citation", "paragraph", "period"})


def typed(text: str) -> bool:
    """Return whether a text has a sign that no printer would set; months in figures are said in words."""
    return bool(TYPED.search(_MONTH.sub("", text)))


@pytest.mark.parametrize(
    "text", ['the "lead"', "'more than'", "10^26", "2.5e25 FLOP", "2 x 724", "+/-28", "3-7 months", "42-0 on"]
)
def test_typed_signs_are_told(text):
    assert typed(text)


@pytest.mark.parametrize(
    "text", ["2024-10 to 2025-05", "on 2026-03-26", "FR Doc. 2025-05426", "GLM-5", "5-nm"]
)
def test_names_and_days_are_none(text):
    assert not typed(text)


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_is_written_as_it_is_printed(library, name):
    rows = library.all(DATASETS[name])
    texts = {
        (row.id, text)
        for row in rows
        for field in fields(row)
        if field.name not in _NAMES
        for text in _prose(getattr(row, field.name))
    }
    assert not {(id, text) for id, text in texts if typed(text)}


def test_notes_of_sources_are_too(library):
    assert not {key for key, source in library.sources.items() if typed(source.note)}


def _prose(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, tuple) else (value,)
    return tuple(item for item in items if isinstance(item, Prose))
