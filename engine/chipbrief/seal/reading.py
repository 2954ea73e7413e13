# SPDX-License-Identifier: Apache-2.0
"""Read the files that a PDF carries, whoever made it, without trusting any of it."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from chipbrief.errors import SealError
from chipbrief.files.naming import name_fault
from chipbrief.language import Said
from chipbrief.language.notices import notice, quoted, words_of
from chipbrief.language.printable import printable
from chipbrief.seal.attachments import MAX_ATTACHMENTS, MAX_SIZE, MAX_TOTAL, Attachment, one_name

if TYPE_CHECKING:
    import pikepdf


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with one attachment, or with the manifest, in a form a program can use.

    ``kind``: ``unreadable``, ``changed``, ``missing``, ``unlisted``, ``refused`` or ``manifest``.
    """

    name: str
    kind: str
    detail: str

    def __str__(self) -> str:
        """Return the damage as a part of a sentence, which is a notice."""
        return notice("{name}: {detail}", name=self.name, detail=self.detail)


def open_pdf(pdf: bytes) -> pikepdf.Pdf:
    """Return the opened PDF; raises ``SealError`` when it is not one, is damaged or is encrypted."""
    import pikepdf

    if b"%PDF-" not in pdf[:1024]:
        raise SealError(notice("This is not a PDF file."))
    try:
        document = pikepdf.open(io.BytesIO(pdf), suppress_warnings=True)
    except pikepdf.PasswordError:
        raise SealError(notice("This PDF is encrypted; a sealed brief never is.")) from None
    except (pikepdf.PdfError, ValueError, RuntimeError) as error:
        raise SealError(
            notice(
                "This PDF is damaged beyond reading ({words}). Get the file anew from where it came.",
                words=fault_of(error),
            )
        ) from None
    if document.is_encrypted:
        document.close()
        raise SealError(notice("This PDF is encrypted; a sealed brief never is."))
    return document


def count_pages(pdf: bytes) -> int:
    """Return the number of pages; raises ``SealError`` when the tree of pages cannot be read."""
    from pikepdf import PdfError

    with open_pdf(pdf) as document:
        try:
            return len(document.pages)
        except (PdfError, ValueError, RuntimeError) as error:
            raise SealError(
                notice("The pages of the PDF cannot be read ({words}).", words=fault_of(error))
            ) from None


def lost_pages(document: pikepdf.Pdf) -> int:
    """Return how many pages the file still holds that are no longer among its pages.

    Other parts name them, such as the tags: whoever takes out those as well leaves it to a re-run.
    """
    from pikepdf import Dictionary

    held = sum(isinstance(item, Dictionary) and item.get("/Type") == "/Page" for item in document.objects)
    return max(0, held - len(document.pages))


def read_files(document: pikepdf.Pdf) -> tuple[tuple[Attachment, ...], tuple[Damage, ...]]:
    """Return the attachments that can be read, in the order of /AF, and the damages of the others.

    Sizes are limited after decoding, for each and together, so a decompression bomb ends as a damage.
    """
    found: dict[str, Attachment] = {}
    damages: list[Damage] = []
    budget = MAX_TOTAL
    for number, spec in enumerate(_specifications(document)):
        if number >= MAX_ATTACHMENTS:
            damages.append(
                Damage(
                    notice("(all further ones)"),
                    "refused",
                    notice("more than {most} attachments", most=MAX_ATTACHMENTS),
                )
            )
            break
        item = _read_one(spec, number, min(budget, MAX_SIZE))
        if isinstance(item, Attachment) and one_name(item.name) in found:
            item = Damage(item.name, "refused", notice("two attachments have this name"))
        if isinstance(item, Damage):
            damages.append(item)
        else:
            found[one_name(item.name)] = item
            budget -= len(item.data)
            damages += _others(spec, item)
    return tuple(found.values()), tuple(damages)


def embedded_as(document: pikepdf.Pdf, name: str) -> Iterator[pikepdf.Object]:
    """Yield the streams that the document embeds under a name."""
    from pikepdf import Stream

    for spec in _specifications(document):
        if _text(spec, "/UF") == name:
            files = (spec.get("/EF") or {}).values()
            yield from (stream for stream in files if isinstance(stream, Stream))


def _specifications(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield each file specification once: those of /AF in their order, then the rest of the name tree."""
    from pikepdf import PdfError

    seen: set[tuple[int, int]] = set()
    try:
        for spec in chain(_associated(document), _name_tree(document)):
            key = spec.objgen
            if key == (0, 0) or key not in seen:
                seen.add(key)
                yield spec
    except (PdfError, AttributeError, TypeError, ValueError, RuntimeError):
        return


def _associated(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    from pikepdf import Array

    listed = document.Root.get("/AF")
    if isinstance(listed, Array):
        yield from listed.as_list()


def _name_tree(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield the values of the name tree /EmbeddedFiles; each node once, so that a loop ends."""
    from pikepdf import Array, Dictionary

    names = document.Root.get("/Names")
    root = names.get("/EmbeddedFiles") if isinstance(names, Dictionary) else None
    seen: set[tuple[int, int]] = set()
    nodes = [root]
    while nodes and len(seen) <= MAX_ATTACHMENTS:
        node = nodes.pop(0)
        if not isinstance(node, Dictionary) or node.objgen in seen:
            continue
        seen.add(node.objgen if node.is_indirect else (-len(seen), 0))
        leaves, kids = node.get("/Names"), node.get("/Kids")
        yield from leaves.as_list()[1::2] if isinstance(leaves, Array) else ()
        nodes[:0] = kids.as_list() if isinstance(kids, Array) else []


def _read_one(spec: pikepdf.Object, number: int, limit: int) -> Attachment | Damage:
    from pikepdf import PdfError

    name = notice("(attachment {number})", number=number + 1)
    try:
        name = _text(spec, "/UF") or _text(spec, "/F") or name
        fault = name_fault(name)
        if fault:
            return Damage(printable(name, "?")[:60], "refused", fault)
        stream = spec["/EF"].get("/UF") or spec["/EF"]["/F"]
        return Attachment(
            name=name,
            data=_decoded(stream, limit),
            mime=_text(stream, "/Subtype").removeprefix("/"),
            relationship=(_text(spec, "/AFRelationship") or "/Unspecified").removeprefix("/"),
            description=_text(spec, "/Desc"),
        )
    except (PdfError, KeyError, AttributeError, TypeError, ValueError, RuntimeError) as error:
        return Damage(name, "unreadable", notice("it cannot be read ({words})", words=fault_of(error)))


def _others(spec: pikepdf.Object, item: Attachment) -> Iterator[Damage]:
    """Yield a damage for each stream under the same name with other data: some programs open that one."""
    from pikepdf import PdfError

    files = spec["/EF"]
    read = files.get("/UF") or files["/F"]
    for key in sorted(files.keys()):
        stream = files[key]
        if stream.objgen == read.objgen:
            continue
        try:
            same = _decoded(stream, len(item.data)) == item.data
        except (PdfError, AttributeError, TypeError, ValueError, RuntimeError):
            same = False
        if not same:
            detail = notice("another file stands beside it, which some programs open ({key})", key=key[1:])
            yield Damage(item.name, "changed", detail)


def _text(holder: pikepdf.Object, key: str) -> str:
    value = holder.get(key)
    return "" if value is None else str(value)


def _decoded(stream: pikepdf.Object, limit: int) -> bytes:
    """Return the data of an embedded file; only plain and Flate streams, which are all that a seal writes."""
    from pikepdf import Array

    filters = stream.get("/Filter")
    names = [str(item) for item in filters.as_list()] if isinstance(filters, Array) else [str(filters)]
    raw = bytes(stream.read_raw_bytes())
    if filters is None or not names:
        data = raw
    elif names == ["/FlateDecode"] and stream.get("/DecodeParms") is None:
        data = _inflated(raw, limit)
    else:
        raise ValueError(notice("it is encoded with {names}", names=", ".join(names)))
    if len(data) > limit:
        raise ValueError(notice("it is larger than {limit} bytes", limit=limit))
    return data


def _inflated(raw: bytes, limit: int) -> bytes:
    if not raw:
        # qpdf writes an empty stream so, with the name of the filter but without its frame.
        return raw
    decoder = zlib.decompressobj()
    try:
        data = decoder.decompress(raw, limit + 1)
    except zlib.error:
        raise ValueError(notice("its compressed data are damaged")) from None
    if len(data) <= limit and not decoder.eof:
        raise ValueError(notice("its compressed data are cut short"))
    return data


def fault_of(error: Exception) -> str:
    """Return what an error says of a file, on one line."""
    if isinstance(error, UnicodeError):
        return notice("a name in it is not valid text")
    told = words_of(error)
    return told if isinstance(told, Said) else fault_words(told) or type(error).__name__


def fault_words(text: str) -> str:
    """Return what the library says of a file in words of ours where there are any, else as a quotation.

    It is without the name that the file has in memory, and cut to one line.
    """
    told = re.sub(r"(stream )?<_io\.BytesIO[^>]*>:?\s*", "", " ".join(text.split()))[:160]
    ours = (words for sign, words in _FAULTS.items() if sign in told)
    return next(ours, quoted(told) if told else "")


#: What the library says of files that were cut or damaged on their way -> the same in words of ours.
_FAULTS: Mapping[str, str] = MappingProxyType({
    "trailer dictionary": notice("its end is missing"),
    "/Root dictionary": notice("its beginning is missing"),
    "unexpected EOF": notice("it ends in the middle of a part"),
    "EOF while reading": notice("it ends in the middle of a part"),
    "Failed to load page": notice("a page of it is damaged"),
    "file is damaged": notice("its list of parts is damaged"),
    "cross-reference": notice("its list of parts is damaged"),
    "xref": notice("its list of parts is damaged"),
})
