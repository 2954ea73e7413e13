# SPDX-License-Identifier: Apache-2.0
"""The page that Typst gets says what the brief says."""

from __future__ import annotations

import pytest
import typst
from support.benches import load_bench


@pytest.fixture(scope="module")
def typst_source():
    with pytest.MonkeyPatch.context() as patch:
        return load_bench("as_typst", patch).typst_source


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ("<h2>Rules</h2>", '#heading(level: 2)[#"Rules ";]'),
        ("<p>a <b>b</b> <i>c</i></p>", '#par[#"a ";#strong[#"b ";]#emph[#"c ";]]'),
        ('<li>#1 [x] "y" *z*</li>', '#list.item[#"#1 [x] \\"y\\" *z* ";]'),
        ('<img src="pack:///charts/a.svg">', '#box(image("charts/a.svg"))'),
        ("<tr><td colspan=9>x</td></tr>", 'grid.cell(colspan: 5)[#"x ";],'),
        ("<p>unclosed<h2>next</h2>", '#heading(level: 2)[#"next ";]'),
    ],
)
def test_each_part_of_a_page_has_its_call(typst_source, html, source):
    assert source in typst_source(html)


def test_what_no_reader_sees_is_left_out(typst_source):
    assert "secret" not in typst_source("<head><title>secret</title><style>secret</style></head><p>seen</p>")


def test_typst_sets_a_whole_page(typst_source, china_page, tmp_path):
    for path, data in china_page.pictures.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    page = tmp_path / "page.typ"
    page.write_text(typst_source(china_page.html), encoding="utf-8")
    assert typst.compile(page).startswith(b"%PDF")
