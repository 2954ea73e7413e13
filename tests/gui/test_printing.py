# SPDX-License-Identifier: Apache-2.0
"""Printing: the pages shown come out as they are, only those asked for, and each refusal says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from support.drawn import draw_pdf

from chipbrief_gui.printing.desk import ask_printer, make_dialog
from chipbrief_gui.printing.paper import PrintError, place_on, put_on_paper


class OutOfPaper(QPrinter):
    """Takes one page and no more."""

    def newPage(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def printer(tmp_path):
    """Return a printer whose paper is a PDF."""
    return to_file(QPrinter(QPrinter.PrinterMode.HighResolution), tmp_path)


def to_file(printer: QPrinter, tmp_path: Path) -> QPrinter:
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
    assert desk.words == f"3 pages sent to {tmp_path / 'printed.pdf'}"


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
    assert desk.words.startswith(
        f"Not printed: {tmp_path / 'no such folder' / 'printed.pdf'} cannot be written."
    )
    assert desk.window.printing.progress is None


def test_pages_that_cannot_be_read_are_told(printer):
    with pytest.raises(PrintError, match="cannot be read"):
        put_on_paper(b"no pages", printer, lambda _told: None)


def test_without_pages_nothing_is_asked(desk, asked):
    desk.window.actions_by_id["print"].trigger()
    assert not asked
    assert desk.words == "There are no pages to print yet. Choose a country, then print."


def test_the_question_for_a_printer_holds_it(desk):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setDocName("Brief on CHN")
    dialog = make_dialog(printer, desk.window, 7)
    del printer
    assert dialog.printer().docName() == "Brief on CHN"


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
    assert desk.words.startswith("Not printed: the brief of this pick was not made.")


def test_while_pages_are_made_or_were_canceled_that_is_said(qtbot, make_desk, asked):
    desk = make_desk(background=True)
    desk.workshop.hold = True
    desk.window.try_example()
    qtbot.waitUntil(desk.workshop.typesetting.is_set)
    desk.window.actions_by_id["print"].trigger()
    assert desk.words == "Not printed: the pages are being made. Print once they are shown."
    desk.window.actions_by_id["cancel"].trigger()
    desk.window.actions_by_id["print"].trigger()
    assert desk.words.startswith("Not printed: the brief of this pick was not made.")
    assert not asked


def test_a_printer_that_stops_is_told_with_how_many_pages_it_took(qapp, tmp_path):
    printer = to_file(OutOfPaper(QPrinter.PrinterMode.HighResolution), tmp_path)
    with pytest.raises(PrintError, match="took 1 page and no more"):
        put_on_paper(draw_pdf("china", 4), printer, lambda _told: None)


def test_a_question_for_a_printer_leaves_nothing_behind(qtbot, printer):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, lambda: [dialog.reject() for dialog in window.findChildren(QDialog)])
    assert ask_printer(window, "Brief", 3) is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(QDialog)


def test_printing_can_be_canceled_between_two_pages(qtbot, make_desk, printer):
    desk = make_desk(background=True)
    with qtbot.waitSignal(desk.window.showing.shown):
        desk.window.try_example()
    desk.window.printing.ask = lambda *_asked: printer
    desk.window.actions_by_id["print"].trigger()
    desk.window.printing.progress.findChild(QPushButton).click()
    assert desk.words == "Printing was stopped. Pages that the printer has by now may still come."
    assert desk.window.printing.progress is None
