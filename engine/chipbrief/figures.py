# SPDX-License-Identifier: Apache-2.0
"""The figures of a brief as files: each as SVG and PNG that stand alone, and its data as CSV.

Title, subtitle, source line and note are those that the page prints, so that a figure says the same on its
own as in the brief.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from chipbrief import drawing
from chipbrief.check.page import Page, classes, text_of
from chipbrief.compose import Composed, Format, charts, compose
from chipbrief.compose.charts.standalone import standalone
from chipbrief.compose.citing import open_citing_style
from chipbrief.compose.composing import Draw, language_of
from chipbrief.compose.figures.base import WORDS
from chipbrief.compose.tables import to_csv
from chipbrief.compose.view import FigureView, figures_of
from chipbrief.edition import Edition
from chipbrief.errors import PickError
from chipbrief.gather import Library, gather
from chipbrief.judge import judge
from chipbrief.language import said
from chipbrief.language.notices import notice
from chipbrief.own import OwnTable, answer
from chipbrief.pick import Pick

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

KINDS = ("svg", "png", "csv")
#: What ends the source line on the page, where the data are; beside a figure on its own they are not.
_ATTACHED = said("Data attached.")


@dataclass(frozen=True, slots=True)
class FigureFile:
    """A figure of a brief. ``svg`` stands alone; ``csv`` maps the names of its tables to their files."""

    name: str
    title: str
    subtitle: str
    alt: str
    source: str
    svg: bytes
    csv: Mapping[str, bytes]

    def png(self, scale: float = 2.0, paint: drawing.Paint = drawing.png) -> bytes:
        """Return the picture as PNG, ``scale`` pixels for each of the SVG's; ``paint`` makes it."""
        return paint(self.svg, scale)

    def files(self, kinds: Iterable[str] = KINDS) -> dict[str, bytes]:
        """Return the files of some kinds (``KINDS``) by name."""
        made: dict[str, Callable[[], dict[str, bytes]]] = {
            "svg": lambda: {f"{self.name}.svg": self.svg},
            "png": lambda: {f"{self.name}.png": self.png()},
            "csv": lambda: {f"{self.name}-{table}.csv": data for table, data in self.csv.items()},
        }
        return {name: data for kind in kinds for name, data in made[kind]().items()}


def make_figures(
    pick: Pick,
    library: Library,
    format: Format,
    own: tuple[OwnTable, ...] = (),
    edition: Edition | None = None,
    names: Iterable[str] = (),
    draw: Draw = drawing.draw_all,
) -> tuple[FigureFile, ...]:
    """Return the figures that a format prints for a pick, in the order of the page; or those of ``names``.

    ``draw`` makes pictures of described charts, by default in this process.
    Raises ``PickError`` for a name that the page does not print, and the error of the step that fails.
    """
    findings = judge(gather(pick, library, format.needs), format.questions)
    answers = tuple(answer(table, pick, library.sources) for table in own)
    page = compose(findings, format, answers, edition or Edition(), draw, library.sources)
    made = figures_on(page, format)
    wanted = tuple(names)
    if odd := [name for name in wanted if name not in {item.name for item in made}]:
        known = ", ".join(item.name for item in made) or notice("nothing")
        raise PickError(notice("The page has no figure “{odd}”. It has: {known}.", odd=odd[0], known=known))
    return tuple(item for item in made if not wanted or item.name in wanted)


def figures_on(page: Composed, format: Format) -> tuple[FigureFile, ...]:
    """Return the figures that a page prints, in its order.

    Their sources are named in few words, for there is no list of them beside a figure on its own.
    """
    language = language_of(format, Edition(language=page.view.brief.language))
    style = open_citing_style(format, "author-date", language.code)
    sources = page.cites.sources

    def named(ids: Iterable[str]) -> str:
        return "; ".join(dict.fromkeys(style.label(sources[key]).both for key in ids if key in sources))

    return tuple(_files(page, named, language.say(_ATTACHED)))


def _files(page: Composed, named: Callable[[Iterable[str]], str], attached: str) -> Iterator[FigureFile]:
    views = {view.name: view for view in figures_of(page.view)}
    for spot in Page(page.html).of_class("figure"):
        view = views.get(spot.item.get("data-figure", ""))
        if view is not None and charts.chart_path(view.name) in page.pictures:
            source = _source_line(spot.item, named(view.source_ids)).removesuffix(attached).strip()
            yield _file(spot.item, view, page.pictures[charts.chart_path(view.name)], source)


def _file(item: Element, view: FigureView, svg: bytes, source: str) -> FigureFile:
    parts = {name: part for part in item.iter() for name in classes(part)}
    title = text_of(parts["figure-title"], without="label")
    subtitle = text_of(parts["figure-subtitle"])
    return FigureFile(
        name=view.name,
        title=title,
        subtitle=subtitle,
        alt=next((image.get("alt", "") for image in item.iter("img")), ""),
        source=source,
        svg=standalone(svg, title, subtitle, source),
        csv=MappingProxyType({table.name: to_csv(table) for table in view.data if table.name != WORDS}),
    )


def _source_line(item: Element, sources: str) -> str:
    """Return the source line with the sources named in place of the numbers that lead to the list."""
    line = next(part for part in item.iter() if "figure-source" in classes(part))
    text = text_of(line)
    for at, cite in enumerate(part for part in line.iter() if "cite" in classes(part)):
        text = text.replace(text_of(cite), "" if at else sources, 1)
    return re.sub(r"\s+\.(?=\s|$)", ".", text)
