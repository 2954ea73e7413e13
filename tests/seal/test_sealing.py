# SPDX-License-Identifier: Apache-2.0
"""A sealed PDF carries its evidence, once each, and always has the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chipbrief.errors import SealError
from chipbrief.seal import Attachment, seal, unseal
from chipbrief.seal.attachments import RELATIONSHIPS, check_attachments
from chipbrief.seal.sealing import pdf_date


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def blank() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    output = io.BytesIO()
    document.save(output, static_id=True)
    return output.getvalue()


def test_what_is_sealed_comes_back(pdf, attachments, manifest, created):
    sealed = unseal(seal(pdf, attachments, manifest, created))
    assert sealed.attachments == attachments
    assert sealed.damages == ()
    assert sealed.manifest is not None
    assert sealed.manifest["pick"] == {"country": "CHN"}
    assert sealed.manifest["attachments"] == [item.entry() for item in attachments]
    assert sealed.attachment("sources.json") == attachments[1]
    assert sealed.attachment("nothing") is None


names = st.from_regex(r"[A-Za-z0-9é芯_-]{1,12}(/[a-z0-9é]{1,8}){0,2}\.[a-z]{1,4}", fullmatch=True)
files = st.builds(
    Attachment,
    name=names,
    data=st.binary(max_size=400),
    mime=st.sampled_from(["text/csv", "application/json", "application/vnd.x+json"]),
    relationship=st.sampled_from(RELATIONSHIPS),
    description=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(files, max_size=5, unique_by=lambda item: item.name.casefold()))
def test_any_attachments_come_back_as_they_were(pdf, created, items):
    sealed = unseal(seal(pdf, tuple(items), {}, created))
    assert sealed.attachments == tuple(items)
    assert sealed.damages == ()


def test_the_catalog_lists_each_file_once_and_the_manifest_last(pdf, attachments, manifest, created):
    with opened(seal(pdf, attachments, manifest, created)) as document:
        associated = list(document.Root.AF.as_list())
        assert len({item.objgen for item in associated}) == len(associated) == len(attachments) + 1
        assert str(associated[-1].UF) == "manifest.json"
        tree = document.Root.Names.EmbeddedFiles.Names.as_list()
        keys = [bytes(key) for key in tree[::2]]
        assert keys == sorted(keys)
        assert {item.objgen for item in tree[1::2]} == {item.objgen for item in associated}


def test_each_file_has_what_the_standards_ask_for(pdf, attachments, manifest, created):
    with opened(seal(pdf, attachments, manifest, created)) as document:
        for spec, item in zip(document.Root.AF.as_list(), attachments, strict=False):
            assert str(spec.F) == str(spec.UF) == item.name
            assert str(spec.Desc) == item.description
            assert spec.AFRelationship == f"/{item.relationship}"
            assert spec.EF.F.objgen == spec.EF.UF.objgen
            assert spec.EF.F.Subtype == f"/{item.mime}"
            parameters = spec.EF.F.Params
            assert parameters.Size == len(item.data)
            assert bytes(parameters.CheckSum) == hashlib.md5(item.data).digest()
            assert parameters.CreationDate == parameters.ModDate == "D:20260102030405Z"


def test_the_metadata_stay_readable_and_the_file_is_not_encrypted(pdf, attachments, manifest, created):
    sealed = seal(pdf, attachments, manifest, created)
    assert b"pdfuaid:part" in sealed
    with opened(sealed) as document:
        assert not document.is_encrypted
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.docinfo.Title == "Chips"


def test_every_stream_but_the_metadata_is_compressed(pdf, attachments, manifest, created):
    with opened(seal(pdf, attachments, manifest, created)) as document:
        streams = [item for item in document.objects if isinstance(item, pikepdf.Stream)]
        plain = [item for item in streams if "/Filter" not in item]
    assert len(streams) > 5
    assert [item.Type for item in plain] == ["/Metadata"]


def test_sealing_again_gives_the_same_bytes(pdf, attachments, manifest, created):
    once = seal(pdf, attachments, manifest, created)
    assert seal(pdf, attachments, manifest, created) == once
    assert seal(once, attachments, manifest, created) == once


def test_a_file_that_says_it_has_any_number_of_objects_is_sealed_like_another(attachments, manifest, created):
    document, output = pikepdf.new(), io.BytesIO()
    document.save(output, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    plain = output.getvalue()
    size = re.search(rb"/Size \d+", plain)
    assert size
    boasting = plain.replace(size[0], b"/Size 2000000000")
    assert seal(boasting, attachments, manifest, created) == seal(plain, attachments, manifest, created)


def test_files_of_the_pdf_are_kept_listed_and_made_single(pdf, attachments, manifest, created):
    first = seal(pdf, attachments[:1], manifest, created)
    with opened(first) as document:
        document.Root.AF = pikepdf.Array([*document.Root.AF.as_list(), *document.Root.AF.as_list()])
        output = io.BytesIO()
        document.save(output)
    second = seal(output.getvalue(), attachments[1:], manifest, created)
    assert unseal(second).damages == ()
    assert unseal(second).attachments == attachments
    with opened(second) as document:
        assert len(document.Root.AF) == len(attachments) + 1


def test_title_language_and_dates_are_added_only_where_missing(attachments, manifest, created):
    bare = blank()
    sealed = seal(bare, attachments, manifest, created, title="A brief", language="de")
    with opened(sealed) as document, document.open_metadata() as metadata:
        assert document.docinfo.Title == metadata["dc:title"] == "A brief"
        assert document.docinfo.CreationDate == "D:20260102030405Z"
        assert metadata["xmp:CreateDate"] == "2026-01-02T03:04:05Z"
        assert document.Root.Lang == "de"
    again = seal(sealed, attachments, manifest, created, title="Other", language="fr")
    with opened(again) as document:
        assert (str(document.docinfo.Title), str(document.Root.Lang)) == ("A brief", "de")


SCRIPT = """
import hashlib, sys
from datetime import UTC, datetime
from pathlib import Path
from chipbrief.seal import Attachment, seal
files = tuple(Attachment(name, b"1", "text/csv", "Data", "A file") for name in ("a.csv", "b.csv"))
pdf = Path(sys.argv[1]).read_bytes()
sealed = seal(pdf, files, {"set": sorted({"x", "y"})}, datetime(2026, 1, 2, tzinfo=UTC))
print(hashlib.sha256(sealed).hexdigest())
"""


def test_other_processes_give_the_same_bytes(pdf, tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf)
    results = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}"}
        (tmp_path / seed).mkdir()
        results.add(
            subprocess.check_output(
                [sys.executable, "-c", SCRIPT, str(path)], cwd=tmp_path / seed, env=environment
            )
        )
    assert len(results) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "../up.csv"}, "leads out of its folder"),
        ({"name": "/etc/passwd"}, "leads out of its folder"),
        ({"name": "a//b"}, "leads out of its folder"),
        ({"name": "C:\\x"}, "may not have"),
        ({"name": "a\nb"}, "may not have"),
        ({"name": ""}, "0 characters"),
        ({"name": "x" * 201}, "201 characters"),
        ({"name": "manifest.json"}, "same name"),
        ({"name": "SOURCES.JSON"}, "same name"),
        ({"mime": "csv"}, "media type"),
        ({"mime": "text/csv /JS"}, "media type"),
        ({"mime": "text/\u00e9"}, "media type"),
        ({"relationship": "Proof"}, "Source, Data"),
    ],
)
def test_attachments_that_cannot_be_sealed_are_named(pdf, attachments, manifest, created, changes, words):
    bad = replace(attachments[0], **changes)
    with pytest.raises(SealError, match=words):
        seal(pdf, (attachments[1], bad), manifest, created)


def test_limits_of_number_and_size(pdf, attachments, manifest, created, monkeypatch):
    many = tuple(replace(attachments[0], name=f"{number}.csv") for number in range(1000))
    with pytest.raises(SealError, match="1,000 attachments at most"):
        seal(pdf, many, manifest, created)
    monkeypatch.setattr("chipbrief.seal.attachments.MAX_SIZE", 100)
    with pytest.raises(SealError, match="allowed are 100"):
        seal(pdf, attachments, manifest, created)
    monkeypatch.setattr("chipbrief.seal.attachments.MAX_TOTAL", 10)
    with pytest.raises(SealError, match="together"):
        seal(pdf, attachments, manifest, created)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nhello", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_refused(data, attachments, manifest, created):
    with pytest.raises(SealError, match=r"not a PDF|damaged beyond reading"):
        seal(data, attachments, manifest, created)


def test_an_encrypted_pdf_is_refused(pdf, attachments, manifest, created):
    for password in ("", "secret"):
        output = io.BytesIO()
        with opened(pdf) as document:
            document.save(output, encryption=pikepdf.Encryption(owner="x", user=password))
        with pytest.raises(SealError, match="encrypted"):
            seal(output.getvalue(), attachments, manifest, created)


def test_a_manifest_that_is_not_plain_is_refused(pdf, created):
    for value in (object(), float("nan"), Path("x")):
        with pytest.raises(SealError, match="manifest cannot be written"):
            seal(pdf, (), {"value": value}, created)


def test_dates_are_written_in_utc(pdf, manifest):
    assert pdf_date(datetime(2026, 1, 1, 19, tzinfo=timezone(timedelta(hours=-5)))) == "D:20260102000000Z"
    with pytest.raises(SealError, match="time zone"):
        seal(pdf, (), manifest, datetime(2026, 1, 1))  # noqa: DTZ001


def test_limits_are_reached_before_they_are_passed(attachments, monkeypatch):
    sizes = [len(item.data) for item in attachments]
    for name, value in (("MAX_ATTACHMENTS", 3), ("MAX_SIZE", max(sizes)), ("MAX_TOTAL", sum(sizes))):
        monkeypatch.setattr(f"chipbrief.seal.attachments.{name}", value)
        check_attachments(attachments)
        monkeypatch.setattr(f"chipbrief.seal.attachments.{name}", value - 1)
        with pytest.raises(SealError, match=r"allowed are|at most"):
            check_attachments(attachments)
        monkeypatch.undo()


@pytest.mark.parametrize(
    ("one", "two"), [("A.csv", "a.csv"), ("a.csv", "A.CSV"), ("\u00e9.csv", "e\u0301.csv")]
)
def test_names_that_are_one_file_on_some_system_are_refused(attachments, one, two):
    files = [replace(attachments[0], name=name) for name in (one, two)]
    with pytest.raises(SealError, match="another one has the same name"):
        check_attachments(files)


def test_an_entry_of_the_manifest_describes_its_attachment(attachments):
    assert attachments[1].entry() == {
        "name": "sources.json",
        "sha256": hashlib.sha256(b"[]\n").hexdigest(),
        "size": 3,
        "mime": "application/json",
        "relationship": "Source",
        "description": "Sources as CSL-JSON",
    }


def test_what_a_pdf_has_already_stays(attachments, manifest, created):
    with opened(blank()) as document:
        document.Root.ViewerPreferences = pikepdf.Dictionary(Direction=pikepdf.Name.R2L)
        document.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=pikepdf.Array([])))
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["xmp:CreateDate"] = "2001-01-01T00:00:00Z"
        output = io.BytesIO()
        document.save(output)
    with opened(seal(output.getvalue(), attachments, manifest, created, title="A brief")) as document:
        assert document.Root.ViewerPreferences.Direction == "/R2L"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert "/Dests" in document.Root.Names
        with document.open_metadata() as metadata:
            assert metadata["xmp:CreateDate"] == "2001-01-01T00:00:00Z"
            assert metadata["dc:title"] == "A brief"
