# SPDX-License-Identifier: Apache-2.0
"""Small PDFs, drawn by Qt."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import pikepdf
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

_LEFT, _TOP, _LINE = 400, 800, 300


def draw_pdf(text: str, pages: int = 3) -> bytes:
    """Return a PDF of A4 pages with ``text`` on each."""
    return draw_lines([[f"{text}, page {page + 1}"] for page in range(pages)])


def draw_lines(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF of A4 pages with so many lines of text each."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    for number, lines in enumerate(pages):
        if number:
            writer.newPage()
        for row, line in enumerate(lines):
            painter.drawText(_LEFT, _TOP + row * _LINE, line)
    painter.end()
    return bytes(buffer.data().data())


def with_outline(pdf: bytes, headings: Mapping[str, int]) -> bytes:
    """Return ``pdf`` with bookmarks: the first one above the others, each at the top of its page (from 1)."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (first, page), *others = headings.items()
        root = _heading(first, page)
        root.children.extend(_heading(name, number) for name, number in others)
        with opened.open_outline() as outline:
            outline.root.append(root)
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def _heading(name: str, page: int) -> pikepdf.OutlineItem:
    return pikepdf.OutlineItem(name, page - 1, "XYZ", left=0, top=842, zoom=0)


def typed_lines(lines: Sequence[str]) -> bytes:
    """Return a PDF of one page whose lines are texts as a typesetter writes them: one piece each."""
    shown = (f"BT /F 12 Tf 60 {780 - 14 * row} Td ({line}) Tj ET" for row, line in enumerate(lines))
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = pdf.make_stream("\n".join(shown).encode())
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()
