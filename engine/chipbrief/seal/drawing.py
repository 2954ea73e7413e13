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
from chipbrief.seal.unpacking import ROOM, unpacked

if TYPE_CHECKING:
    import pikepdf

#: Bytes that the pages of a file may draw whose re-run is not known.
MOST = 2**28
_NAME = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_DRAW = re.compile(rb"\bDo\b")


def overdrawn(pdf: bytes, again: bytes) -> tuple[str, ...]:
    """Return that the pages of ``pdf`` (sealed) draw far more than those of ``again`` (re-run), or nothing.

    Raises ``SealError`` when one of the files cannot be read.
    """
    limit = 2 * int(drawn(again)) + ROOM
    if drawn(pdf, limit) <= limit:
        return ()
    return (
        notice("document: its pages draw more than {limit} bytes, twice what a re-run draws", limit=limit),
    )


def drawn(pdf: bytes, limit: int = MOST) -> float:
    """Return how many bytes all pages draw at most; infinite without end. More than the limit is enough.

    Raises ``SealError`` when the file cannot be read.
    """
    weights, total = _Weights(limit), 0.0
    with open_pdf(pdf) as document:
        for page in document.pages:
            total += weights.of_page(page)
            if total > limit:
                break
    return total


@dataclass(slots=True)
class _Weights:
    """Weighs what is drawn. ``forms`` are those that were weighed; one that is being weighed has no end."""

    limit: int
    forms: dict[tuple[int, int], float] = field(default_factory=dict)

    def of_page(self, page: pikepdf.Page) -> float:
        """Return how many bytes a page draws at most."""
        from pikepdf import Array, Stream

        contents = page.obj.get("/Contents")
        listed = contents.as_list() if isinstance(contents, Array) else [contents]
        streams = (item for item in listed if isinstance(item, Stream))
        return self._of(
            b"\n".join(unpacked(item, self.limit) for item in streams), page.obj.get("/Resources")
        )

    def _of(self, content: bytes, resources: Any) -> float:
        """Return how many bytes a content draws if each form in it were the one that draws most."""
        times = len(_DRAW.findall(content))
        forms = _forms(content, resources) if times else ()
        return len(content) + times * max((self._of_form(form, resources) for form in forms), default=0.0)

    def _of_form(self, form: pikepdf.Object, resources: Any) -> float:
        key = form.objgen
        if key not in self.forms:
            self.forms[key] = math.inf
            self.forms[key] = self._of(unpacked(form, self.limit), form.get("/Resources", resources))
        return self.forms[key]


def _forms(content: bytes, resources: Any) -> Iterator[pikepdf.Object]:
    """Yield the forms that a content names."""
    from pikepdf import Dictionary, Stream

    table = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    if not isinstance(table, Dictionary):
        return
    for name in dict.fromkeys(_NAME.findall(content)):
        plain = _ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), name)
        form = table.get(f"/{plain.decode('latin-1')}")
        if isinstance(form, Stream) and form.get("/Subtype") == "/Form":
            yield form
