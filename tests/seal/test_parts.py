# SPDX-License-Identifier: Apache-2.0
"""What a file says and does as a whole is compared part by part, whichever of the two has it."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.attacks import edited

from chipbrief.seal import compare_pdfs


def script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def launched(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.Launch, F=String("calc.exe"))


def bookmark(document: pikepdf.Pdf) -> None:
    document.Root.Outlines.First.Title = String("All is well")


def tag(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot.K = Array([])


def layers(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
    document.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def form(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = Dictionary(Fields=Array([]), NeedAppearances=True)


def title(document: pikepdf.Pdf) -> None:
    document.docinfo.Title = String("Quite another")


def author(document: pikepdf.Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:creator"] = ["A. Forger"]


def conformance(document: pikepdf.Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["pdfaid:conformance"] = "B"


PARTS = {
    "script": (script, "document: action on opening: sealed “”, re-run “app.alert(1)”"),
    "program": (launched, "document: action on opening differs"),
    "bookmark": (bookmark, "document: bookmarks: sealed “Chips”, re-run “All is well”"),
    "tags": (tag, "document: tags differ"),
    "layers": (layers, "document: OCProperties differ"),
    "form": (form, "document: form differs"),
    "title": (title, "document: Title (information): sealed “Chips”, re-run “Quite another”"),
    "author": (author, "document: creator (XMP metadata): sealed “”, re-run “['A. Forger']”"),
    "conformance": (conformance, "document: conformance (XMP metadata): sealed “A”, re-run “B”"),
}


@pytest.mark.parametrize("what", PARTS)
def test_each_part_is_compared(what, pdf):
    change, words = PARTS[what]
    changed = edited(pdf, change)
    assert [str(item)[: len(words)] for item in compare_pdfs(pdf, changed)] == [words]
    (back,) = compare_pdfs(changed, pdf)
    assert str(back).partition(": sealed")[0] == words.partition(": sealed")[0]


def test_parts_are_told_before_pages(make_pdf):
    one, two = make_pdf("<h1>Chips</h1><p>42"), make_pdf("<h1>Chips</h1><p>47")
    assert [item.page for item in compare_pdfs(one, edited(two, script))] == [0, 1]


def test_what_only_follows_from_another_text_is_not_told_again(make_pdf):
    one, two = make_pdf("<p>A word"), make_pdf("<p>A word<p>and another")
    assert [item.kind for item in compare_pdfs(one, two)] == ["text"]
