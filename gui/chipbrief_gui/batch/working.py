# SPDX-License-Identifier: Apache-2.0
"""The batch's work in the background: make briefs into a folder of the window's own, then export them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from chipbrief.errors import ChipbriefError
from chipbrief.files.staging import staged_folder
from chipbrief.frozen import frozen
from chipbrief.language.notices import words_of
from chipbrief_gui.batch.values import Exported, Page, Written
from chipbrief_gui.tasks import Progress

if TYPE_CHECKING:
    from chipbrief.batch import Begun, Outcome, Row, Shop, Summary
    from chipbrief.batch.running import Deliver

Stopped = Callable[[], bool]
#: Pixels across a page of the contact sheet, for a screen of twice the usual density.
TILE_WIDTH = 300
Run = Callable[["Sequence[Row]", "Shop", "Deliver", int, Stopped], "Generator[Begun | Outcome]"]


@frozen
class BatchEngine:
    """The engine's functions that the window calls: where each process finds its data, and to run a batch."""

    shop: Callable[[], Shop]
    run: Run


def real_batch(data: Path | None) -> BatchEngine:
    """Return the shipped engine over the data pack in ``data`` (default: the one in use)."""

    def shop() -> Shop:
        from chipbrief.batch import Shop
        from chipbrief.packs.store import in_use, user_store
        from chipbrief.paths import shipped, user_folder

        return Shop(data or in_use(user_store()).folder, shipped("templates"), user_folder("own"))

    def run(
        rows: Sequence[Row], shop: Shop, deliver: Deliver, jobs: int, stopped: Stopped
    ) -> Generator[Begun | Outcome]:
        from chipbrief.batch import run

        return run(rows, shop, deliver, jobs, stopped)

    return BatchEngine(shop, run)


class Store:
    """Keeps finished briefs in a private folder, by the hash of their inputs; ``close`` removes it.

    What a killed window left is removed by the next one that makes briefs.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._kept = ExitStack()

    def put(self, inputs: str, pdf: bytes) -> None:
        """Keep a brief."""
        if self._folder is None:
            self._folder = self._kept.enter_context(staged_folder(Path(tempfile.gettempdir())))
        (self._folder / f"{inputs}.pdf").write_bytes(pdf)

    def path(self, inputs: str) -> Path:
        """Return where a brief that was put is."""
        return (self._folder or Path()) / f"{inputs}.pdf"

    def close(self) -> None:
        """Remove all."""
        self._kept.close()
        self._folder = None


def make(rows: Sequence[Row], engine: BatchEngine, store: Store, report: Progress, stopped: Stopped) -> None:
    """Make ``rows``; tells the steps and outcomes of the engine, and the first ``Page`` of each brief."""
    from chipbrief.batch import usual_jobs

    def deliver(row: Row, pdf: bytes) -> None:
        store.put(row.inputs, pdf)
        report(Page(row.inputs, first_page(pdf, TILE_WIDTH)))

    with closing(engine.run(rows, engine.shop(), deliver, usual_jobs(), stopped)) as events:
        for event in events:
            report(event)


def first_page(pdf: bytes, width: int) -> QImage:
    """Return the first page of a PDF, ``width`` pixels across; a null image if it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[arg-type]
    document.load(buffer)
    image = QImage()
    if document.status() == QPdfDocument.Status.Ready:
        size = document.pagePointSize(0)
        page = document.render(0, QSize(width, round(width * size.height() / size.width())))
        image = QImage(page.size(), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        _draw(image, page)
    document.close()
    return image


def _draw(image: QImage, page: QImage) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(image)
    painter.drawImage(0, 0, page)
    painter.end()


@frozen
class Export:
    """What is to be exported: the rows, what became of them, and where to; ``name`` is the summary's."""

    rows: Sequence[Row]
    outcomes: Mapping[str, Outcome]
    folder: Path
    name: str
    overwrite: bool = False

    def summary(self) -> Summary:
        """Return the summary as it stands before anything is written."""
        from chipbrief.batch import Summary

        summary = Summary(self.folder / f"{self.name}.summary", self.rows)
        for row in self.rows:
            if row.inputs in self.outcomes:
                summary.outcomes[row.number] = replace(self.outcomes[row.inputs], row=row)
        return summary

    def taken(self) -> list[str]:
        """Return the names of the files that are there already: briefs, and the summary of a former batch."""
        from chipbrief.batch import taken

        summary = self.summary().csv
        return [*taken(self.made, self.folder), *([summary.name] if os.path.lexists(summary) else [])]

    def replacing(self) -> Export:
        """Return the same, which replaces files that are there."""
        return replace(self, overwrite=True)

    @property
    def made(self) -> list[Row]:
        """The rows whose briefs are made."""
        return [row for row in self.rows if (was := self.outcomes.get(row.inputs)) and was.state == "made"]


def export(wanted: Export, store: Store, report: Progress) -> Exported:
    """Write each brief that is made, whole or not at all, and the summary; tells of each that is ``Written``.

    Raises ``SealError`` when the folder or the summary cannot be written.
    """
    from chipbrief.batch import into_folder
    from chipbrief.files.writing import make_folder

    make_folder(wanted.folder)
    deliver = into_folder(wanted.folder, overwrite=wanted.overwrite)
    summary = wanted.summary()
    failed = []
    for done, row in enumerate(wanted.made, 1):
        try:
            pdf = store.path(row.inputs).read_bytes()
            deliver(row, pdf)
            report(Written(done, wanted.folder / row.file, pdf))
        except (ChipbriefError, OSError) as error:
            outcome = replace(
                wanted.outcomes[row.inputs], row=row, state="failed", error=words_of(error), code=3
            )
            summary.outcomes[row.number] = outcome
            failed.append(outcome)
    summary.write()
    return Exported(wanted.folder, len(wanted.made) - len(failed), str(summary.csv), tuple(failed))
