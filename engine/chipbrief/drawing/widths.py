# SPDX-License-Identifier: Apache-2.0
"""How wide a text is in the font of charts, from a table of advance widths: no font is opened."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Advance widths of IBM Plex Sans Condensed in twentieths of the font size, rounded.
_CLASSES: Mapping[int, str] = MappingProxyType({
    5: " '!,.:;ijl’",
    6: "()[]ft{|}²·⁰",
    7: "-/I\\r",
    8: '"*z',
    9: "?JLcsvxy",
    10: "FSTZ_abdeghknopqu",
    11: "$+0123456789<=>CEKPVXY^`~–",
    12: "ABDRU",
    13: "#&GHNOQ",
    14: "w—",
    15: "M",
    16: "@Wm→",
    17: "%",
})
_TWENTIETHS = MappingProxyType({char: width for width, chars in _CLASSES.items() for char in chars})
_OTHER = 12
_BOLD = 1.04
#: Signs of one em: Chinese, Japanese, Korean and full-width forms.
_WIDE = 0x2E80


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text in pixels at a font size in pixels, to some hundredths of what is drawn.

    >>> text_width("China", 10) < text_width("China", 10, bold=True) < 30
    True
    """
    twentieths = sum(_TWENTIETHS.get(char, 20 if ord(char) >= _WIDE else _OTHER) for char in text)
    return twentieths / 20 * size * (_BOLD if bold else 1)


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text as lines that are no wider than ``width`` pixels; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
