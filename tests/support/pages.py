# SPDX-License-Identifier: Apache-2.0
"""A page as plain text, one line for each block, so that a change of a brief reads as a diff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import tinyhtml5

_HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### "}
_LEFT_OUT = {"head", "script", "style"}


def outline(html: str) -> str:
    """Return the headings, paragraphs, list items, pictures and table rows of a page, a line each."""
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    body = root.find("body") if root is not None else None
    assert body is not None
    return "".join(f"{line}\n" for line in _lines(body))


def _lines(item: Element) -> Iterator[str]:
    for child in item:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == "tr":
            yield "| " + " | ".join(_text(cell) for cell in child)
        elif child.tag in {"h1", "h2", "h3", "p", "li", "caption"}:
            yield from _block(child)
        else:
            yield from _lines(child)


def _block(item: Element) -> Iterator[str]:
    marks = {"li": "- ", "caption": "Table: ", **_HEADINGS}
    if item.tag in _HEADINGS:
        yield ""
    text = _text(item)
    if text:
        yield marks.get(item.tag, "") + text
    for image in item.iter("img"):
        yield f"[{image.get('src', '')}] {image.get('alt', '')}"


def _text(item: Element) -> str:
    return re.sub(r"\s+", " ", "".join(item.itertext())).strip()
