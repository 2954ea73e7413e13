# SPDX-License-Identifier: Apache-2.0
"""Say what differs between two PDFs: page by page the text, the drawing and the links, then the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from chipbrief.errors import SealError
from chipbrief.language.notices import notice, notice_of
from chipbrief.seal.differences import Difference, excerpts, first_difference
from chipbrief.seal.digests import fonts_digest, page_digest, page_entries, page_links
from chipbrief.seal.drawing import MOST, drawn
from chipbrief.seal.graph import object_digest, page_numbers
from chipbrief.seal.parts import compare_parts
from chipbrief.seal.reading import open_pdf
from chipbrief.seal.unpacking import refuse_bomb

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

#: Entry of a page -> what a reader calls it. Entries that are not here are called as they are.
_ENTRIES = {
    "/AA": notice("actions"),
    "/CropBox": notice("visible part of the page"),
    "/MediaBox": notice("size of the page"),
    "/Rotate": notice("rotation"),
    "/UserUnit": notice("unit of length"),
}


def compare_pdfs(a: bytes, b: bytes) -> tuple[Difference, ...]:
    """Return every difference of ``a`` (sealed) and ``b`` (re-run), in the order of the pages.

    A page whose text differs is not reported again for its drawing, which then differs as well; and tags
    and bookmarks follow the pages, so they are reported then only where they say something else.

    Raises ``SealError`` when one of the files cannot be read.
    """
    texts = compare_text(a, b)
    told = {(item.page, item.kind) for item in texts}
    drawings = [
        item
        for item in compare_drawing(a, b)
        if (item.page, item.kind) not in told and (item.kind != "drawing" or (item.page, "text") not in told)
    ]
    with open_pdf(a) as old, open_pdf(b) as new:
        parts = [item for item in compare_parts(old, new) if item.sealed or item.rerun or not texts]
    return tuple(sorted((*parts, *texts, *drawings), key=lambda item: item.page))


def compare_text(a: bytes, b: bytes) -> tuple[Difference, ...]:
    """Return where the text of ``a`` (sealed) differs from that of ``b`` (re-run): one per page at most.

    Raises ``SealError`` when one of them cannot be read.
    """
    texts = (_page_texts(a), _page_texts(b))
    found = [*_page_counts(len(texts[0]), len(texts[1]))]
    for number, (old, new) in enumerate(zip_longest(*texts, fillvalue=""), 1):
        if old != new and first_difference(old, new):
            found.append(Difference(number, notice("text"), *excerpts(old, new)))
    return tuple(found)


def compare_drawing(a: bytes, b: bytes) -> tuple[Difference, ...]:
    """Return the pages whose drawing (figures, pictures, rules, positions) or links differ.

    Each page's content stream and all it draws with are compared, so that a changed figure is found
    also where the text is the same. Fonts are compared for the document as a whole, and reported
    only when nothing else differs: any other character changes the subset that is embedded.

    Raises ``SealError`` when one of the files cannot be read.
    """
    with open_pdf(a) as old, open_pdf(b) as new:
        found = [*_page_counts(len(old.pages), len(new.pages)), *_drawings(old, new)]
        if not found and fonts_digest(old) != fonts_digest(new):
            found.append(Difference(0, notice("fonts")))
    return tuple(found)


def _drawings(old: pikepdf.Pdf, new: pikepdf.Pdf) -> Iterator[Difference]:
    places = (page_numbers(old), page_numbers(new))
    for number, (first, second) in enumerate(zip(old.pages, new.pages, strict=False), 1):
        if page_digest(first) != page_digest(second):
            yield Difference(number, notice("drawing"))
        links, other = page_links(first), page_links(second)
        if links != other:
            yield Difference(number, notice("links"), *excerpts(" ".join(links), " ".join(other)))
        elif object_digest(first.obj.get("/Annots"), places[0]) != object_digest(
            second.obj.get("/Annots"), places[1]
        ):
            yield Difference(number, notice("annotations"))
        yield from _entries(number, *zip((first, second), places, strict=True))


def _entries(
    number: int,
    old: tuple[pikepdf.Page, Mapping[tuple[int, int], int]],
    new: tuple[pikepdf.Page, Mapping[tuple[int, int], int]],
) -> Iterator[Difference]:
    """Yield what differs of a page beside its drawing: its size, the part that is shown, actions."""
    sides = [
        {key: object_digest(value, places) for key, value in page_entries(page).items()}
        for page, places in (old, new)
    ]
    for key in sorted(sides[0].keys() | sides[1].keys()):
        if sides[0].get(key) != sides[1].get(key):
            yield Difference(number, _ENTRIES.get(key, key.removeprefix("/")))


def _page_counts(old: int, new: int) -> Iterator[Difference]:
    if old != new:
        first, second = (notice_of(count, "{count} page", "{count} pages") for count in (old, new))
        yield Difference(0, notice("pages"), first, second)


def page_lines(pdf: bytes) -> tuple[tuple[str, ...], ...]:
    """Return the lines of text of each page, without the spaces around them and those that are empty.

    Raises ``SealError`` when the text cannot be read, the file is a bomb, or a page draws without end.
    """
    refuse_bomb(pdf)
    if max(drawn(pdf), default=0) > MOST:
        raise SealError(notice("A page of the PDF draws more than {most} bytes.", most=MOST))
    return tuple(
        tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
        for text in _raw_texts(pdf)
    )


def _page_texts(pdf: bytes) -> tuple[str, ...]:
    return tuple(re.sub(r"\s+", " ", text).strip() for text in _raw_texts(pdf))


def _raw_texts(pdf: bytes) -> tuple[str, ...]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(error) from None
    try:
        return tuple(_text_of(document, number) for number in range(len(document)))
    except pypdfium2.PdfiumError as error:
        raise _unreadable(error) from None
    finally:
        document.close()


def _unreadable(error: Exception) -> SealError:
    """Return the refusal of a file, without the code of an error that pdfium did not set."""
    words = str(error).removesuffix(".").removesuffix(" (PDFium: Success)")
    return SealError(notice("The text of the PDF cannot be read ({error}).", error=words))


def _text_of(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text_page = page.get_textpage()
    try:
        return text_page.get_text_range()
    finally:
        text_page.close()
        page.close()
