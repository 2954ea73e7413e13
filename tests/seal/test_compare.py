# SPDX-License-Identifier: Apache-2.0
"""A changed word, figure, link or page count is found on its page."""

from __future__ import annotations

import io

import pikepdf
import pytest

from chipbrief.errors import SealError
from chipbrief.seal import compare_drawing, compare_pdfs, compare_text, seal

BAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><title>b</title>'
    '<rect width="{}" height="9"/></svg>'
)
FADED = BAR.replace("<rect", "<g opacity='.5'><rect").replace("</svg>", "</g></svg>")


def page(number: int, body: str = "") -> str:
    return f"<section style='break-before: page'><p>Page {number} says 4,800. {body}</section>"


def report(*bodies: str) -> str:
    return "".join(page(number, body) for number, body in enumerate(bodies, 1))


def test_the_same_document_does_not_differ(make_pdf, attachments, manifest, created):
    one = make_pdf(report("a", BAR.format(5)))
    sealed = seal(one, attachments, manifest, created)
    assert one != sealed
    assert compare_text(one, sealed) == ()
    assert compare_drawing(one, sealed) == ()


def test_a_changed_word_is_found_on_its_page(make_pdf):
    one, two = (
        make_pdf(report("x", "grew to 42 percent", "y")),
        make_pdf(report("x", "grew to 47 percent", "y")),
    )
    (difference,) = compare_text(one, two)
    assert (difference.page, difference.kind) == (2, "text")
    assert "42 percent" in difference.sealed
    assert "47 percent" in difference.rerun
    assert str(difference).startswith("page 2: text: sealed “")
    assert [item.page for item in compare_drawing(one, two)] == [2]


@pytest.mark.parametrize("figure", [BAR, FADED], ids=["inline", "group"])
def test_a_changed_figure_with_the_same_text_is_found(make_pdf, figure):
    one = make_pdf(report("x", "y", figure.format(40), "z"))
    two = make_pdf(report("x", "y", figure.format(41), "z"))
    assert compare_text(one, two) == ()
    assert [str(item) for item in compare_drawing(one, two)] == ["page 3: drawing differs"]


def test_a_changed_picture_is_found_on_its_page_only(make_pdf):
    body = report("x", "<img alt=b src=a.svg>", "y")
    one = make_pdf(body, a_svg=FADED.format(40).encode())
    two = make_pdf(body, a_svg=FADED.format(41).encode())
    assert [item.page for item in compare_drawing(one, two)] == [2]


def test_a_changed_link_is_found(make_pdf):
    one, two = (
        make_pdf(report("x", f"<a href='https://{name}.org/'>source</a>")) for name in ("good", "evil")
    )
    (difference,) = compare_drawing(one, two)
    assert (difference.page, difference.kind) == (2, "links")
    assert "evil" in difference.rerun


def test_other_glyphs_behind_the_same_text_are_found(pdf):
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
                item.FontFile2.write(item.FontFile2.read_bytes() + b"\0")
        document.save(output)
    assert compare_text(pdf, output.getvalue()) == ()
    assert [str(item) for item in compare_drawing(pdf, output.getvalue())] == ["document: fonts differ"]


def test_more_pages_are_told_first(make_pdf):
    one, two = make_pdf(report("a")), make_pdf(report("a", "b"))
    assert [(item.page, item.kind) for item in compare_text(one, two)] == [(0, "pages"), (2, "text")]
    assert [(item.page, item.kind) for item in compare_drawing(one, two)] == [(0, "pages")]
    assert str(compare_text(one, two)[0]) == "document: pages: sealed “1 page”, re-run “2 pages”"


def test_all_differences_are_told_once_in_the_order_of_the_pages(make_pdf):
    one = make_pdf(report("x", BAR.format(40), "four"))
    two = make_pdf(report("x", BAR.format(41), "five", "more"))
    found = [(item.page, item.kind) for item in compare_pdfs(one, two)]
    assert found == [(0, "pages"), (2, "drawing"), (3, "text"), (4, "text")]


@pytest.mark.parametrize("function", [compare_pdfs, compare_text, compare_drawing])
def test_what_is_no_pdf_is_told(pdf, function):
    with pytest.raises(SealError):
        function(pdf, b"not a PDF")
