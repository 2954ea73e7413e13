# SPDX-License-Identifier: Apache-2.0
"""A table of a page, read cell by cell, and as what a spreadsheet takes."""

from __future__ import annotations

import pytest

from chipbrief.pasting import as_lines
from chipbrief.tracing import as_html, printed_table

HEAD = '<caption><span id="table-chips">Table 1.</span> Chips</caption><tr><th>Chip<th>TPP</tr>'


def table(body, head=HEAD):
    return f"<p>Before</p><table class=other><tr><td>no</td></tr></table><table>{head}{body}</table>"


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("<tr><td>A &amp; B</td><td>4,800</td></tr>", (("A & B", "4,800"),)),
        (
            '<tr><td>A<sup>b</sup></td><td>1 <span class="cite" data-cite="3">[1]</span></td></tr>',
            (("A", "1"),),
        ),
        ("<tr><td>one\n  two<br>three</td><td>4\u202f800</td></tr>", (("one two three", "4\u202f800"),)),
        ("<tr><td>semi\u00adcon\u2060ductor</td><td></td></tr>", (("semiconductor", ""),)),
        ("<tr><td colspan=2>both</td></tr><tr><td>a</td><td>b</td></tr>", (("both", ""), ("a", "b"))),
        ("<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>", (("a", "b"), ("", "c"))),
        ("<tr><td>a</td></tr>", (("a", ""),)),
        ("<tr><td>a<table><tr><td>in it</td></tr></table></td><td>b</td></tr>", (("ain it", "b"),)),
    ],
)
def test_a_printed_table_is_read_cell_by_cell_without_its_citations(body, rows):
    heads = HEAD.replace("<th>TPP</tr>", "</th><th>TPP</th></tr>")
    assert printed_table(table(body, heads), "chips") == (("Chip", "TPP"), *rows)


def test_a_table_of_the_users_own_says_its_name_itself():
    page = '<table data-own="mine"><tr><th>Item</th></tr><tr><td>x</td></tr></table>'
    assert printed_table(page, "mine") == (("Item",), ("x",))
    assert printed_table(page, "other") == ()


def test_of_two_tables_of_one_name_the_first_is_read():
    page = "".join(f"<table data-own=mine><tr><td>{text}</td></tr></table>" for text in "ab")
    assert printed_table(page, "mine") == (("a",),)


def test_hostile_spans_and_open_tags_end():
    for many in ("999999999", "9" * 5_000):
        page = (
            f'<table data-own="mine">{f"<tr><td colspan={many} rowspan=9999999>x</td>" * 50}</table><table>'
        )
        assert {len(row) for row in printed_table(page, "mine")} == {256 * 50}
    for none in ("0", "-2", "x", ""):
        assert printed_table(f"<table data-own=mine><tr><td colspan='{none}'>x</td>", "mine") == ()
        page = f"<table data-own=mine><tr><td colspan='{none}'>x</td></table>"
        assert printed_table(page, "mine") == (("x",),)
    assert printed_table("<table data-own=mine><tr><td>", "mine") == ()


def test_rows_are_tables_of_html_with_heads_and_tabs_between_cells():
    lines = (("Chip", "TPP"), ("A & <b>", "1"), (), ("Source",), ("s1",))
    assert as_html(lines) == (
        "<table><tr><th>Chip</th><th>TPP</th></tr><tr><td>A &amp; &lt;b&gt;</td><td>1</td></tr></table><br>"
        "<table><tr><th>Source</th></tr><tr><td>s1</td></tr></table>"
    )
    assert as_lines(lines).splitlines() == ["Chip\tTPP", "A & <b>\t1", "", "Source", "s1"]


def test_the_tables_of_a_brief_are_those_of_its_pages(small):
    rows = printed_table(small.tracer.page.html, "chips")
    chips = small.view.chips.rows
    assert len(rows) > 5
    assert all(row[0].startswith(chip.name) for row, chip in zip(rows[1:], chips, strict=False))
    assert len({len(row) for row in rows}) == 1
