# SPDX-License-Identifier: Apache-2.0
"""Figures that have no room: what follows fills the page, and nothing that belongs together is torn apart."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

#: Eight lines a page; a figure takes six, a heading one.
PAGE = """@page { size: 200pt 144pt; margin: 20pt } html, body { margin: 0; font: 10pt/13pt 'IBM Plex Sans' }
p, h2, ul, li, div { margin: 0; padding: 0; list-style: none; orphans: 1; widows: 1 }
h2 { font: 10pt/13pt 'IBM Plex Sans'; break-after: avoid } ul { break-before: auto }
.figure { height: 78pt; break-inside: avoid } .note { break-before: avoid } .end { clear: both }"""
LINES = "<p>a</p><p>b</p><p>c</p>"
FIGURE = "<div class=figure data-figure=x><p>F</p></div>"
OTHER = FIGURE.replace("F", "G")
LIST = f"<ul>{''.join(f'<li>{n}</li>' for n in range(1, 7))}</ul>"


@pytest.fixture(scope="module")
def pages_of(typesetter: Typesetter):
    def pages(body: str) -> list[str]:
        html = f'<html lang="en"><title>t</title><style>{PAGE}</style>{body}</html>'
        laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
        told: list[str] = [""] * len(laid.sheets)
        for part in sorted(laid.parts, key=lambda part: (part.page, part.box.y)):
            told[part.page - 1] += part.text
        return told

    return pages


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (f"<p>a</p>{FIGURE}<p>d</p>", ["aFd"]),
        (f"{LINES}{FIGURE}<p>d</p><p>e</p>", ["abcde", "F"]),
        (f"{LINES}{FIGURE}{LIST}", ["abc12345", "6F"]),
        (f"{LINES}<h2>H</h2>{FIGURE}<p>d</p><p>e</p>", ["abcHde", "F"]),
        (f"{LINES}{FIGURE}<h2>H</h2><p>d</p>", ["abcHd", "F"]),
        (f"{LINES}{FIGURE}{OTHER}<p>d</p><p>e</p>", ["abcde", "F", "G"]),
        (f"{LINES}{FIGURE}{OTHER}{LIST}<p>d</p>", ["abc12345", "6Fd", "G"]),
    ],
)
def test_what_follows_a_figure_without_room_fills_the_page(pages_of, body, pages):
    assert pages_of(body) == pages


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (f"{LINES}{FIGURE}{OTHER}<p class=note>n</p>", ["abc", "F", "Gn"]),
        (f"{LINES}{FIGURE}<p class=note>n</p>", ["abc", "Fn"]),
        (f"{LINES}{FIGURE}<h2 class=end>H</h2><p>d</p>", ["abc", "FHd"]),
        (f"{LINES}{FIGURE}<h2>H</h2>{OTHER}", ["abc", "F", "HG"]),
        (f"{LINES}{FIGURE}{LIST}<p class=note>n</p>", ["abc12345", "6nF"]),
        (f"{LINES}{FIGURE}" + "".join(f"<h2>{n}</h2><p>x</p>" for n in "HIJ"), ["abcHxIx", "FJx"]),
        (f"{LINES}{LINES}<p>d</p>{FIGURE}<h2>H</h2><p>e</p>", ["abcabcd", "FHe"]),
    ],
)
def test_a_figure_passes_no_other_and_tears_nothing_apart(pages_of, body, pages):
    assert pages_of(body) == pages
