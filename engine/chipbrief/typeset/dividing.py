# SPDX-License-Identifier: Apache-2.0
"""Words that are divided at the end of a line, by their language. Only the worker imports this module.

A style sheet says where (``hyphens: auto``) and within which limits. Beyond what WeasyPrint 70 does, a word
stays whole where its division would be no gain: names and whatever else has a capital, compounds that have a
hyphen, the last words of a text, a third line in a row, the last line of a page. A word that is wider than
its line is divided in any case. No column becomes narrower because its words may be divided.

The hyphen of a division is drawn with a glyph of its own, which says in the PDF that it is one: U+00AD (ISO
32000-1, 14.8.2.2.3). So a reader of the file gets the whole word, and other hyphens stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.draw import text as drawing
from weasyprint.formatting_structure import boxes
from weasyprint.layout import block, inline
from weasyprint.layout.percent import percentage
from weasyprint.text import ffi as native
from weasyprint.text import line_break

from chipbrief.laid import DIVIDED
from chipbrief.typeset import shaping
from chipbrief.typeset.syllables import Syllables, patterns_of

#: So many lines in a row may end within a word.
_MOST_IN_A_ROW = 2
#: With fewer signs behind a word there would be little more than its second part in the last line.
_REST = 10
#: A word between spaces: quotes and brackets, what French elides, the letters, a possessive, punctuation.
_WORD = re.compile(
    r"[^\w\s]*(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])?([^\W\d_]+)(?:['’]s)?[^\w\s]*(?=\s|$)",
    re.IGNORECASE,
)
#: Signs that look like a hyphen and of which a font may have glyphs beside that of the hyphen itself.
_ALIKE = (0xAD, 0x2010, 0x2011)
_OTHERS = frozenset(map(chr, _ALIKE[1:]))
_HYPHEN = "-"
_WRAPPING = ("normal", "pre-wrap", "pre-line")
#: Where a font configuration keeps the languages it met, a layout how many lines in a row and how wide they
#: are, a font its glyph.
_LANGUAGES, _IN_A_ROW, _WIDTH, _SIGN = "_languages", "_in_a_row", "_line_width", "_sign"

#: WeasyPrint's doors to the libraries; they have no types.
_ffi: Any = native.ffi
_pango: Any = native.pango
_harfbuzz: Any = native.harfbuzz
_ffi.cdef("""
int hb_font_get_nominal_glyph(hb_font_t *font, hb_codepoint_t unicode, hb_codepoint_t *glyph);
int hb_font_get_glyph_h_advance(hb_font_t *font, hb_codepoint_t glyph);
""")


def divide_words() -> None:
    """Divide words at the ends of lines. Only the worker calls this; a second call changes nothing."""
    inline.split_first_line = _split_first_line
    block.iter_line_boxes = _iter_line_boxes
    block._break_line = _break_line  # noqa: SLF001
    drawing.draw_first_line = _draw_first_line
    line_break.first_line_metrics = _first_line_metrics
    # WeasyPrint itself finds no language to divide words of; it still breaks lines at soft hyphens.
    line_break.pyphen = SimpleNamespace(language_fallback=lambda _language: None)
    # Not the sign for a hyphen alone, which few fonts have.
    INITIAL_VALUES["hyphenate_character"] = _HYPHEN


def _split_first_line(
    text: str, style: Any, context: Any, max_width: float | None, *spacing: Any, **more: Any
) -> tuple[Any, ...]:
    """Return what WeasyPrint's function of this name does, with a part of the next word where it helps.

    WeasyPrint 70 takes the first word of a part of a line, such as a name in italics, for one that begins the
    line, and breaks it anywhere where a style sheet lets words be broken (``overflow-wrap``).
    """
    if more.get("is_line_start") and _begins_later(text, style, context, max_width, *spacing):
        more["is_line_start"] = False
    found = shaping.split_first_line(text, style, context, max_width, *spacing, **more)
    if max_width is None or style["hyphens"] != "auto" or style["white_space"] not in _WRAPPING:
        return found
    return _with_part(found, text, style, context, max_width, *spacing, **more) or found


def _begins_later(text: str, style: Any, context: Any, max_width: float | None, *spacing: Any) -> bool:
    """Return whether a text stands behind others in its line, and its first word has room in a line alone."""
    if style["overflow_wrap"] == "normal" or context is None or max_width is None:
        return False
    width = vars(context).get(_WIDTH, 0.0)
    if max_width >= width - 1:
        return False
    return shaping.fitted(text.split(" ", 1)[0], style, context, None, *spacing)[3] <= width


def _with_part(
    found: tuple[Any, ...],
    text: str,
    style: Any,
    context: Any,
    max_width: float,
    spacing: float = 0,
    *,
    is_line_start: bool = True,
    **_more: Any,
) -> tuple[Any, ...] | None:
    """Return the line with the longest part that fits of the word behind it; None where there is none.

    A word alone in a line that it does not fit into is divided itself.
    """
    layout, _length, resume_at, width, *_sizes = found
    if layout.divides or (resume_at is None and width <= max_width):
        return None
    head = text.encode()[:resume_at].decode()
    at_space = head.endswith(" ")
    too_wide = is_line_start and len(layout.text.split()) == 1 and (width > max_width or not at_space)
    zone = percentage(style["hyphenate_limit_zone"], style, max_width)
    if not too_wide and not (at_space and max_width - width > zone):
        return None
    before = "" if too_wide else head
    parts = _parts(text, len(before), style, context, always=too_wide)
    lines = (_fitting(before + part, text, style, context, max_width, spacing) for part in parts)
    return next(filter(None, lines), None)


def _parts(text: str, at: int, style: Any, context: Any, *, always: bool) -> Iterator[str]:
    """Yield the parts of the word at a place, without hyphen, the longest first.

    Unless ``always``, only of a word that is worth it.
    """
    word = _WORD.match(text, at)
    if word is None:
        return
    begin, end = word.span(1)
    letters, (total, left, right) = word[1], style["hyphenate_limit_chars"]
    last = len(text[word.end() :].strip()) < _REST
    if len(letters) < total or not (always or (letters.islower() and not last and _may_divide(context))):
        return
    for division in reversed(_divisions(style, letters.lower())):
        if left <= division <= end - begin - right:
            yield text[at : begin + division]


def _may_divide(context: Any) -> bool:
    return vars(context).get(_IN_A_ROW, 0) < _MOST_IN_A_ROW


def _divisions(style: Any, word: str) -> tuple[int, ...]:
    known, patterns = vars(style.font_config).setdefault(_LANGUAGES, {}), patterns_of(style["lang"] or "")
    if patterns and patterns not in known:
        known[patterns] = Syllables(patterns)
    return known[patterns].divisions(word) if patterns else ()


def _fitting(
    line: str, text: str, style: Any, context: Any, max_width: float, spacing: float
) -> tuple[Any, ...] | None:
    """Return a line that ends with a part of a word, in WeasyPrint's form; None where it is too wide."""
    hyphen = style["hyphenate_character"]
    layout = line_break.create_layout(line + hyphen, style, context, None, spacing)
    first, _index = layout.get_first_line()
    if line_break.line_size(first, style)[0] > max_width:
        return None
    layout.max_width = max_width
    collapses = style["white_space"] != "pre-wrap"
    return _first_line_metrics(first, text, layout, len(line.encode()), collapses, style, True, hyphen)


def _first_line_metrics(first_line: Any, text: str, layout: Any, *rest: Any, **more: Any) -> tuple[Any, ...]:
    """Do what WeasyPrint's function of this name does, and note in the layout whether a word is divided."""
    # Of the rest the fourth says it, after the next line's place, the white space and the style.
    layout.divides = any(rest[3:4])
    return _weasyprints_metrics(first_line, text, layout, *rest, **more)


def _iter_line_boxes(context: Any, *rest: Any) -> Iterator[tuple[Any, Any]]:
    """Yield what WeasyPrint's function of this name does, and count the lines in a row that divide a word."""
    lines, in_a_row = _weasyprints_lines(context, *rest), 0
    # Of the rest the fifth is the block that the lines stand in.
    width = rest[4].width
    while True:
        vars(context).update({_IN_A_ROW: in_a_row, _WIDTH: width})
        line, resume_at = next(lines, (None, None))
        if line is None:
            return
        in_a_row = in_a_row + 1 if divides(line) else 0
        yield line, resume_at


def _break_line(context: Any, box: Any, line: Any, lines: list[Any], *rest: Any) -> tuple[bool, bool, Any]:
    """Do what WeasyPrint's function of this name does, and end no page within a word where orphans allow."""
    abort, stop, resume_at = _weasyprints_break(context, box, line, lines, *rest)
    if stop and len(lines) > box.style["orphans"] and divides(lines[-1]):
        *_others, absolute, fixed = rest
        block.remove_placeholders(context, lines.pop().children, absolute, fixed)
    return abort, stop, resume_at


def divides(box: Any) -> bool:
    """Return whether a line, or a part of it, ends within a word."""
    while not isinstance(box, boxes.TextBox):
        if not getattr(box, "children", ()):
            return False
        box = box.children[-1]
    return getattr(getattr(box, "pango_layout", None), "divides", False)


def words_of(box: Any) -> str:
    """Return the text of a box, with a soft hyphen where it ends within a word."""
    return box.text.removesuffix(box.style["hyphenate_character"]) + DIVIDED if divides(box) else box.text


def _draw_first_line(stream: Any, box: Any, *rest: Any) -> list[Any]:
    """Do what WeasyPrint's function of this name does, with a glyph of its own for a hyphen that divides."""
    layout = box.pango_layout
    if layout.divides or not _OTHERS.isdisjoint(layout.text):
        _sign_hyphens(stream, layout)
    return shaping.draw_first_line(stream, box, *rest)


def _sign_hyphens(stream: Any, layout: Any) -> None:
    """Draw the hyphen at the end with the glyph that means a soft hyphen, and nothing else with that one."""
    _pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    line, _index = layout.get_first_line()
    run = line.runs[0]
    while run != _ffi.NULL:
        item, glyphs, run = run.data.item, run.data.glyphs, run.next
        font, _size = stream.add_font(item.analysis.font)
        hyphen, sign = _signs(font)
        for at in range(glyphs.num_glyphs if sign else 0):
            glyph = glyphs.glyphs[at]
            if glyph.glyph == sign:
                glyph.glyph = hyphen
            if run == _ffi.NULL and at == glyphs.num_glyphs - 1 and layout.divides and glyph.glyph == hyphen:
                glyph.glyph = sign
        font.to_unicode.update({hyphen: _HYPHEN, sign: DIVIDED} if sign else {})


def _signs(font: Any) -> tuple[int, int]:
    """Return the glyph of a font's hyphen and another one that looks like it, 0 where there is none."""
    known = vars(font)
    if _SIGN not in known:
        hyphen, *others = (_glyph(font, sign) for sign in (ord(_HYPHEN), *_ALIKE))
        width = _width(font, hyphen)
        alike = (glyph for glyph in others if glyph not in (0, hyphen) and _width(font, glyph) == width)
        known[_SIGN] = hyphen, next(alike, 0)
    return known[_SIGN]


def _glyph(font: Any, sign: int) -> int:
    found = _ffi.new("hb_codepoint_t *")
    return found[0] if _harfbuzz.hb_font_get_nominal_glyph(font.hb_font, sign, found) else 0


def _width(font: Any, glyph: int) -> int:
    return _harfbuzz.hb_font_get_glyph_h_advance(font.hb_font, glyph)


_weasyprints_metrics = line_break.first_line_metrics
_weasyprints_lines = block.iter_line_boxes
_weasyprints_break = block._break_line  # noqa: SLF001
