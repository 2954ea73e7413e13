# SPDX-License-Identifier: Apache-2.0
"""What can be seen of the laid-out pages: nothing cut, covered, too small or too faint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from math import floor

from chipbrief.check.printed import Printed, place_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem, short
from chipbrief.laid import Box, Ink, Line, Part
from chipbrief.language.notices import notice, quoted

MISSING_CHARACTER = Kind(
    "C110",
    ERROR,
    "Character that no bundled font has",
    "The PDF would show an empty box in its place, and would not be valid PDF/A (ISO 19005-3, 6.2.11.8).",
    "Write the name or word in other letters.",
    "“ﬁrm”, with one sign for two letters → “firm”",
)
CONTRAST = Kind(
    "C119",
    ERROR,
    "Too little contrast",
    "Text needs a contrast of 4.5 to 1 with what is behind it, large text 3 to 1 (WCAG 2.2, 1.4.3).",
    "Choose a darker color in the style sheet.",
)
CUT = Kind(
    "C120",
    ERROR,
    "Cut text or picture",
    "It runs out of the page or of its margins, or what holds it hides a part.",
    "Shorten it. In a style sheet, let long words break (`overflow-wrap: anywhere`), or give it more room.",
)
SMALL = Kind(
    "C121",
    WARNING,
    "Very small text",
    "Text below 6.5 points, or raised text below 5, cannot be read in print.",
    "Choose a larger size in the style sheet, or draw the chart wider.",
)
STICKS_OUT = Kind(
    "C140",
    WARNING,
    "Text wider than its column",
    "A word sticks out of the column or box that it belongs to.",
    "Use a shorter word. In a style sheet, widen the column, or let long words break "
    "(`overflow-wrap: anywhere`).",
)
COVERED = Kind(
    "C141",
    ERROR,
    "Text on text",
    "Two lines lie on each other, so neither can be read.",
    "Give them room: look for negative margins, fixed heights and words wider than their column.",
)
FAINT_LABEL = Kind(
    "C142",
    WARNING,
    "Chart label hard to read",
    "A label in a drawing is smaller than 5.5 points as printed, or has a contrast below 3 to 1.",
    "Choose a larger type or a darker color in the chart’s specification, or draw it at its own width.",
)
KINDS = (MISSING_CHARACTER, CONTRAST, CUT, SMALL, STICKS_OUT, COVERED, FAINT_LABEL)

_SLACK = 1.5  # points by which glyphs may hang over
_SMALLEST, _SMALLEST_RAISED, _SMALLEST_LABEL = 6.5, 5.0, 5.5
_LARGE, _LARGE_BOLD = 18.0, 14.0  # WCAG 2.2, "large scale" text
_COVERS = 0.35  # share of the height of a line that another may reach into
_ADDRESS = "pack:///"
_LABEL = re.compile(rb"<text\b[^>]*>")
_ATTRIBUTE = re.compile(rb'\b([\w-]+)="([^"]*)"')
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def missing_characters(printed: Printed) -> Iterator[Problem]:
    """C110: a character that would print as an empty box, where it is first met."""
    lines = [(part, line) for part in printed.laid.parts for line in part.lines]
    for character in printed.missing:
        places = (place_of(part, line) for part, line in lines if character in line.text)
        yield MISSING_CHARACTER.at(next(places, Place()), quoted(character), word=character)


def faint_text(printed: Printed) -> Iterator[Problem]:
    """C119: a color that does not stand out from what it is printed on; each told once."""
    for ink in printed.laid.inks:
        ratio = contrast(ink.color, ink.paper)
        if ratio < (3 if _is_large(ink) else 4.5):
            told = notice(
                "{text} has {ratio} to 1 ({color} on {paper})",
                text=short(ink.text),
                # Rounded down: 4.46 to 1 is not the 4.5 that it lacks.
                ratio=Decimal(floor(ratio * 10)) / 10,
                color=ink.color,
                paper=ink.paper,
            )
            yield CONTRAST.at(place_of(ink), told, quote=ink.text)


def _is_large(ink: Ink) -> bool:
    return ink.size >= _LARGE or (ink.bold and ink.size >= _LARGE_BOLD)


def small_text(printed: Printed) -> Iterator[Problem]:
    """C121: a size of type that is hard to read in print; each told once."""
    for ink in printed.laid.inks:
        if ink.size < (_SMALLEST_RAISED if ink.raised else _SMALLEST):
            yield SMALL.at(
                place_of(ink),
                notice("{text} has {size} points", text=short(ink.text), size=f"{ink.size:g}"),
                quote=ink.text,
            )


def cut_text(printed: Printed) -> Iterator[Problem]:
    """C120: a line or picture that leaves the paper, the margins, or what can be seen of its box."""
    for part in printed.laid.parts:
        sheet = printed.laid.sheets[part.page - 1]
        room = sheet.area if part.flow else sheet.paper
        for line in part.lines:
            what = notice("the picture") if part.source else short(line.text)
            if (beyond := line.box.beyond(room)) > _SLACK:
                yield CUT.at(
                    place_of(part, line),
                    notice(
                        "{what} leaves the {name} by {beyond} points",
                        what=what,
                        name=_name(part),
                        beyond=round(beyond),
                    ),
                )
                break
            if part.clip and line.box.beyond(part.clip) > _SLACK:
                yield CUT.at(place_of(part, line), notice("{what} is hidden in part", what=what))
                break


def _name(part: Part) -> str:
    return notice("text area") if part.flow else notice("paper")


def wide_text(printed: Printed) -> Iterator[Problem]:
    """C140: a line that is wider than its column or box, and still on the page."""
    for part in printed.laid.parts:
        area = printed.laid.sheets[part.page - 1].area
        for line in part.lines:
            over = line.box.right - part.box.right
            if over > _SLACK and not (part.flow and line.box.beyond(area) > _SLACK):
                yield STICKS_OUT.at(
                    place_of(part, line),
                    notice("{text} by {over} points", text=short(line.text), over=round(over)),
                )
                break


def covered_text(printed: Printed) -> Iterator[Problem]:
    """C141: two lines of text on the same spot of a page."""
    for _page, group in groupby(printed.laid.parts, key=lambda part: part.page):
        lines = sorted(((line, part) for part in group if not part.source for line in part.lines), key=_top)
        for at, (line, part) in enumerate(lines):
            for other, _part in lines[at + 1 :]:
                if other.box.y >= line.box.bottom:
                    break
                if _overlap(line.box, other.box):
                    yield COVERED.at(
                        place_of(part, line),
                        notice("{first} and {second}", first=short(line.text), second=short(other.text)),
                    )


def _top(item: tuple[Line, Part]) -> float:
    return item[0].box.y


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > _SLACK and down > _COVERS * min(one.height, other.height)


def faint_labels(printed: Printed) -> Iterator[Problem]:
    """C142: a label in a drawing that is too small at the size it is printed, or too faint on white."""
    for part in printed.laid.parts:
        drawing = printed.pictures.get(part.source.removeprefix(_ADDRESS), b"")
        if not part.source.endswith(".svg") or not drawing:
            continue
        scale = part.lines[0].box.width / (_width(drawing) or part.lines[0].box.width)
        labels = [dict(_ATTRIBUTE.findall(found)) for found in _LABEL.findall(drawing)]
        seen = [label for label in labels if label.get(b"opacity") != b"0"]
        sizes = [_number(label.get(b"font-size", b"")) * scale for label in seen]
        colors = [label.get(b"fill", b"").decode() for label in seen]
        if small := [size for size in sizes if 0 < size < _SMALLEST_LABEL - 0.05]:
            yield FAINT_LABEL.at(
                place_of(part),
                notice(
                    "{small} points in {source}",
                    small=Decimal(round(min(small) * 10)) / 10,
                    source=part.source,
                ),
            )
        if faint := [color for color in colors if _COLOR.fullmatch(color) and contrast(color, "#ffffff") < 3]:
            yield FAINT_LABEL.at(
                place_of(part), notice("{faint} on white in {source}", faint=faint[0], source=part.source)
            )


def _width(drawing: bytes) -> float:
    """Return the width of a drawing in its own units."""
    head = dict(_ATTRIBUTE.findall(drawing[: drawing.find(b">")]))
    return _number(head.get(b"width", b""))


def _number(text: bytes) -> float:
    found = re.match(rb"\d+(?:\.\d+)?", text)
    return float(found[0]) if found else 0.0


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors ``#rrggbb``, from 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


CHECKS = (missing_characters, faint_text, small_text, cut_text, wide_text, covered_text, faint_labels)
