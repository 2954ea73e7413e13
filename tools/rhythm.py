# SPDX-License-Identifier: Apache-2.0
"""Say how many lines of body text stand on the grid of their document.

    rhythm.py FILE.pdf ...

Body text is what is set in the serif letters of the page at their most frequent size. The grid is half its
line; where it begins is learned from the page. Prints a line for each file.
"""

from __future__ import annotations

import ctypes
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

_FAMILY = "IBM-Plex-Serif"
_OFF = 0.2  # points by which a line may miss the grid, for a PDF rounds


class _Letter(NamedTuple):
    page: int
    size: float
    baseline: float


def main(files: list[str]) -> int:
    """Print what was measured; 0, or 2 without a file."""
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    for file in files:
        print(f"{Path(file).name:40} {told(Path(file))}")
    return 0


def told(path: Path) -> str:
    """Return how many lines of body text stand on the grid."""
    lines = body_lines(path)
    step = line_height(lines) / 2 if len(lines) > 1 else 0.0
    if not step:
        return "no running text"
    on = sum(best_phase([y for _page, y in lines], step))
    return f"{on:4} of {len(lines):4} lines on the grid of {step:g} pt ({on / len(lines):.0%})"


def body_lines(path: Path) -> list[tuple[int, float]]:
    """Return page and baseline, in points from the top, of each line of body text."""
    letters = list(_letters(path))
    if not letters:
        return []
    ((size, _count),) = Counter(letter.size for letter in letters).most_common(1)
    found = Counter((letter.page, round(letter.baseline, 1)) for letter in letters if letter.size == size)
    return sorted(place for place, count in found.items() if count > 1)


def line_height(lines: list[tuple[int, float]]) -> float:
    """Return the most frequent distance of a line from the one above it, in points."""
    gaps = Counter(round(low - high, 1) for (page, high), (other, low) in pairwise(lines) if page == other)
    return gaps.most_common(1)[0][0] if gaps else 0.0


def best_phase(heights: list[float], step: float) -> list[bool]:
    """Return for each baseline whether it is on the grid that most are on."""

    def on(phase: float) -> list[bool]:
        return [abs((y - phase + step / 2) % step - step / 2) <= _OFF for y in heights]

    return max((on(y) for y in {round(y % step, 1) for y in heights}), key=sum)


def _letters(path: Path) -> Iterator[_Letter]:
    name, x, y = ctypes.create_string_buffer(100), ctypes.c_double(), ctypes.c_double()
    flags, matrix = ctypes.c_int(), raw.FS_MATRIX()
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document):
        text, height = page.get_textpage(), page.get_height()
        for at in range(raw.FPDFText_CountChars(text)):
            raw.FPDFText_GetFontInfo(text, at, name, 100, flags)
            if _FAMILY.encode() not in name.value or raw.FPDFText_GetUnicode(text, at) <= 32:
                continue
            raw.FPDFText_GetMatrix(text, at, ctypes.byref(matrix))
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            size = raw.FPDFText_GetFontSize(text, at) * abs(matrix.d)
            yield _Letter(number, round(size, 1), height - y.value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
