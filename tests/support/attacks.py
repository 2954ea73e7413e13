# SPDX-License-Identifier: Apache-2.0
"""Hostile files, made from an honest brief or from nothing; each is small, and each is one function."""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.filters import lzw_bomb

from chipbrief.seal import Attachment, seal, unseal

Attack = Callable[[bytes], bytes]
_MEGABYTE = bytes(2**20)
_PLAIN = pikepdf.ObjectStreamMode.disable


def edited(pdf: bytes, change: Callable[[pikepdf.Pdf], object], **options: Any) -> bytes:
    """Return the file with a change made by a PDF library, as a tamperer would save it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out, **options)
    return out.getvalue()


def stream_of(document: pikepdf.Pdf, name: str) -> pikepdf.Object:
    """Return the stream of an attachment."""
    return next(spec.EF.F for spec in document.Root.AF.as_list() if str(spec.UF) == name)


def with_manifest(**changes: Any) -> Attack:
    """Return an attack that changes keys of the manifest; the hashes of the attachments stay right."""

    def attack(pdf: bytes) -> bytes:
        def change(document: pikepdf.Pdf) -> None:
            stream = stream_of(document, "manifest.json")
            stream.write(json.dumps({**json.loads(stream.read_bytes()), **changes}).encode())

        return edited(pdf, change)

    return attack


def with_pick(**changes: Any) -> Attack:
    """Return an attack that changes words of the pick."""
    return lambda pdf: with_manifest(pick={**(unseal(pdf).manifest or {})["pick"], **changes})(pdf)


def raw_manifest(text: bytes) -> Attack:
    """Return an attack that puts other bytes in place of the manifest."""
    return lambda pdf: edited(pdf, lambda document: stream_of(document, "manifest.json").write(text))


def resealed(files: Mapping[str, bytes], extra: Mapping[str, Any] | None = None) -> Attack:
    """Return an attack that changes attachments and seals again, so that every hash is right."""

    def attack(pdf: bytes) -> bytes:
        sealed = unseal(pdf)
        kept = {item.name: item for item in sealed.attachments}
        for name, data in files.items():
            kept[name] = Attachment(name, data, "text/plain", "Source", "changed")
        manifest = {**(sealed.manifest or {}), **(extra or {})}
        return seal(pdf, tuple(kept.values()), manifest, datetime(2026, 1, 1, tzinfo=UTC))

    return attack


def with_extra(**changes: Any) -> Attack:
    """Return an attack that changes what the manifest says beside the standard keys, and seals again."""
    return lambda pdf: resealed({}, {"extra": {**(unseal(pdf).manifest or {})["extra"], **changes}})(pdf)


def with_template(page: str) -> Attack:
    """Return an attack whose template is ``page``."""
    return resealed({"template-brief.html.j2": page.encode()})


def with_settings(old: str, new: str) -> Attack:
    """Return an attack that changes words of the settings of the template."""
    name = "template-template.toml"

    def attack(pdf: bytes) -> bytes:
        settings = next(item.data for item in unseal(pdf).attachments if item.name == name)
        return resealed({name: settings.replace(old.encode(), new.encode())})(pdf)

    return attack


def with_style(style: str) -> Attack:
    """Return an attack whose template is a page with a style and a few words."""
    return with_template(f"<html lang=en><title>x</title><style>{style}</style><h1>x</h1><p>x</p>")


@cache
def bomb(depth: int = 1) -> bytes:
    """Return zeros deflated, and deflated again: a megabyte that unpacks to a quarter of a gigabyte."""
    packer = zlib.compressobj(1)
    data = b"".join(packer.compress(_MEGABYTE) for _ in range(256)) + packer.flush()
    for _ in range(depth - 1):
        data = zlib.compress(data, 9)
    return data


def with_bomb(name: str, depth: int = 1) -> Attack:
    """Return an attack with a decompression bomb in place of an attachment."""
    filters = [Name.FlateDecode] * depth

    def change(document: pikepdf.Pdf) -> None:
        data = bomb(depth)
        stream_of(document, name).write(data, filter=filters[0] if depth == 1 else Array(filters))

    options = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
    return lambda pdf: edited(pdf, change, **options)


def bomb_in_page(pdf: bytes) -> bytes:
    """A content stream that unpacks to a quarter of a gigabyte."""

    def change(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Contents = document.make_stream(b"")
        document.pages[0].obj.Contents.write(bomb(), filter=Name.FlateDecode)

    return edited(pdf, change, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def metadata_without_end(pdf: bytes) -> bytes:
    """Metadata of eight megabytes."""
    return edited(
        pdf, lambda document: document.Root.Metadata.write(bytes(2**23)), fix_metadata_version=False
    )


def bomb_of_lzw_in_page(pdf: bytes) -> bytes:
    """A content stream of LZW that unpacks to sixty-four megabytes."""

    def change(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Contents = document.make_stream(b"")
        document.pages[0].obj.Contents.write(lzw_bomb(9), filter=Name.LZWDecode)

    return edited(pdf, change, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def form_in_itself(pdf: bytes) -> bytes:
    """A form that draws itself a hundred times."""

    def change(document: pikepdf.Pdf) -> None:
        form = _form(document, b"/F Do " * 100)
        form.Resources.XObject.F = form
        _draw(document, form)

    return edited(pdf, change)


def forms_that_double(pdf: bytes) -> bytes:
    """Forms that each draw the next one twice: 2 to the power of 40 rectangles."""

    def change(document: pikepdf.Pdf) -> None:
        form = _form(document, b"0 0 9 9 re f")
        for _level in range(40):
            inner, form = form, _form(document, b"/F Do /F Do")
            form.Resources.XObject.F = inner
        _draw(document, form)

    return edited(pdf, change)


def _form(document: pikepdf.Pdf, content: bytes) -> pikepdf.Object:
    form = document.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary())
    return form


def _draw(document: pikepdf.Pdf, form: pikepdf.Object) -> None:
    page = document.pages[0]
    page.add_resource(form, Name.XObject, Name.Fx)
    page.contents_add(b"/Fx Do")


def name_of_no_text(pdf: bytes) -> bytes:
    """A page with an entry whose name is not UTF-8."""
    plain = edited(
        pdf, lambda document: document.pages[0].obj.__setitem__("/Xyz", 1), object_stream_mode=_PLAIN
    )
    return plain.replace(b"/Xyz", b"/X\xffz")


def written(*objects: bytes, root: int = 1, more: bytes = b"") -> bytes:
    """Return a PDF of these objects, numbered from 1, with a table of references."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    out += b"trailer << /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, more, start)
    return bytes(out)


def pages_in_a_circle(_pdf: bytes) -> bytes:
    """Return a tree of pages whose branch is its own root."""
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 2 /Kids [3 0 R] >>",
        b"<< /Type /Pages /Count 2 /Parent 2 0 R /Kids [2 0 R] >>",
    )


def pages_without_end(_pdf: bytes) -> bytes:
    """Return a page that is named two hundred thousand times."""
    kids = b"3 0 R " * 200_000
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 200000 /Kids [%s] >>" % kids,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    )


def pages_that_double(_pdf: bytes) -> bytes:
    """Return a tree whose every branch names the next one twice: 2 to the power of 40 pages."""
    branches = [b"<< /Type /Pages /Count 9 /Kids [%d 0 R %d 0 R] >>" % (n + 1, n + 1) for n in range(2, 42)]
    leaf = b"<< /Type /Page /MediaBox [0 0 9 9] >>"
    return written(b"<< /Type /Catalog /Pages 2 0 R >>", *branches, leaf)


def pages_deep_down(_pdf: bytes) -> bytes:
    """Return a tree of pages that is twenty thousand branches deep."""
    branches = [b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (n + 1) for n in range(2, 20_002)]
    return written(b"<< /Type /Catalog /Pages 2 0 R >>", *branches, b"<< /Type /Page /MediaBox [0 0 9 9] >>")


def pages_only_counted(_pdf: bytes) -> bytes:
    """Return a tree that claims two thousand million pages and has one."""
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    )


def table_that_bites_its_tail(pdf: bytes) -> bytes:
    """Return a table of references whose former one is itself."""
    start = pdf.rindex(b"startxref")
    place = pdf[start:].split()[1]
    return pdf[:start].replace(b"/Type /XRef", b"/Type /XRef /Prev " + place) + pdf[start:]


def table_bomb(_pdf: bytes) -> bytes:
    """Return a table of references that unpacks to a quarter of a gigabyte."""
    data = bomb()
    head = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    keys = b"/Type /XRef /Size 90000000 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length %d" % len(data)
    table = b"2 0 obj\n<< " + keys + b" >>\nstream\n" + data + b"\nendstream\nendobj\n"
    return head + table + b"startxref\n%d\n%%%%EOF\n" % len(head)


def nested_deep(_pdf: bytes) -> bytes:
    """Return a catalog with a hundred thousand brackets."""
    return written(b"<< /Type /Catalog /Pages 2 0 R /X " + b"[" * 100_000 + b"]" * 100_000 + b" >>", b"<< >>")


def names_in_a_circle(pdf: bytes) -> bytes:
    """Return a name tree of attachments whose branches are its own root."""

    def change(document: pikepdf.Pdf) -> None:
        del document.Root.AF
        tree = document.Root.Names.EmbeddedFiles
        tree.Kids = Array([tree] * 500)
        del tree.Names

    return edited(pdf, change)


def attachments_without_end(pdf: bytes) -> bytes:
    """Return a hundred thousand attachments that are one."""

    def change(document: pikepdf.Pdf) -> None:
        document.Root.AF = Array([*document.Root.AF.as_list()] * 1_000)
        flat = document.Root.Names.EmbeddedFiles.Names.as_list()
        document.Root.Names.EmbeddedFiles.Names = Array([*flat] * 1_000)

    return edited(pdf, change)


def attachments_of_one_name(pdf: bytes) -> bytes:
    """Return a file with a second manifest beside the first."""

    def change(document: pikepdf.Pdf) -> None:
        stream = document.make_stream(
            stream_of(document, "manifest.json").read_bytes().replace(b"CHN", b"MYS")
        )
        second = Dictionary(
            Type=Name.Filespec,
            F=String("manifest.json"),
            UF=String("manifest.json"),
            EF=Dictionary(F=stream),
        )
        document.Root.AF = Array([document.make_indirect(second), *document.Root.AF.as_list()])

    return edited(pdf, change)


def without(name: str) -> Attack:
    """Return an attack that drops an attachment."""

    def change(document: pikepdf.Pdf) -> None:
        del document.attachments[name]
        left = [spec for spec in document.Root.AF.as_list() if str(spec.UF) != name]
        document.Root.AF = Array(left)

    return lambda pdf: edited(pdf, change)


def without_page(pdf: bytes) -> bytes:
    """Return the brief with an empty page in place of its first."""

    def change(document: pikepdf.Pdf) -> None:
        del document.pages[0]
        document.add_blank_page()

    return edited(pdf, change)


def foreign(_pdf: bytes) -> bytes:
    """Return a file of another producer that carries something called like our manifest."""
    document = pikepdf.new()
    document.add_blank_page()
    document.attachments["manifest.json"] = json.dumps({"name": "an app", "attachments": []}).encode()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def plain(_pdf: bytes) -> bytes:
    """Return a file of another producer."""
    document = pikepdf.new()
    document.add_blank_page()
    out = io.BytesIO()
    document.save(out, linearize=True)
    return out.getvalue()


def encrypted(pdf: bytes) -> bytes:
    """Return the brief behind a password."""
    return edited(pdf, lambda _document: None, encryption=pikepdf.Encryption(owner="x", user="x"))


def said(words: str, verdict) -> bool:
    """Return whether a line of a verdict says what is wrong, or fail with all its lines."""
    return any(re.search(words, line) for line in verdict.differences) or pytest.fail(
        str(verdict.differences)
    )
