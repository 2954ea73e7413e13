# SPDX-License-Identifier: Apache-2.0
"""What WeasyPrint works out for each box, here once for all boxes of one style; the bytes stay the same.

A long table has thousands of cells and lines of the same few styles and widths. Only the worker imports this
module. A style is not changed once boxes of it are laid out: who wants another one makes a copy, or says so.
"""

from __future__ import annotations

from typing import Any

from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import background, inline, table

_SIDES = ("top", "right", "bottom", "left")
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_EDGES = tuple(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES)
_SIZES = tuple(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height"))
#: All that WeasyPrint's ``resolve_percentages`` sets.
_RESOLVED = (*_EDGES, *_SIZES, *_BORDERS)
_RADII = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
#: What a box has that is painted with nothing but what is in it.
_BARE = {**dict.fromkeys(_RADII, (0, 0)), "background": None}
#: Where a style keeps what was worked out for it.
_LENGTHS, _STRUT, _IS_BARE = "_lengths", "_strut", "_is_bare"


def reuse_styles() -> None:
    """Work out once what a style says. Only the worker calls this, once or more."""
    table.resolve_percentages = inline.resolve_percentages = _resolve_percentages
    inline.strut = _strut
    background.layout_box_backgrounds = _layout_box_backgrounds


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


def _strut(style: Any) -> tuple[float, float]:
    """Return what WeasyPrint's function of this name does: the height of a line and its baseline."""
    known = vars(style)
    if _STRUT not in known:
        known[_STRUT] = _weasyprints_strut(style)
    return known[_STRUT]


def _layout_box_backgrounds(
    page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None
) -> None:
    """Do what WeasyPrint's function of this name does; but not again for each box that has no background."""
    if box is page or style is not None or not _is_bare(box.style):
        _weasyprints_backgrounds(page, box, get_image, layout_children, style)
        return
    for name, value in _BARE.items():
        setattr(box, name, value)
    for child in box.all_children() if layout_children else ():
        _layout_box_backgrounds(page, child, get_image)


def _is_bare(style: Any) -> bool:
    known = vars(style)
    if _IS_BARE not in known:
        known[_IS_BARE] = (
            all((0, "px") in style[name] for name in _RADII)
            and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and all(kind == "none" for kind, _image in style["background_image"])
            and get_color(style, "background_color").alpha == 0
            and not style["box_shadow"]
        )
    return known[_IS_BARE]


_weasyprints_lengths = inline.resolve_percentages
_weasyprints_strut = inline.strut
_weasyprints_backgrounds = background.layout_box_backgrounds
