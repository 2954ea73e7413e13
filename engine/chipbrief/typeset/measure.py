# SPDX-License-Identifier: Apache-2.0
"""Measure laid-out pages: one walk over WeasyPrint's boxes, after layout and before the PDF is written.

Only the worker imports this module. Contrast is that of WCAG 2.2 (1.4.3): 4.5 to 1, and 3 to 1 for text of
18 points, or 14 points in bold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes

from chipbrief.laid import Fault, Laid, LaidPage, Part

POINT = 0.75  # points in a CSS pixel
SMALLEST = 5.5
MOST_FAULTS = 60
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SLACK = 1.5  # CSS pixels that rounding and overhanging glyphs may take
_EXCERPT = 60
_BEHIND = frozenset({"watermark"})
_PARAGRAPHS = frozenset({"p", "li"})
_WHITE = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds a box: the page's text area, the column and the clip, the color behind, the nearest id."""

    right: float
    bottom: float
    column: float | None = None
    clip: tuple[float, float] | None = None
    behind: tuple[float, float, float] = _WHITE
    anchor: str = ""
    heading: bool = False


@dataclass(slots=True)
class _Seen:
    """What has been met so far. Elements are known by their identity."""

    faults: list[Fault] = field(default_factory=list)
    lines: dict[int, list[tuple[int, int, str, str]]] = field(default_factory=dict)
    whole: dict[int, tuple[int, str]] = field(default_factory=dict)
    headed: dict[int, list[tuple[int, bool]]] = field(default_factory=dict)
    parts: list[tuple[str, str, int, float]] = field(default_factory=list)

    def tell(self, kind: str, page: int, around: _Around, text: str, detail: str = "") -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(kind, page, around.anchor, _short(text), detail))


def measure(document: Document) -> Laid:
    """Return what a reader would see as broken on the pages of ``document``, and how full they are."""
    seen = _Seen()
    pages, areas = [], []
    for number, page in enumerate(document.pages, start=1):
        box = page._page_box  # noqa: SLF001 - the laid-out page has no public name
        pages.append(_page(box, number, seen, last=number == len(document.pages)))
        areas.append((box.content_box_y(), box.height))
    _after(seen)
    return Laid(tuple(pages), _parts(seen, areas, pages), tuple(seen.faults))


def _page(page: Any, number: int, seen: _Seen, *, last: bool) -> LaidPage:
    left, top = page.content_box_x(), page.content_box_y()
    area = _Around(left + page.width, top + page.height)
    margins: list[str] = []
    texts: list[tuple[Any, _Around]] = []
    lowest = top
    for child in page.all_children():
        if isinstance(child, boxes.MarginBox):
            margins += [box.text for box in child.descendants() if isinstance(box, boxes.TextBox)]
            continue
        for box, around in _walk(child, area, number, seen):
            texts.append((box, around))
            lowest = max(lowest, box.position_y + box.margin_height())
    _overlaps(texts, number, seen)
    if texts and not last and max(texts, key=lambda item: item[0].position_y)[1].heading:
        box, around = max(texts, key=lambda item: item[0].position_y)
        seen.tell("foot", number, around, getattr(box, "text", ""))
    return LaidPage(round((lowest - top) / page.height, 3), " ".join(" ".join(margins).split()))


def _walk(box: Any, around: _Around, page: int, seen: _Seen) -> Iterator[tuple[Any, _Around]]:
    """Yield each text and picture with what holds it; tell what is wrong with it on the way."""
    if box.element is not None and _BEHIND & set((box.element.get("class") or "").split()):
        return  # meant to lie behind the text, and to be faint
    around = _inside(box, around)
    _note(box, around, page, seen)
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            _text(box, around, page, seen)
            yield box, around
    elif isinstance(box, boxes.ReplacedBox):
        _picture(box, around, page, seen)
        yield box, around
    elif isinstance(box, boxes.ParentBox):
        for child in box.all_children():
            yield from _walk(child, around, page, seen)


def _inside(box: Any, around: _Around) -> _Around:
    changed: dict[str, Any] = {}
    if box.element is not None and (anchor := box.element.get("id")):
        changed["anchor"] = anchor
    if box.element_tag in _HEADINGS:
        changed["heading"] = True
    if _is(box, boxes.TableCellBox):
        changed["column"] = box.position_x + box.border_width()
    if box.style["overflow"] != "visible" and box.height != "auto":
        changed["clip"] = (box.position_x + box.border_width(), box.position_y + box.border_height())
    if (color := box.style["background_color"]) != "currentcolor" and color.alpha:
        changed["behind"] = _over(color, around.behind)
    return replace(around, **changed) if changed else around


def _note(box: Any, around: _Around, page: int, seen: _Seen) -> None:
    """Remember what can only be judged when all pages are known."""
    key = id(box.element)
    if box.element_tag in _PARAGRAPHS and isinstance(box, boxes.BlockBox):
        count = sum(isinstance(child, boxes.LineBox) for child in box.children)
        if count:
            text = _content(box)
            seen.lines.setdefault(key, []).append((page, count, around.anchor, text))
    elif isinstance(box, boxes.TableBox):
        heads = [group for group in box.children if getattr(group, "is_header", False)]
        seen.headed.setdefault(key, []).append((page, bool(heads)))
    elif box.element_tag == "h2" and isinstance(box, boxes.BlockBox):
        seen.parts.append((around.anchor, _content(box), page, box.position_y))
    if isinstance(box, boxes.BlockBox) and "figure" in (box.element.get("class") or "").split():
        first = seen.whole.setdefault(key, (page, around.anchor))
        if first[0] != page:
            seen.tell("split", page, around, around.anchor or "a figure", f"begins on page {first[0]}")


def _picture(box: Any, around: _Around, page: int, seen: _Seen) -> None:
    beyond = box.position_x + box.width - around.right
    if beyond > _SLACK:
        seen.tell("outside", page, around, "a picture", _points(beyond))


def _text(box: Any, around: _Around, page: int, seen: _Seen) -> None:
    right, bottom = box.position_x + box.width, box.position_y + box.height
    size = box.style["font_size"] * POINT
    if right > around.right + _SLACK or bottom > around.bottom + box.height / 2:
        seen.tell(
            "outside", page, around, box.text, _points(max(right - around.right, bottom - around.bottom))
        )
    elif around.column is not None and right > around.column + _SLACK:
        seen.tell("column", page, around, box.text, _points(right - around.column))
    if around.clip and (right > around.clip[0] + _SLACK or bottom > around.clip[1] + _SLACK):
        seen.tell("cut", page, around, box.text)
    if round(size, 1) < SMALLEST:
        seen.tell("small", page, around, box.text, f"{size:.1f} points")
    large = size >= 18 or (size >= 14 and box.style["font_weight"] >= 700)
    ratio = contrast(_over(box.style["color"], around.behind), around.behind)
    if ratio < (3 if large else 4.5):
        seen.tell("contrast", page, around, box.text, f"{ratio:.1f} to 1")


def _overlaps(texts: list[tuple[Any, _Around]], page: int, seen: _Seen) -> None:
    """Tell of each text that covers a third or more of the height of another, side by side aside."""
    ordered = sorted((item for item in texts if isinstance(item[0], boxes.TextBox)), key=_top)
    for at, (box, around) in enumerate(ordered):
        for other, _around in ordered[at + 1 :]:
            if other.position_y > box.position_y + box.height * 2 / 3:
                break
            across = min(box.position_x + box.width, other.position_x + other.width) - max(
                box.position_x, other.position_x
            )
            if across > 2 and other.position_y + other.height > box.position_y + box.height / 3:
                seen.tell("overlap", page, around, f"{box.text} / {other.text}", _points(across))


def _is(box: Any, kind: type) -> bool:
    """Say whether a box is of a kind; its sizes, which layout adds, stay readable to a type checker."""
    return isinstance(box, kind)


def _top(item: tuple[Any, _Around]) -> float:
    return item[0].position_y


def _after(seen: _Seen) -> None:
    """Tell what shows only when an element stands on several pages."""
    for portions in seen.lines.values():
        alone = [item for item in (portions[0], portions[-1]) if len(portions) > 1 and item[1] == 1]
        for page, _count, anchor, text in alone[:1]:
            seen.tell("widow", page, _Around(0, 0, anchor=anchor), text)
    for pages in seen.headed.values():
        if pages[0][1]:
            for page, headed in pages[1:]:
                if not headed:
                    seen.tell("heads", page, _Around(0, 0), "a table", f"begins on page {pages[0][0]}")


def _parts(seen: _Seen, areas: list[tuple[float, float]], pages: list[LaidPage]) -> tuple[Part, ...]:
    """Return the parts with their heights, from the way down the document at which each begins."""
    starts = [0.0]
    for _top_of, height in areas:
        starts.append(starts[-1] + height)
    end = starts[-2] + areas[-1][1] * pages[-1].filled if areas else 0.0
    downs = [starts[page - 1] + y - areas[page - 1][0] for _id, _title, page, y in seen.parts]
    nexts = [*downs[1:], end][: len(downs)]
    return tuple(
        Part(anchor, title, page, round((after - down) * POINT, 1))
        for (anchor, title, page, _y), down, after in zip(seen.parts, downs, nexts, strict=True)
    )


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Return the contrast ratio of two sRGB colors, from 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast((0, 0, 0), (1, 1, 1)))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: tuple[float, float, float]) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _over(color: Any, behind: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return an sRGB color laid over another; a color of another space is judged as what is behind it."""
    if getattr(color, "space", "") not in ("srgb", "rgb"):
        color = color.to("srgb")
    red, green, blue = (
        front * color.alpha + back * (1 - color.alpha)
        for front, back in zip(color.coordinates, behind, strict=True)
    )
    return red, green, blue


def _content(box: Any) -> str:
    return " ".join(child.text for child in box.descendants() if isinstance(child, boxes.TextBox))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"


def _points(pixels: float) -> str:
    return f"{pixels * POINT:.1f} points"
