# SPDX-License-Identifier: Apache-2.0
"""Three-line documents: each has one fault that a reader would see, and it is measured."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chipbrief.laid import Laid
from chipbrief.typeset import TypesetJob
from chipbrief.typeset.client import Typesetter

PAGE = """@page { size: 200pt 150pt; margin: 20pt; @top-left { content: 'TLP:RED' } }
body { margin: 0; font: 10pt/13pt 'IBM Plex Sans' } p { margin: 0 } .next { break-before: page }"""
FIXED = "table { width: 100%; table-layout: fixed }"
LINES = "<br>".join(["one line of text"] * 8)


@pytest.fixture(scope="module")
def laid_of(typesetter: Typesetter):
    def lay(style: str, body: str) -> Laid:
        html = f'<html lang="en"><title>t</title><style>{PAGE}{style}</style>{body}</html>'
        return typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid

    return lay


@pytest.mark.parametrize(
    ("kind", "style", "body"),
    [
        ("outside", "", "<p>Supercalifragilisticexpialidociousness-and-more</p>"),
        (
            "column",
            "table { width: 100%; table-layout: fixed }",
            "<table><tr><td>Hippopotomonstrosesquippedalia<td>b</table>",
        ),
        ("cut", "p { height: 8pt; overflow: hidden }", "<p>seen<br>hidden</p>"),
        ("overlap", "p + p { margin-top: -20pt }", "<p>one</p><p>other</p>"),
        ("small", "p { font-size: 4pt }", "<p>tiny</p>"),
        ("contrast", "p { color: #999 }", "<p>faint</p>"),
        ("contrast", "p { color: #555; background: #444 }", "<p>dark</p>"),
        (
            "foot",
            "h2 { break-after: auto; margin: 0 } p { margin: 0 }",
            f"<p>{'<br>'.join(['x'] * 7)}</p><h2>Foot</h2><p style='break-before: page'>y</p>",
        ),
        ("widow", "p { orphans: 1; widows: 1 }", f"<p>{LINES}<br>last</p>"),
        ("split", "", f"<div class='figure'><p>{LINES}</p><p>{LINES}</p></div>"),
    ],
)
def test_a_fault_is_measured(laid_of, kind, style, body):
    assert kind in {fault.kind for fault in laid_of(style, body).faults}


@pytest.mark.parametrize(
    ("style", "body"),
    [
        ("", "<h2>A</h2><p>Some text, <b>bold</b> and <sup>1</sup>.</p>"),
        ("table { width: 100% }", "<table><tr><td>a<td>b</table>"),
        ("h1 { color: #767676; font-size: 18pt }", "<h1>Large and gray</h1>"),
        (".watermark { position: fixed; color: #eee; top: 0 }", "<p class='watermark'>DRAFT</p><p>text</p>"),
    ],
)
def test_what_is_sound_has_no_fault(laid_of, style, body):
    assert laid_of(style, body).faults == ()


def test_pages_tell_how_full_they_are_and_what_stands_in_their_margins(laid_of):
    first, second = laid_of("", "<p>one</p><p style='break-before: page'>two</p>").pages
    assert first.margins == "TLP:RED"
    assert 0.05 < first.filled < 0.2
    assert second.filled == first.filled


def test_parts_have_the_height_from_heading_to_heading(laid_of):
    body = "<h2 id='a'>A</h2><p>x</p><h2 id='b'>B</h2><p>x</p><p>x</p>"
    one, other = laid_of("* { margin: 0 } h2 { font-size: 10pt; line-height: 13pt }", body).parts
    assert (one.anchor, one.title, one.page) == ("a", "A", 1)
    assert (one.height, other.height) == (pytest.approx(26, abs=1), pytest.approx(39, abs=1))


def test_a_table_that_goes_on_without_heads_is_told(laid_of):
    rows = "".join(f"<tr><td>{n}" for n in range(20))
    table = f"<table><thead><tr><th>a</thead><tbody>{rows}</table>"
    assert "heads" not in {fault.kind for fault in laid_of("", table).faults}
    once = laid_of("thead { display: table-row-group }", table)
    assert {fault.kind for fault in once.faults} <= {"heads"}
