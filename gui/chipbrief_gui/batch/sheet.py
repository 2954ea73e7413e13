# SPDX-License-Identifier: Apache-2.0
"""The contact sheet: the first page of each brief, small in a list, and the selected one large beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from chipbrief_gui.panes.splitters import split
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.straight import Straight
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.turns import Later, do_now, in_steps
from chipbrief_gui.windows import wrapped_label
from chipbrief_gui.words import say

_TILE = QSize(112, 158)
_CELL = QSize(142, 216)
_KEY = Qt.ItemDataRole.UserRole
_EDGE = 12
#: So many tiles are made before the user is heard again.
_AT_A_TURN = 300


class Tile(NamedTuple):
    """A brief of the plan: which row it is, its key, and what stands under its page."""

    at: int
    key: str
    caption: str


class ContactSheet(QStackedWidget):
    """``selected`` gives the brief that the keyboard is on; the window answers with its ``show_page``."""

    selected = Signal(str)

    def __init__(self, later: Later = do_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._later = later
        self.empty = wrapped_label(say("batch.pages.none"))
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tiles = _tiles()
        self.page = PageView()
        body = split(Qt.Orientation.Horizontal, self.tiles, self.page, handle=12)
        body.setSizes([460, 420])
        self.addWidget(self.empty)
        self.addWidget(body)
        self._images: dict[str, QImage] = {}
        self._wanted: list[Tile] = []
        self.tiles.currentItemChanged.connect(self._tell)

    def set_colors(self, colors: Colors) -> None:
        """Draw the ground of the page in ``colors``."""
        self.page.set_colors(colors)

    def put(self, key: str, image: QImage, tiles: Iterable[Tile]) -> None:
        """Keep the first page of a brief, and show it in ``tiles`` among those that are shown."""
        self._images[key] = image
        for tile in tiles:
            at = bisect_left(self._wanted, tile)
            is_new = self._wanted[at : at + 1] != [tile]
            if is_new:
                self._wanted.insert(at, tile)
            if at >= self.tiles.count() + is_new:
                continue  # still to be made, in its turn
            if is_new:
                self.tiles.insertItem(at, self._item(tile))
            else:
                self.tiles.item(at).setIcon(_icon(image))
        self._choose("")

    def show_tiles(self, tiles: Iterable[Tile]) -> None:
        """Show those of ``tiles`` of which there is a page, in order; many of them are made in turns."""
        wanted = sorted(tile for tile in tiles if tile.key in self._images)
        if wanted != self._wanted:
            former, self._wanted = self._current(), wanted
            in_steps(self._later, self._showing(wanted, former))

    def _showing(self, wanted: list[Tile], former: str) -> Iterator[None]:
        with QSignalBlocker(self.tiles):
            self.tiles.clear()
        while (at := self.tiles.count()) < len(wanted):
            with QSignalBlocker(self.tiles):
                self.tiles.addItem(self._item(wanted[at]))
            if not (at + 1) % _AT_A_TURN:
                yield
            if wanted is not self._wanted:
                return
        self._choose(former, anew=True)

    def _choose(self, key: str, *, anew: bool = False) -> None:
        """Go to the tile of ``key``, or to the first one: if none is chosen yet, or ``anew``."""
        self.setCurrentIndex(int(self.tiles.count() > 0))
        if not self.tiles.count() or (self.tiles.currentRow() >= 0 and not anew):
            return
        row = next((at for at, tile in enumerate(self._wanted) if tile.key == key), 0)
        with QSignalBlocker(self.tiles):
            self.tiles.setCurrentRow(row)
        if self._current() != key:
            self._tell()

    def show_page(self, image: QImage) -> None:
        """Show the page of the selected brief large."""
        self.page.show_image(image)

    def _current(self) -> str:
        row = self.tiles.currentRow()
        return str(self.tiles.item(row).data(_KEY)) if row >= 0 else ""

    def _item(self, tile: Tile) -> QListWidgetItem:
        item = QListWidgetItem(_icon(self._images[tile.key]), tile.caption)
        item.setData(_KEY, tile.key)
        item.setToolTip(plain_tip(tile.caption))
        item.setSizeHint(_CELL)
        return item

    def _tell(self) -> None:
        key = self._current()
        if key:
            self.page.setAccessibleDescription(self.tiles.currentItem().text())
            self.selected.emit(key)


class PageView(QWidget):
    """One page, as large as the room allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(220, 200)
        self.setAccessibleName(say("batch.page"))
        self._image = QImage()
        self._fitted = QImage()
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Draw the ground in ``colors``."""
        self._colors = colors
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show ``image``."""
        self._image, self._fitted = image, QImage()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        self._fitted = QImage()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page in the middle of its ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colors.desk))
        if not self._image.isNull():
            place = self._place()
            painter.drawImage(place, self._fit(place.size()))
        painter.end()

    def _fit(self, size: QSize) -> QImage:
        if self._fitted.isNull():
            pixels = size * self.devicePixelRatio()
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = self._image.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._fitted

    def _place(self) -> QRect:
        room = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        place = QRect(
            room.topLeft(), self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        )
        place.moveCenter(room.center())
        return place


def _tiles() -> QListWidget:
    tiles = QListWidget()
    tiles.setItemDelegate(Straight(tiles))
    tiles.setObjectName("tiles")
    tiles.setAccessibleName(say("batch.pages.name"))
    tiles.setViewMode(QListView.ViewMode.IconMode)
    tiles.setMovement(QListView.Movement.Static)
    tiles.setResizeMode(QListView.ResizeMode.Adjust)
    tiles.setFrameShape(QFrame.Shape.NoFrame)
    tiles.setIconSize(_TILE)
    tiles.setGridSize(_CELL)
    tiles.setWordWrap(True)
    tiles.setUniformItemSizes(True)
    tiles.setMinimumWidth(_CELL.width() + 24)
    return tiles


def _icon(image: QImage) -> QIcon:
    icon, pixmap = QIcon(), QPixmap.fromImage(image)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # a selected page keeps its colors
        icon.addPixmap(pixmap, mode)
    return icon
