# SPDX-License-Identifier: Apache-2.0
"""What tags say to who has a PDF read aloud, beyond WeasyPrint's. Only the worker imports this module.

The language of a passage in another one, the scope of a table's heads, that a table only arranges, and where
a link of a bare number leads.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.pdf import tags

_ARRANGING = {"/Table": "/Div", "/TBody": "/NonStruct", "/TR": "/NonStruct"}
_CELLS = frozenset({"/TD", "/TH"})
_BLOCKS = frozenset({"/P", "/Div", "/L", "/Figure", "/Table"})
_WHOLE = frozenset({"html", "body"})


def tag_for_listeners() -> None:
    """Have WeasyPrint say more in tags. Only the worker calls this; a second call changes nothing."""
    tags._build_box_tree = _build_box_tree  # noqa: SLF001 - it has no public door


def _build_box_tree(box: Any, parent: Any, made: Any, *rest: Any) -> Iterator[Any]:
    """Yield the tags of a box; WeasyPrint's function calls this one for the boxes inside."""
    for tag in _weasyprints(box, parent, made, *rest):
        if box.element is not None and box.element_tag not in _WHOLE:
            _say_more(box, tag, parent, made)
        yield tag


def _say_more(box: Any, tag: Any, parent: Any, made: Any) -> None:
    attribute = box.element.get
    if language := attribute("lang"):
        tag["Lang"] = pydyf.String(language)
    if tag["S"] == "/TH":
        tag["A"]["Scope"] = "/Row" if attribute("scope") == "row" else "/Column"
    if tag["S"] == "/Table" and attribute("role") == "presentation":
        _arrange(tag, made)
    if tag["S"] == parent["S"] == "/Caption":
        # The box that WeasyPrint puts around a caption is no caption of its own.
        tag["S"] = "/NonStruct"
    if box.link_annotation and "Dest" in box.link_annotation:
        box.link_annotation["Contents"] = pydyf.String(_told(box))


def _told(box: Any) -> str:
    """Return the words of a link inside the document; of a bare number what it is the number of."""
    words = " ".join("".join(box.element.itertext()).split())
    return words if any(map(str.isalpha, words)) else box.element.get("href", "")[1:].replace("-", " ")


def _arrange(tag: Any, made: Any) -> None:
    """Make a table that only arranges what stands in it a block of paragraphs."""
    inside = [made.objects[int(kid.split()[0])] for kid in tag["K"] if isinstance(kid, bytes)]
    if tag["S"] in _CELLS:
        del tag["A"]
        tag["S"] = "/Div" if any(kid.get("S") in _BLOCKS for kid in inside) else "/P"
        return
    for kid in inside:
        if kid.get("S") in _ARRANGING.keys() | _CELLS:
            _arrange(kid, made)
    tag["S"] = _ARRANGING[tag["S"]]


_weasyprints = tags._build_box_tree  # noqa: SLF001
