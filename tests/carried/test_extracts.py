# SPDX-License-Identifier: Apache-2.0
"""What is taken out of a sealed brief is what it rests on; what a stranger put in its place is refused."""

from __future__ import annotations

import dataclasses

import pytest

from chipbrief.carried import cited_in, data_files, extracts, records_in
from chipbrief.carried.names import CITED
from chipbrief.errors import ChipbriefError
from chipbrief.seal import Attachment, Sealed, unseal


@pytest.fixture(scope="module")
def sealed(small) -> Sealed:
    return unseal(small.pdf)


def with_file(sealed: Sealed, name: str, data: bytes) -> Sealed:
    others = (item for item in sealed.attachments if item.name != name)
    return dataclasses.replace(sealed, attachments=(*others, Attachment(name, data, "", "Source", "")))


def test_the_records_are_those_that_the_findings_name(sealed, small):
    used = {key for finding in small.findings.all for key in finding.inputs}
    found = {f"{name}/{row['id']}" for name, rows in records_in(sealed).items() for row in rows}
    assert found
    assert found <= used
    assert {key for key in used if key.startswith("chips/")} <= found


def test_only_what_is_asked_for_is_taken_out(sealed):
    assert set(extracts(sealed, ("csv",))) == set(data_files(sealed))
    assert set(extracts(sealed, ("ris", "bibtex"))) == {"sources.ris", "sources.bib"}
    assert set(extracts(sealed, ("records-json",))) == {"records.json"}
    assert extracts(sealed, ("svg", "pdf")) == {}


@pytest.mark.parametrize("hostile", [{"findings": [3]}, {"findings": [], "extra": []}, {}, None])
def test_a_manifest_of_another_form_is_refused(sealed, hostile):
    with pytest.raises(ChipbriefError, match=r"unknown form|not sealed"):
        records_in(dataclasses.replace(sealed, manifest=hostile))


@pytest.mark.parametrize("hostile", [b"", b"[" * 300_000, b"{}", b"[1]", b"\xff\xfe["])
def test_a_list_of_sources_that_is_none_is_refused(sealed, hostile):
    with pytest.raises(ChipbriefError, match="not a list of CSL-JSON items"):
        cited_in(with_file(sealed, CITED, hostile))


def test_a_table_that_is_none_is_refused(sealed):
    with pytest.raises(ChipbriefError, match=r"data-chips-chips\.csv” in the PDF cannot be read"):
        records_in(with_file(sealed, "data-chips-chips.csv", b'id,source_ids\n"' + b"x" * 200_000))
