# SPDX-License-Identifier: Apache-2.0
"""The command `trace`: of a pick, and of a sealed PDF from what it carries."""

from __future__ import annotations

import json

import pytest
from support.commands import run

PICK = ("--country", "MYS", "--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")


@pytest.fixture(scope="module")
def sealed(small, tmp_path_factory):
    """Return a folder with a sealed PDF, and a number that stands in its table of chips."""
    folder = tmp_path_factory.mktemp("traced")
    (folder / "small.pdf").write_bytes(small.pdf)
    return folder, small.view.chips.rows[0]


def test_a_number_of_a_sealed_pdf_leads_to_its_record(sealed):
    folder, chip = sealed
    done = run("trace", "small.pdf", "--find", f"{chip.tpp:,.0f}", "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert f"chips/{chip.id}" in {record["ref"] for item in found for record in item["records"]}
    assert {source["id"] for item in found for source in item["sources"]} >= set(chip.source_ids)


def test_a_pick_is_traced_in_words(sealed):
    folder, chip = sealed
    done = run("trace", *PICK, "--find", chip.name, folder=folder)
    assert done.returncode == 0, done.stderr
    assert f"Record chips/{chip.id}: {chip.name}" in done.stdout
    assert "Source " in done.stdout


def test_what_is_not_printed_is_said_with_exit_code_1(sealed):
    folder, _chip = sealed
    done = run("trace", "small.pdf", "--find", "no such words", folder=folder)
    assert (done.returncode, done.stdout) == (1, "Nothing that can be traced is printed there.\n")


def test_a_pdf_and_a_pick_together_are_refused(sealed):
    folder, _chip = sealed
    done = run("trace", "small.pdf", "--country", "CHN", folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Leave out --country" in done.stderr
