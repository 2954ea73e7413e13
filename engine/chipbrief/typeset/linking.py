# SPDX-License-Identifier: Apache-2.0
"""Where the links of the laid-out pages are and where they lead. Only the worker imports this module."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from weasyprint import Document

from chipbrief.laid import Box, Link
from chipbrief.typeset.geometry import POINTS

_MOST, _LONGEST = 20_000, 2_000


def links_of(document: Document) -> tuple[Link, ...]:
    """Return the links of all pages, those that lead nowhere left out."""
    return tuple(islice(_links(document), _MOST))


def _links(document: Document) -> Iterator[Link]:
    anchors = {
        name: (number, top * POINTS)
        for number, page in reversed(list(enumerate(document.pages, start=1)))
        for name, (_left, top, *_rest) in page.anchors.items()
    }
    for number, page in enumerate(document.pages, start=1):
        for kind, target, (left, top, right, bottom), _box in page.links:
            box = Box(*(round(value * POINTS, 2) for value in (left, top, right - left, bottom - top)))
            if kind == "internal" and target in anchors:
                to, height = anchors[target]
                yield Link(number, box, to, round(height, 2))
            elif kind == "external" and len(target) <= _LONGEST:
                yield Link(number, box, url=target)
