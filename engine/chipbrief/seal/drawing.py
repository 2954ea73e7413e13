# SPDX-License-Identifier: Apache-2.0
"""How much the pages of a PDF draw: a form counts as often as it is drawn; one in itself has no end.

A few forms that each draw the next one twice keep a reader busy for years (ISO 32000-1, 8.10).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from chipbrief.language.notices import notice
from chipbrief.seal.reading import open_pdf
from chipbrief.seal.unpacking import unpacked

if TYPE_CHECKING:
    import pikepdf

#: Bytes that one page may draw whose re-run is not known; the fullest of ours has a tenth of it.
MOST = 2**21
#: Bytes that all pages may draw beyond twice what those of the re-run draw.
_ROOM = 2**20
#: How far a stream of a page is unpacked; what is larger is told by that much.
_LARGEST = 2**25
_NAME = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_DRAW = re.compile(rb"\bDo\b")


def overdrawn(pdf: bytes, again: bytes) -> tuple[str, ...]:
    """Return that the pages of ``pdf`` (sealed) draw far more than those of ``again`` (re-run), or nothing.

    Raises ``SealError`` when one of the files cannot be read.
    """
    limit = 2 * int(sum(drawn(again))) + _ROOM
    if sum(drawn(pdf)) <= limit:
        return ()
    return (
        notice("document: its pages draw more than {limit} bytes, twice what a re-run draws", limit=limit),
    )


def drawn(pdf: bytes) -> tuple[float, ...]:
    """Return how many bytes each page draws at most; infinite without end.

    Raises ``SealError`` when the file cannot be read.
    """
    weights = _Weights()
    with open_pdf(pdf) as document:
        return tuple(map(weights.of_page, document.pages))


@dataclass(slots=True)
class _Weights:
    """Weighs what is drawn. ``parts`` are forms and fonts that were weighed; one that is being has no end."""

    parts: dict[tuple[int, int], float] = field(default_factory=dict)

    def of_page(self, page: pikepdf.Page) -> float:
        """Return how many bytes a page draws at most."""
        from pikepdf import Array, Stream

        contents = page.obj.get("/Contents")
        listed = contents.as_list() if isinstance(contents, Array) else [contents]
        parts = (unpacked(item, _LARGEST) for item in listed if isinstance(item, Stream))
        return self._of(b"\n".join(parts), page.obj.get("/Resources"))

    def _of(self, content: bytes, resources: Any) -> float:
        """Return how many bytes a content draws if each form in it were the one that draws most.

        So for letters that are drawings themselves, of which a content has no more than it has bytes.
        """
        kinds = (("/XObject", "/Form", len(_DRAW.findall(content))), ("/Font", "/Type3", len(content)))
        return len(content) + sum(
            times
            * max((self._of_part(part, resources) for part in _named(content, resources, *kind)), default=0)
            for *kind, times in kinds
            if times
        )

    def _of_part(self, part: pikepdf.Object, resources: Any) -> float:
        from pikepdf import Dictionary, Stream

        if part.objgen not in self.parts:
            self.parts[part.objgen] = math.inf
            own = part.get("/Resources", resources)
            glyphs = part.get("/CharProcs")
            drawings = [part, *(glyphs.values() if isinstance(glyphs, Dictionary) else ())]
            self.parts[part.objgen] = max(
                (self._of(unpacked(item, _LARGEST), own) for item in drawings if isinstance(item, Stream)),
                default=0,
            )
        return self.parts[part.objgen]


def _named(content: bytes, resources: Any, kind: str, subtype: str) -> Iterator[pikepdf.Object]:
    """Yield the resources of a kind and subtype that a content names."""
    from pikepdf import Dictionary, Stream

    table = resources.get(kind) if isinstance(resources, Dictionary) else None
    if not isinstance(table, Dictionary):
        return
    for name in dict.fromkeys(_NAME.findall(content)):
        plain = _ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), name)
        part = table.get(f"/{plain.decode('latin-1')}")
        if isinstance(part, Dictionary | Stream) and part.get("/Subtype") == subtype:
            yield part
