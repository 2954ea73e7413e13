# SPDX-License-Identifier: Apache-2.0
"""The evidence annex: what it says is all there, page by page."""

from __future__ import annotations

import pypdfium2
import pytest

from chipbrief.check import ERROR
from chipbrief.flow import Brief
from chipbrief.gather.as_known import as_known

#: How far the running head reaches down, in points.
HEAD = 60


@pytest.fixture(scope="module")
def annex(brief_in) -> Brief:
    return brief_in("evidence-annex", "MYS", "2023-05", "2023-05")


def pages_of(brief: Brief) -> list[str]:
    document = pypdfium2.PdfDocument(brief.pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def test_it_is_sealed_without_an_error(annex):
    assert not [item for item in annex.problems if item.severity == ERROR]
    assert annex.pages >= 12


def test_every_record_id_is_printed(annex):
    text = "".join("".join(pages_of(annex)).split()).replace("\u0002", "-").replace("\ufffe", "-")
    for name in ("rules", "chips", "models", "benchmarks", "country_groups"):
        for row in as_known(annex.evidence).records[name]:
            assert row.id in text, row.id


def test_the_running_head_names_the_annex_and_the_section(annex):
    document = pypdfium2.PdfDocument(annex.pdf)
    heads = [page.get_textpage().get_text_bounded(bottom=page.get_height() - HEAD) for page in document]
    for section in ("Rules and statements", "Sources"):
        assert f"Evidence annex: Malaysia · {section}" in heads


def test_the_contents_name_the_pages(annex):
    first = pages_of(annex)[0]
    groups = as_known(annex.evidence).records["country_groups"]
    assert f"Country groups ({len(groups)})" in first
    assert str(annex.pages) in first  # "page 1 of n"
