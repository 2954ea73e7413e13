# SPDX-License-Identifier: Apache-2.0
"""What pages draw is counted with each form as often as it is drawn, and a form in itself has no end."""

from __future__ import annotations

import io
import math

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from chipbrief.errors import SealError
from chipbrief.seal.compare import page_lines
from chipbrief.seal.drawing import drawn, overdrawn


def form(document: pikepdf.Pdf, content: bytes, **drawn_in_it: pikepdf.Object) -> pikepdf.Object:
    stream = document.make_stream(content, Type=Name.XObject, Subtype=Name.Form)
    stream.Resources = Dictionary(
        XObject=Dictionary({f"/{name}": item for name, item in drawn_in_it.items()})
    )
    return stream


def drawing(content: bytes, make) -> bytes:
    """Return a PDF of one page with a content, and with the form that ``make`` returns as /F."""
    target = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        page = document.pages[0].obj
        page.Contents = document.make_stream(content)
        page.Resources = Dictionary(XObject=Dictionary(F=make(document)))
        document.save(target)
    return target.getvalue()


def in_letters(content: bytes, letter: bytes) -> bytes:
    """Return a PDF of one page with a content, and with a font /T in which a is a drawing."""
    target = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        page = document.pages[0].obj
        font = document.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type3))
        font.CharProcs = Dictionary(a=document.make_stream(letter))
        page.Contents = document.make_stream(content)
        page.Resources = Dictionary(Font=Dictionary(T=font))
        document.save(target)
    return target.getvalue()


def in_itself(document: pikepdf.Pdf) -> pikepdf.Object:
    stream = form(document, b"/F Do")
    stream.Resources.XObject.F = stream
    return stream


def in_itself_by_the_page(document: pikepdf.Pdf) -> pikepdf.Object:
    stream = form(document, b"/F Do")
    del stream.Resources
    return stream


def each_other(document: pikepdf.Pdf) -> pikepdf.Object:
    first = form(document, b"/G Do")
    first.Resources.XObject.G = form(document, b"/F Do", F=first)
    return first


def doubling(times: int):
    def make(document: pikepdf.Pdf) -> pikepdf.Object:
        stream = form(document, b"0 0 m")
        for _level in range(times):
            stream = form(document, b"/F Do /F Do", F=stream)
        return stream

    return make


HONEST = drawing(b"/F Do", lambda document: form(document, b"0 0 9 9 re f"))


def test_a_form_counts_as_often_as_it_is_drawn():
    pdf = drawing(b"/F Do /F Do", lambda document: form(document, b"0 0 9 9 re f"))
    assert drawn(pdf) == (len(b"/F Do /F Do") + 2 * len(b"0 0 9 9 re f"),)


def test_what_is_named_and_not_drawn_does_not_count():
    assert drawn(drawing(b"/F", in_itself)) == (len(b"/F"),)


@pytest.mark.parametrize("make", [in_itself, in_itself_by_the_page, each_other])
def test_a_form_in_itself_has_no_end(make):
    pdf = drawing(b"/F Do", make)
    assert drawn(pdf) == (math.inf,)
    assert overdrawn(pdf, HONEST)


def test_letters_that_are_drawings_count_as_often_as_there_may_be_any():
    pdf = in_letters(b"/T 9 Tf (aaa) Tj", b"1000 0 d0 0 0 m")
    assert drawn(pdf) == (len(b"/T 9 Tf (aaa) Tj") * (1 + len(b"1000 0 d0 0 0 m")),)


def test_a_letter_that_is_written_in_itself_has_no_end():
    assert drawn(in_letters(b"/T 9 Tf (a) Tj", b"/T 9 Tf (a) Tj")) == (math.inf,)


def test_a_name_may_be_written_with_a_number():
    assert drawn(drawing(b"/#46 Do", in_itself)) == (math.inf,)


@pytest.mark.parametrize("times", [40, 90])
def test_forms_that_double_are_named_and_not_followed(times):
    (line,) = overdrawn(drawing(b"/F Do", doubling(times)), HONEST)
    assert "its pages draw more than" in line


def test_what_draws_as_much_as_its_rerun_is_not_named():
    pdf = drawing(b"/F Do", doubling(18))
    assert overdrawn(pdf, pdf) == ()
    assert overdrawn(pdf, HONEST)


def test_lines_of_text_are_not_read_of_pages_that_draw_without_end():
    with pytest.raises(SealError, match="draws more than"):
        page_lines(drawing(b"/F Do", in_itself))


def test_twice_what_a_rerun_draws_and_a_room_beyond_is_allowed():
    limit = 2 * int(sum(drawn(HONEST))) + 2**20
    assert overdrawn(page_of(b"0" * limit), HONEST) == ()
    assert overdrawn(page_of(b"0" * (limit + 1)), HONEST)


def test_all_parts_of_a_content_count():
    assert drawn(page_of(b"0 0 m", b"9 9 l")) == (len(b"0 0 m\n9 9 l"),)


def page_of(*parts: bytes, pages: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF of a page with a content in parts, and of pages before it."""
    target = io.BytesIO()
    with pikepdf.new() as document:
        for content in (*((page,) for page in pages), parts):
            document.add_blank_page()
            streams = [document.make_stream(part) for part in content]
            document.pages[-1].obj.Contents = pikepdf.Array(streams)
        document.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "pdf",
    [drawing(b"/F Do", doubling(20)), page_of(b"0" * 2**22), page_of(b"0" * 2**22, pages=(b"0 0 m",))],
)
def test_lines_of_text_are_not_read_of_a_page_that_draws_too_much(pdf):
    with pytest.raises(SealError, match="A page of the PDF draws more than 2,097,152 bytes"):
        page_lines(pdf)
