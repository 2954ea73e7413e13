# SPDX-License-Identifier: Apache-2.0
"""WeasyPrint with less in memory, and the same bytes. Only the worker imports this module.

What WeasyPrint keeps of a page until the last one is written is let go as soon as nobody needs it: styles of
notes and list markers that no element has, drawn pages in small pieces, the boxes of pages that are written.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import pydyf
from cssselect2 import Matcher
from weasyprint import css, document, pdf

_NOTES = frozenset({"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"})
#: Attributes that WeasyPrint reads as declarations.
_DECLARING = ("style", "lang", "id", "name", "width", "height")

Sheets = Iterable[tuple[Any, str, Any]]


def spare_memory() -> None:
    """Have WeasyPrint work with less. Only the worker calls this; a second call changes nothing."""
    css.StyleFor = Styles
    css.find_style_attributes = _find_style_attributes
    document.Page = Page
    pydyf.PDF = Pdf
    pdf.add_tags = _add_tags


class Styles(css.StyleFor):
    """The styles of a document without those of notes and list markers that it does not have.

    WeasyPrint's own sheet gives each element a style for each of five parts of a note, and for a marker.
    """

    def __init__(self, html: Any, sheets: Sheets, *rest: Any) -> None:
        sheets = tuple(sheets)
        super().__init__(html, sheets if _has_notes(html, sheets) else tuple(_without_notes(sheets)), *rest)

    def set_computed_styles(
        self,
        element: Any,
        parent: Any,
        root: Any = None,
        pseudo_type: Any = None,
        base_url: Any = None,
        target_collector: Any = None,
    ) -> None:
        """Keep the style of an element or of a part of it."""
        if pseudo_type != "marker" or self._has_markers(element):
            super().set_computed_styles(element, parent, root, pseudo_type, base_url, target_collector)

    def _has_markers(self, element: Any) -> bool:
        # What stands before or after an element may be an item of a list too, with the marker of the element.
        beside = any((element, kind) in self._cascaded_styles for kind in ("before", "after"))
        return beside or "list-item" in self._computed_styles[element, None]["display"]


def _find_style_attributes(tree: Any, hints: bool, base_url: Any) -> Iterator[tuple[Any, ...]]:
    """Yield what WeasyPrint's function of this name does; elements of equal attributes can share their style.

    Only such as have one of these attributes: WeasyPrint tells elements apart by the last one alone.
    """
    known: dict[tuple[str, str], Any] = {}
    for specificity, element, declarations, base in _weasyprints_attributes(tree, hints, base_url):
        declaring = [(name, value) for name in _DECLARING if (value := element.get(name))]
        if len(declaring) == 1 and not hints:
            declarations = known.setdefault(declaring[0], declarations)
        yield specificity, element, declarations, base


def _has_notes(html: Any, sheets: Sheets) -> bool:
    """Return whether an element may be a note, by what its styles are declared to be."""
    declared = chain.from_iterable(_declarations(sheet.matcher) for sheet, _origin, _specificity in sheets)
    inline = (element.get("style") or "" for element in html.etree_element.iter())
    return any(map(_makes_note, declared)) or any(_may_make_note(text) for text in inline)


def _declarations(matcher: Matcher) -> Iterator[tuple[str, Any, bool]]:
    """Yield what a sheet declares: property, value, importance."""
    by_name = (
        matcher.id_selectors,
        matcher.class_selectors,
        matcher.lower_local_name_selectors,
        matcher.namespace_selectors,
    )
    named = chain.from_iterable(chain.from_iterable(table.values()) for table in by_name)
    for *_selector, (declarations, _layer) in chain(
        named, matcher.lang_attr_selectors, matcher.other_selectors
    ):
        yield from declarations


def _makes_note(declaration: tuple[str, Any, bool]) -> bool:
    name, value, _important = declaration
    if name not in ("float", "position"):
        return False
    # A value that depends on a variable is known only for each element.
    return isinstance(value, css.Pending) or value == "footnote" or value[0] == "note()"


def _may_make_note(text: str) -> bool:
    return any(word in text.lower() for word in ("note", "var(", "\\"))


def _without_notes(sheets: Sheets) -> Iterator[tuple[Any, str, Any]]:
    """Yield the sheets, with a copy of WeasyPrint's own that has no rules for the parts of notes."""
    for sheet, origin, specificity in sheets:
        if origin == "user agent":
            sheet = copy.copy(sheet)
            sheet.matcher = copy.copy(sheet.matcher)
            rules = sheet.matcher.other_selectors
            sheet.matcher.other_selectors = [rule for rule in rules if rule[3] not in _NOTES]
        yield sheet, origin, specificity


class Page(document.Page):
    """A page whose stream is one piece once it is painted, instead of one for each operator."""

    def paint(self, stream: Any, scale: Any = 1) -> None:
        """Paint the page into a stream of its own."""
        super().paint(stream, scale)
        stream.stream = [b"\n".join(map(pydyf._to_bytes, stream.stream))]  # noqa: SLF001 - as pydyf joins them


class Pdf(pydyf.PDF):
    """A PDF that names its pages once, and not again for each tag on each of them."""

    @property
    def page_references(self) -> tuple[bytes, ...]:
        """Return the references of all pages."""
        count = len(self.pages["Kids"])
        if getattr(self, "_named", (0, ()))[0] != count:
            self._named = count, super().page_references
        return self._named[1]


class _Written:
    """An object of a PDF that will not change any more, as the bytes that it is written with."""

    __slots__ = ("data", "number", "offset")
    generation, free, compressible = 0, "n", True

    def __init__(self, item: pydyf.Object) -> None:
        self.number, self.data, self.offset = item.number, item.data, 0

    @property
    def indirect(self) -> bytes:
        """Return the object as the PDF holds it."""
        return b"%d 0 obj\n%b\nendobj" % (self.number, self.data)


class _Leaving(list[document.Page]):
    """Pages that are gone through once: each is let go, with its boxes, when the next one is asked for."""

    def __init__(self, pages: Iterable[document.Page], made: pydyf.PDF) -> None:
        super().__init__(pages)
        self._made = made

    def __iter__(self) -> Iterator[document.Page]:
        objects = self._made.objects
        for page in super().__iter__():
            first = len(objects)
            yield page
            objects[first:] = map(_Written, objects[first:])
            page._page_box = None  # noqa: SLF001 - boxes have no public door
            page.links.clear()
            page.forms.clear()


def _add_tags(made: pydyf.PDF, laid_out: document.Document, *rest: Any) -> None:
    """Add the tags page by page; the pages have no boxes after that, and the tags are bytes."""
    pages = laid_out.pages
    laid_out.pages = _Leaving(pages, made)
    _weasyprints(made, laid_out, *rest)
    laid_out.pages = pages


_weasyprints = pdf.add_tags
_weasyprints_attributes = css.find_style_attributes
