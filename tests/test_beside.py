# SPDX-License-Identifier: Apache-2.0
"""What is written beside a sealed PDF comes from the PDF, under names that a pattern gives."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pytest

from chipbrief import beside
from chipbrief.beside import PARTS, files_beside, name_for, parts_named, records_in
from chipbrief.edition import Edition
from chipbrief.errors import PickError, PlanError, SealError


def test_the_records_are_those_that_the_findings_name(china):
    used = {key for finding in china.findings.all for key in finding.inputs}
    found = {f"{name}/{row['id']}" for name, rows in records_in(china.pdf).items() for row in rows}
    assert found
    assert found <= used
    assert {key for key in used if key.startswith("chips/")} <= found


def test_each_part_gives_its_files(china):
    parts = [part for part in PARTS if part not in ("svg", "png")]
    files = files_beside(china.pdf, "china", parts)
    assert files["china.pdf"] == china.pdf
    assert {"china-findings.csv", "china-records-chips.csv", "china-records.json"} <= set(files)
    assert {"china-sources.json", "china-sources.bib", "china-sources.ris"} <= set(files)
    rows = list(csv.DictReader(io.StringIO(files["china-records-chips.csv"].decode())))
    assert json.loads(files["china-records.json"])["chips"] == rows
    assert all(name.startswith("china") and "/" not in name for name in files)


def test_figures_are_drawn_by_the_worker_from_what_the_pdf_carries(china, monkeypatch):
    asked = []

    def figures_of(pdf, names, kinds):
        asked.append((pdf, tuple(kinds)))
        return {"lag.svg": b"<svg/>"}

    monkeypatch.setattr("chipbrief.verify.remaking.figures_of", figures_of)
    assert files_beside(china.pdf, "x", ("svg", "png")) == {"x-lag.svg": b"<svg/>"}
    assert asked == [(china.pdf, ("svg", "png"))]


def test_what_is_not_sealed_says_so():
    from support.tree import ROOT  # any file that is no PDF

    with pytest.raises(SealError):
        files_beside((ROOT / "README.md").read_bytes(), "x", ("records-csv",))


def test_a_name_that_is_too_long_is_refused(china):
    with pytest.raises(SealError, match="is too long"):
        files_beside(china.pdf, "x" * 236, ("bibtex",))


@pytest.mark.parametrize("hostile", [{"findings": [3]}, {"findings": [], "extra": []}, {}])
def test_a_manifest_of_another_form_is_refused(china, monkeypatch, hostile):
    sealed = beside_sealed(china.pdf, hostile)
    monkeypatch.setattr("chipbrief.seal.unseal", lambda _pdf: sealed)
    with pytest.raises(SealError, match="unknown form"):
        records_in(china.pdf)


def beside_sealed(pdf: bytes, manifest: dict):
    from chipbrief.seal import unseal

    return dataclasses.replace(unseal(pdf), manifest=manifest)


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
    assert set(beside.FORMS) <= set(PARTS)
