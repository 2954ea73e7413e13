# SPDX-License-Identifier: Apache-2.0
"""Work that WeasyPrint does for each box or tag, done once for all of a kind; the bytes stay the same.

A long table has thousands of cells and lines of the same few styles and widths. Only the worker imports this
module. A style is not changed once boxes of it are laid out: code that needs another one makes a copy, or
calls ``forget_lengths``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tinyhtml5 import inputstream
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import inline, table

_SIDES = ("top", "right", "bottom", "left")
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_EDGES = tuple(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES)
_SIZES = tuple(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height"))
#: All that WeasyPrint's ``resolve_percentages`` sets.
_RESOLVED = (*_EDGES, *_SIZES, *_BORDERS)
#: Where a style keeps what was worked out for it.
_LENGTHS, _STRUT = "_lengths", "_strut"


def reuse_styles() -> None:
    """Work out once what a style says, and how HTML is read.

    Only the worker calls this; a second call changes nothing.
    """
    table.resolve_percentages = inline.resolve_percentages = _resolve_percentages
    inline.strut = _strut
    inputstream.characters_until_regex = _Expressions()


def forget_lengths(style: Any) -> None:
    """Work the lengths of a style out anew, because it was changed."""
    vars(style).pop(_LENGTHS, None)


def _resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set what WeasyPrint's function of this name sets: the lengths of a box in tables and lines."""
    known = vars(box.style).setdefault(_LENGTHS, {})
    around: Any = containing_block
    size = (around.width, around.height) if isinstance(containing_block, Box) else tuple(around)
    # Borders that collapse are resolved before, for each box.
    kept = vars(box)
    case = (*size, *map(kept.get, _BORDERS))
    if case in known:
        kept.update(known[case])
        return
    _weasyprints_lengths(box, containing_block)
    known[case] = {name: kept[name] for name in _RESOLVED}


class _Expressions(dict[tuple[Iterable[str], bool], re.Pattern[str]]):
    """The expressions by which tinyhtml5 reads up to some characters, or as long as there are only these.

    It means to keep them, and puts each away under a key by which it is never found.
    """

    def __missing__(self, wanted: tuple[Iterable[str], bool]) -> re.Pattern[str]:
        """Make an expression, and keep it."""
        signs, only = wanted
        listed = "".join(f"\\x{ord(sign):02x}" for sign in signs)
        self[wanted] = re.compile(f"[{'' if only else '^'}{listed}]+")
        return self[wanted]


def _strut(style: Any) -> tuple[float, float]:
    """Return what WeasyPrint's function of this name does: the height of a line and its baseline."""
    known = vars(style)
    if _STRUT not in known:
        known[_STRUT] = _weasyprints_strut(style)
    return known[_STRUT]


_weasyprints_lengths = inline.resolve_percentages
_weasyprints_strut = inline.strut
