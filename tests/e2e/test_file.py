# SPDX-License-Identifier: Apache-2.0
"""The file as other tools see it: sound, tagged, with its fonts, its text in the order of the page, small."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape

import pikepdf
import pypdfium2
import pytest

KILOBYTE = 1000


@pytest.fixture(scope="module")
def opened(china) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(china.pdf)) as document:
        yield document


def test_qpdf_finds_nothing_wrong(opened):
    assert opened.check_pdf_syntax() == []


def test_it_is_tagged_with_title_and_language(opened, china):
    assert opened.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in opened.Root
    assert opened.Root.Lang == "en"
    assert opened.docinfo.Title == china.title
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert all(page.obj.get("/Tabs") == "/S" for page in opened.pages if "/Annots" in page.obj)


def test_every_font_is_embedded_and_maps_to_text(opened):
    fonts = [item for item in opened.objects if is_a(item, "/Font")]
    assert fonts
    for font in fonts:
        below = font.get("/DescendantFonts", [font])[0]
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys()), font.BaseFont
    assert all("/ToUnicode" in font for font in fonts if font.Subtype == "/Type0")


def is_a(item, kind: str) -> bool:
    is_font = isinstance(item, pikepdf.Dictionary) and item.get("/Type") == kind
    return is_font and not str(item.get("/Subtype")).startswith("/CIDFont")


def test_text_comes_out_in_the_order_of_the_page(china, china_page):
    document = pypdfium2.PdfDocument(china.pdf)
    words = squeezed(" ".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    headings = [
        squeezed(re.sub("<[^>]+>", "", text))
        for text in re.findall(r"<h[12][^>]*>(.*?)</h[12]>", china_page.html, re.DOTALL)
    ]
    assert len(headings) > 5
    at = 0
    for heading in headings:
        at = words.index(heading, at)


def squeezed(text: str) -> str:
    """Return the letters and digits of a text alone."""
    return re.sub(r"\W", "", unescape(text))


def test_what_it_carries_costs_little(opened, china):
    carried = sum(len(spec.EF.F.read_raw_bytes()) for spec in opened.Root.AF)
    plain = sum(len(spec.EF.F.read_bytes()) for spec in opened.Root.AF)
    assert carried < plain / 4
    assert carried < 400 * KILOBYTE
    assert len(china.pdf) - carried < 300 * KILOBYTE


def test_a_brief_carries_the_datasets_that_its_format_needs(opened, policy, library):
    names = {str(spec.UF) for spec in opened.Root.AF}
    assert "data-chips-chips.csv" in names
    left_out = {name for name in library.datasets if f"data-{name}-{name}.csv" not in names}
    assert "trade" in left_out
    assert not left_out & set(policy.needs) - {
        "rules",
        "scopes",
        "thresholds",
        "country_groups",
        "license_policies",
    }
