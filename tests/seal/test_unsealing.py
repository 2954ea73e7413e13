# SPDX-License-Identifier: Apache-2.0
"""Damage is named, and never ends in a crash."""

from __future__ import annotations

import io
import json
import zlib

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.attacks import edited, stream_of

from chipbrief.errors import SealError
from chipbrief.seal import Sealed, reading, seal, unseal


@pytest.fixture(scope="module")
def sealed(pdf, attachments, manifest, created) -> bytes:
    return seal(pdf, attachments, manifest, created)


def kinds(result: Sealed) -> dict[str, str]:
    return {item.name: item.kind for item in result.damages}


def stored(sealed: bytes) -> bytes:
    """Return the file with its attachments not compressed."""

    def unpack(document: pikepdf.Pdf) -> None:
        for spec in document.Root.AF.as_list():
            spec.EF.F.write(spec.EF.F.read_bytes())

    return edited(sealed, unpack, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def test_another_file_beside_the_one_that_is_read_names_it(sealed, attachments):
    def swap(document: pikepdf.Pdf) -> None:
        document.Root.AF[0].EF.F = document.make_stream(b"another")

    found = unseal(edited(sealed, swap))
    assert kinds(found) == {"data/figure-1.csv": "changed"}
    assert "F" in found.damages[0].detail
    assert found.attachments[0].data == attachments[0].data


def test_each_byte_changed_in_a_stored_attachment_names_it(sealed, attachments):
    plain = stored(sealed)
    assert unseal(plain).damages == ()
    start = plain.index(attachments[0].data)
    for offset in range(0, len(attachments[0].data), 97):
        changed = bytearray(plain)
        changed[start + offset] ^= 1
        result = unseal(bytes(changed))
        assert kinds(result) == {"data/figure-1.csv": "changed"}
        assert len(result.attachments) == 3


def test_each_byte_changed_in_a_compressed_attachment_names_it(sealed):
    with pikepdf.open(io.BytesIO(sealed)) as document:
        raw = stream_of(document, "data/figure-1.csv").read_raw_bytes()
    start = sealed.index(raw)
    found = set()
    for offset in range(len(raw)):
        changed = bytearray(sealed)
        changed[start + offset] ^= 0x10
        result = unseal(bytes(changed))
        assert list(kinds(result)) == ["data/figure-1.csv"]
        assert "sources.json" in [item.name for item in result.attachments]
        found |= set(kinds(result).values())
    assert "unreadable" in found


def test_a_missing_file_and_one_too_many_are_named(sealed, pdf, attachments, manifest, created):
    def drop(document: pikepdf.Pdf) -> None:
        document.Root.AF = pikepdf.Array(document.Root.AF.as_list()[1:])
        names = document.Root.Names.EmbeddedFiles.Names.as_list()
        document.Root.Names.EmbeddedFiles.Names = pikepdf.Array(names[2:])

    assert kinds(unseal(edited(sealed, drop))) == {"data/figure-1.csv": "missing"}

    def add(document: pikepdf.Pdf) -> None:
        document.attachments["extra.txt"] = b"not evidence"

    assert kinds(unseal(edited(sealed, add))) == {"extra.txt": "unlisted"}


def test_a_file_in_the_name_tree_only_is_found(sealed):
    def forget(document: pikepdf.Pdf) -> None:
        del document.Root.AF

    result = unseal(edited(sealed, forget))
    assert result.manifest is not None
    assert result.damages == ()


def test_a_pdf_without_manifest_is_not_sealed(pdf):
    result = unseal(pdf)
    assert result.manifest is None
    assert kinds(result) == {"manifest.json": "manifest"}


@pytest.mark.parametrize(
    "text",
    [
        b"no json",
        b"[]",
        b"{}",
        b'{"attachments": [1]}',
        b'{"attachments": [{"name": 1, "sha256": ""}]}',
        b'{"attachments": [{"name": "a", "sha256": 1}]}',
        b'{"attachments": [], "value": NaN}',
        b'{"attachments": [], "engine": "\\ud800"}',
        b'{"attachments": [], "engine": "1", "engine": "2"}',
        b'{"attachments": [{"name": "a", "sha256": "0"}, {"name": "a", "sha256": "1"}]}',
        b"[" * 99999,
    ],
)
def test_a_manifest_that_makes_no_sense_is_named(sealed, text):
    result = unseal(edited(sealed, lambda document: stream_of(document, "manifest.json").write(text)))
    assert result.manifest is None
    assert kinds(result) == {"manifest.json": "manifest"}
    assert len(result.attachments) == 3


def listing(sealed: bytes, entries: list[dict[str, str]]) -> Sealed:
    text = json.dumps({"attachments": entries}).encode()
    return unseal(edited(sealed, lambda document: stream_of(document, "manifest.json").write(text)))


def test_a_manifest_lists_a_thousand_attachments_at_most(sealed):
    names = [{"name": str(number), "sha256": ""} for number in range(1001)]
    assert listing(sealed, names[:-1]).manifest is not None
    found = listing(sealed, names)
    assert found.manifest is None
    assert "more than 1,000 attachments" in found.damages[0].detail


def test_what_is_wrong_with_a_manifest_is_told_in_a_line(sealed):
    text = b'{"attachments": [], "%s": 1, "%s": 2}' % (b"x" * 9999, b"x" * 9999)
    changed = edited(sealed, lambda document: stream_of(document, "manifest.json").write(text))
    assert len(unseal(changed).damages[0].detail) < 250


def test_each_digit_of_a_hash_counts(sealed, attachments):
    entries = [item.entry() for item in attachments]
    entries[0]["sha256"] = entries[0]["sha256"][:-1] + ("0" if entries[0]["sha256"][-1] != "0" else "1")
    assert kinds(listing(sealed, entries)) == {"data/figure-1.csv": "changed"}


def test_a_changed_manifest_names_what_no_longer_fits(sealed):
    def edit(document: pikepdf.Pdf) -> None:
        stream = stream_of(document, "manifest.json")
        values = json.loads(stream.read_bytes())
        values["attachments"][1]["sha256"] = "0" * 64
        stream.write(json.dumps(values).encode())

    assert kinds(unseal(edited(sealed, edit))) == {"sources.json": "changed"}


def test_a_decompression_bomb_is_not_unpacked(sealed, monkeypatch):
    bomb = zlib.compress(bytes(50_000_000), 9)
    monkeypatch.setattr(reading, "MAX_SIZE", 1_000_000)
    data = edited(
        sealed,
        lambda document: stream_of(document, "sources.json").write(bomb, filter=pikepdf.Name.FlateDecode),
    )
    result = unseal(data)
    assert kinds(result) == {"sources.json": "unreadable"}
    assert "larger than 1,000,000 bytes" in str(result.damages[0])


def test_all_attachments_together_are_limited(sealed, monkeypatch):
    monkeypatch.setattr(reading, "MAX_TOTAL", 765)
    assert set(kinds(unseal(sealed)).values()) == {"unreadable", "manifest"}


@pytest.mark.parametrize("filters", ["/RunLengthDecode", "/DCTDecode", "/Nonsense"])
def test_an_unknown_encoding_is_named(sealed, filters):
    def edit(document: pikepdf.Pdf) -> None:
        stream_of(document, "sources.json").write(b"xx", filter=pikepdf.Name(filters))

    options = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
    assert kinds(unseal(edited(sealed, edit, **options))) == {"sources.json": "unreadable"}


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\x", "a\0b", ""])
def test_names_that_lead_out_of_the_folder_are_refused(sealed, name):
    def edit(document: pikepdf.Pdf) -> None:
        spec = document.Root.AF[0]
        spec.F = spec.UF = pikepdf.String(name)

    result = unseal(edited(sealed, edit))
    assert "data/figure-1.csv" not in [item.name for item in result.attachments]
    assert kinds(result)["data/figure-1.csv"] == "missing"
    assert set(kinds(result).values()) & {"refused", "unlisted"}


@pytest.mark.parametrize("name", ["data/figure-1.csv", "data/FIGURE-1.csv"])
def test_two_files_of_one_name_are_told(sealed, name):
    def edit(document: pikepdf.Pdf) -> None:
        document.Root.AF[1].UF = pikepdf.String(name)

    assert kinds(unseal(edited(sealed, edit))) == {name: "refused", "sources.json": "missing"}


def test_thousands_of_attachments_are_not_read(sealed, monkeypatch):
    monkeypatch.setattr(reading, "MAX_ATTACHMENTS", 2)
    result = unseal(sealed)
    assert len(result.attachments) == 2
    assert "more than 2 attachments" in str(result.damages)


def test_a_name_tree_that_bites_its_tail_ends(sealed):
    def edit(document: pikepdf.Pdf) -> None:
        del document.Root.AF
        tree = document.Root.Names.EmbeddedFiles
        tree.Kids = pikepdf.Array([tree, tree])

    assert unseal(edited(sealed, edit)).manifest is not None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.data())
def test_any_damage_is_a_result_or_a_clear_error(sealed, data):
    damaged = bytearray(sealed)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    del damaged[data.draw(st.integers(len(damaged) // 2, len(damaged))) :]
    try:
        unseal(bytes(damaged))
    except SealError as error:
        assert "0x" not in str(error)  # noqa: PT017
