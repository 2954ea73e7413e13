# SPDX-License-Identifier: Apache-2.0
"""Typeset pages twice in one process, with WeasyPrint as it is and with less work, and say what differs.

``test_sparing.py`` runs ``python plain.py PAGES`` in the worker's environment; PAGES is JSON, name -> HTML.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from weasyprint import css
from weasyprint.text import line_break

from chipbrief.typeset import render, shaping
from chipbrief.typeset.job import Limits, TypesetJob
from chipbrief.typeset.narrow import NARROW, widen


def main(pages: Mapping[str, str]) -> None:
    """Print for each page whether the bytes are the same, and what each way keeps."""
    jobs = {name: TypesetJob(html, {}, datetime(2026, 1, 2, tzinfo=UTC)) for name, html in pages.items()}
    spare, render.spare_memory = render.spare_memory, lambda: None
    reuse, render.reuse_styles = render.reuse_styles, lambda: None
    shape, render.shape_once = render.shape_once, lambda: None
    divide, render.divide_words = render.divide_words, lambda: None
    read, render.read_once = render.read_once, lambda: None
    line_break.Layout = _Wide
    plain = _all(render.Renderer({}), jobs)
    spare()
    reuse()
    shape()
    divide()
    read()
    shaping._MOST_LINES = 60  # so that a document of this length has some that are no longer kept
    sparing = _all(render.Renderer({}), jobs)
    print(json.dumps({name: {"plain": plain[name], "sparing": sparing[name]} for name in jobs}))


class _Wide(line_break.Layout):
    """WeasyPrint's layout with narrow spaces as wide as they are to be."""

    def set_text(self, text: str, justify: bool = False) -> None:
        super().set_text(text, justify)
        if NARROW in self.text:
            widen(self)


def _all(renderer: render.Renderer, jobs: Mapping[str, TypesetJob]) -> dict[str, Any]:
    return {name: _made(renderer, job) for name, job in jobs.items()}


def _made(renderer: render.Renderer, job: TypesetJob) -> dict[str, Any]:
    kept: dict[str, Any] = {"shaped": 0, "revived": 0}

    class Watched(css.StyleFor):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            kept["styles"] = sorted({kind for _element, kind in self._computed_styles if kind})
            kept["different"] = len({id(style) for style in self._computed_styles.values()})
            kept["markers"] = sum(kind == "marker" for _element, kind in self._computed_styles)

    def finish(document: Any, pdf: Any) -> None:
        declare(document, pdf)
        kept["boxes"] = sum(page._page_box is not None for page in document.pages)
        kept["pieces"] = max(len(item.stream) for item in pdf.objects if hasattr(item, "stream"))

    def create(*arguments: Any) -> Any:
        kept["shaped"] += 1
        return creates(*arguments)

    def revive(*arguments: Any) -> None:
        kept["revived"] += 1
        revives(*arguments)

    layout: Any = line_break.Layout.__mro__[-2]  # WeasyPrint's own
    revives, layout.reactivate = layout.reactivate, revive
    before, css.StyleFor = css.StyleFor, Watched
    creates, line_break.create_layout = line_break.create_layout, create
    declare, render.declare_pdfua = render.declare_pdfua, finish
    try:
        made = renderer.render(job, Limits())
    finally:
        css.StyleFor, render.declare_pdfua = before, declare
        line_break.create_layout, layout.reactivate = creates, revives
    return {"pdf": made.pdf.hex(), "pages": made.pages, "parts": len(made.laid.parts), **kept}


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
