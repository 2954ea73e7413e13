# SPDX-License-Identifier: Apache-2.0
"""Who has a PDF read aloud hears languages, heads of tables, and where links lead; arranging is no table."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

TABLE = (
    "<table><caption>Chips <small>by date</small></caption>"
    "<thead><tr><th scope=col>Chip</th><th scope=col>TPP</th></tr></thead>"
    "<tbody><tr><th scope=row>H20</th><td>2,368</td></tr></tbody></table>"
)
ARRANGED = (
    "<table role=presentation><caption><a href='#x'>To</a></caption>"
    "<tr><td>To</td><td><p id=x>you</p></td></tr></table>"
)


@pytest.fixture
def tags(typesetter, job):
    def made(body: str) -> tuple[pikepdf.Pdf, list[Any]]:
        pdf = pikepdf.open(BytesIO(typesetter.typeset(job(body)).pdf))
        return pdf, list(_inside(pdf.Root.StructTreeRoot))

    return made


def _inside(node: Any) -> Iterator[Any]:
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _inside(kid)


def _kinds(found: list[Any]) -> list[str]:
    return [str(tag.S) for tag in found]


def test_a_passage_in_another_language_says_so(tags):
    _pdf, found = tags("<p>Il dit <span lang=fr>bonjour</span>.</p><p lang=de>Guten Tag</p><p>here</p>")
    assert [(str(tag.S), str(tag.Lang)) for tag in found if "/Lang" in tag] == [("/Span", "fr"), ("/P", "de")]


def test_heads_of_a_table_say_what_they_are_heads_of(tags):
    _pdf, found = tags(TABLE)
    assert [str(tag.A.Scope) for tag in found if tag.S == "/TH"] == ["/Column", "/Column", "/Row"]
    assert len([tag for tag in found if tag.S == "/TD" and len(tag.A.Headers) == 2]) == 1
    assert _kinds(found).count("/Caption") == 1


def test_a_table_that_only_arranges_is_read_as_paragraphs(tags):
    _pdf, found = tags(ARRANGED)
    assert not {"/Table", "/TBody", "/TR", "/TD"} & set(_kinds(found))
    assert _kinds(found).count("/P") == 2
    assert not [tag for tag in found if "/A" in tag]


def test_a_table_that_arranges_another_leaves_it_whole(tags):
    _pdf, found = tags(f"<table role=presentation><tr><td>{TABLE}</td></tr></table>")
    assert _kinds(found).count("/Table") == 1
    assert _kinds(found).count("/TH") == 3


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("<a href='#source-3'>3</a>", "source 3"),
        ("<a href='#source-3'>Figure <b>1</b></a>", "Figure 1"),
        ("<a href='https://example.org/a'>example.org</a>", "https://example.org/a"),
    ],
)
def test_a_link_tells_where_it_leads(tags, link, told):
    pdf, _found = tags(f"<p>{link}</p><p id=source-3>Source</p>")
    assert [str(note.Contents) for page in pdf.pages for note in page.get("/Annots", [])] == [told]
