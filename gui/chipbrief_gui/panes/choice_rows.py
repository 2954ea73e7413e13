# SPDX-License-Identifier: Apache-2.0
"""How a list of choices is drawn: words, a note at the end, help below, and a star for favorites."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chipbrief.frozen import frozen
from chipbrief_gui.icons import make_icon
from chipbrief_gui.straight import straight
from chipbrief_gui.theme import LIGHT, Colors

#: The role under which an item holds its ``RowWords``.
ROW = int(Qt.ItemDataRole.UserRole) + 1
#: The role under which it holds the key of its choice.
KEY = ROW + 1
_AIR, _PAD, _STAR = 5, 10, 16
_MOST = 10_000
_Index = QModelIndex | QPersistentModelIndex


@frozen
class RowWords:
    """What a row shows. ``star`` says whether it is a favorite; None where there are no favorites.

    ``begins`` draws a line above the row: another group begins.
    """

    label: str
    note: str = ""
    help: str = ""
    star: bool | None = None
    begins: bool = False


class ChoiceRows(QStyledItemDelegate):
    """Draws rows that hold ``RowWords``; a help is broken into lines of ``width`` pixels at most."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.width = _MOST
        self._colors = LIGHT
        self._stars: dict[bool, QIcon] = {}

    def set_colors(self, colors: Colors) -> None:
        """Draw in ``colors`` from now on."""
        self._colors = colors
        self._stars = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the label and of all lines of the help with some air; any width will do."""
        return QSize(0, self.height(_words(index), QFontMetrics(option.font), self.width))

    def height(self, words: RowWords, metrics: QFontMetrics, width: int) -> int:
        """Return how high a row is where it is so wide."""
        room = QRect(0, 0, width - 2 * _PAD, _MOST)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words.help) if words.help else QRect()
        return metrics.height() + lines.height() + 2 * _AIR

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground, then label, note, help and star."""
        painter.save()
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        words = _words(index)
        if words.begins:
            painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        self._write(painter, option, words)
        if words.star is not None:
            self._star(full=words.star).paint(painter, star_box(option.rect, option.direction))
        painter.restore()

    def _star(self, *, full: bool) -> QIcon:
        """Return the star of a row, drawn when the first such row is: most lists have none."""
        if full not in self._stars:
            self._stars[full] = make_icon("star_full" if full else "star", self._colors.warning)
        return self._stars[full]

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, words: RowWords) -> None:
        metrics = QFontMetrics(option.font)
        box = option.rect.adjusted(_PAD, _AIR, -_PAD, -_AIR)
        if words.star is not None:
            box.setRight(box.right() - _STAR - _PAD // 2)
        line = QRect(box.left(), box.top(), box.width(), metrics.height())
        strong, weak = self._colors.text, self._colors.muted
        used = metrics.horizontalAdvance(words.note) + (_PAD if words.note else 0)
        room = line.width() - used
        label = metrics.elidedText(words.label, Qt.TextElideMode.ElideRight, room)
        places = (
            (line.adjusted(0, 0, -used, 0), label, strong, Qt.AlignmentFlag.AlignLeft),
            (line, words.note, weak, Qt.AlignmentFlag.AlignRight),
            (box.adjusted(0, metrics.height(), 0, 0), words.help, weak, Qt.AlignmentFlag.AlignLeft),
        )
        for place, text, color, side in places:
            painter.setPen(color)
            flags = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignTop)
            where = QStyle.visualRect(option.direction, option.rect, place)
            painter.drawText(where, flags | Qt.TextFlag.TextWordWrap, straight(text, option.direction))


def star_box(row: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Return where the star of a row lies."""
    box = QRect(row.right() - _PAD - _STAR + 1, row.center().y() - _STAR // 2 + 1, _STAR, _STAR)
    return QStyle.visualRect(direction, row, box)


def _words(index: _Index) -> RowWords:
    found = index.data(ROW)
    return found if isinstance(found, RowWords) else RowWords(str(index.data() or ""))


class StarredList(QListView):
    """A list of such rows; ``star_clicked`` gives the key of the choice whose star was clicked."""

    star_clicked = Signal(str)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle a star that is clicked; any other click takes the row."""
        index = self.indexAt(event.position().toPoint())
        words = index.data(ROW) if index.isValid() else None
        starred = isinstance(words, RowWords) and words.star is not None
        if starred and star_box(self.visualRect(index), self.layoutDirection()).contains(
            event.position().toPoint()
        ):
            self.star_clicked.emit(index.data(KEY))
            return
        super().mouseReleaseEvent(event)
