# SPDX-License-Identifier: Apache-2.0
"""Less memory and work, the same bytes: notes, lists, tables and links come out as WeasyPrint makes them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chipbrief.typeset.environment import make_folder, remove_folder, worker_environment

HEAD = "<!doctype html><html lang=en><title>Sparing</title><style>{}</style>"
ROWS = "".join(
    f"<tr><td>row {number}</td><td><a href='#{number % 9}'>to {number % 9}</a></td></tr>"
    for number in range(90)
)
TABLE = (
    f"<table><thead><tr><th scope=col>a</th><th scope=col>b</th></tr></thead><tbody>{ROWS}</tbody></table>"
)
HEADINGS = "".join(f"<h2 id='{number}'>Part {number}</h2><p>text</p>" for number in range(9))
LIST = "<ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul><p class=item>beside</p>"
LOOKS = ("", "text-anchor='middle'", "font-weight='600'", "fill='red'", "font-style='italic'") * 2
TEXTS = "".join(
    f"<text transform='translate({at},{at})' font-size='9px' font-family='IBM Plex Sans' {look}>label</text>"
    for at, look in enumerate(LOOKS)
)
SHAPES = (
    "<path d='M0,0h5v5h-5Z' fill='#ff0000' opacity='.5'/>"
    "<path d='M0,0h5v5h-5Z' stroke='red' stroke-width='2%'/>"
    "<path d='M1,1A3,3,0,1,1,-3,0 z' transform='translate(-20.5,30)' stroke='hsl(20 50% 50% / .4)'/>"
    "<path d='M1,1L2' fill='blue'/>"
    "<path d='M1,1l1em,2' marker-mid='url(#dot)' marker-end='url(#dot)'/>"
    "<circle r='10%' cx='1em' cy='2' fill='red' fill-opacity='.2'/><rect width='3' height='2mm' rx='1'/>"
    "<g transform='rotate(30 5 5) scale(2)' stroke='currentColor'><line x2='9' y2='-3'/></g>"
    "<g transform='translate(5)' transform-origin='3 4'><polygon points='1,2 3,4 5-6'/></g>"
)
DRAWN = (
    "<svg width='300' height='90' viewBox='0 0 300 90'><title>Drawn</title><defs>"
    "<marker id='dot' markerWidth='4' markerHeight='4' refX='1'><circle r='1' cx='1' cy='1'/></marker>"
    "</defs>{}</svg>"
)
PAGES = {
    "drawn": HEAD.format("svg { display: block }") + "<p>x" + DRAWN.format(SHAPES + TEXTS + SHAPES) * 2,
    "behind": HEAD.format(
        "p { margin-inline-start: 3em; padding-block: 2pt; border-inline: 1px solid; --ink: red }"
        "b { background: #eee; border-radius: 3pt 0 } i { border-radius: 2pt; border: 1px solid var(--ink) }"
        "u { visibility: hidden; background: red } s { width: inherit; display: inline-block }"
    )
    + "<p>one <b>two</b> <i>three</i> <u>four</u> <s>five</s><p dir=rtl>one <b>two</b> <i>three</i>" * 3,
    "long": HEAD.format("") + f"<h1>Long</h1>{HEADINGS}{TABLE}{LIST}",
    "items": HEAD.format(".item::before { display: list-item; content: 'x' } ::marker { color: red }") + LIST,
    "footnotes": HEAD.format("i { float: footnote }") + "<p>one<i>a note</i> two<i>and one more</i></p>",
    "by a variable": HEAD.format("p { --kind: footnote } i { float: var(--kind) }") + "<p>x<i>note</i></p>",
    "styles": HEAD.format(
        "table { border-collapse: collapse; width: 60%; font-variant-numeric: tabular-nums }"
        "td { padding: 2% } td:first-child { border: 3px solid; box-sizing: border-box; width: 40% }"
        "a { text-decoration: underline } p::first-letter { font-size: 200% } b { margin: 0 5% }"
        "p { letter-spacing: 2px; text-align: justify }"
    )
    + f"{TABLE}<p>Many <b>words</b> in a line <b>words</b> {'and more of them ' * 30}</p>",
    "texts": HEAD.format(
        "td { width: 3em } .cut { width: 3em; overflow: hidden; white-space: nowrap;"
        "text-overflow: ellipsis }"
        "u { text-decoration: underline line-through } .far { word-spacing: 3pt } .thin { width: 1px }"
        "p { width: 12em; text-align: justify } .shade { background: #eee; border-radius: 2pt }"
    )
    + "<p class=cut>one two three<p class=cut>one two three<p dir=rtl>אבג one<p dir=rtl>אבג one"
    + "<p class=far>one two</p> <p class=far>one two</p> <p>1\u2060 😀 a<p>1\u2060 😀 a"
    + "<p class=thin>a b<p>a b"
    + "<p>one <b>two </b> <u>two </u><u>two </u>" * 9
    + "<p class=shade>one two<p class=shade>one two<p>one two three four five six seven eight nine ten</p>"
    * 3
    + "<table><tr><td>one two three<td>one two three<td>over <b>300</b><td>over <b>300</b></table>",
    "again": HEAD.format("p { width: 20em } @page { size: 400pt 300pt }")
    + "<body data-pages=1>"
    + "".join(f"<p>{number} {'many words that fill more than one line ' * 3}</p>" for number in range(9)),
    "attributes": HEAD.format("")
    + "<p lang=fr>« un »<p lang=fr>« deux »<p lang=de>„eins“<p lang=fr style='color: red'>« trois »"
    + "<p lang=fr style='color: blue'>« quatre »<p id=a style='color: red'>five<p id=b>six"
    + "<p style='color: red'>seven<p style='color: red'>eight" * 9,
    "inline": HEAD.format("") + "<p>one<i style='float: FOOTNOTE'>a note</i></p>",
    "notes": HEAD.format("i { position: note(side) } @page { @note-area { content: element(side) } }")
    + "<p>one<i>a note</i></p>",
}
NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}


@pytest.fixture(scope="module")
def made() -> Iterator[dict[str, dict[str, Any]]]:
    folder = make_folder()
    line = [sys.executable, str(Path(__file__).with_name("plain.py")), json.dumps(PAGES)]
    try:
        done = subprocess.run(line, check=True, capture_output=True, env=worker_environment(folder))
        yield json.loads(done.stdout)
    finally:
        remove_folder(folder)


@pytest.mark.parametrize("name", PAGES)
def test_the_bytes_are_the_same(made, name):
    plain, sparing = made[name]["plain"], made[name]["sparing"]
    assert sparing["pdf"] == plain["pdf"]
    assert sparing["parts"] == plain["parts"] > 0


def test_the_boxes_of_a_page_go_when_it_is_written(made):
    assert made["long"]["plain"]["boxes"] == made["long"]["plain"]["pages"] > 2
    assert {found["sparing"]["boxes"] for found in made.values()} == {0}


def test_a_painted_page_is_one_piece(made):
    # The longest streams that are left are those of fonts.
    assert made["long"]["sparing"]["pieces"] * 10 < made["long"]["plain"]["pieces"]


def test_only_a_document_with_notes_has_their_styles(made):
    assert set(made["long"]["plain"]["styles"]) >= NOTES
    assert not NOTES & set(made["long"]["sparing"]["styles"])
    for name in ("footnotes", "by a variable", "inline", "notes"):
        assert set(made[name]["sparing"]["styles"]) >= NOTES


def test_only_items_of_lists_have_markers(made):
    assert made["long"]["sparing"]["markers"] == LIST.count("<li>")
    assert made["items"]["sparing"]["markers"] == LIST.count("<li>") + 1
    assert made["long"]["plain"]["markers"] > 200


def test_a_text_that_fits_is_shaped_once(made):
    assert 0 < made["texts"]["sparing"]["shaped"] * 2 < made["texts"]["plain"]["shaped"]


def test_a_line_is_drawn_as_it_was_measured(made):
    # Pango breaks it no second time for that, as long as the line is among those that are kept.
    assert made["attributes"]["plain"]["revived"] > made["attributes"]["sparing"]["revived"] * 3
    kept, lost = made["again"]["sparing"]["revived"], made["long"]["sparing"]["revived"]
    assert 0 < kept < 10 < lost < made["long"]["plain"]["revived"]


def test_elements_of_equal_attributes_share_their_style(made):
    ways = made["attributes"]
    assert ways["plain"]["different"] - ways["sparing"]["different"] >= 17 + 1


def test_the_lines_of_a_page_that_is_laid_out_again_are_kept(made):
    assert made["again"]["plain"]["pages"] > 1
    assert 0 < made["again"]["sparing"]["shaped"] * 3 < made["again"]["plain"]["shaped"]
