# SPDX-License-Identifier: Apache-2.0
"""Printing: the pages shown come out as they are, only those asked for, and each refusal says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton
from support.drawn import draw_pdf

from chipbrief_gui.printing.paper import PrintError, place_on, put_on_paper


@pytest.fixture
def printer(tmp_path):
    """Return a printer whose paper is a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(100)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


@pytest.fixture
def asked(desk, printer):
    """Return what was asked for on the way to ``printer``."""
    asked = []
    desk.window.printing.ask = lambda _window, title, pages: asked.append((title, pages)) or printer
    return asked


def open_pdf(path) -> QPdfDocument:
    document = QPdfDocument()
    document.load(str(path))
    return document


def ink(image: QImage) -> int:
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(60, 80)
    return sum(small.pixelColor(x, y).value() < 200 for x in range(60) for y in range(80))


def test_the_pages_that_are_shown_are_printed(desk, asked, tmp_path):
    desk.window.try_example()
    desk.window.actions_by_id["print"].trigger()
    printed = open_pdf(tmp_path / "printed.pdf")
    assert asked == [("Brief on CHN", 3)]
    assert printed.pageCount() == 3
    assert desk.words == "3 pages sent to a file"


def test_a_printed_page_looks_as_the_page_itself(printer, tmp_path):
    pdf = draw_pdf("china", 1)
    (tmp_path / "before.pdf").write_bytes(pdf)
    put_on_paper(pdf, printer, lambda _told: None)
    before, after = open_pdf(tmp_path / "before.pdf"), open_pdf(tmp_path / "printed.pdf")
    looks = [ink(document.render(0, QSize(600, 800))) for document in (before, after)]
    assert looks[0] > 0
    assert looks[1] == pytest.approx(looks[0], rel=0.3)


def test_only_the_pages_that_are_asked_for_are_printed(printer, tmp_path):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    told = []
    assert put_on_paper(draw_pdf("china", 5), printer, told.append) == 2
    assert told == [(1, 2), (2, 2)]
    assert open_pdf(tmp_path / "printed.pdf").pageCount() == 2


def test_a_page_keeps_its_size_unless_the_paper_is_smaller():
    assert place_on(QRectF(0, 0, 1000, 1000), QSize(200, 400), 2.0) == QRectF(300, 100, 400, 800)
    assert place_on(QRectF(0, 0, 1000, 1000), QSize(1000, 2000), 2.0) == QRectF(250, 0, 500, 1000)


def test_after_a_stop_the_printer_prints_the_next_document_whole(printer, tmp_path):
    def stop_at_two(told: tuple[int, int]) -> None:
        if told[0] == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        put_on_paper(draw_pdf("china", 3), printer, stop_at_two)
    put_on_paper(draw_pdf("china", 2), printer, lambda _told: None)
    assert open_pdf(tmp_path / "printed.pdf").pageCount() == 2


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_named(desk, asked, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    desk.window.try_example()
    desk.window.actions_by_id["print"].trigger()
    assert desk.words.startswith("Not printed: a file takes no pages.")
    assert desk.window.printing.progress is None


def test_pages_that_cannot_be_read_are_told(printer):
    with pytest.raises(PrintError, match="cannot be read"):
        put_on_paper(b"no pages", printer, lambda _told: None)


def test_without_pages_nothing_is_asked(desk, asked):
    desk.window.actions_by_id["print"].trigger()
    assert not asked
    assert desk.words == "There are no pages to print yet. Choose a country, then print."


def test_who_thinks_better_of_it_prints_nothing(desk):
    desk.window.printing.ask = lambda *_asked: None
    desk.window.try_example()
    before = desk.words
    desk.window.actions_by_id["print"].trigger()
    assert desk.words == before


def test_pages_of_another_pick_are_not_printed(desk, asked, workshop):
    desk.window.try_example()
    workshop.error = ValueError("broken")
    desk.window.refresh()
    desk.window.actions_by_id["print"].trigger()
    assert not asked
    assert desk.words.startswith("Not printed: the pages shown are not those of the pick")


def test_printing_can_be_canceled_between_two_pages(qtbot, make_desk, printer):
    desk = make_desk(background=True)
    with qtbot.waitSignal(desk.window.showing.shown, timeout=10_000):
        desk.window.try_example()
    desk.window.printing.ask = lambda *_asked: printer
    desk.window.actions_by_id["print"].trigger()
    desk.window.printing.progress.findChild(QPushButton).click()
    assert desk.words == "Printing was stopped. Pages that the printer has by now may still come."
    assert desk.window.printing.progress is None
