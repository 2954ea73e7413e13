# SPDX-License-Identifier: Apache-2.0
"""The normal form of a PDF: the same bytes for all files that hold the same objects, whoever wrote them.

What is compared by name finds what somebody thought of. Two files of one normal form differ in nothing but
their writing: compression, the order and numbers of objects, the table of references.
"""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from chipbrief.language.notices import notice
from chipbrief.seal.attachments import MANIFEST_NAME
from chipbrief.seal.digests import stream_bytes
from chipbrief.seal.reading import embedded_as, fault_words, open_pdf

if TYPE_CHECKING:
    import pikepdf


def unnamed_differences(a: bytes, b: bytes) -> tuple[str, ...]:
    """Return that ``a`` (sealed) holds other objects than ``b`` (re-run), or nothing.

    The manifests are left out, which are compared value by value. Raises ``SealError`` when one of the files
    cannot be read.
    """
    if _normal(a) == _normal(b):
        return ()
    return (notice("document: it holds other objects than a re-run, beside what is named here"),)


class _DeclaredError(ValueError):
    """Metadata declare a document type."""


class _Declaring(ElementTree.TreeBuilder):
    """Refuses a document type, which no metadata need: some readers put in what it says."""

    def doctype(self, *_named: str | None) -> None:
        raise _DeclaredError


def ambiguities(pdf: bytes) -> tuple[str, ...]:
    """Return why readers may see different things in a file, of which one was checked; at most one line.

    Such are a key that a dictionary has twice, a table of references that had to be guessed, and metadata
    that cannot be read, or are no XML: some readers mend it.
    """
    from pikepdf import PikepdfError

    with open_pdf(pdf) as document:
        try:
            # In the locked worker, up to 1 MiB.
            ElementTree.fromstring(_packet(document), ElementTree.XMLParser(target=_Declaring()))  # noqa: S314
            _written(document)
            fault = next((fault_words(str(doubt)) for doubt in document.get_warnings()), "")
        except PikepdfError as error:
            fault = fault_words(str(error))
        except ElementTree.ParseError:
            fault = notice("its metadata are no XML")
        except _DeclaredError:
            fault = notice("its metadata declare a document type, by which words may stand for others")
    if not fault:
        return ()
    return (
        notice(
            "document: it is written wrongly, so that readers may see other things in it ({fault})",
            fault=fault,
        ),
    )


def misdescribed(pdf: bytes) -> tuple[str, ...]:
    """Return that the manifest is not as large as a file says, or has another checksum; or nothing."""
    with open_pdf(pdf) as document:
        fits = all(map(_fits, embedded_as(document, MANIFEST_NAME)))
    return () if fits else (notice("{name}: the PDF tells its size or checksum wrongly", name=MANIFEST_NAME),)


def _fits(stream: pikepdf.Object) -> bool:
    data = stream_bytes(stream)
    right = {"/Size": str(len(data)).encode(), "/CheckSum": hashlib.md5(data, usedforsecurity=False).digest()}
    return all(_bytes_of(stream.Params[key]) == right[key] for key in _sizes(stream))


def _bytes_of(value: object) -> bytes:
    from pikepdf import String

    return bytes(value) if isinstance(value, String) else str(value).encode("utf-8", "replace")


def _packet(document: pikepdf.Pdf) -> bytes:
    """Return the metadata; where there are none, such as say nothing."""
    from pikepdf import Stream

    metadata = document.Root.get("/Metadata")
    return metadata.read_bytes() if isinstance(metadata, Stream) else b"<none/>"


def _normal(pdf: bytes) -> bytes:
    with open_pdf(pdf) as document:
        for stream in embedded_as(document, MANIFEST_NAME):
            _empty(stream)
        return _written(document)


def _empty(stream: pikepdf.Object) -> None:
    for key in _sizes(stream):
        del stream.Params[key]
    stream.write(b"")


def _sizes(stream: pikepdf.Object) -> list[str]:
    """Return under which keys a file says how large it is, and its checksum (ISO 32000-1, table 46)."""
    from pikepdf import Dictionary

    told = stream.get("/Params")
    return [key for key in ("/Size", "/CheckSum") if isinstance(told, Dictionary) and key in told]


def _written(document: pikepdf.Pdf) -> bytes:
    from pikepdf import ObjectStreamMode, Stream, StreamDecodeLevel

    target = io.BytesIO()
    document.save(
        target,
        static_id=True,
        fix_metadata_version=isinstance(document.Root.get("/Metadata"), Stream),
        force_version="1.7",
        object_stream_mode=ObjectStreamMode.disable,
        compress_streams=False,
        stream_decode_level=StreamDecodeLevel.generalized,
    )
    return target.getvalue()
