# SPDX-License-Identifier: Apache-2.0
"""What an SVG says again and again, read once: numbers, colors, moves, outlines; the bytes stay the same.

A chart of Vega has hundreds of elements with attributes of the same few values, and WeasyPrint reads each
with regular expressions. Only the worker imports this module.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import Any

from weasyprint import matrix
from weasyprint.svg import TAGS, utils

_KEPT = 4_096
#: The longest text that is kept, in characters: longer ones are lines of data, and none is like another.
_LONGEST = 200
#: WeasyPrint's matrices and what it draws by the name of an element; it has no types.
_Matrix: Any = matrix.Matrix
_TAGS: dict[str, Any] = TAGS
_MOVE = re.compile(r"translate\((-?[0-9.]+),(-?[0-9.]+)\)")
#: WeasyPrint's modules that read SVG, each of which has helpers by their names.
_READERS = tuple(
    import_module(f"weasyprint.svg{part}")
    for part in ("", ".bounding_box", ".defs", ".path", ".shapes", ".text", ".utils")
)


def read_once() -> None:
    """Read values of SVG once. Only the worker calls this; a second call changes nothing."""
    for reader in _READERS:
        for name, helper in _HELPERS.items():
            if hasattr(reader, name):
                setattr(reader, name, helper)
    _TAGS["path"] = _Outlines()
    _Matrix.__matmul__ = _product


class _Outlines(dict[tuple[Any, ...], tuple[list[bytes], tuple[Any, ...]]]):
    """Draws a path as WeasyPrint does; an outline that was drawn before in the bytes of the first time."""

    def __call__(self, picture: Any, node: Any, font_size: float) -> None:
        """Draw a path, and keep its corners."""
        pieces, outline = picture.stream.stream, node.get("d", "")
        case = (outline, font_size, picture.inner_width, picture.inner_height)
        if case in self:
            drawn, corners = self[case]
            pieces += drawn
            node.vertices.extend(corners)
            return
        begun = len(pieces)
        _weasyprints_path(picture, node, font_size)
        if len(outline) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[case] = pieces[begun:], tuple(node.vertices)


def _once(helper: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a helper of WeasyPrint that keeps what it made of short texts."""
    known = lru_cache(_KEPT)(helper)
    return lambda text: known(text) if len(text or "") <= _LONGEST else helper(text)


def _size(string: Any, font_size: float | None = None, percentage_reference: float | None = None) -> float:
    """Return what WeasyPrint's function of this name does: a length in pixels."""
    try:
        return float(string) if string else 0
    except ValueError:
        return _weasyprints_size(string, font_size, percentage_reference)


def _color(string: str) -> Any:
    """Return what WeasyPrint's function of this name does: a color of its own, which will be changed."""
    return copy.copy(_known_color(string))


def _transform(move: str, origin: str | None, font_size: float, normalized_diagonal: float) -> Any:
    """Return what WeasyPrint's function of this name does, at once for a plain move."""
    found = None if origin else _MOVE.fullmatch(move)
    if found is None:
        return _weasyprints_transform(move, origin, font_size, normalized_diagonal)
    return _Matrix(e=float(found[1]), f=float(found[2]))


def _product(left: Any, right: Any) -> Any:
    """Return the product of two matrices, the left one of one row or three."""
    (a, b, c), (d, e, f), (g, h, i) = right
    return _Matrix(
        matrix=[[x * a + y * d + z * g, x * b + y * e + z * h, x * c + y * f + z * i] for x, y, z in left]
    )


_known_color = _once(utils.color)
_weasyprints_size = utils.size
_weasyprints_transform = utils.transform
_weasyprints_path = _TAGS["path"]
_HELPERS = {
    "normalize": _once(utils.normalize),
    "parse_url": _once(utils.parse_url),
    "size": _size,
    "color": _color,
    "transform": _transform,
}
