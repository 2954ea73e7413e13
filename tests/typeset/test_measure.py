# SPDX-License-Identifier: Apache-2.0
"""Three-line documents, typeset and measured: what a reader would see as broken is among the facts."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pypdfium2
import pytest
from support.making import make

from chipbrief.check import Printed, check_printed
from chipbrief.compose.view import BriefHead, BriefView
from chipbrief.laid import Laid
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

PAGE = """@page { size: 200pt 150pt; margin: 20pt; @top-left { content: 'TLP:RED' }}
html, body { margin: 0; font: 10pt/13pt 'IBM Plex Sans' } p, h2, table { margin: 0 } h2 { font-size: 13pt }
td, th { padding: 0 } .next { break-before: page }"""
VIEW = make(BriefView, brief=make(BriefHead, marking="TLP:RED"))
LINES = "<br>".join(["one line of text"] * 8)
SEVEN = "<br>".join(["one line of text"] * 7)
ROWS = "".join(f"<tr><td>{n}" for n in range(20))


@pytest.fixture(scope="module")
def laid_of(typesetter: Typesetter):
    def lay(body: str, style: str = "") -> Laid:
        html = f'<html lang="en"><title>t</title><style>{PAGE}{style}</style>{body}</html>'
        return typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid

    return lay


@pytest.fixture(scope="module")
def codes_of(laid_of, policy):
    def codes(body: str, style: str = "") -> set[str]:
        printed = Printed(VIEW, dataclasses.replace(policy, pages=(0, 0)), laid_of(body, style))
        return {item.code for item in check_printed(printed)}

    return codes


@pytest.mark.parametrize(
    ("code", "style", "body"),
    [
        ("C119", "p { color: #999 }", "<p>faint</p>"),
        ("C119", "p { color: #555; background: #444 }", "<p>dark</p>"),
        ("C119", "p { opacity: 0.3 }", "<p>veiled</p>"),
        ("C119", "p { background: rgba(0, 0, 0, 0.6) }", "<p>black on gray</p>"),
        ("C120", "p { overflow-wrap: normal }", f"<p>{'long' * 20}</p>"),
        ("C120", "p { height: 8pt; overflow: hidden }", "<p>seen<br>hidden</p>"),
        ("C120", "p { white-space: nowrap; overflow: hidden }", f"<p>{'so long ' * 9}</p>"),
        ("C120", "p { position: absolute; left: 150pt; white-space: nowrap }", "<p>over the edge</p>"),
        ("C120", "p { margin-left: -40pt }", "<p>too far left</p>"),
        ("C121", "p { font-size: 5.5pt }", "<p>tiny</p>"),
        ("C125", "@page :first { @top-left { content: none } }", "<p>unmarked</p>"),
        ("C127", "div { break-inside: avoid; height: 100pt }", "<p>alone</p><div><p>x</p></div>"),
        ("C128", "h2 { font-size: 10pt }", f"<p>{SEVEN}</p><h2>Foot</h2><p class=next>x</p>"),
        ("C140", "table { width: 100%; table-layout: fixed } td { width: 50% }",
         "<table><tr><td>Hippopotomonstrosesquip<td></table>"),
        ("C141", "p + p { margin-top: -10pt }", "<p>one</p><p>other</p>"),
        ("C143", "p { orphans: 1; widows: 1 }", f"<p>{LINES}<br>last</p>"),
        ("C144", "", f"<div class='figure'><p>{LINES}</p><p>{LINES}</p></div>"),
        ("C145", "thead { display: table-row-group }", f"<table><thead><tr><th>a<tbody>{ROWS}</table>"),
    ],
)  # fmt: skip
def test_what_a_reader_would_see_as_broken_is_found(codes_of, code, style, body):
    assert code in codes_of(body, style)


@pytest.mark.parametrize(
    ("style", "body"),
    [
        ("", "<h2>A</h2><p>Some text, <b>bold</b> and <sup style='font-size: 6pt'>1</sup>.</p>"),
        ("p { margin-left: 12pt; text-indent: -12pt }", "<p>A hanging indentation</p>"),
        ("table { width: 100% }", "<table><tr><td>a<td>b</table>"),
        ("", f"<table><thead><tr><th>a<tbody>{ROWS}</table>"),
        ("h2 { color: #767676; font-size: 18pt }", "<h2>Large and gray</h2><p>x</p>"),
        ("ul { padding-left: 14pt }", "<ul><li>one<li>two</ul>"),
        (".turned { transform: rotate(90deg) }", "<p class=turned>upright</p><p>and not</p>"),
        (
            ".mark { position: fixed; z-index: -1; top: 20pt; color: #eee }",
            "<p class=mark>DRAFT</p><p>text</p>",
        ),
        (".small { break-after: page }", "<p class=small>a chapter</p><p>another</p>"),
        ("p { background: #124; color: #fff }", "<p>white on blue</p>"),
        ("p { color: transparent; color: black; visibility: hidden }", "<p>not there</p>"),
    ],
)
def test_what_is_sound_is_not(codes_of, style, body):
    assert codes_of(body, style) == set()


def test_a_part_tells_its_page_its_heading_and_the_nearest_id(laid_of):
    facts = laid_of("<h2 id=a>First</h2><p>x</p><h2 class=next>Second</h2><p><span id=b>y</span> z</p>")
    found = [(item.page, item.place, item.anchor, item.text) for item in facts.parts if item.tag == "p"]
    assert found == [(1, "First", "a", "x"), (2, "Second", "", "y z")]
    assert facts.anchors == {"a": 1, "First": 1, "b": 2, "Second": 2}


def test_a_page_tells_how_full_it_is_what_its_margins_say_and_whether_it_was_forced(laid_of):
    first, second = laid_of("<p>one</p><p class=next>two</p>").sheets
    assert first.margin_text == "TLP:RED"
    assert first.paper[2:] == (200, 150)
    assert first.area == (20, 20, 160, 110)
    assert 25 < first.foot < 35
    assert (first.forced, second.forced, first.under) == (False, True, "")


def test_a_marking_may_take_several_lines_of_a_margin(laid_of):
    words = "for the eyes of the few who need to know it"
    style = f"@page {{ @top-left {{ content: '{words}'; width: 60pt }} }}"
    assert laid_of("<p>x</p>", style).sheets[0].margin_text == words


def test_what_lies_under_the_pages_is_told_apart(laid_of):
    style = ".draft { position: fixed; z-index: -1; top: 0 }"
    facts = laid_of("<p class=draft>Draft</p><p>one</p><p class=next>two</p>", style)
    assert [sheet.under for sheet in facts.sheets] == ["Draft", "Draft"]
    assert [item.text for item in facts.parts if item.tag == "p"] == ["one", "two"]


def test_a_paragraph_is_one_element_on_both_sides_of_a_break(laid_of):
    one, other = (item for item in laid_of(f"<p>{LINES}<br>{LINES}</p>").parts if item.tag == "p")
    assert (one.page, other.page, one.element == other.element) == (1, 2, True)


def test_a_picture_tells_its_size_and_its_words(typesetter):
    assets = {"a.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'}
    html = f'<html lang="en"><title>t</title><style>{PAGE}</style><img src="pack:///a.svg" alt="A line">'
    facts = typesetter.typeset(TypesetJob(html, assets, datetime(2026, 1, 1, tzinfo=UTC))).laid
    (picture,) = (item for item in facts.parts if item.source)
    assert (picture.source, picture.text, picture.lines[0].box.width) == ("pack:///a.svg", "A line", 30.0)


def test_marks_say_where_things_stand_and_what_is_said_before_them(laid_of):
    cite = '<span class="cite" data-cite="{0}">[{0}]</span>'
    body = (
        f'<p>Imports rose {cite.format(1)}. <b>Then</b> they fell {cite.format(2)}.</p><p id="source-1">A</p>'
    )
    first, second, source = laid_of(body).marks
    assert [mark.key for mark in (first, second, source)] == ["cite:1", "cite:2", "source:1"]
    assert (first.text, second.text) == ("Imports rose", ". Then they fell")
    assert first.element == second.element != 0
    assert source.element == 0
    assert first.page == 1
    assert 20 < first.box.x < second.box.x < 180


def test_a_figure_and_a_table_are_marks_as_a_whole(laid_of):
    table = '<table><caption><span id="table-chips">Table 1.</span></caption><tr><td>x</table>'
    marks = laid_of(f'<div data-figure="lags"><p>x</p></div>{table}').marks
    assert {mark.key for mark in marks} == {"figure:lags", "table:chips"}
    assert any(mark.table for mark in marks if mark.key == "table:chips")


def test_what_a_page_says_of_itself_is_bounded(laid_of):
    marks = laid_of(f'<p data-finding="{"x" * 5_000}">{"long " * 200}<b data-cite="1">x</b></p>').marks
    assert all(len(mark.key) <= 160 and len(mark.text) <= 200 for mark in marks)
    small = laid_of(f'<p style="font-size: 2px">{"long " * 200}<b data-cite="1">x</b></p>').marks
    assert small[-1].text.startswith("… long long")


def test_links_say_where_they_are_and_where_they_lead(laid_of):
    body = (
        '<p>see <a href="#b">the end</a>, <a href="https://example.org/a">a page</a>, <a href="#x">no</a>'
        "<p id=b class=next>end</p>"
    )
    inside, outside = laid_of(body).links
    assert (inside.page, inside.to, inside.top, inside.url) == (1, 2, 20.0, "")
    assert (outside.page, outside.to, outside.url) == (1, 0, "https://example.org/a")
    assert 20 < inside.box.x < inside.box.right < outside.box.x < 180
    assert 15 < inside.box.y < inside.box.bottom < 40


def test_links_are_bounded(laid_of):
    assert laid_of(f'<p><a href="https://example.org/{"x" * 5_000}">a page</a></p>').links == ()


@pytest.mark.parametrize("style", ["", "p { text-align: justify }", "p { letter-spacing: 1pt }"])
def test_letters_stand_where_a_reader_of_the_pdf_finds_them(typesetter, style):
    body = "<p>It is <b>very</b> probably so, says the <i>whole</i> office of export controls.</p>"
    html = f'<html lang="en"><title>t</title><style>{PAGE}{style}</style>{body}</html>'
    made = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC), letters=True))
    line = next(part for part in made.laid.parts if part.tag == "p").lines[0]
    page = pypdfium2.PdfDocument(made.pdf)[0].get_textpage()
    for word in ("It", "very", "probably", "so"):
        at, there = line.text.index(word), page.search(word).get_next()
        assert there is not None
        boxes = [page.get_charbox(there[0] + k, loose=True) for k in range(len(word))]
        assert line.edges[at] == pytest.approx(boxes[0][0], abs=0.6)
        assert line.edges[at + len(word)] == pytest.approx(boxes[-1][2], abs=1.1)


def test_letters_are_not_measured_unasked(laid_of):
    assert {line.edges for part in laid_of("<p>one line").parts for line in part.lines} == {()}
