# SPDX-License-Identifier: Apache-2.0
"""Three-line documents become the PDF that they say."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pikepdf
import pypdfium2
import pytest

from chipbrief.fonts import font_folders
from chipbrief.typeset.job import TypesetFailure

CHART = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
    b'<rect width="40" height="40" fill="red"/></svg>'
)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def color_at_start(pdf: bytes) -> tuple[int, ...]:
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render().to_pil()
    document.close()
    return image.getpixel((10, 10))


def test_the_pdf_says_what_the_document_says(typesetter, job):
    result = typesetter.typeset(job("<h1>Chips</h1><p style='break-before: page'>4,800 TPP"))
    assert result.pages == 2
    assert text_of(result.pdf).split() == ["Chips", "4,800", "TPP"]
    assert result.warnings == ()
    assert result.missing == ()
    assert result.seconds > 0
    assert {"weasyprint", "pango", "harfbuzz", "font Noto Sans"} <= set(result.libraries)


def test_it_declares_both_standards_title_language_and_dates(typesetter, job):
    west = datetime(2026, 1, 1, 19, tzinfo=timezone(timedelta(hours=-5)))
    pdf = typesetter.typeset(replace(job("<h1>Chips"), created=west)).pdf
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == "2026-01-02T00:00:00Z"
        assert document.docinfo.CreationDate == document.docinfo.ModDate == "D:20260102000000Z"
        assert document.docinfo.Title == "Three lines"
        assert document.Root.Lang == "en"
        assert document.Root.MarkInfo.Marked


def test_a_link_with_parts_in_it_is_one_link_and_tagged_so(typesetter, job):
    body = "<h1>A</h1><p><a href='https://example.org/'>plain <b>bold</b> <span lang='fr'>mot</span></a></p>"
    with pikepdf.open(io.BytesIO(typesetter.typeset(job(body)).pdf)) as document:
        (link,) = document.pages[0].Annots
        tree = document.Root.StructTreeRoot.ParentTree.Nums
        tagged = {int(key): item for key, item in zip(list(tree)[::2], list(tree)[1::2], strict=True)}
        assert tagged[int(link.StructParent)].S == "/Link"


@pytest.mark.parametrize("inside", ["<b>six seven</b>", "", "<span></span>"])
def test_a_text_before_an_element_fills_its_line(typesetter, job, inside):
    widths = (
        f"<p style='width: {width / 4}px'>Alpha two three four five {inside}</p>" for width in range(560, 900)
    )
    laid = typesetter.typeset(job(f"<h1>A</h1>{''.join(widths)}")).laid
    starts = [line.text for part in laid.parts for line in part.lines if line.text.startswith("Alpha")]
    words = [len(text.split()) for text in starts]
    assert len(words) == 340
    assert words == sorted(words), "a wider line holds fewer words"


def test_assets_are_found_by_relative_urls_from_html_and_css(typesetter, job):
    body = "<link rel=stylesheet href=css/a.css><img src='charts/red.svg' alt=red>"
    result = typesetter.typeset(
        job(
            body,
            css__a_css=b"@import 'b.css'; @page { margin: 0 } body { margin: 0 }",
            css__b_css=b"p { background: url(../charts/red.svg) }",
            charts__red_svg=CHART,
        )
    )
    assert result.warnings == ()
    assert color_at_start(result.pdf)[:3] == (255, 0, 0)


def test_a_sheet_of_the_same_name_follows_its_content(typesetter, job):
    page = b"@page { margin: 0 } html { background: %s }"
    colors = []
    for color in (b"red", b"blue", b"red"):
        result = typesetter.typeset(job("<link rel=stylesheet href=style.css><p>x", style_css=page % color))
        colors.append(color_at_start(result.pdf)[:3])
    assert colors == [(255, 0, 0), (0, 0, 255), (255, 0, 0)]


def test_a_document_with_its_own_font_leaves_nothing_to_the_next(typesetter, job):
    plain = job("<p style='font-family: Own, monospace'>x")
    before = typesetter.typeset(plain).pdf
    font = (font_folders()[2] / "IBMPlexSerif-Bold.ttf").read_bytes()
    face = "<style>@font-face { font-family: Own; src: url(own.ttf) }</style><p style='font-family: Own'>x"
    own = typesetter.typeset(job(face, own_ttf=font))
    assert own.pdf != before
    assert typesetter.typeset(plain).pdf == before


def test_pictures_of_the_same_name_do_not_come_from_the_job_before(typesetter, job):
    body = "<style>@page { margin: 0 } body { margin: 0 }</style><img src=a.svg alt=x>"
    for color, expected in ((b"red", (255, 0, 0)), (b"blue", (0, 0, 255))):
        result = typesetter.typeset(job(body, a_svg=CHART.replace(b"red", color)))
        assert color_at_start(result.pdf)[:3] == expected


def test_warnings_come_back(typesetter, job):
    result = typesetter.typeset(job("<p style='colour: red'>x"))
    assert any("colour" in warning for warning in result.warnings)


@pytest.mark.parametrize("path", ["/etc/passwd", "../up.css", "a//b", "a\\b", "C:a", "", "."])
def test_asset_paths_stay_inside_the_pack(typesetter, job, path):
    with pytest.raises(TypesetFailure, match="not the path of an asset"):
        typesetter.typeset(replace(job("x"), assets={path: b""}))


def test_dates_need_a_time_zone(typesetter, job):
    with pytest.raises(TypesetFailure, match="time zone"):
        typesetter.typeset(replace(job("x"), created=datetime(2026, 1, 1)))  # noqa: DTZ001
    assert typesetter.typeset(replace(job("x"), created=datetime(2026, 1, 1, tzinfo=UTC))).pages == 1


@pytest.mark.parametrize(
    ("body", "words", "kind"),
    [
        ("<img alt=x src=a.png>", r"a\.png \(it is no PNG or JPEG picture", "refused"),
        ("<img alt=x src=a.svg>", "'a.svg'", "failed"),
        ("<link rel=stylesheet href=a.ttf>", "stylesheet", "failed"),
        ("<style>@font-face { font-family: q; src: url(a.ttf) }</style><p>x", "Font-face 'q'", "failed"),
    ],
)
def test_what_cannot_be_used_is_not_silently_left_out(typesetter, job, body, words, kind):
    files = dict.fromkeys(("a_png", "a_svg", "a_ttf"), b"no picture")
    with pytest.raises(TypesetFailure, match=words) as caught:
        typesetter.typeset(job(body, **files))
    assert caught.value.kind == kind
