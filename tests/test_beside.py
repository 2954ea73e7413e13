# SPDX-License-Identifier: Apache-2.0
"""What is written beside a sealed PDF comes from the PDF, under names that a pattern gives."""

from __future__ import annotations

import csv
import io
import json

import pytest

from chipbrief.beside import PARTS, files_beside, name_for, parts_named
from chipbrief.bibliography import FORMS
from chipbrief.edition import Edition
from chipbrief.errors import PickError, PlanError, SealError


def test_each_part_gives_its_files(china):
    files = files_beside(china.pdf, "china", [part for part in PARTS if part != "png"])
    assert files["china.pdf"] == china.pdf
    assert {"china-findings.csv", "china-records-chips.csv", "china-records.json"} <= set(files)
    assert files["china-timeline.svg"].startswith(b"<svg")
    assert {"china-sources.json", "china-sources.bib", "china-sources.ris"} <= set(files)
    rows = list(csv.DictReader(io.StringIO(files["china-records-chips.csv"].decode())))
    assert json.loads(files["china-records.json"])["chips"] == rows
    assert all(name.startswith("china") and "/" not in name for name in files)


def test_what_is_not_sealed_says_so_and_is_named():
    with pytest.raises(SealError, match=r"^folder/a\.pdf: This is not a PDF"):
        files_beside(b"# Read me", "a", ("records-csv",), "folder/a.pdf")


def test_a_name_that_is_too_long_is_refused(china):
    with pytest.raises(SealError, match="is too long"):
        files_beside(china.pdf, "x" * 240, ("pdf",))


def test_words_ask_for_parts():
    assert parts_named([" SVG", "pdf", "svg", ""]) == ("svg", "pdf")
    for words in (["xlsx"], [""]):
        with pytest.raises(PickError, match="pdf, svg"):
            parts_named(words)


def test_a_pattern_names_the_file(china, policy):
    def name(pattern: str, edition: Edition) -> str:
        return name_for(pattern, china.pick, "China", policy, edition)

    assert name("", Edition()) == china.file_name
    assert name("{code}-{to}", Edition()) == f"CHN-{china.pick.end}.pdf"
    assert name("{code}", Edition(draft=True)) == "CHN-draft.pdf"
    assert name("", Edition(draft=True)) == china.file_name.replace(".pdf", "-draft.pdf")
    with pytest.raises(PlanError, match=r"no field \{county\}"):
        name("{county}", Edition())


def test_the_parts_of_sources_are_the_forms_of_the_bibliography():
    assert set(FORMS) <= set(PARTS)
