# SPDX-License-Identifier: Apache-2.0
"""Reading a finished page: elements by class, their text, and where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from chipbrief.check.problem import Place

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: What holds running text.
PARAGRAPHS = ("p", "li", "dd", "blockquote")
#: Blanks of the source; a fixed or narrow space is a character of its own, and may stand within a number.
_BLANKS = re.compile(r"[ \t\n\r\f]+")
#: Behind a sentence, also one in quotation marks; before a small letter none has ended: "the U.S. rules".
_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”»\")])|(?<=[.!?]\u202f»))\s+(?![a-zà-öø-ÿ»])")


class Spot(NamedTuple):
    """An element, where it stands, and the classes of itself and of everything around it."""

    item: Element
    place: Place
    around: frozenset[str]

    @property
    def text(self) -> str:
        """Its text in one line."""
        return text_of(self.item)


@dataclass(frozen=True)
class Page:
    """A parsed page, read in document order."""

    html: str

    @cached_property
    def elements(self) -> tuple[Spot, ...]:
        """Every element of the body."""
        return tuple(spot for body in self._root.findall("body") for spot in _spots(body))

    @cached_property
    def _root(self) -> Element:
        import tinyhtml5

        root: Any = tinyhtml5.parse(self.html, namespace_html_elements=False)
        return root

    @cached_property
    def text(self) -> str:
        """All text of the body in one line."""
        return " ".join(text_of(body) for body in self._root.findall("body"))

    @cached_property
    def said(self) -> tuple[tuple[Spot, str], ...]:
        """Each paragraph, list item, cell, caption and heading with its text."""
        tags = {*PARAGRAPHS, *HEADINGS, "td", "th", "caption"}
        return tuple((spot, spot.text) for spot in self.elements if spot.item.tag in tags)

    @property
    def title(self) -> str:
        """The title of the document; empty when there is none."""
        found = self._root.find("head/title")
        return text_of(found) if found is not None else ""

    @property
    def language(self) -> str:
        """The language of the document; empty when there is none."""
        return self._root.get("lang", "").strip()

    @cached_property
    def _by_class(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self.elements:
            for name in classes(spot.item):
                found[name].append(spot)
        return dict(found)

    def of_class(self, name: str) -> list[Spot]:
        """Return the elements with the class ``name``."""
        return self._by_class.get(name, [])

    def tagged(self, *tags: str) -> list[Spot]:
        """Return the elements called by one of ``tags``, in document order."""
        return [spot for spot in self.elements if spot.item.tag in tags]

    def with_data(self, name: str) -> list[Spot]:
        """Return the elements that carry ``data-<name>``."""
        return [spot for spot in self.elements if spot.item.get(f"data-{name}")]

    def paragraphs(self, exempt: Iterable[str] = ()) -> list[Spot]:
        """Return the innermost paragraphs and list items that no class of ``exempt`` is on or around."""
        left_out = frozenset(exempt)
        return [
            spot
            for spot in self.tagged(*PARAGRAPHS)
            if not left_out & spot.around and not any(child.tag in PARAGRAPHS for child in spot.item)
        ]


def _spots(body: Element) -> Iterator[Spot]:
    """Yield each element below ``body``, without recursion: a page may be nested as deep as it likes."""
    heading = Place()
    waiting: list[tuple[Element, str, frozenset[str]]] = [(body, "", frozenset())]
    while waiting:
        item, anchor, around = waiting.pop()
        anchor = item.get("id") or anchor
        if own := classes(item):
            around |= own
        if item.tag in HEADINGS:
            heading = Place(text_of(item), anchor)
        yield Spot(item, Place(heading.heading, anchor or heading.anchor), around)
        waiting += [(child, anchor, around) for child in reversed(item) if not callable(child.tag)]


def classes(item: Element) -> set[str]:
    """Return the classes of an element."""
    return set(item.get("class", "").split())


def text_of(item: Element, *, without: str = "", instead: str = "") -> str:
    """Return an element's text in one line, with ``instead`` for each descendant of the class ``without``."""
    return in_one_line("".join(_texts(item, without, instead)))


def in_one_line(text: str) -> str:
    """Return a text with one space for each run of blanks."""
    return _BLANKS.sub(" ", text).strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the blanks behind it.

    >>> sentences("The U.S. rules are many. “They are.” So it is")
    ['The U.S. rules are many. ', '“They are.” ', 'So it is']
    """
    cuts = (0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text))
    return [text[start:end] for start, end in pairwise(cuts)]


def _texts(item: Element, without: str, instead: str) -> Iterator[str]:
    waiting: list[Element | str] = [item]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield found
        elif not callable(found.tag):
            if without and without in classes(found):
                yield instead
                continue
            inside = [part for child in found for part in (child, child.tail or "")]
            waiting += [*reversed(inside), found.text or ""]


def begins(text: str, name: str) -> bool:
    """Return whether a text begins with a name, and not only with the letters of a longer word or number."""
    return text.startswith(name) and not text[len(name) :][:1].isalnum()


def inside(item: Element, name: str) -> list[Element]:
    """Return the descendants of ``item``, and itself, that have the class ``name``."""
    return [child for child in item.iter() if not callable(child.tag) and name in classes(child)]


def has_class(item: Element, name: str) -> bool:
    """Return whether ``item`` or a descendant of it has the class ``name``."""
    return bool(inside(item, name))
