# SPDX-License-Identifier: Apache-2.0
"""Reading a finished page: elements by class, their text, and the section they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Page:
    """A parsed page, read in document order."""

    html: str

    @cached_property
    def elements(self) -> tuple[tuple[Element, str], ...]:
        """Every element of the body with the heading it stands under."""
        import tinyhtml5

        root = tinyhtml5.parse(self.html, namespace_html_elements=False)
        bodies = root.findall("body") if root is not None else []
        return tuple(item for body in bodies for item in _under_headings(body))

    def of_class(self, name: str) -> list[tuple[Element, str]]:
        """Return the elements with the class ``name`` and their headings."""
        return [(item, place) for item, place in self.elements if name in classes(item)]

    def tagged(self, tag: str) -> list[tuple[Element, str]]:
        """Return the elements called ``tag`` and their headings."""
        return [(item, place) for item, place in self.elements if item.tag == tag]


def _under_headings(body: Element) -> Iterator[tuple[Element, str]]:
    heading = "the top of the page"
    for item in body.iter():
        if item.tag in HEADINGS:
            heading = text_of(item)
        yield item, heading


def classes(item: Element) -> set[str]:
    """Return the classes of an element."""
    return set(item.get("class", "").split())


def text_of(item: Element, *, without: str = "") -> str:
    """Return an element's text in one line, leaving out comments and descendants of the class ``without``."""
    return re.sub(r"\s+", " ", "".join(_texts(item, without))).strip()


def _texts(item: Element, without: str) -> Iterator[str]:
    waiting: list[Element | str] = [item]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield found
        elif not callable(found.tag) and not (without and without in classes(found)):
            inside = [part for child in found for part in (child, child.tail or "")]
            waiting += [*reversed(inside), found.text or ""]


def has_class(item: Element, name: str) -> bool:
    """Return whether a descendant of ``item`` has the class ``name``."""
    return any(name in classes(child) for child in item.iter())
