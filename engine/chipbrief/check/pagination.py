# SPDX-License-Identifier: Apache-2.0
"""How the text falls on the pages: how many there are, how full, and what a break tears apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise

from chipbrief.check.page import HEADINGS
from chipbrief.check.printed import Printed, place_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem, short
from chipbrief.laid import Grid, Part
from chipbrief.language.notices import joined, notice

TOO_LONG = Kind(
    "C122",
    ERROR,
    "Too many pages",
    "The format promises its reader a number of pages.",
    "Shorten the parts that are named, or choose a longer format.",
)
TOO_SHORT = Kind(
    "C123",
    WARNING,
    "Few pages",
    "There is less to say than the format has room for.",
    "Choose a shorter format, or a wider window.",
)
NO_MARKING = Kind(
    "C125",
    ERROR,
    "Marking missing on a page",
    "A protective marking must stand on every page.",
    "Keep the page margins of the shared base in the style sheet.",
)
BARE_PAGE = Kind(
    "C127",
    WARNING,
    "Nearly empty page",
    "Less than a third of a page is used, and it is neither the last nor the end of a chapter.",
    "Shorten or lengthen your text before it. In a style sheet, let tables and figures break or move: look "
    "for `break-inside` and large figures.",
)
HEADING_AT_FOOT = Kind(
    "C128",
    WARNING,
    "Heading at the foot of a page",
    "What it announces stands on the next page.",
    "Shorten or lengthen your text before it. In a style sheet, give headings `break-after: avoid`.",
)
LONE_LINE = Kind(
    "C143",
    WARNING,
    "Single line alone on a page",
    "One line of a paragraph stands on another page than the rest of it.",
    "Shorten or lengthen the paragraph. In a style sheet, give paragraphs `orphans: 2; widows: 2`.",
)
TORN_FIGURE = Kind(
    "C144",
    WARNING,
    "Figure apart from its words",
    "The drawing stands on another page than its title, subtitle or source line.",
    "In a style sheet, give figures `break-inside: avoid`, or make the drawing lower than a page.",
)
NO_HEADS = Kind(
    "C145",
    WARNING,
    "Table goes on without its heads",
    "On the further pages of a table nobody can tell what its columns are.",
    "In a template, put the heads into <thead> and leave it `display: table-header-group`.",
)
REMARK = Kind(
    "C146",
    WARNING,
    "Remark of the typesetter",
    "The typesetter left out a rule of the style sheet, or a value of it, that it does not understand.",
    "Correct the style sheet; the remark names the rule.",
)
UNMARKED_DRAFT = Kind(
    "C148",
    ERROR,
    "Draft without its mark",
    "A draft may hold errors, so every page must say what it is; a draft without the mark is not made.",
    "Keep the watermark of the shared base in the template and in the style sheet.",
)
KINDS = (
    TOO_LONG, TOO_SHORT, NO_MARKING, BARE_PAGE, HEADING_AT_FOOT, LONE_LINE, TORN_FIGURE, NO_HEADS, REMARK,
    UNMARKED_DRAFT,
)  # fmt: skip

_MILLIMETER = 72 / 25.4
_BARE = 1 / 3
_LISTED = 3
_FLOWING = ("p", "li", "dd", "blockquote")


def page_limits(printed: Printed) -> Iterator[Problem]:
    """C122, C123: more or fewer pages than the format may have, and which parts take most room."""
    fewest, most = printed.format.pages
    count = len(printed.laid.sheets)
    if most and count > most:
        spill = next((part for part in printed.laid.parts if part.page > most and part.flow), None)
        longest = sorted(_heights(printed).items(), key=lambda item: -item[1])[:_LISTED]
        parts = joined(
            notice(
                "{title} ({height})", title=title or notice("before the first heading"), height=_mm(height)
            )
            for title, height in longest
        )
        told = notice(
            "{count} pages, {most} at most; {over} too long. Longest: {parts}",
            count=count,
            most=most,
            over=_mm(_beyond(printed, most)),
            parts=parts,
        )
        yield TOO_LONG.at(place_of(spill) if spill else Place(page=most + 1), told)
    if count < fewest:
        yield TOO_SHORT.at(
            Place(page=count), notice("{count} of at least {fewest} pages", count=count, fewest=fewest)
        )


def _beyond(printed: Printed, most: int) -> float:
    """Return the height that is filled on the pages beyond the last one that is allowed."""
    return sum(sheet.foot - sheet.area.y for sheet in printed.laid.sheets[most:])


def _heights(printed: Printed) -> dict[str, float]:
    """Return how much height the text under each heading takes, over all pages."""
    heights: dict[str, float] = defaultdict(float)
    flow = sorted((part for part in printed.laid.parts if part.flow), key=_page_and_place)
    for (_number, title), parts in groupby(flow, key=_page_and_place):
        boxes = [line.box for part in parts for line in part.lines]
        heights[title] += max(box.bottom for box in boxes) - min(box.y for box in boxes)
    return heights


def _page_and_place(part: Part) -> tuple[int, str]:
    return part.page, part.place


def _mm(points: float) -> str:
    return f"{points / _MILLIMETER:.0f} mm"


def missing_marking(printed: Printed) -> Iterator[Problem]:
    """C125: a page in whose margins the protective marking does not stand."""
    marking = " ".join(printed.view.brief.marking.split())
    for number, sheet in enumerate(printed.laid.sheets, start=1):
        if marking and marking not in sheet.margin_text:
            yield NO_MARKING.at(Place(page=number), f"“{marking}”")


def unmarked_drafts(printed: Printed) -> Iterator[Problem]:
    """C148: a page of a draft under which no watermark lies."""
    for number, sheet in enumerate(printed.laid.sheets, start=1):
        if printed.view.brief.draft and not sheet.under.strip():
            yield UNMARKED_DRAFT.at(Place(page=number))


def bare_pages(printed: Printed) -> Iterator[Problem]:
    """C127: a page that is nearly empty, though the next one goes on without being asked to begin."""
    sheets = printed.laid.sheets
    for number, (sheet, after) in enumerate(pairwise(sheets), start=1):
        filled = max(0.0, sheet.foot - sheet.area.y) / (sheet.area.height or 1)
        if filled < _BARE and not after.forced:
            yield BARE_PAGE.at(
                Place(page=number), notice("{filled} percent of it is used", filled=round(100 * filled))
            )


def headings_at_foot(printed: Printed) -> Iterator[Problem]:
    """C128: a page whose last words are a heading."""
    for _number, group in groupby(printed.laid.parts, key=_page):
        flow = [part for part in group if part.flow]
        last = max(flow, key=lambda part: part.foot, default=None)
        if last is not None and last.tag in HEADINGS and last.page < len(printed.laid.sheets):
            yield HEADING_AT_FOOT.at(place_of(last), short(last.text))


def lone_lines(printed: Printed) -> Iterator[Problem]:
    """C143: a paragraph that leaves its first line alone at a foot, or its last at a head."""
    flowing = (part for part in printed.laid.parts if part.flow and part.tag in _FLOWING)
    for pieces in _together(flowing, lambda part: part.element):
        pages = [list(parts) for _number, parts in groupby(pieces, key=_page)]
        for page in (pages[0], pages[-1]) if len(pages) > 1 else ():
            if sum(len(part.lines) for part in page) == 1:
                yield LONE_LINE.at(place_of(page[0]), short(page[0].text))


def torn_figures(printed: Printed) -> Iterator[Problem]:
    """C144: a figure whose parts stand on several pages."""
    inside = (part for part in printed.laid.parts if part.figure)
    for parts in _together(inside, lambda part: part.figure):
        pages = sorted({part.page for part in parts})
        if len(pages) > 1:
            yield TORN_FIGURE.at(
                place_of(parts[0]),
                notice("{text} on pages {pages}", text=short(parts[0].text), pages=_and(pages)),
            )


def tables_without_heads(printed: Printed) -> Iterator[Problem]:
    """C145: a table that began with heads, on a further page without them."""
    first: dict[int, Grid] = {}
    for grid in printed.laid.grids:
        began = first.setdefault(grid.element, grid)
        if grid is not began and began.heads and not grid.heads:
            yield NO_HEADS.at(
                Place(grid.place, grid.anchor, grid.page, grid.box),
                notice("it began on page {page}", page=began.page),
            )


def remarks(printed: Printed) -> Iterator[Problem]:
    """C146: what the typesetter did not understand."""
    for text in printed.warnings:
        yield REMARK.at(Place(notice("style sheet")), text)


def _together(parts: Iterable[Part], key: Callable[[Part], int]) -> Iterable[list[Part]]:
    """Return the parts with the same key together, in the order in which each is first met."""
    found: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        found[key(part)].append(part)
    return found.values()


def _and(pages: list[int]) -> str:
    return joined(map(str, pages), ", ")


def _page(part: Part) -> int:
    return part.page


CHECKS = (
    page_limits,
    missing_marking,
    unmarked_drafts,
    bare_pages,
    headings_at_foot,
    lone_lines,
    torn_figures,
    tables_without_heads,
    remarks,
)
