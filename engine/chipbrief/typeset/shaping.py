# SPDX-License-Identifier: Apache-2.0
"""Texts that are shaped once, and lines that are broken where they are full. Only the worker imports this.

A long table says the same few short texts again and again: where one of them fits into its line, it is
measured once for each style, and its glyphs are written as they were the first time. The bytes stay the same.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.draw import text as drawing
from weasyprint.layout import inline, preferred
from weasyprint.svg.text import Style as PictureStyle
from weasyprint.text import ffi as native
from weasyprint.text import line_break

from chipbrief.typeset.narrow import NARROW, widen

_COLLAPSING = ("normal", "pre-line")
_TIES = ("\N{NO-BREAK SPACE}", NARROW)
#: The longest text that is kept, in characters: longer ones are seldom said twice.
_SHORT = 48
#: How many of the last lines are kept in case that they come again: some ten pages.
_MOST_LINES = 1_000
#: WeasyPrint writes no smaller letters, in pixels.
_LEAST = 1e-6
#: How many numbers of four bytes Pango has for a glyph.
_NUMBERS = 5
#: Where the layout of a document keeps its last lines.
_LINES = "_lines"
#: Where a font keeps how its glyphs are written.
_SIGNS = "_signs"
#: Where a style keeps its empty layout, its texts that fit into a line, and those that were drawn.
_EMPTY, _FITTING, _DRAWN = "_empty", "_fitting", "_drawn"
#: What tells the styles of texts in pictures apart, beside their families.
_LOOK = ("font_style", "font_weight", "font_size", "direction")
#: Where the layout of a document keeps the first of each such style, and where the others name it.
_LOOKS, _TWIN = "_looks", "_twin"

#: WeasyPrint's door to Pango; it has no types.
_pango: Any = native.pango
native.ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout *layout);")


def shape_once() -> None:
    """Shape short texts once. Only the worker calls this; a second call changes nothing."""
    line_break.Layout = Layout
    line_break.split_first_line = _split_in_picture
    inline.split_first_line = split_first_line
    preferred.split_first_line = fitted
    drawing.draw_first_line = draw_first_line


class Layout(line_break.Layout):
    """A text layout that begins as a copy of the empty one of its style, and comes back when it is used.

    ``divides`` says that its last sign is the hyphen of a word that goes on in the next line. ``shaped`` has
    what Pango made of a measured line, as long as that is kept.
    """

    divides = False
    shaped: list[Any]

    def setup(self, style: Any) -> None:
        """Make the layout ready for a text in this style."""
        if not isinstance(style, ComputedStyle | AnonymousStyle | PictureStyle):
            super().setup(style)
        elif known := _kept(style).get(_EMPTY):
            empty, facts = known
            vars(self).update(facts, layout=_copied(empty), style=style)
        else:
            super().setup(style)
            facts = {name: value for name, value in vars(self).items() if name in _FACTS}
            _kept(style)[_EMPTY] = _copied(self.layout), facts

    def set_text(self, text: str, justify: bool = False) -> None:
        """Set the text, with more room for narrow spaces."""
        super().set_text(text, justify)
        if NARROW in self.text:
            widen(self)

    def reactivate(self, style: Any) -> None:
        """Come back for drawing, which may need no more than the style."""
        self.style = style

    def __getattr__(self, name: str) -> Any:
        """Return what went with ``deactivate``."""
        if name not in ("layout", "language") or "style" not in vars(self):
            raise AttributeError(name)
        super().reactivate(self.style)
        return vars(self)[name]

    def deactivate(self) -> None:
        """Let go of what takes memory."""
        kept = vars(self)
        self.shaped = [kept.pop("layout")] if "layout" in kept else []
        kept.pop("language", None)
        kept.pop("style", None)

    def first_line(self) -> Any:
        """Return the line as it is drawn: as it was measured, where that is kept and nothing was changed."""
        kept = vars(self)
        plain = "layout" not in kept and not self.justification_spacing and len(self.text.splitlines()) < 2
        if plain and kept.get("shaped"):
            return _pango.pango_layout_get_line_readonly(self.shaped[0], 0)
        _pango.pango_layout_set_single_paragraph_mode(self.layout, True)
        return self.get_first_line()[0]


#: What ``setup`` finds out beside the layout.
_FACTS = frozenset({
    "first_line_direction",
    "language",
    "ascent",
    "underline_position",
    "strikethrough_position",
    "underline_thickness",
    "strikethrough_thickness",
})


def _copied(layout: Any) -> Any:
    release: Any = native.gobject
    return native.ffi.gc(_pango.pango_layout_copy(layout), release.g_object_unref)


def split_first_line(
    text: str, style: Any, context: Any, max_width: float | None, *spacing: Any, **more: Any
) -> tuple[Any, ...]:
    """Return what WeasyPrint's function of this name does: layout, length, where the next line begins.

    WeasyPrint 70 breaks a line after its first word, although all of it fits, where the text ends with a
    space before another element (``over <b>300</b>``) and only the space does not fit: the width is measured
    with it. Such a text is tried again without the space, which no line ends with. Pango lets a space that
    does not break hang over the end too (``335&nbsp;<b>scores</b>``): again in less width, also where all
    of the text would fit but for that space, and is asked for an earlier end.
    """
    found = fitted(text, style, context, max_width, *spacing, **more)
    layout, _length, resume_at, width, *_sizes = found
    if style["white_space"] not in _COLLAPSING:
        return found
    if max_width is not None and text.endswith(_TIES):
        ends_early = resume_at is not None and " " not in layout.text
        if not ends_early and (resume_at is not None or width <= max_width):
            return found
        hanging = fitted(text[-1], style, context, None, *spacing, **more)[3]
        less = fitted(text, style, context, max(max_width - hanging, 0), *spacing, **more)
        return less if " " in less[0].text else found
    if resume_at is None or " " in layout.text:
        return found
    bare = text.rstrip(" ")
    if bare == text or " " not in bare:
        return found
    layout, length, cut_at, *sizes = fitted(bare, style, context, max_width, *spacing, **more)
    return found if cut_at is not None else (layout, length, len(text.encode()), *sizes)


def fitted(
    text: str, style: Any, context: Any, max_width: float | None, spacing: float, **more: Any
) -> tuple[Any, ...]:
    """Return what WeasyPrint's function does, for a text that is known to fit without asking again."""
    fitting = vars(style).setdefault(_FITTING, {})
    if text in fitting and not spacing and _fits(known := fitting[text], max_width):
        return _again(known, max_width)
    found = _met(text, style, context, max_width, spacing, **more)
    layout, _length, resume_at, *_sizes = found
    fits = resume_at is None and _fits(found, max_width) and layout.text == text
    if fits and not spacing and len(text) <= _SHORT:
        fitting[text] = found
    return found


def _met(
    text: str, style: Any, context: Any, max_width: float | None, *spacing: Any, **more: Any
) -> tuple[Any, ...]:
    """Return what WeasyPrint's function does, without asking again for one of the last lines.

    A page that is laid out again, or a row that comes to the next one, has the same lines.
    """
    lines, line = vars(context).setdefault(_LINES, {}), (text, id(style), max_width, spacing, *more.items())
    if line in lines:
        return _again(lines[line][1], max_width)
    found = _weasyprints_split(text, style, context, max_width, *spacing, **more)
    if len(lines) >= _MOST_LINES:
        _style, (oldest, *_sizes) = lines.pop(next(iter(lines)))
        oldest.shaped.clear()
    # With its style, so that no other one comes to its place in memory.
    lines[line] = style, found
    return found


def _again(found: tuple[Any, ...], max_width: float | None) -> tuple[Any, ...]:
    """Return what was found before, with a layout of its own, which the box will change."""
    layout = Layout.__new__(Layout)
    vars(layout).update(vars(found[0]), max_width=max_width)
    return layout, *found[1:]


def _split_in_picture(
    text: str, style: Any, context: Any, max_width: float | None, *spacing: Any, **more: Any
) -> tuple[Any, ...]:
    """Return what WeasyPrint's function does, for a text of a picture: it comes with a style of its own."""
    if context is None:
        return _weasyprints_split(text, style, context, max_width, *spacing, **more)
    look = *style["font_family"], *map(style.get, _LOOK)
    vars(style)[_TWIN] = twin = vars(context).setdefault(_LOOKS, {}).setdefault(look, style)
    return _met(text, twin, context, max_width, *spacing, **more)


def _kept(style: Any) -> dict[str, Any]:
    """Return where something is kept with a style, or with its twin in another text of a picture."""
    return vars(vars(style).get(_TWIN, style))


def _fits(found: tuple[Any, ...], max_width: float | None) -> bool:
    _layout, _length, _resume_at, width, *_sizes = found
    return max_width is None or width <= max_width


def draw_first_line(stream: Any, box: Any, text_overflow: str, block_ellipsis: Any, matrix: Any) -> list[Any]:
    """Do what WeasyPrint's function of this name does, for a text that was drawn before in the same bytes."""
    layout = box.pango_layout
    text = layout.text
    cut = text_overflow == "ellipsis" or block_ellipsis != "none"
    if cut or layout.justification_spacing or layout.divides or len(text) > _SHORT:
        draw = _weasyprints_draw if cut else _drawn
        return draw(stream, box, text_overflow, block_ellipsis, matrix)
    drawn, pieces = _kept(box.style).setdefault(_DRAWN, {}), stream.stream
    if (text in drawn) and (known := drawn[text])[0] is stream._fonts:  # noqa: SLF001 - of this document
        stream.set_text_matrix(*matrix.values)
        stream.set_font_size(*known[1])
        pieces.append(known[2])
        return []
    begun = len(pieces)
    emojis = _drawn(stream, box, text_overflow, block_ellipsis, matrix)
    # The place, the font where it is another one, and the glyphs: a text of one font.
    added = pieces[begun + 1 :]
    if not emojis and added and all(piece.endswith(b" Tf") for piece in added[:-1]) and len(added) < 3:
        drawn[text] = stream._fonts, stream._current_font, added[-1]  # noqa: SLF001
    return emojis


def _drawn(stream: Any, box: Any, text_overflow: str, block_ellipsis: Any, matrix: Any) -> list[Any]:
    """Write the glyphs of a text that all stand on the line and were met before, or else have it done."""
    runs = _known_runs(stream, box) if _is_plain(box) else None
    if runs is None:
        return _weasyprints_draw(stream, box, text_overflow, block_ellipsis, matrix)
    stream.set_text_matrix(*matrix.values)
    said, last = "", None
    for shaper, font, size, signs in runs:
        if shaper != last:
            if said:
                stream.show_text(said)
            stream.set_font_size(font.hash, size)
            said, last = "", shaper
        said += f"<{signs}>".removesuffix("<>")
    stream.show_text(said)
    return []


def _is_plain(box: Any) -> bool:
    return bool(box.text.strip()) and box.style["font_size"] >= _LEAST


def _known_runs(stream: Any, box: Any) -> list[tuple[Any, Any, float, str]] | None:
    """Return what is written for each run: Pango's font, ours, its size, the glyphs.

    None where a glyph is new, moved or odd.
    """
    runs, run = [], box.pango_layout.first_line().runs[0]
    while run != native.ffi.NULL:
        shaper = run.data.item.analysis.font
        font, size = stream.add_font(shaper)
        signs = (
            None if font.bitmap or font.png or font.svg or font.colr else _glyphs(font, size, run.data.glyphs)
        )
        if signs is None:
            return None
        runs.append((shaper, font, size, signs))
        run = run.next
    return runs


def _glyphs(font: Any, size: float, glyphs: Any) -> str | None:
    """Return the glyphs of a run, each with how much narrower it is than its advance in the font."""
    data = native.ffi.buffer(glyphs.glyphs, glyphs.num_glyphs * native.ffi.sizeof("PangoGlyphInfo"))
    numbers = memoryview(data).cast("i").tolist()
    # A glyph has five numbers: which one it is, its width, how far it is moved to the right and down, marks.
    if any(numbers[2::_NUMBERS]) or any(numbers[3::_NUMBERS]):
        return None
    known = vars(font).setdefault(_SIGNS, {}).setdefault(size, {})
    signs = []
    for glyph, width in zip(numbers[::_NUMBERS], numbers[1::_NUMBERS], strict=True):
        if (glyph, width) not in known:
            if glyph not in font.widths or glyph not in font.to_unicode:
                return None
            less = font.widths[glyph] - width * 1000 * native.FROM_UNITS / size
            known[glyph, width] = f"{glyph:04x}" + (f">{int(less)}<" if less else "")
        signs.append(known[glyph, width])
    return "".join(signs)


_weasyprints_split = inline.split_first_line
_weasyprints_draw = drawing.draw_first_line
