# SPDX-License-Identifier: Apache-2.0
"""Small images of the pages, drawn when they come into view."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from chipbrief_gui.preview.drawing import Tile
from chipbrief_gui.preview.sheets import Sheets
from chipbrief_gui.words import say

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 132
_BELOW = 32
_EDGE = QColor("#8d96a5")


class Thumbnails(QListView):
    """Goes to the page that is chosen, and shows which one is read."""

    def __init__(self, sheets: Sheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._images = _Images(sheets, self)
        self.setModel(self._images)
        self.setObjectName("tiles")
        self.setAccessibleName(say("preview.side.thumbnails"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_chosen)
        sheets.page_changed.connect(self._show_page)
        sheets.loaded.connect(lambda: self._show_page(sheets.page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the images in the middle."""
        self.setGridSize(QSize(self.viewport().width() - 1, _SIDE + _BELOW))
        super().resizeEvent(event)

    def _on_chosen(self, index: _Index) -> None:
        if index.isValid() and index.row() + 1 != self._sheets.page:
            self._sheets.go_to(index.row() + 1)

    def _show_page(self, page: int) -> None:
        index = self._images.index(page - 1, 0)
        if index.isValid() and index != self.currentIndex():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)


class _Images(QAbstractListModel):
    """One row for each page, drawn when asked for; until then it shows its former image, or white paper.

    ``wanted`` are the pages on their way, ``drawn`` those whose image is of the PDF as it is.
    """

    def __init__(self, sheets: Sheets, view: QListView) -> None:
        super().__init__(view)
        self._sheets, self._view = sheets, view
        self._images: dict[int, QIcon] = {}
        self.drawn: set[int] = set()
        self.wanted: dict[int, Tile] = {}
        self._count = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw)
        sheets.loaded.connect(self._on_loaded)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many pages there are."""
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a page, its name, or its image."""
        page = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return str(page)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("preview.page_n", n=page)
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._view.gridSize()
        return self._image(page) if role == Qt.ItemDataRole.DecorationRole else None

    def _image(self, page: int) -> QIcon:
        if page not in self.drawn and page not in self.wanted:
            self.wanted[page] = self._tile(page)
            self._soon.start()
        return self._images.get(page) or self._on_paper(self._tile(page))

    def _on_paper(self, tile: Tile, image: QImage | None = None) -> QIcon:
        """Return ``image`` on white paper, in the same colors where its row is selected."""
        paper = QPixmap(tile.width, tile.height)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        if image is not None:
            painter.drawImage(0, 0, image)
        painter.setPen(_EDGE)
        painter.drawRect(0, 0, tile.width - 1, tile.height - 1)
        painter.end()
        paper.setDevicePixelRatio(self._view.devicePixelRatioF())
        icon = QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(paper, mode)
        return icon

    def _tile(self, page: int) -> Tile:
        pdf, ratio = self._sheets.pdf, self._view.devicePixelRatioF()
        size = pdf.sizes[page - 1] if pdf is not None else self._view.iconSize().toSizeF()
        size = size.scaled(self._view.iconSize() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        width, height = max(1, round(size.width())), max(1, round(size.height()))
        return Tile(page, width, height, 0, height)

    def _draw(self) -> None:
        """Ask for drawings of what is wanted and still in view; the rest is asked for when it comes back."""
        room = self._view.viewport().rect()
        rects = {page: self._view.visualRect(self.index(page - 1, 0)) for page in self.wanted}
        self.wanted = {page: tile for page, tile in self.wanted.items() if rects[page].intersects(room)}
        if self._sheets.pdf is not None:
            self._sheets.pdf.draw(self.wanted.values(), first=False)

    def _on_drawn(self, tile: Tile, image: QImage) -> None:
        if self.wanted.get(tile.page) != tile:
            return
        del self.wanted[tile.page]
        self._images[tile.page] = self._on_paper(tile, image)
        self.drawn.add(tile.page)
        index = self.index(tile.page - 1, 0)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _on_loaded(self) -> None:
        pdf = self._sheets.pdf
        self.drawn.clear()
        self.wanted.clear()
        if pdf is None:
            return
        pdf.drawn.connect(self._on_drawn)
        if len(pdf.sizes) != self._count:
            self.beginResetModel()
            self._count = len(pdf.sizes)
            self._images = {page: image for page, image in self._images.items() if page <= self._count}
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))
