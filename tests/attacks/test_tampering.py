# SPDX-License-Identifier: Apache-2.0
"""A brief that was changed after it was sealed: each change is found at the right level, and named."""

from __future__ import annotations

import io
import re
import struct
import zlib

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String
from support.attacks import edited, resealed, said, stream_of, with_manifest

from chipbrief.flow import Workshop, make_brief
from chipbrief.gather import Library
from chipbrief.seal import unseal
from chipbrief.verify import verify
from chipbrief.verify.words import outcome, unknown_lines

OK, DIFFERENT = "ok", "different"
CHIPS = "data-chips-chips.csv"


def title(document: pikepdf.Pdf) -> None:
    document.docinfo.Title = String("Quite another brief")


def author_in_xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:creator"] = ["A. Forger"]


def script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def note(document: pikepdf.Pdf) -> None:
    page = document.pages[0].obj
    text = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents=String("All is well"))
    page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(text)])


def bookmark(document: pikepdf.Pdf) -> None:
    document.Root.Outlines.First.Title = String("All is well")


def language(document: pikepdf.Pdf) -> None:
    document.Root.Lang = String("tlh")


def page_order(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])
    del document.pages[0]


def last_page(document: pikepdf.Pdf) -> None:
    del document.pages[-1]


def cut(document: pikepdf.Pdf) -> None:
    document.Root.Pages.CropBox = pikepdf.Array([0, 400, 595, 842])


def unit(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.UserUnit = 10


def script_of_a_page(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def description(document: pikepdf.Pdf) -> None:
    document.Root.AF[0].Desc = String("All is well")


def second_version(document: pikepdf.Pdf) -> None:
    document.Root.AF[0].EF.F = document.make_stream(b"MZ")


def payload(document: pikepdf.Pdf) -> None:
    document.trailer.Payload = document.make_stream(b"MZ")


def metadata_that_are_none(document: pikepdf.Pdf) -> None:
    document.Root.Metadata = Dictionary()


def comment(document: pikepdf.Pdf) -> None:
    packet = document.Root.Metadata
    packet.write(packet.read_bytes().replace(b"<rdf:RDF", b"<!-- MZ --><rdf:RDF", 1))


def no_xml(document: pikepdf.Pdf) -> None:
    packet = document.Root.Metadata
    packet.write(packet.read_bytes().replace(b"</pdfaExtension:", b"</pdfaE8tension:", 1))


def packed_wrongly(document: pikepdf.Pdf) -> None:
    document.Root.Metadata = document.make_stream(b"", Type=Name.Metadata, Subtype=Name.XML)
    document.Root.Metadata.write(b"\xff" * 99, filter=Name.LZWDecode)


def chips(document: pikepdf.Pdf) -> None:
    stream = stream_of(document, CHIPS)
    stream.write(stream.read_bytes().replace(b"989.4", b"989.5"))


def layer(document: pikepdf.Pdf) -> None:
    hidden = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("All of it")))
    document.Root.OCProperties = Dictionary(OCGs=[hidden], D=Dictionary(OFF=[hidden]))
    page = document.pages[0].obj
    page.Resources = Dictionary({**dict(page.Resources), "/Properties": Dictionary(All=hidden)})
    behind(document, b"EMC", before=b"/OC /All BDC")


def cover(document: pikepdf.Pdf) -> None:
    looks = document.make_stream(b"1 g 0 0 600 300 re f", Subtype=Name.Form, BBox=[0, 0, 600, 300])
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 300, 600, 600], AP=Dictionary(N=looks))
    page = document.pages[0].obj
    page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(stamp)])


def unseen_words(document: pikepdf.Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    resources = document.pages[0].obj.Resources
    resources.Font.Unseen = document.make_indirect(font)
    behind(document, b"BT 3 Tr /Unseen 9 Tf 50 50 Td (The rule was repealed.) Tj ET")


def other_letters(document: pikepdf.Pdf) -> None:
    """Draw other letters than those that are read."""
    for item in document.objects:
        if isinstance(item, Dictionary) and item.get("/Subtype") == "/CIDFontType2":
            item.CIDToGIDMap = document.make_stream(
                struct.pack(">65536H", *range(20), 21, 20, *range(22, 65536))
            )


def beside_the_manifest(document: pikepdf.Pdf) -> None:
    stream_of(document, "manifest.json").Params.Payload = document.make_stream(b"MZ")


def behind(document: pikepdf.Pdf, content: bytes, before: bytes = b"") -> None:
    page = document.pages[0].obj
    old = page.Contents.as_list() if isinstance(page.Contents, pikepdf.Array) else [page.Contents]
    page.Contents = pikepdf.Array([document.make_stream(before), *old, document.make_stream(content)])


OTHER_OBJECTS = "document: it holds other objects than a re-run"
DOCUMENT = {
    "title": (title, "Title (information): sealed “Quite another brief”"),
    "author in XMP": (author_in_xmp, "creator (XMP metadata): sealed “"),
    "script": (script, "document: action on opening: sealed “app.alert(1)”"),
    "note on a page": (note, "page 1: annotations differ"),
    "bookmark": (bookmark, "document: bookmarks: sealed “All is well"),
    "language": (language, "document: language"),
    "part of the page that is shown": (cut, "page 1: visible part of the page differs"),
    "unit of length": (unit, "page 1: unit of length differs"),
    "script of a page": (script_of_a_page, "page 1: actions differ"),
    "description of an attachment": (description, ": its description or kind is not what a re-run"),
    "layer that hides a page": (layer, "page 1: drawing differs"),
    "picture over a page": (cover, "page 1: annotations differ"),
    "words that nobody sees": (unseen_words, "page 1: text: sealed “"),
    "letters than are read": (other_letters, OTHER_OBJECTS),
    "payload behind the catalog": (payload, OTHER_OBJECTS),
    "payload beside the manifest": (beside_the_manifest, OTHER_OBJECTS),
    "comment in the metadata": (comment, OTHER_OBJECTS),
    "metadata that are no XML": (
        no_xml,
        "document: it is written wrongly, so that readers may see other things",
    ),
    "metadata that cannot be unpacked": (packed_wrongly, "damage (XMP metadata): sealed “"),
}


@pytest.mark.parametrize("what", DOCUMENT)
def test_another(what, memo, patient, library):
    change, words = DOCUMENT[what]
    verdict = verify("x.pdf", edited(memo.pdf, change, fix_metadata_version=False), patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, DIFFERENT, DIFFERENT)
    assert said(re.escape(words), verdict)


def test_another_version_of_an_attachment_for_other_readers(memo, patient, library):
    verdict = verify("x.pdf", edited(memo.pdf, second_version), patient, library)
    assert verdict.hashes == DIFFERENT
    assert said("another file stands beside it, which some programs open", verdict)


@pytest.mark.parametrize(
    ("change", "words"), [(page_order, "page 1: text: sealed"), (last_page, "document: pages: sealed")]
)
def test_pages_put_elsewhere(change, words, small, patient, library):
    verdict = verify("x.pdf", edited(small.pdf, change), patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, DIFFERENT, DIFFERENT)
    assert said(words, verdict)


def test_an_attachment_with_another_number(memo, patient, library):
    verdict = verify("x.pdf", edited(memo.pdf, chips), patient, library)
    assert verdict.hashes == DIFFERENT
    assert said(f"{CHIPS}: its content is not what was sealed", verdict)


def test_an_attachment_that_cannot_be_decoded(memo, patient, library):
    def change(document):
        stream = stream_of(document, "table-chips.csv")
        raw = bytearray(zlib.compress(stream.read_bytes()))
        raw[len(raw) // 2] ^= 0xFF
        stream.write(bytes(raw), filter=Name.FlateDecode)

    verdict = verify("x.pdf", edited(memo.pdf, change), patient, library)
    assert verdict.hashes == DIFFERENT
    assert said("table-chips.csv: it cannot be read", verdict)


def test_a_figure_as_drawn_with_the_hash_to_fit(memo, patient, library):
    name = next(item.name for item in unseal(memo.pdf).attachments if item.name.startswith("table-"))
    verdict = verify("x.pdf", resealed({name: b"chip,tpp\nA100,1\n"})(memo.pdf), patient, library)
    assert (verdict.hashes, verdict.content) == (OK, DIFFERENT)
    assert said(f"{name}: its content is not what a re-run attaches", verdict)


def test_data_with_the_hash_to_fit(memo, patient, library):
    old = unseal(memo.pdf).attachment(CHIPS)
    assert old is not None
    changed = resealed({CHIPS: old.data.replace(b"989.4", b"1989.4")})(memo.pdf)
    verdict = verify("x.pdf", changed, patient, library)
    assert (verdict.hashes, verdict.content) == (OK, DIFFERENT)
    assert said(r"manifest.json: data_pack.files.chips/chips.csv: sealed", verdict)


def test_a_finding_that_the_manifest_gives_another_value(memo, patient, library):
    manifest = unseal(memo.pdf).manifest or {}
    findings = [dict(item) for item in manifest["findings"]]
    findings[0]["value"] = "99"
    verdict = verify("x.pdf", with_manifest(findings=findings)(memo.pdf), patient, library)
    assert (verdict.content, verdict.bytes) == (DIFFERENT, DIFFERENT)
    assert said(r"manifest.json: findings.rules-in-window.value: sealed 99, re-run \d", verdict)


@pytest.mark.parametrize(("first", "second"), [("99", None), (None, "99")])
def test_a_finding_that_the_manifest_has_twice(first, second, memo, patient, library):
    findings = (unseal(memo.pdf).manifest or {})["findings"]
    two = [{**findings[0], **({"value": value} if value else {})} for value in (first, second)]
    verdict = verify("x.pdf", with_manifest(findings=[*two, *findings[1:]])(memo.pdf), patient, library)
    assert (verdict.content, verdict.bytes) == (DIFFERENT, DIFFERENT)
    assert said(r"findings\.rules-in-window \(2\): sealed {.*, re-run nothing", verdict)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"engine": "99"}, "made with Chipbrief 99, checked with"),
        ({"created": "2020-01-01T00:00:00Z"}, "manifest.json: created: sealed 2020"),
        ({"typeset_sha256": "00"}, "manifest.json: typeset_sha256: sealed 00"),
        ({"libraries": {"weasyprint": "1"}}, "made with weasyprint 1, checked with"),
    ],
)
def test_a_manifest_that_claims_otherwise(changes, words, memo, patient, library):
    verdict = verify("x.pdf", with_manifest(**changes)(memo.pdf), patient, library)
    assert (verdict.content, verdict.bytes) == (OK, DIFFERENT)
    assert said(re.escape(words), verdict)


def revision(pdf: bytes, *objects: bytes) -> bytes:
    """Return the file with a revision appended that replaces its first objects (ISO 32000-1, 7.5.6)."""
    former = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root, size = document.Root.objgen[0], len(document.objects) + 1
    out = bytearray(pdf)
    rows = b""
    for number, body in enumerate(objects, size):
        rows += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    keys = b"/Size %d /Root %d 0 R /Prev %d" % (size + len(objects), root, former)
    out += b"xref\n0 0\n" + rows + b"trailer << " + keys + b" >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def test_a_revision_that_was_appended(memo, patient, library):
    verdict = verify("x.pdf", revision(memo.pdf, b"(a word)"), patient, library)
    assert (verdict.hashes, verdict.bytes) == (OK, DIFFERENT)
    assert said("document: a revision was appended after the seal", verdict)


def test_bytes_behind_the_end(memo, patient, library):
    verdict = verify("x.pdf", memo.pdf + b"PK\3\4", patient, library)
    assert verdict.bytes == DIFFERENT
    assert said("document: 4 bytes follow its end", verdict)


def test_metadata_that_are_none(memo, patient, library):
    changed = edited(memo.pdf, metadata_that_are_none, fix_metadata_version=False)
    verdict = verify("x.pdf", changed, patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, DIFFERENT, DIFFERENT)
    assert said(r"title \(XMP metadata\): sealed “”", verdict)


def test_bytes_before_the_start(memo, patient, library):
    verdict = verify("x.pdf", b"MZ\n" + memo.pdf, patient, library)
    assert verdict.bytes == DIFFERENT
    assert said("document: 3 bytes stand before its start", verdict)


def test_what_readers_may_read_in_two_ways(memo, patient, library):
    plain = edited(memo.pdf, lambda _document: None, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    twice = plain.replace(b" /Type /Page ", b" /Rotate 90 /Rotate 0 /Type /Page ", 1)
    assert twice != plain
    verdict = verify("x.pdf", twice, patient, library)
    assert verdict.content == DIFFERENT
    assert said("document: it is written wrongly", verdict)


@pytest.mark.parametrize(
    "options",
    [
        {"linearize": True},
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.generalized},
    ],
)
def test_however_other_software_writes_it_it_is_the_same_brief(options, memo, patient, library):
    verdict = verify("x.pdf", edited(memo.pdf, lambda _document: None, **options), patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, OK, DIFFERENT)


def test_a_brief_made_of_other_data_by_the_program_itself_is_not_said_to_be_verified(
    memo, memo_format, typesetter, patient, library
):
    files = {**library.files, "chips/chips.csv": library.files["chips/chips.csv"].replace(b"989.4", b"98.4")}
    workshop = Workshop(Library.from_files(files), {"memo": memo_format}, typesetter)
    verdict = verify("x.pdf", make_brief(memo.pick, workshop).pdf, patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, OK, OK)
    assert verdict.unknown == ("chips/chips.csv",)
    assert outcome(verdict) == "unknown"
    assert "made of files that this installation does not have: chips/chips.csv" in unknown_lines(verdict)


def test_a_file_that_other_software_wrote_anew_is_the_same_brief(memo, patient, library):
    verdict = verify("x.pdf", edited(memo.pdf, lambda _document: None), patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, OK, DIFFERENT)
    assert said("other software has written it anew", verdict)
