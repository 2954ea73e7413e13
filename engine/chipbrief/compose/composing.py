# SPDX-License-Identifier: Apache-2.0
"""From findings and a format to a finished page: HTML, and the assets it refers to."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from chipbrief.compose import charts
from chipbrief.compose.building import build_view
from chipbrief.compose.citing import Citer
from chipbrief.compose.citing_lists import note_views, source_rows
from chipbrief.compose.citing_styles import DEFAULT, open_citing_style
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.formats import PAGE, Format
from chipbrief.compose.own_tables import finder, own_sources
from chipbrief.compose.view import BriefView, FigureView, figures_of
from chipbrief.judge import Findings
from chipbrief.judge.finding import register
from chipbrief.own import OwnEvidence

_SERVED = (".css", ".svg", ".png", ".jpg", ".otf", ".ttf", ".woff2")
_CHART = re.compile(r'src="pack:///(charts/([\w-]+)\.svg)"')


@dataclass(frozen=True, slots=True)
class Composed:
    """A page ready to be typeset. ``assets`` maps pack-relative paths to bytes."""

    view: BriefView
    html: str
    assets: Mapping[str, bytes]


def compose(
    findings: Findings, format: Format, own: tuple[OwnEvidence, ...] = (), citations: str = DEFAULT
) -> Composed:
    """Return the page that ``format`` makes of ``findings``.

    The template runs twice: the first pass learns which charts are used and in which order sources are
    cited, the second prints their numbers and the reference list. The charts are drawn meanwhile.
    ``own`` is what tables of the user's own say, ``citations`` the style of citation.
    Raises ``TemplateError`` with file, line, cause and hint.
    """
    view = build_view(findings, format, own)
    style = open_citing_style(format, citations, format.language)
    citer = Citer({**register(findings.evidence), **own_sources(own)}, style)
    texts = {path: format.text(path) for path in format.files if path.endswith(".j2")}
    environment = build_environment(texts, {"cite": citer.cite})
    environment.globals.update(dict[str, Any](own_table=finder(view.own_tables)))
    draft = render_page(environment, PAGE, _context(view))
    with ThreadPoolExecutor(max_workers=1) as aside:
        drawing = aside.submit(_draw, draft, figures_of(view), format)
        citer.settle()
        view = dataclasses.replace(
            view, citing=style.kind, sources=source_rows(citer), notes=note_views(citer)
        )
        html = render_page(environment, PAGE, _context(view))
        return Composed(view, html, {**_static(format), **drawing.result()})


def _context(view: BriefView) -> dict[str, Any]:
    return {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}


def _static(format: Format) -> dict[str, bytes]:
    """Return the files of a format that a page may refer to: style sheets and pictures."""
    return {path: data for path, data in format.files.items() if path.endswith(_SERVED)}


def _draw(html: str, figures: Iterable[FigureView], format: Format) -> dict[str, bytes]:
    by_name = {figure.name: figure for figure in figures}
    wanted = dict.fromkeys(_CHART.findall(html))
    return {path: charts.draw(by_name[name], format) for path, name in wanted if name in by_name}
