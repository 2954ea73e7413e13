# SPDX-License-Identifier: Apache-2.0
"""Walk through a part of a PDF, object by object: its digest, and the texts in it that a person reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from chipbrief.seal.digests import stream_bytes

if TYPE_CHECKING:
    import pikepdf

_Id = tuple[int, int]
#: Keys that lead back up or follow from how a file is written. Attachments are compared as files.
_SKIPPED = {"/Parent", "/P", "/Prev", "/Length", "/Filter", "/DecodeParms", "/EmbeddedFiles", "/AF"}
_READ = ("/Title", "/Alt", "/ActualText", "/E", "/Lang", "/URI", "/JS", "/T", "/V", "/Contents")


def page_numbers(document: pikepdf.Pdf) -> Mapping[_Id, int]:
    """Return the place of each page by the id of its object."""
    return {page.obj.objgen: number for number, page in enumerate(document.pages)}


def object_digest(value: Any, pages: Mapping[_Id, int]) -> str:
    """Return a digest of an object and all it refers to; pages count by their place only.

    The numbers of objects do not matter: a file written anew by other software has the same digest.
    """
    digest = hashlib.sha256()
    for item in _walk(value, pages):
        digest.update(_own_part(item))
    return digest.hexdigest()


def texts_below(value: Any, pages: Mapping[_Id, int]) -> tuple[str, ...]:
    """Return the texts in an object that a person reads or runs: titles, alternative texts, scripts."""
    holders = (item for item in _walk(value, pages) if _holds(item))
    return tuple(str(item[key]) for item in holders for key in _READ if _is_text(item.get(key)))


def _walk(value: Any, pages: Mapping[_Id, int]) -> Iterator[Any]:
    """Yield an object and all below it, depth first; in place of a page, or of one met before, its number.

    It keeps its own stack: bookmarks and tags are chains that no recursion follows to their end.
    """
    from pikepdf import Array, Object

    seen: dict[_Id, int] = {}
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, Object) and item.is_indirect:
            number = pages.get(item.objgen, seen.get(item.objgen))
            if number is not None:
                yield number
                continue
            seen[item.objgen] = len(seen)
        yield item
        if isinstance(item, Array):
            stack += reversed(item.as_list())
        elif _holds(item):
            stack += [item[key] for key in sorted(set(item.keys()) - _SKIPPED, reverse=True)]


def _own_part(item: Any) -> bytes:
    """Return what an object itself adds to a digest: its kind and size, its keys, or its value."""
    from pikepdf import Array, Stream

    if isinstance(item, Array):
        return b"[%d" % len(item)
    if not _holds(item):
        return f"={item}".encode("utf-8", "replace")
    keys = " ".join(sorted(set(item.keys()) - _SKIPPED)).encode("utf-8", "replace")
    return b"<" + keys + (stream_bytes(item) if isinstance(item, Stream) else b"")


def _holds(item: Any) -> bool:
    from pikepdf import Dictionary, Stream

    return isinstance(item, Dictionary | Stream)


def _is_text(value: Any) -> bool:
    from pikepdf import String

    return isinstance(value, str | String)
