# SPDX-License-Identifier: Apache-2.0
"""Give a chart the whole width that it is made for, however wide Vega takes its texts to be.

Vega only estimates widths here, and too widely. A chart with ``"autosize": {"type": "fit-x", ...}`` is laid
out again with what was reserved in vain, and cut to its width.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from chipbrief.drawing.svg import Picture, read

_MARGIN = 2.0
_ABOVE = 4.0  # pixels kept above the topmost text: a mark beside it may be higher
_LITTLE = 20.0  # pixels to spare that are not worth a second layout
_TOP = re.compile(
    r'(width="[\d.]+" height=")([\d.]+)(" viewBox="-?[\d.]+ 0 [\d.]+ )([\d.]+)'
    r'("[^>]*>\s*<g [^>]*transform="translate\([-\d.]+,)([-\d.]+)\)"'
)
_SIZE = re.compile(r'width="[\d.]+" height="([\d.]+)" viewBox="[\d. -]+"')


def width_to_fit(spec: Mapping[str, Any]) -> float:
    """Return the width that a chart is to fit; 0 for one that is as wide as it comes."""
    autosize, width = spec.get("autosize"), spec.get("width")
    fits = isinstance(autosize, Mapping) and autosize.get("type") in ("fit-x", "fit")
    return float(width) if fits and isinstance(width, int | float) else 0.0


def spare(svg: str, width: float) -> float:
    """Return how many pixels of the width nothing stands in; 0 when it is too little to matter."""
    left, right = _ends(read(svg))
    free = width - (right - left) - 2 * _MARGIN
    return free if free > _LITTLE else 0.0


def cropped(svg: str, width: float) -> str:
    """Return the chart cut to its width, or to what stands in it if that is wider."""
    left, right = _ends(read(svg))
    wide = max(width, right - left + 2 * _MARGIN)
    place = rf'width="{wide:g}" height="\1" viewBox="{left - _MARGIN:.1f} 0 {wide:g} \1"'
    return _SIZE.sub(place, svg, count=1)


def raised(svg: str) -> str:
    """Return the chart without what is empty at its top, as where a key has one line in place of two."""
    picture = read(svg)
    boxes = [*(text.box for text in picture.texts), *picture.points, *filter(any, [picture.frame])]
    empty = min((box[1] for box in boxes), default=0.0) - _ABOVE
    if empty < _ABOVE:
        return svg

    def higher(found: re.Match[str]) -> str:
        size, height, box, _height, group, down = found.groups()
        high = f"{float(height) - empty:g}"
        return f'{size}{high}{box}{high}{group}{float(down) - empty:g})"'

    return _TOP.sub(higher, svg, count=1)


def _ends(picture: Picture) -> tuple[float, float]:
    """Return the leftmost and the rightmost place at which something stands."""
    boxes = [picture.frame, *(text.box for text in picture.texts), *picture.points]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)
