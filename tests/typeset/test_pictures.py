# SPDX-License-Identifier: Apache-2.0
"""Texts of pictures: shaped whole, unless letters have places of their own; nothing of them is lost."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from support.raster import jpeg, png

from chipbrief.typeset.job import TypesetFailure

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">{}</svg>'
FONT = 'font-family="IBM Plex Sans Condensed" font-size="12" font-weight="600"'


def drawn(typesetter, job, text: str) -> tuple[str, int]:
    """Return what a page with one picture says, and with how many runs of glyphs its text is drawn."""
    made = typesetter.typeset(job("<img src=one.svg alt=one>", one_svg=SVG.format(text).encode()))
    page = pypdfium2.PdfDocument(made.pdf)[0]
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        pictures = [stream for stream in document.objects if isinstance(stream, pikepdf.Stream)]
        runs = sum(stream.read_bytes().count(b"TJ") for stream in pictures)
    return page.get_textpage().get_text_range().strip(), runs


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_text_is_one_run(typesetter, job, anchor):
    text = f'<text x="150" y="30" text-anchor="{anchor}" {FONT}>H100, AVATAR (4 versions)</text>'
    assert drawn(typesetter, job, text) == ("H100, AVATAR (4 versions)", 1)


def inked(typesetter, job, text: str) -> tuple[list[bool], int]:
    """Return which columns of a small picture of the page have ink, and how many groups the page draws."""
    made = typesetter.typeset(job("<img src=one.svg alt=one>", one_svg=SVG.format(text).encode()))
    page = pypdfium2.PdfDocument(made.pdf)[0].render(scale=1, grayscale=True).to_numpy()[..., 0]
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        groups = sum(isinstance(item, pikepdf.Stream) and "/Group" in item for item in document.objects)
    return (page < 250).any(axis=0).tolist(), groups


@pytest.mark.parametrize(("anchor", "share"), [("middle", 0.5), ("end", 1.0)])
def test_a_text_is_painted_whole_wherever_it_is_anchored(typesetter, job, anchor, share):
    plain, _groups = inked(typesetter, job, f'<text x="100" y="30" {FONT}>United</text>')
    width = 33.0  # of the word in this font, in pixels of the picture
    place = f'x="{100 + share * width}" y="30" text-anchor="{anchor}"'
    moved, groups = inked(typesetter, job, f"<text {place} {FONT}>United</text>")
    assert (moved, groups) == (plain, 0)


def test_a_pale_text_keeps_its_group(typesetter, job):
    pale = f'<text x="150" y="30" opacity="0.5" text-anchor="end" {FONT}>United</text>'
    assert inked(typesetter, job, pale)[1] == 2


def test_lines_of_a_text_are_a_run_each(typesetter, job):
    lines = '<tspan x="5" dy="0">Best chip</tspan><tspan x="5" dy="15">before 2022</tspan>'
    said, runs = drawn(typesetter, job, f'<text x="5" y="20" {FONT}>{lines}</text>')
    assert (said.split(), runs) == (["Best", "chip", "before", "2022"], 2)


@pytest.mark.parametrize(
    "placed", ['x="5 40 90"', 'y="20,40,20"', 'rotate="0 90"', 'x="5" letter-spacing="4"', 'textLength="200"']
)
def test_letters_with_places_of_their_own_stay_apart(typesetter, job, placed):
    said, runs = drawn(typesetter, job, f'<text y="20" {placed} {FONT}>ABC</text>'.replace('y="20" y=', "y="))
    assert (sorted("".join(said.split())), runs) == (["A", "B", "C"], 3)


@pytest.mark.parametrize("sign", ["&#x2028;", "&#x85;", "&#x2029;"])
def test_a_sign_for_a_new_line_takes_no_text_away(typesetter, job, sign):
    said, _runs = drawn(typesetter, job, f'<text x="5" y="20" {FONT}>before{sign}after</text>')
    assert "before" in said
    assert "after" in said


def test_no_viewer_is_asked_to_smooth_a_picture_of_points(typesetter, job):
    clear = png(color=6, data=bytes(5))
    made = typesetter.typeset(job("<img src=a.png alt=a>", a_png=clear))
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        pictures = [
            item for item in document.objects if isinstance(item, pikepdf.Stream) and "/Width" in item
        ]
        assert [item.Interpolate for item in pictures] == [False, False]


@pytest.mark.parametrize("name", ["a_jpg", "a_png", "a_css", "a_svg", "a_ttf"])
def test_a_picture_of_a_format_meets_the_rules_of_logos_whatever_it_is_called(typesetter, job, name):
    path = name.replace("_", ".")
    for data, fault in (
        (jpeg(channels=4), r"it has the colors of a printing press \(CMYK\); save it as RGB"),
        (
            png(30_000, 30_000),
            "it has 30,000 × 30,000 points, 16,000,000 in all are the most; save",
        ),
        (png(depth=16, data=bytes(3)), "it has 16 bits for a shade of gray; save it with 8"),
        (png(2, 2, data=bytes(6))[:-9], "it is damaged or cut off; save it again"),
    ):
        for body in (f"<img src={path} alt=a>", f"<p style='background: url({path})'>a"):
            with pytest.raises(TypesetFailure, match=rf"{path} \({fault}"):
                typesetter.typeset(job(body, **{name: data}))


def test_a_picture_in_a_drawing_meets_them_too(typesetter, job):
    drawing = SVG.format("<image href='a.jpg' width='9' height='9'/>").encode()
    with pytest.raises(TypesetFailure, match=r"a\.jpg \(it has the colors of a printing press"):
        typesetter.typeset(job("<img src=one.svg alt=one>", one_svg=drawing, a_jpg=jpeg(channels=4)))


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "WEBP", "BMP", "PPM"])
def test_no_other_kind_of_picture_is_opened(typesetter, job, kind):
    data = io.BytesIO()
    Image.new("RGB", (4, 4)).save(data, kind)
    with pytest.raises(TypesetFailure, match=r"a\.png \(it is no PNG or JPEG picture; save it as one\)"):
        typesetter.typeset(job("<img src=a.png alt=a>", a_png=data.getvalue()))
    with pytest.raises(TypesetFailure, match=r"A part of the page cannot be used: .*a\.css"):
        typesetter.typeset(job("<img src=a.css alt=a>", a_css=data.getvalue()))


def nested(groups: str, count: int, inner: str) -> str:
    return f"<g {groups}>" * count + inner + "</g>" * count


def test_groups_that_change_nothing_are_no_states_of_the_page(typesetter, job):
    """PDF/A has 28 states within each other at most; charts that stand beside each other have more groups."""
    square = '<rect x="20" y="10" width="30" height="30"/>'
    plain, _groups = inked(typesetter, job, f'<g fill="#1f4e79">{square}</g>')
    deep = nested('transform="translate(0,0)" fill="#1f4e79"', 20, nested('class="mark"', 20, square))
    assert inked(typesetter, job, deep)[0] == plain
    assert states(typesetter, job, deep) <= 20


def test_groups_that_move_or_hide_still_do(typesetter, job):
    square = '<rect x="20" y="10" width="30" height="30"/>'
    plain, _groups = inked(typesetter, job, '<rect x="60" y="10" width="30" height="30"/>')
    assert inked(typesetter, job, f'<g transform="translate(40,0)">{square}</g>')[0] == plain
    hidden = inked(typesetter, job, f'<g display="none">{square}</g><path d="M0 0H9" stroke="#000"/>')
    assert hidden == inked(typesetter, job, '<path d="M0 0H9" stroke="#000"/>')


def states(typesetter, job, text: str) -> int:
    """Return how many states of a page with a picture are within each other."""
    made = typesetter.typeset(job("<img src=one.svg alt=one>", one_svg=SVG.format(text).encode()))
    depth = most = 0
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        for _operands, operator in pikepdf.parse_content_stream(document.pages[0]):
            depth += {"q": 1, "Q": -1}.get(str(operator), 0)
            most = max(most, depth)
    return most
