# SPDX-License-Identifier: Apache-2.0
"""Lines that WeasyPrint 70 breaks after their first word, although the whole text fits.

It happens to a text that ends with a space before another element (``over <b>300</b>``) when the text fits
into the line and the space does not: the width is measured with the space, found too large, and the first
word is taken for all that fits. The text is tried again without the space, which no line ends with.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import inline

_COLLAPSING = ("normal", "pre-line")


def mend_line_breaks() -> None:
    """Let texts that end with a space fill their line. Only the worker calls this, once or more."""
    if inline.split_first_line is not _split_first_line:
        inline.split_first_line = _split_first_line


def _split_first_line(
    text: str, style: Any, context: Any, max_width: float, *spacing: Any, **more: Any
) -> tuple[Any, ...]:
    """Return what WeasyPrint's function of this name does: layout, length, where the next line begins."""
    found = _weasyprints(text, style, context, max_width, *spacing, **more)
    layout, _length, resume_at, *_sizes = found
    bare = text.rstrip(" ")
    odd = resume_at is not None and bare != text and " " in bare and " " not in layout.text
    if not odd or style["white_space"] not in _COLLAPSING:
        return found
    layout, length, cut_at, *sizes = _weasyprints(bare, style, context, max_width, *spacing, **more)
    return found if cut_at is not None else (layout, length, len(text.encode()), *sizes)


_weasyprints = inline.split_first_line
