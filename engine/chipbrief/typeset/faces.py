# SPDX-License-Identifier: Apache-2.0
"""Faces of variable fonts, made by HarfBuzz.

A PDF holds no variable fonts, so WeasyPrint 70 makes a static face of each that a page uses: with fontTools,
in 35 ms a face. HarfBuzz, which takes out the unused glyphs anyway, makes the same outlines in one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from weasyprint.pdf import fonts
from weasyprint.text import ffi as native

_CALLS = """
int hb_subset_input_pin_axis_location(hb_subset_input_t *input, hb_face_t *face, hb_tag_t axis, float value);
int hb_subset_input_pin_axis_to_default(hb_subset_input_t *input, hb_face_t *face, hb_tag_t axis);
"""
#: WeasyPrint's doors to the libraries; it has no types.
_ffi: Any = native.ffi
_ffi.cdef(_CALLS)
_harfbuzz: Any = native.harfbuzz
_subset: Any = native.harfbuzz_subset
#: The axes of registered names, of which a font has some (OpenType 1.9, "Registered design-variation axes").
_AXES = ("ital", "opsz", "slnt", "wdth", "wght")
#: What no PDF uses; with them HarfBuzz would keep the glyphs that a text might be set with.
_UNUSED = ("BASE", "GDEF", "GPOS", "GSUB", "JSTF", "STAT", "MVAR")


def make_faces_quickly() -> None:
    """Let HarfBuzz make static faces, where it can (from 6.0 on). Only the worker calls this."""
    if hasattr(_subset, "hb_subset_input_pin_axis_location"):
        fonts.Font.clean = _clean


def _clean(self: Any, to_unicode: Any, hinting: Any) -> None:
    """Do what WeasyPrint's function of this name does, on a font that is static already."""
    if "fvar" in self.tables and to_unicode and (face := _static(self, to_unicode)):
        self.hb_face = face
        self.tables.remove("fvar")
    _weasyprints(self, to_unicode, hinting)


def _static(font: Any, glyphs: Iterable[int]) -> Any:
    """Return the face of a variable font with some of its glyphs, under their numbers."""
    wanted = _ffi.gc(_subset.hb_subset_input_create_or_fail(), _subset.hb_subset_input_destroy)
    _put(_subset.hb_subset_input_glyph_set(wanted), glyphs)
    tables = _subset.hb_subset_input_set(wanted, _subset.HB_SUBSET_SETS_DROP_TABLE_TAG)
    _put(tables, map(_tag, _UNUSED))
    _subset.hb_subset_input_set_flags(
        wanted,
        _subset.HB_SUBSET_FLAGS_RETAIN_GIDS
        | _subset.HB_SUBSET_FLAGS_NOTDEF_OUTLINE
        | _subset.HB_SUBSET_FLAGS_PASSTHROUGH_UNRECOGNIZED,
    )
    places = {"wght": font.weight, **font.variations}
    for axis in _AXES:
        if axis in places:
            _subset.hb_subset_input_pin_axis_location(wanted, font.hb_face, _tag(axis), places[axis])
        else:
            _subset.hb_subset_input_pin_axis_to_default(wanted, font.hb_face, _tag(axis))
    face = _subset.hb_subset_or_fail(font.hb_face, wanted)
    return _ffi.gc(face, _harfbuzz.hb_face_destroy)


def _put(into: Any, numbers: Iterable[int]) -> None:
    ordered = sorted(numbers)
    array = _ffi.new(f"hb_codepoint_t[{len(ordered)}]", ordered)
    _harfbuzz.hb_set_add_sorted_array(into, array, len(ordered))


def _tag(name: str) -> int:
    return _harfbuzz.hb_tag_from_string(name.encode(), -1)


_weasyprints = fonts.Font.clean
