# SPDX-License-Identifier: Apache-2.0
"""A comparison as a page: the template ``_comparison/page.html.j2`` with the looks of all formats."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from chipbrief.comparison.values import CAUSES, Comparison
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.formats import SHARED
from chipbrief.paths import shipped
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

FOLDER = "_comparison"
PAGE = "page.html.j2"
_SHEETS = (f"{SHARED}/base.css", f"{FOLDER}/style.css")


def report(comparison: Comparison, typesetter: Typesetter, templates: Path | None = None) -> bytes:
    """Return the comparison as a tagged PDF (PDF/A-3a and PDF/UA-1), dated by the newer data pack.

    Raises ``TemplateError`` and ``TypesetError``.
    """
    folder = templates or shipped("templates")
    page = (folder / FOLDER / PAGE).read_text("utf-8")
    environment = build_environment({PAGE: page}, {"cause": CAUSES.get})
    newest = max(comparison.a.pack, comparison.b.pack)
    html = render_page(environment, PAGE, {"c": comparison, "newest": newest, "differ": comparison.differ})
    assets = {path: (folder / path).read_bytes() for path in _SHEETS}
    job = TypesetJob(html, assets, _moment(newest))
    made = typesetter.typeset(job)
    if made.missing:
        # A brief from elsewhere may hold any sign, and one without a glyph is no valid PDF/A.
        plain = html.translate(dict.fromkeys(map(ord, made.missing), "?"))
        made = typesetter.typeset(replace(job, html=plain))
    return made.pdf


def _moment(day: str) -> datetime:
    try:
        return datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        # A manifest may say anything.
        return datetime(2000, 1, 1, tzinfo=UTC)
