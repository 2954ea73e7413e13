# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF onto the paper of a printer, on any thread: Qt lets each paint on printers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from chipbrief.errors import ChipbriefError
from chipbrief_gui.words import count, say

#: Dots per inch at which pages are drawn, whatever more a printer can do: letters are smooth, memory small.
SHARPNESS = 300
_POINTS_PER_INCH = 72


class PrintError(ChipbriefError):
    """Nothing, or not all, reached the printer; the message says why and what to do."""


def chosen_pages(printer: QPrinter, pages: int) -> range:
    """Return the pages, from 1, that the user asked the printer for out of ``pages``."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return range(1, pages + 1)
    return range(max(1, printer.fromPage()), min(printer.toPage() or pages, pages) + 1)


def put_on_paper(pdf: bytes, printer: QPrinter, report: Callable[[tuple[int, int]], None]) -> int:
    """Print the chosen pages of ``pdf`` and return how many; ``report`` hears ``(place, of how many)``.

    Each page keeps its size where the paper has room, is made smaller where not, and stands in the middle.
    If ``report`` raises, the printer is told to forget what it has. Raises ``PrintError``.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise PrintError(say("print.unreadable", fault=document.error().name))
    pages = chosen_pages(printer, document.pageCount())
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError(_refusal(printer))
    try:
        _paint(painter, printer, document, pages, report)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
        document.close()
    return len(pages)


def name_of(printer: QPrinter) -> str:
    """Return what the printer is called, or the file that its pages go to."""
    return printer.outputFileName() or printer.printerName()


def _refusal(printer: QPrinter) -> str:
    if file := printer.outputFileName():
        return say("print.no_file", file=file)
    return say("print.failed", printer=printer.printerName())


def place_on(paper: QRectF, size: QSize, dots_per_point: float) -> QRectF:
    """Return where a page of ``size`` points stands on ``paper``, both in dots of the printer."""
    wanted = QRectF(0, 0, size.width() * dots_per_point, size.height() * dots_per_point)
    scale = min(1.0, paper.width() / wanted.width(), paper.height() / wanted.height())
    width, height = wanted.width() * scale, wanted.height() * scale
    corner = paper.center() - QPointF(width / 2, height / 2)
    return QRectF(corner.x(), corner.y(), width, height)


def _paint(
    painter: QPainter,
    printer: QPrinter,
    document: QPdfDocument,
    pages: Iterable[int],
    report: Callable[[tuple[int, int]], None],
) -> None:
    pages = tuple(pages)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    dots = printer.resolution()
    for place, page in enumerate(pages, start=1):
        report((place, len(pages)))
        if place > 1 and not printer.newPage():
            raise PrintError(
                say("print.broken_off", printer=name_of(printer), pages=count("print.pages", place - 1))
            )
        size = document.pagePointSize(page - 1)
        where = place_on(paper, size.toSize(), dots / _POINTS_PER_INCH)
        sharp = min(1.0, SHARPNESS / dots)
        drawn = document.render(page - 1, QSize(round(where.width() * sharp), round(where.height() * sharp)))
        if drawn.isNull():
            raise PrintError(say("print.unreadable", fault=say("preview.page_n", n=page)))
        painter.drawImage(where, drawn)
