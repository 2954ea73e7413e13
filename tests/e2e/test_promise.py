# SPDX-License-Identifier: Apache-2.0
"""The promise: a brief carries its own evidence, and proves itself."""

from __future__ import annotations

import io

import pikepdf
import pytest

from chipbrief.flow import make_brief
from chipbrief.verify import verify

#: Seconds for an honest brief, while the machine is busy with other tests.
PATIENT = 30


def test_a_sealed_brief_verifies(china, typesetter, library):
    verdict = verify("china.pdf", china.pdf, typesetter, library, PATIENT)
    assert verdict.ok
    assert verdict.differences == verdict.superseded == ()


@pytest.mark.parametrize("words", [("ISL",), ("ARE", "2026-01", "2026-11"), ("CHN", "2022-10", "2023-12")])
def test_other_picks_verify_too(words, pick_of, workshop, typesetter, library):
    brief = make_brief(pick_of(*words, hindsight=words[0] == "CHN"), workshop)
    assert verify("x.pdf", brief.pdf, typesetter, library, PATIENT).ok


def test_what_is_attached(china):
    with pikepdf.open(io.BytesIO(china.pdf)) as document:
        names = set(document.attachments)
        associated = [spec.UF for spec in document.Root.AF]
    assert {"manifest.json", "cited-sources.csl.json", "findings.csv", "table-chips.csv"} <= names
    assert {"figure-timeline-rules.csv", "template-brief.html.j2", "data-chips-chips.csv"} <= names
    assert len(associated) == len(set(map(str, associated))) == len(names)
