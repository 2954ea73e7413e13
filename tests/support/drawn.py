# SPDX-License-Identifier: Apache-2.0
"""Small PDFs, drawn by Qt."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter


def draw_pdf(text: str, pages: int = 3) -> bytes:
    """Return a PDF of A4 pages with ``text`` on each."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.drawText(400, 800, f"{text}, page {page + 1}")
    painter.end()
    return bytes(buffer.data().data())
