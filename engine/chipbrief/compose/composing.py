# SPDX-License-Identifier: Apache-2.0
"""From findings and a format to a finished page: HTML, and the assets it refers to."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from chipbrief.compose import charts, citing
from chipbrief.compose.building import build_view
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.formats import PAGE, Format
from chipbrief.compose.view import BriefView, Figures, FigureView, SourceRow
from chipbrief.judge import Findings
from chipbrief.judge.finding import register

_CHART = re.compile(r'src="pack:///(charts/([\w-]+)\.svg)"')


@dataclass(frozen=True, slots=True)
class Composed:
    """A page ready to be typeset. ``assets`` maps pack-relative paths to bytes."""

    view: BriefView
    html: str
    assets: Mapping[str, bytes]


def compose(findings: Findings, format: Format, cached_references: Mapping[str, str]) -> Composed:
    """Return the page that ``format`` makes of ``findings``.

    The template runs twice: the first pass learns in which order sources are cited, the second prints
    their numbers and the reference list. Raises ``TemplateError`` with file, line, cause and hint.
    """
    view = build_view(findings, format)
    citer = citing.Citer(register(findings.evidence))
    _render(view, format, citer)
    view = dataclasses.replace(view, sources=_reference_list(citer, format, cached_references))
    html = _render(view, format, citer)
    return Composed(view, html, _assets(html, view, format))


def _render(view: BriefView, format: Format, citer: citing.Citer) -> str:
    texts = {path: format.text(path) for path in format.files if path.endswith(".j2")}
    environment = build_environment(texts, {"cite": citer.cite})
    return render_page(environment, PAGE, _context(view))


def _context(view: BriefView) -> dict[str, Any]:
    return {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}


def _reference_list(citer: citing.Citer, format: Format, cached: Mapping[str, str]) -> tuple[SourceRow, ...]:
    cited = [citer.sources[key] for key in sorted(citer.numbers, key=citer.numbers.__getitem__)]
    texts: dict[str, Markup] = citing.references(cited, format.text(citing.STYLE), cached)
    return tuple(
        SourceRow(
            source.id, citer.numbers[source.id], texts[source.id], source.url, source.quality, source.status
        )
        for source in cited
    )


def _assets(html: str, view: BriefView, format: Format) -> dict[str, bytes]:
    assets = {
        path: data
        for path, data in format.files.items()
        if not path.endswith((".j2", ".json", ".toml", ".csl"))
    }
    by_name = {figure.name: figure for figure in _figures(view.figures)}
    for path, name in dict.fromkeys(_CHART.findall(html)):
        if name in by_name:
            assets[path] = charts.draw(by_name[name], format)
    return assets


def _figures(figures: Figures) -> tuple[FigureView, ...]:
    return tuple(getattr(figures, field.name) for field in dataclasses.fields(figures))
