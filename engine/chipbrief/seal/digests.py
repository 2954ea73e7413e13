# SPDX-License-Identifier: Apache-2.0
"""Digests of what a page draws: its content stream and the objects that the stream names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_NAME = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_DRAWN_WITH = ("/XObject", "/Pattern", "/Shading", "/ExtGState", "/ColorSpace")
#: Keys that lead from a drawn object to the rest of the document, or are not drawn.
_SKIPPED = {
    "/Parent",
    "/StructParent",
    "/StructParents",
    "/Font",
    "/Length",
    "/Filter",
    "/DecodeParms",
    "/Metadata",
}
#: Entries of a page that are compared by themselves, or as what it draws.
_ELSEWHERE = {"/Annots", "/Contents", "/Parent", "/Resources", "/Type"}
_MAX_DEPTH = 40


def page_digest(page: pikepdf.Page) -> str:
    """Return a digest of the page's content stream and everything drawn with it but fonts.

    Only the resources that the content names count, because WeasyPrint shares one table of resources
    between all pages. A part that cannot be decoded counts with its raw bytes.
    """
    content = _content(page)
    digest = hashlib.sha256(content)
    _add_resources(digest, page.obj.get("/Resources"), content, set(), 0)
    return digest.hexdigest()


def page_entries(page: pikepdf.Page) -> dict[str, Any]:
    """Return the entries of a page beside what it draws and its annotations.

    Those that it has from the branches above it (ISO 32000-1, 7.7.3.4) are its own once a file is open.
    """
    return {key: page.obj[key] for key in page.obj.keys() - _ELSEWHERE}


def page_links(page: pikepdf.Page) -> tuple[str, ...]:
    """Return the web addresses that the page links to, in order."""
    from pikepdf import Array, Dictionary

    annotations = page.obj.get("/Annots")
    if not isinstance(annotations, Array):
        return ()
    actions = [item.get("/A") for item in annotations.as_list() if isinstance(item, Dictionary)]
    return tuple(str(item["/URI"]) for item in actions if isinstance(item, Dictionary) and "/URI" in item)


def fonts_digest(document: pikepdf.Pdf) -> str:
    """Return a digest of all font programs embedded in the document, whatever their order."""
    from pikepdf import Dictionary, Stream

    programs = []
    for item in document.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
            keys = ("/FontFile", "/FontFile2", "/FontFile3")
            programs += [
                hashlib.sha256(stream_bytes(item[key])).digest()
                for key in keys
                if isinstance(item.get(key), Stream)
            ]
    return hashlib.sha256(b"".join(sorted(programs))).hexdigest()


def _content(page: pikepdf.Page) -> bytes:
    from pikepdf import Array

    contents = page.obj.get("/Contents")
    streams = (
        contents.as_list() if isinstance(contents, Array) else [contents] if contents is not None else []
    )
    return b"\n".join(stream_bytes(stream) for stream in streams)


def _add_resources(
    digest: Any, resources: Any, content: bytes, seen: set[tuple[int, int]], depth: int
) -> None:
    from pikepdf import Dictionary

    if not isinstance(resources, Dictionary):
        return
    named = {f"/{name.decode('latin-1')}" for name in _NAME.findall(content)}
    for kind in _DRAWN_WITH:
        table = resources.get(kind)
        if isinstance(table, Dictionary):
            for name in sorted(named & set(table.keys())):
                digest.update(f"\0{kind}{name}\0".encode())
                _add(digest, table[name], seen, depth)


def _add(digest: Any, value: Any, seen: set[tuple[int, int]], depth: int) -> None:
    """Add an object and all it refers to; each indirect object once."""
    from pikepdf import Object

    if depth > _MAX_DEPTH:
        return
    if isinstance(value, Object) and value.is_indirect:
        if value.objgen in seen:
            return
        seen.add(value.objgen)
    for part in _parts(value):
        digest.update(part) if isinstance(part, bytes) else _add(digest, part, seen, depth + 1)
    _add_stream(digest, value, seen, depth)


def _parts(value: Any) -> Iterator[Any]:
    """Yield bytes to digest and objects to go on with."""
    from pikepdf import Array, Dictionary, Stream

    if isinstance(value, Array):
        yield b"["
        yield from value.as_list()
    elif isinstance(value, Dictionary | Stream):
        yield b"<"
        for key in sorted(set(value.keys()) - _SKIPPED - {"/Resources"}):
            yield key.encode()
            yield value[key]
    else:
        yield f"={value}".encode()


def _add_stream(digest: Any, value: Any, seen: set[tuple[int, int]], depth: int) -> None:
    from pikepdf import Stream

    if isinstance(value, Stream):
        data = stream_bytes(value)
        digest.update(data)
        _add_resources(digest, value.get("/Resources"), data, seen, depth + 1)


def stream_bytes(stream: Any) -> bytes:
    """Return the data of a stream, as stored where they cannot be decoded; of anything else, nothing."""
    from pikepdf import PdfError, Stream

    if not isinstance(stream, Stream):
        return b""
    try:
        return bytes(stream.read_bytes())
    except (PdfError, AttributeError, TypeError, RuntimeError, NotImplementedError):
        return bytes(stream.read_raw_bytes())
