# SPDX-License-Identifier: Apache-2.0
"""Pictures as PDF/A takes them, whose texts are shaped whole, and that may come late.

Only the worker imports this module.

WeasyPrint shapes each letter of an SVG by itself: without kerning, and for a seventh of the time of a page
with charts. A text that ends or is centered at its place it draws as a transparency group, of which PDFium
(Chrome, and our window) paints the first letter without its left edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree import ElementTree

from PIL import Image
from weasyprint import images
from weasyprint.svg import SVG
from weasyprint.svg.utils import normalize

from chipbrief.typeset.fetcher import PackFetcher

_TEXTS = {"text", "tspan"}
_PLACES = ("x", "y", "dx", "dy", "rotate")
_STRETCHES = ("letter-spacing", "textLength")
#: What makes a group more than its children; in place of the others only these are drawn.
_CHANGES = ("opacity", "clip-path", "filter", "mask", "font-size")
_UNMOVED = {None, "", "translate(0,0)"}
#: How many operators end a text: the call of its group, and what closes the states around it.
_CLOSING = 3
#: WeasyPrint's pictures of points; it has no types.
_Raster: Any = images.RasterImage
_weasyprints_object = _Raster.get_x_object
#: States of a stream that are named by their value: the alpha of fills and of strokes.
_ALPHAS = {"a", "A"}


class _Run(str):
    """A text that is a single letter to whoever goes through its letters."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


class Picture(SVG):
    """An SVG that shapes a text at once where no attribute gives single letters a place of their own.

    One that is still on its way is waited for when its size is asked for, so the page before it is laid out
    meanwhile.
    """

    def __init__(self, tree: Any, url: str, font_config: Any, url_fetcher: Any) -> None:
        super().__init__(tree, url, font_config, url_fetcher)
        self._late = url_fetcher.late(url) if isinstance(url_fetcher, PackFetcher) else None

    def get_intrinsic_size(self, font_size: float) -> tuple[Any, Any]:
        """Return width and height, of the picture itself."""
        if self._late is not None:
            tree = ElementTree.fromstring(self._late())  # noqa: S314 - as WeasyPrint reads all others
            super().__init__(tree, self.url, self.font_config, self.url_fetcher)
            self._late = None
        return super().get_intrinsic_size(font_size)

    def draw_node(self, node: Any, *rest: Any, **options: Any) -> None:
        """Draw a node and what is inside it.

        PDF/A has 28 states within each other at most (ISO 19005-3, 6.1.13), and charts beside each other have
        more groups: one that changes nothing has no state.
        """
        if _changes_nothing(node):
            for child in node:
                self.draw_node(child, *rest, **options)
            return
        if node.tag in _TEXTS and _in_one_piece(node):
            node._etree_node.text = _Run(node.text)  # noqa: SLF001 - it can be read only elsewhere
        stream = self.stream
        super().draw_node(node, *rest, **options)
        if node.tag in _TEXTS and node.get("text-anchor", "start") != "start" and not node.get("opacity"):
            _draw_without_group(stream)


def _changes_nothing(node: Any) -> bool:
    """Return whether a node is a group that says nothing of itself but what its children inherit."""
    if node.tag != "g" or not node.display or node.get("transform") not in _UNMOVED:
        return False
    return not any(node.get(name) for name in _CHANGES)


class _Points:
    """What WeasyPrint uses of Pillow's ``Image``, for the two kinds that the fetcher has looked at.

    None of Pillow's other readers meets a stranger's bytes.
    """

    open = staticmethod(partial(Image.open, formats=("PNG", "JPEG")))


def use_own_pictures() -> None:
    """Have WeasyPrint read SVG as ``Picture``, points from PNG and JPEG only, and smooth none."""
    images.SVG = Picture
    images.Image = _Points
    _Raster.get_x_object = _unsmoothed


def _unsmoothed(picture: Any, _interpolate: bool, dpi_ratio: float) -> Any:
    """Return a picture of points as PDF/A has it (ISO 19005-3, 6.2.8)."""
    return _weasyprints_object(picture, False, dpi_ratio)


def _draw_without_group(stream: Any) -> None:
    """Put what the last group of ``stream`` draws in place of its call, if that needs no more than alpha."""
    forms, states = (stream._resources[kind] for kind in ("XObject", "ExtGState"))  # noqa: SLF001
    if not forms:
        return
    name, group = next(reversed(forms.items()))
    call, tail = f"/{name} Do".encode(), stream.stream[-_CLOSING:]
    if call not in tail or group.id != name:
        return
    needs = group.extra["Resources"]
    if any(needs[kind] for kind in ("XObject", "Pattern", "Shading")) or not _ALPHAS.issuperset(
        key[0] for key in needs["ExtGState"]
    ):
        return
    at = len(stream.stream) - len(tail) + tail.index(call)
    stream.stream[at : at + 1] = group.stream
    states.update(needs["ExtGState"])
    del forms[name]


def _in_one_piece(node: Any) -> bool:
    # Pango would begin a new line at the sign for one, and only the first line is drawn.
    if len((node.text or "").splitlines()) != 1 or any(node.get(name) for name in _STRETCHES):
        return False
    return all(len(normalize(node.get(name, "")).split()) < 2 for name in _PLACES)
