# SPDX-License-Identifier: Apache-2.0
"""Whatever a page draws with, shows or links to is compared: a page made by hand, with one thing changed."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.attacks import written

from chipbrief.seal import compare_drawing, compare_pdfs

Change = Callable[[pikepdf.Pdf], object]
_PICTURE = b"\xff\xd8 no reader of ours unpacks this"
_FONT = Name.FontDescriptor


def paper(*changes: Change) -> bytes:
    """Return a page that draws with one thing of each kind, after changes."""
    target = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(200, 200))
        page, tree = document.pages[0].obj, document.Root.Pages
        del page.MediaBox
        tree.MediaBox, tree.CropBox, tree.Rotate = Array([0, 0, 200, 200]), Array([0, 0, 99, 99]), 90
        inner = document.make_stream(b"1 1 2 2 re f", Subtype=Name.Form, BBox=[0, 0, 9, 9])
        form = document.make_stream(b"/In Do", Subtype=Name.Form, BBox=[0, 0, 9, 9])
        form.Resources = Dictionary(XObject=Dictionary(In=inner))
        picture = document.make_stream(b"", Subtype=Name.Image, Width=1, Height=1)
        picture.write(_PICTURE, filter=Name.DCTDecode)
        page.Resources = Dictionary(
            XObject=Dictionary(Form=form, Picture=picture, Other=inner),
            Pattern=Dictionary(Tile=document.make_stream(b"0 0 1 1 re f", PatternType=1, XStep=2)),
            Shading=Dictionary(Shade=Dictionary(ShadingType=2, Coords=[0, 0, 9, 9])),
            ExtGState=Dictionary(Faint=Dictionary(ca=0.5, D=Array([Array([1, 2]), 3]))),
            ColorSpace=Dictionary(Ink=Array([Name.CalGray, Dictionary(Gamma=2)])),
        )
        page.Contents = Array([
            document.make_stream(b"/Form Do /Gone Do /Picture Do /Tile scn"),
            document.make_stream(b"/Shade sh /Faint gs /Ink cs"),
        ])
        page.Annots = Array([link(document, "https://one.org"), link(document, "https://two.org")])
        document.Root.Fonts = Array([
            document.make_indirect(Dictionary(Type=_FONT, FontFile=document.make_stream(b"first"))),
            document.make_indirect(Dictionary(Type=_FONT, FontFile3=document.make_stream(b"third"))),
        ])
        for change in changes:
            change(document)
        document.save(target, static_id=True)
    return target.getvalue()


def link(document: pikepdf.Pdf, address: str) -> pikepdf.Object:
    shown = Dictionary(N=document.make_stream(b"0 0 1 1 re f"))
    action = Dictionary(S=Name.URI, URI=String(address))
    return document.make_indirect(Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action, AP=shown))


def drawn_with(document: pikepdf.Pdf) -> pikepdf.Object:
    return document.pages[0].obj.Resources


def form_under_another_name(document: pikepdf.Pdf) -> None:
    forms = drawn_with(document).XObject
    forms.Gone = forms.Form
    del forms["/Form"]


def other_key(document: pikepdf.Pdf) -> None:
    state = drawn_with(document).ExtGState.Faint
    state.cb = state.ca
    del state["/ca"]


DRAWN: dict[str, Change] = {
    "form": lambda it: drawn_with(it).XObject.Form.write(b"/In Do 1 w"),
    "form in a form": lambda it: drawn_with(it).XObject.Form.Resources.XObject.In.write(b"1 1 3 2 re f"),
    "part of a form that is shown": lambda it: drawn_with(it).XObject.Form.BBox.__setitem__(2, 1),
    "form under another name": form_under_another_name,
    "picture": lambda it: drawn_with(it).XObject.Picture.write(_PICTURE + b"!", filter=Name.DCTDecode),
    "pattern": lambda it: drawn_with(it).Pattern.Tile.__setattr__("XStep", 3),
    "shading": lambda it: drawn_with(it).Shading.Shade.Coords.__setitem__(3, 1),
    "state": lambda it: drawn_with(it).ExtGState.Faint.__setattr__("ca", 0),
    "state of another name": other_key,
    "lists in a list": lambda it: drawn_with(it).ExtGState.Faint.__setattr__("D", Array([1, Array([2, 3])])),
    "color": lambda it: drawn_with(it).ColorSpace.Ink[1].__setattr__("Gamma", 1),
    "second part of the content": lambda it: it.pages[0].obj.Contents[1].write(b"/Shade sh /Faint gs"),
}


@pytest.mark.parametrize("what", DRAWN)
def test_what_a_page_draws_with_is_compared(what):
    assert [str(item) for item in compare_drawing(paper(), paper(DRAWN[what]))] == ["page 1: drawing differs"]


def test_what_a_page_does_not_name_does_not_count():
    def unnamed(document: pikepdf.Pdf) -> None:
        drawn_with(document).XObject.Other = document.make_stream(b"2 w", Subtype=Name.Form)

    assert compare_drawing(paper(), paper(unnamed)) == ()


def deep(value: int) -> Change:
    def change(document: pikepdf.Pdf) -> None:
        inside = document.make_indirect(Dictionary(Value=value))
        for _level in range(10):
            inside = document.make_indirect(Dictionary(Next=inside))
        drawn_with(document).ExtGState.Faint.Deep = inside

    return change


def test_what_stands_deep_inside_is_compared():
    assert compare_drawing(paper(deep(1)), paper(deep(1))) == ()
    assert [item.kind for item in compare_drawing(paper(deep(1)), paper(deep(2)))] == ["drawing"]


def chain(document: pikepdf.Pdf) -> None:
    inside = document.make_indirect(Dictionary())
    for _level in range(3000):
        inside = document.make_indirect(Dictionary(Next=inside))
    drawn_with(document).ExtGState.Faint.Deep = inside


def circle(document: pikepdf.Pdf) -> None:
    state = document.make_indirect(drawn_with(document).ExtGState.Faint)
    drawn_with(document).ExtGState.Faint = state
    state.Around = Array([state, state, state])


@pytest.mark.parametrize("endless", [chain, circle])
def test_chains_and_circles_are_not_followed_without_end(endless):
    assert compare_drawing(paper(endless), paper(endless)) == ()


def above(key: str, value: object) -> Change:
    return lambda document: document.Root.Pages.__setitem__(key, value)


def own(key: str, value: object) -> Change:
    return lambda document: document.pages[0].obj.__setitem__(key, value)


ENTRIES = {
    "size, from above": (above("/MediaBox", Array([0, 0, 200, 100])), "size of the page"),
    "part that is shown, from above": (above("/CropBox", Array([0, 0, 9, 9])), "visible part of the page"),
    "turn, from above": (above("/Rotate", 180), "rotation"),
    "own turn": (own("/Rotate", 180), "rotation"),
    "unit": (own("/UserUnit", 2), "unit of length"),
    "group": (own("/Group", Dictionary(S=Name.Transparency)), "Group"),
    "actions": (own("/AA", Dictionary(O=Dictionary(S=Name.Launch))), "actions"),
}


@pytest.mark.parametrize("what", ENTRIES)
def test_what_a_page_says_of_itself_is_compared_whichever_file_has_it(what):
    change, kind = ENTRIES[what]
    for sides in ((paper(), paper(change)), (paper(change), paper())):
        assert [(item.page, item.kind) for item in compare_drawing(*sides)] == [(1, kind)]


BOTH = b"/Rotate 0/CropBox[0 0 1 1]"


def inheriting(above: bytes, own: bytes = b"") -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]%s>>" % own
    return written(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1%s>>" % above, page)


@pytest.mark.parametrize(
    ("key", "kind"), [("Rotate 90", "rotation"), ("CropBox[0 0 1 1]", "visible part of the page")]
)
def test_what_a_page_has_from_above_is_its_own_unless_it_says_otherwise(key, kind):
    entry = f"/{key}".encode()
    found = compare_drawing(inheriting(b""), inheriting(entry))
    assert [(item.page, item.kind) for item in found] == [(1, kind)]
    assert compare_drawing(inheriting(entry), inheriting(b"", entry)) == ()
    assert (
        compare_drawing(inheriting(b"/Rotate 180/CropBox[0 0 5 5]", own=BOTH), inheriting(b"", own=BOTH))
        == ()
    )


def test_the_looks_of_a_link_are_compared():
    def covering(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Annots[1].AP.N.write(b"1 g 0 0 99 99 re f")

    assert [str(item) for item in compare_drawing(paper(), paper(covering))] == ["page 1: annotations differ"]


def test_each_link_is_compared():
    def elsewhere(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Annots[1].A.URI = String("https://evil.org")

    ((found),) = compare_drawing(paper(), paper(elsewhere))
    assert (found.kind, found.rerun[-8:]) == ("links", "evil.org")


@pytest.mark.parametrize(("at", "key"), [(0, "/FontFile"), (1, "/FontFile3")])
def test_font_programs_of_each_kind_are_compared(at, key):
    changed = paper(lambda document: document.Root.Fonts[at][key].write(b"other"))
    assert [str(item) for item in compare_drawing(paper(), changed)] == ["document: fonts differ"]


def test_the_order_of_fonts_does_not_count():
    def swapped(document: pikepdf.Pdf) -> None:
        first, third = document.Root.Fonts
        first.FontFile, third.FontFile3 = document.make_stream(b"third"), document.make_stream(b"first")

    assert compare_drawing(paper(), paper(swapped)) == ()


def labels(document: pikepdf.Pdf) -> None:
    document.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))


def test_a_part_without_words_is_told_where_the_pages_say_the_same():
    for sides in ((paper(), paper(labels)), (paper(labels), paper())):
        assert [str(item) for item in compare_pdfs(*sides)] == ["document: page labels differ"]


@pytest.mark.parametrize("key", ["/Author", "/Subject"])
def test_what_only_one_file_tells_of_itself_is_told(key):
    changed = paper(lambda document: document.docinfo.__setitem__(key, String("A. Forger")))
    for sides in ((paper(), changed), (changed, paper())):
        (found,) = compare_pdfs(*sides)
        assert (found.kind, {found.sealed, found.rerun}) == (f"{key[1:]} (information)", {"", "A. Forger"})
