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

import pydyf
from tinyhtml5 import inputstream
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import background, inline, table

#: WeasyPrint's styles; what they take has no types.
_computed: Any = ComputedStyle
_anonymous: Any = AnonymousStyle
_SIDES = ("top", "right", "bottom", "left")
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_EDGES = tuple(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES)
_SIZES = tuple(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height"))
#: All that WeasyPrint's ``resolve_percentages`` sets.
_RESOLVED = (*_EDGES, *_SIZES, *_BORDERS)
#: Where a style keeps what was worked out for it.
_LENGTHS, _STRUT, _BARE = "_lengths", "_strut", "_bare"
_CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
#: What WeasyPrint sets for a box with nothing behind it.
_NOTHING = {"background": None, **dict.fromkeys(_CORNERS, (0, 0))}
#: Properties whose value, where no rule gives one, is that of the parent or the initial one as it stands.
_PLAIN = frozenset(
    name
    for name in INITIAL_VALUES
    if name not in {"float", "position", "display", "page"}
    and not name.startswith("text_decoration_")
    and (name in INHERITED or name not in INITIAL_NOT_COMPUTED)
)
#: Of these, what nearly every box is asked for and no box inherits: all would treble what a style takes.
_INITIAL = {
    name: INITIAL_VALUES[name]
    for name in (_PLAIN - INHERITED).intersection((
        *_EDGES,
        *_SIZES,
        *_CORNERS,
        *(f"border_{side}_style" for side in _SIDES),
        *"anchor appearance background_color background_image bookmark_level bookmark_state".split(),
        *"border_image_source box_decoration_break box_shadow box_sizing counter_increment".split(),
        *"counter_reset counter_set image_orientation mask_border_source opacity outline_color".split(),
        *"outline_offset outline_style overflow string_set transform vertical_align".split(),
    ))
}
#: Properties by which rules give others their value.
_LOGICAL = frozenset(
    named(block="ttb", inline=way) for named in PHYSICAL_FUNCTIONS.values() for way in ("ltr", "rtl")
)


def reuse_styles() -> None:
    """Work out once what a style says, and how HTML is read.

    Only the worker calls this; a second call changes nothing.
    """
    table.resolve_percentages = inline.resolve_percentages = _resolve_percentages
    inline.strut = _strut
    inputstream.characters_until_regex = _Expressions()
    background.layout_box_backgrounds = _layout_box_backgrounds
    _computed.__init__ = _begin_style
    _computed.__missing__ = _missing
    _anonymous.__init__ = _begin_anonymous
    pydyf._to_bytes = _to_bytes  # noqa: SLF001 - by which all is written


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


def _begin_style(self: Any, parent_style: Any, cascaded: Any, *rest: Any) -> None:
    """Do what WeasyPrint's method does, and say at once what no rule says."""
    _weasyprints_style(self, parent_style, cascaded, *rest)
    if parent_style is not None and _LOGICAL.isdisjoint(cascaded):
        self.update(_INITIAL)
        for name in cascaded:
            self.pop(name, None)


def _begin_anonymous(self: Any, parent_style: Any) -> None:
    """Do what WeasyPrint's method does, and say at once what rules cannot say: they give no border."""
    self.update(_INITIAL)
    _weasyprints_anonymous(self, parent_style)


def _missing(self: Any, key: str) -> Any:
    """Return what WeasyPrint's method of this name does, at once where no rule says anything."""
    rules, parent = self.cascaded, self.parent_style
    if key not in _PLAIN or key in rules or parent is None or not _LOGICAL.isdisjoint(rules):
        return _weasyprints_missing(self, key)
    self[key] = value = parent[key] if key in INHERITED else INITIAL_VALUES[key]
    return value


def _layout_box_backgrounds(
    page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
) -> None:
    """Do what WeasyPrint's function of this name does, at once where a style has nothing behind its boxes."""
    kept = vars(box.style)
    if kept.get(_BARE) and style is None and box is not page:
        vars(box).update(_NOTHING)
        for child in box.all_children():
            _layout_box_backgrounds(page, child, get_image_from_uri)
        return
    _weasyprints_backgrounds(page, box, get_image_from_uri, layout_children, style)
    if style is None:
        kept[_BARE] = box.background is None and _is_bare(box.style)


def _is_bare(style: Any) -> bool:
    images = style["border_image_source"][0], style["mask_border_source"][0]
    return images == ("none", "none") and all((0, "px") in style[corner] for corner in _CORNERS)


def _to_bytes(item: Any) -> bytes:
    """Return what pydyf's function of this name does."""
    kind = type(item)
    if kind is bytes:
        return item
    if kind is float and item.is_integer():
        return b"%d" % item
    return b"%d" % item if kind is int else _pydyfs_bytes(item)


_pydyfs_bytes = pydyf._to_bytes  # noqa: SLF001
_weasyprints_style = _computed.__init__
_weasyprints_anonymous = _anonymous.__init__
_weasyprints_missing = _computed.__missing__
_weasyprints_backgrounds = background.layout_box_backgrounds
_weasyprints_lengths = inline.resolve_percentages
_weasyprints_strut = inline.strut
