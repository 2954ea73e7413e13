# SPDX-License-Identifier: Apache-2.0
"""Attach files and the manifest to a PDF so that the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from chipbrief.errors import SealError
from chipbrief.language import said
from chipbrief.language.notices import notice
from chipbrief.seal.attachments import MANIFEST_NAME, Attachment, check_attachments, one_name
from chipbrief.seal.manifest import manifest_bytes
from chipbrief.seal.reading import open_pdf, read_files

if TYPE_CHECKING:
    import pikepdf

#: What ``manifest.json`` is, for the list of attachments that a reader shows.
ABOUT_MANIFEST = said("How this brief was made, and the hash of every other attachment")

#: So many objects of a file are read one by one; a file may say that it has any number.
_MOST_IN_STEPS = 100_000


def seal(
    pdf: bytes,
    attachments: tuple[Attachment, ...],
    manifest: Mapping[str, Any],
    created: datetime,
    *,
    title: str | None = None,
    language: str = "en-US",
    about: str = ABOUT_MANIFEST,
) -> bytes:
    """Return ``pdf`` with ``attachments`` and, as the last one, ``manifest.json``.

    The manifest gets the list ``attachments`` with name, SHA-256, size, media type, relationship and
    description of each. Files that ``pdf`` already carries are kept and listed, unless a new one has
    the same name; an old manifest is dropped. ``title`` and ``language`` are set only where the PDF
    has none. ``about`` says what the manifest is. ``created`` needs a time zone. A PDF/A-3a and PDF/UA-1
    file stays one: every file specification has F, UF, EF and AFRelationship and is once in /AF (ISO
    19005-3, 6.8).

    Raises ``SealError``: not a PDF, encrypted, or an attachment that cannot be sealed.
    """
    if created.tzinfo is None:
        raise SealError(notice("The date of a seal needs a time zone."))
    with open_pdf(pdf) as document:
        _read_in_steps(document)
        files = (*_kept(document, attachments), *attachments)
        check_attachments((*files, _manifest_file(b"", about)))
        listed = {**manifest, "attachments": [item.entry() for item in files]}
        _embed(document, (*files, _manifest_file(manifest_bytes(listed), about)), created)
        _set_missing(document, title, language, created)
        return _saved(document)


def _read_in_steps(document: pikepdf.Pdf) -> None:
    """Have the objects of a file read one by one.

    Else all are read at once as soon as one is added, and pikepdf holds Python's lock for 0.09 s meanwhile.
    """
    for number in range(1, min(int(document.trailer.get("/Size", 0)), _MOST_IN_STEPS)):
        document.get_object(number, 0)


def _manifest_file(data: bytes, about: str) -> Attachment:
    return Attachment(MANIFEST_NAME, data, "application/json", "Source", str(about))


def _kept(document: pikepdf.Pdf, attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Return the files that the PDF already carries and that are not replaced."""
    new = {one_name(item.name) for item in attachments} | {MANIFEST_NAME}
    found, damages = read_files(document)
    if damages:
        raise SealError(notice("The PDF already carries a damaged attachment: {damage}.", damage=damages[0]))
    names = {item.name: item for item in found if one_name(item.name) not in new}
    return tuple(replace(item, mime=item.mime or "application/octet-stream") for item in names.values())


def _embed(document: pikepdf.Pdf, files: tuple[Attachment, ...], created: datetime) -> None:
    """Put ``files`` into the name tree /EmbeddedFiles and, each exactly once, into the catalog's /AF."""
    from pikepdf import Array, Dictionary, String

    specs = {item.name: _file_specification(document, item, created) for item in files}
    # The keys of a name tree are sorted by their bytes (ISO 32000-1, 7.9.6).
    leaves = sorted((bytes(String(name)), spec) for name, spec in specs.items())
    if "/Names" not in document.Root:
        document.Root.Names = Dictionary()
    flat = [part for key, spec in leaves for part in (String(key), spec)]
    document.Root.Names.EmbeddedFiles = document.make_indirect(Dictionary(Names=Array(flat)))
    document.Root.AF = document.make_indirect(Array(list(specs.values())))


def _file_specification(document: pikepdf.Pdf, item: Attachment, created: datetime) -> pikepdf.Object:
    from pikepdf import Dictionary, Name, String

    date = String(pdf_date(created))
    stream = document.make_stream(item.data)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(f"/{item.mime}")
    stream.Params = Dictionary(
        Size=len(item.data),
        CreationDate=date,
        ModDate=date,
        # The checksum that ISO 32000-1, table 46 asks for is MD5; the manifest holds SHA-256.
        CheckSum=String(hashlib.md5(item.data, usedforsecurity=False).digest()),
    )
    return document.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(item.name),
            UF=String(item.name),
            Desc=String(item.description),
            AFRelationship=Name(f"/{item.relationship}"),
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _set_missing(document: pikepdf.Pdf, title: str | None, language: str, created: datetime) -> None:
    from pikepdf import Dictionary, Name, String

    if "/Lang" not in document.Root:
        document.Root.Lang = String(language)
    if "/ViewerPreferences" not in document.Root:
        document.Root.ViewerPreferences = Dictionary()
    document.Root.ViewerPreferences.DisplayDocTitle = True
    info = document.docinfo
    wanted = {Name.CreationDate: pdf_date(created), Name.ModDate: pdf_date(created), Name.Title: title}
    missing = {name: text for name, text in wanted.items() if name not in info and text}
    if not missing:
        return
    for name, text in missing.items():
        info[name] = String(text)
    _update_metadata(document, title if Name.Title in missing else None, created)


def _update_metadata(document: pikepdf.Pdf, title: str | None, created: datetime) -> None:
    """Add to the XMP packet what was added to the document information: both must agree."""
    moment = f"{created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for key, value in (("xmp:CreateDate", moment), ("xmp:ModifyDate", moment), ("dc:title", title)):
            if value and key not in metadata:
                metadata[key] = value


def _saved(document: pikepdf.Pdf) -> bytes:
    import pikepdf

    output = io.BytesIO()
    document.save(
        output,
        deterministic_id=True,
        compress_streams=True,
        # Streams that come in compressed are written like those that do not: sealing again changes nothing.
        recompress_flate=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
        progress=_let_others_work,
    )
    return output.getvalue()


def _let_others_work(_percent: int) -> None:
    """Be called while a file is written: other threads, such as a window's, then get Python's lock.

    Without it pikepdf holds the lock for 0.05 s, with it for 0.01 at most.
    """


def pdf_date(moment: datetime) -> str:
    """Return ``moment`` in the form of ISO 32000-1, 7.9.4, in UTC."""
    return f"D:{moment.astimezone(UTC):%Y%m%d%H%M%S}Z"
