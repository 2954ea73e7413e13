# SPDX-License-Identifier: Apache-2.0
"""Files in a PDF are found wherever they stand, read once, and refused where readers may see others."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, StreamDecodeLevel, String
from support.attacks import edited, stream_of

from chipbrief.errors import SealError
from chipbrief.seal import Attachment, reading, seal, unseal
from chipbrief.seal.reading import lost_pages, open_pdf

FIRST = "data/figure-1.csv"
AS_IT_STANDS = {"compress_streams": False, "stream_decode_level": StreamDecodeLevel.none}


@pytest.fixture(scope="module")
def sealed(pdf, attachments, manifest, created) -> bytes:
    return seal(pdf, attachments, manifest, created)


def told(pdf: bytes) -> dict[str, str]:
    return {item.name: f"{item.kind}: {item.detail}" for item in unseal(pdf).damages}


def first(change: Callable[[pikepdf.Pdf, pikepdf.Object], object], **options: Any):
    """Return a change of the specification of the first attachment."""
    return lambda sealed: edited(sealed, lambda it: change(it, it.Root.AF[0]), **options)


def test_what_begins_late_is_no_pdf(sealed):
    assert unseal(b" " * 1000 + sealed).manifest
    with pytest.raises(SealError, match="not a PDF"):
        unseal(b" " * 1024 + sealed)


@pytest.mark.parametrize("left", [0.02, 0.3, 0.6, 0.9])
def test_of_a_file_that_was_cut_it_is_said_in_words_of_ours_what_is_missing(sealed, left):
    with pytest.raises(SealError) as told:
        open_pdf(sealed[: int(len(sealed) * left)]).close()
    assert str(told.value) == (
        "This PDF is damaged beyond reading (its end is missing). Get the file anew from where it came."
    )


def test_what_the_library_says_in_words_of_its_own_is_quoted():
    assert reading.fault_words("an  odd\nthing") == "“an odd thing”"
    assert reading.fault_words("") == ""


def test_specifications_that_are_no_objects_of_their_own_are_all_read(sealed, attachments):
    def direct(document: pikepdf.Pdf) -> None:
        document.Root.AF = Array([Dictionary(dict(spec)) for spec in document.Root.AF])
        del document.Root.Names.EmbeddedFiles

    found = unseal(edited(sealed, direct))
    assert found.attachments == attachments
    assert found.damages == ()


def in_the_tree(document: pikepdf.Pdf, before: int) -> None:
    """Leave the files in the last branch of the tree of names only, behind some that are empty."""
    del document.Root.AF
    tree = document.Root.Names.EmbeddedFiles
    last = document.make_indirect(Dictionary(Names=tree.Names))
    empty = [document.make_indirect(Dictionary(Names=Array([]))) for _number in range(before)]
    document.Root.Names.EmbeddedFiles = document.make_indirect(Dictionary(Kids=Array([*empty, last])))


def test_files_in_a_branch_of_the_tree_are_found(sealed, attachments):
    found = unseal(edited(sealed, lambda document: in_the_tree(document, 3)))
    assert sorted(item.name for item in found.attachments) == sorted(item.name for item in attachments)
    assert found.damages == ()


def test_a_tree_of_branches_without_end_is_not_followed(sealed, monkeypatch):
    monkeypatch.setattr(reading, "MAX_ATTACHMENTS", 10)
    assert unseal(edited(sealed, lambda document: in_the_tree(document, 20))).manifest is None


def test_a_file_may_have_only_its_older_name_and_place(sealed, attachments):
    def older(_document: pikepdf.Pdf, spec: pikepdf.Object) -> None:
        del spec.UF, spec.EF.UF

    found = unseal(first(older)(sealed))
    assert found.attachments == attachments
    assert found.damages == ()


def test_of_two_names_the_newer_one_counts(sealed):
    found = unseal(first(lambda _it, spec: spec.__setattr__("F", String("x.csv")))(sealed))
    assert (found.attachments[0].name, found.damages) == (FIRST, ())


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\x", "a\0b"])
def test_a_name_that_leads_out_is_refused_under_a_name_that_can_be_shown(name, sealed):
    def rename(_document: pikepdf.Pdf, spec: pikepdf.Object) -> None:
        spec.UF = String(name)

    (refused,) = (item for item in unseal(first(rename)(sealed)).damages if item.kind == "refused")
    assert refused.name.isprintable()


def test_a_long_name_is_cut(sealed):
    found = told(first(lambda _it, spec: spec.__setattr__("UF", String("x" * 999)))(sealed))
    assert found["x" * 60].startswith("refused: ")


def beside(data: bytes, **options: Any):
    def change(document: pikepdf.Pdf, spec: pikepdf.Object) -> None:
        spec.EF.F = document.make_stream(b"")
        spec.EF.F.write(data, **options)

    return first(change, **AS_IT_STANDS)


def test_another_stream_beside_the_one_that_is_read_must_hold_the_same(sealed, attachments):
    data = attachments[0].data
    assert told(beside(data)(sealed)) == {}
    for other in (beside(data + b"!"), beside(data[:-1]), beside(data, filter=Name.DCTDecode)):
        assert told(other(sealed))[FIRST].startswith("changed: another file stands beside it")


def packed(data: bytes, **options: Any):
    return lambda sealed: edited(
        sealed, lambda it: stream_of(it, FIRST).write(data, **options), **AS_IT_STANDS
    )


def test_data_that_are_cut_short_or_packed_in_another_way_cannot_be_read(sealed, attachments):
    whole = zlib.compress(attachments[0].data)
    flate, parms = Name.FlateDecode, Dictionary(Predictor=1)
    assert told(packed(whole, filter=flate)(sealed)) == {}
    assert "cut short" in told(packed(whole[:-4], filter=flate)(sealed))[FIRST]
    assert "it is encoded with" in told(packed(whole, filter=flate, decode_parms=parms)(sealed))[FIRST]
    assert "are damaged" in told(packed(b"\xff" + whole, filter=flate)(sealed))[FIRST]


def test_an_empty_file_written_anew_is_still_empty(pdf, attachments, manifest, created):
    files = (replace(attachments[0], data=b""), *attachments[1:])
    anew = edited(seal(pdf, files, manifest, created), lambda _document: None)
    assert unseal(anew).attachments == files
    assert told(anew) == {}


def test_a_relationship_that_is_not_told_is_none(sealed):
    def untold(_document: pikepdf.Pdf, spec: pikepdf.Object) -> None:
        del spec.AFRelationship

    assert unseal(first(untold)(sealed)).attachments[0].relationship == "Unspecified"


def test_pages_that_were_taken_out_and_still_stand_in_the_file_are_counted(make_pdf):
    parts = "".join(f"<section style='break-before: page'><h1>{number}</h1></section>" for number in range(3))

    def count(change: Callable[[pikepdf.Pdf], object]) -> int:
        with open_pdf(edited(make_pdf(parts), change)) as document:
            return lost_pages(document)

    assert count(lambda _document: None) == 0
    assert count(lambda document: document.pages.__delitem__(0)) == 1
    assert count(lambda document: document.pages[0].obj.__delitem__("/Type")) == 0


def test_a_damaged_file_of_a_pdf_is_not_sealed_again(sealed, manifest, created):
    broken = packed(b"no frame", filter=Name.FlateDecode)(sealed)
    with pytest.raises(SealError, match=f"already carries a damaged attachment: {FIRST}"):
        seal(broken, (), manifest, created)


def test_a_file_of_the_same_name_but_for_case_is_replaced(sealed, manifest, created):
    new = Attachment("Sources.JSON", b"[2]\n", "application/json", "Source", "New")
    found = unseal(seal(sealed, (new,), manifest, created))
    assert [item.name for item in found.attachments] == [FIRST, "template/brief.html.j2", "Sources.JSON"]
