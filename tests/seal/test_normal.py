# SPDX-License-Identifier: Apache-2.0
"""Files that hold the same objects have one normal form, however they are written; all others do not."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, StreamDecodeLevel, String
from support.attacks import edited, stream_of

from chipbrief.seal import seal
from chipbrief.seal.normal import ambiguities, misdescribed, unnamed_differences


@pytest.fixture(scope="module")
def sealed(pdf, attachments, manifest, created) -> bytes:
    return seal(pdf, attachments, manifest, created)


def nothing(_document: pikepdf.Pdf) -> None:
    pass


WRITTEN = {
    "as it comes": {},
    "loose": {"object_stream_mode": ObjectStreamMode.disable},
    "unpacked": {"compress_streams": False, "stream_decode_level": StreamDecodeLevel.generalized},
    "for the web": {"linearize": True},
}


@pytest.mark.parametrize("way", WRITTEN)
def test_what_is_only_written_anew_is_the_same(way, sealed):
    anew = edited(sealed, nothing, **WRITTEN[way])
    assert anew != sealed
    assert unnamed_differences(anew, sealed) == unnamed_differences(sealed, anew) == ()
    assert ambiguities(anew) == ()


def another_manifest(document: pikepdf.Pdf) -> None:
    stream = stream_of(document, "manifest.json")
    stream.write(b"{}")


def checksum_of_the_manifest(document: pikepdf.Pdf) -> None:
    stream_of(document, "manifest.json").Params.CheckSum = String(b"0" * 16)


def manifest_without_sizes(document: pikepdf.Pdf) -> None:
    parameters = stream_of(document, "manifest.json").Params
    del parameters.Size, parameters.CheckSum


@pytest.mark.parametrize("change", [another_manifest, checksum_of_the_manifest, manifest_without_sizes])
def test_what_the_manifest_says_and_its_size_are_compared_elsewhere(change, sealed):
    assert unnamed_differences(edited(sealed, change), sealed) == ()


def size_of_the_manifest(document: pikepdf.Pdf) -> None:
    stream_of(document, "manifest.json").Params.Size = 1


@pytest.mark.parametrize("change", [another_manifest, size_of_the_manifest, checksum_of_the_manifest])
def test_a_size_or_checksum_of_the_manifest_that_is_wrong_is_told(change, sealed):
    (line,) = misdescribed(edited(sealed, change))
    assert line == "manifest.json: the PDF tells its size or checksum wrongly"


@pytest.mark.parametrize("change", [nothing, manifest_without_sizes])
def test_a_manifest_whose_size_is_right_or_untold_is_described_well(change, sealed):
    assert misdescribed(edited(sealed, change)) == ()


def payload(document: pikepdf.Pdf) -> None:
    document.trailer.Payload = document.make_stream(b"MZ")


def attachment(document: pikepdf.Pdf) -> None:
    stream_of(document, "sources.json").write(b"[1]")


def size_of_an_attachment(document: pikepdf.Pdf) -> None:
    stream_of(document, "sources.json").Params.Size = 1


def shown_over_the_text(document: pikepdf.Pdf) -> None:
    over = Dictionary(Subtype=Name.Stamp, Rect=[0, 0, 99, 99], AP=Dictionary(N=document.make_stream(b"f")))
    document.pages[0].obj.Annots = Array([document.make_indirect(over)])


def meaning_of_letters(document: pikepdf.Pdf) -> None:
    font = next(iter(document.pages[0].obj.Resources.Font.values()))
    font.ToUnicode.write(font.ToUnicode.read_bytes() + b"\n")


def comment(document: pikepdf.Pdf) -> None:
    packet = document.Root.Metadata
    packet.write(packet.read_bytes().replace(b"<rdf:RDF", b"<!-- MZ --><rdf:RDF", 1))


def payload_beside_the_manifest(document: pikepdf.Pdf) -> None:
    stream_of(document, "manifest.json").Params.Payload = document.make_stream(b"MZ")


def day_of_the_manifest(document: pikepdf.Pdf) -> None:
    stream_of(document, "manifest.json").Params.ModDate = String("D:19990101")


OTHER = [
    payload_beside_the_manifest,
    day_of_the_manifest,
    payload,
    attachment,
    size_of_an_attachment,
    shown_over_the_text,
    meaning_of_letters,
    comment,
]


@pytest.mark.parametrize("change", OTHER)
def test_any_other_object_is_told(change, sealed):
    changed = edited(sealed, change, fix_metadata_version=False)
    for sides in ((changed, sealed), (sealed, changed)):
        (line,) = unnamed_differences(*sides)
        assert "it holds other objects than a re-run" in line


def no_xml(document: pikepdf.Pdf) -> None:
    document.Root.Metadata.write(document.Root.Metadata.read_bytes().replace(b"</rdf:RDF>", b"</rdf:RDG>"))


def packed_wrongly(document: pikepdf.Pdf) -> None:
    document.Root.Metadata = document.make_stream(b"", Type=Name.Metadata, Subtype=Name.XML)
    document.Root.Metadata.write(b"\xff" * 99, filter=Name.LZWDecode)


def document_type(document: pikepdf.Pdf) -> None:
    packet = document.Root.Metadata
    packet.write(packet.read_bytes().replace(b"<x:xmpmeta", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x:xmpmeta", 1))


BAD_METADATA = [
    (no_xml, "its metadata are no XML"),
    (packed_wrongly, ""),
    (document_type, "its metadata declare a document type"),
]


@pytest.mark.parametrize(("change", "words"), BAD_METADATA)
def test_metadata_that_readers_may_mend_in_their_own_way_are_told(change, words, sealed):
    (line,) = ambiguities(edited(sealed, change, fix_metadata_version=False))
    assert "it is written wrongly, so that readers may see other things in it" in line
    assert words in line


def test_a_key_that_stands_twice_is_told(sealed):
    loose = edited(sealed, nothing, object_stream_mode=ObjectStreamMode.disable)
    twice = loose.replace(b" /Type /Page ", b" /Rotate 90 /Rotate 0 /Type /Page ", 1)
    assert twice != loose
    assert len(ambiguities(twice)) == 1


def test_a_table_of_references_that_must_be_guessed_is_told(sealed):
    at = sealed.rindex(b"startxref")
    assert len(ambiguities(sealed[:at] + b"startxref\n7\n%%EOF\n")) == 1


def test_a_file_without_metadata_is_not_written_wrongly(sealed):
    def bare(document: pikepdf.Pdf) -> None:
        del document.Root.Metadata

    without = edited(sealed, bare, fix_metadata_version=False)
    assert ambiguities(without) == ()
    assert unnamed_differences(without, without) == ()
    assert unnamed_differences(without, sealed)
