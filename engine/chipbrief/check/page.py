# SPDX-License-Identifier: Apache-2.0
"""Reading a finished page: elements by class, their text, and the section they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

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
        return tuple(item for body in self._root.findall("body") for item in _under_headings(body))

    @cached_property
    def _root(self) -> Element:
        import tinyhtml5

        root: Any = tinyhtml5.parse(self.html, namespace_html_elements=False)
        return root

    @cached_property
    def text(self) -> str:
        """All text of the body in one line."""
        return " ".join(text_of(body) for body in self._root.findall("body"))

    @property
    def title(self) -> str:
        """The title of the document; empty when there is none."""
        found = self._root.find("head/title")
        return text_of(found) if found is not None else ""

    @property
    def language(self) -> str:
        """The language of the document; empty when there is none."""
        return self._root.get("lang", "")

    def outside(self, names: frozenset[str], *tags: str) -> list[tuple[Element, str]]:
        """Return the elements called ``tags`` that no element of the classes ``names`` holds or is."""
        inside = {
            id(child) for item, _place in self.elements if names & classes(item) for child in item.iter()
        }
        return [(item, place) for item, place in self.elements if item.tag in tags and id(item) not in inside]

    def rows(self) -> list[tuple[Element, str]]:
        """Return what a number stands in with its marks: rows of tables, items of lists, paragraphs."""
        return [(item, place) for tag in ("tr", "li", "p") for item, place in self.tagged(tag)]

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
