# SPDX-License-Identifier: Apache-2.0
"""The chart of the rows shown: choose by what, see it in the house style, save it or its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chipbrief.pick import Choice
from chipbrief_gui.browse.from_browse import Drawn, column_title
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.plain import plain_words
from chipbrief_gui.theme import Colors
from chipbrief_gui.windows import wrapped_label
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.browse import Dataset

_LETTERS = 16
_SHARP = 2.0
_SAVED = {"svg": "browse.save_svg", "png": "browse.save_png", "csv": "browse.save_values"}


class ChartPane(QWidget):
    """``wanted`` says that another chart is chosen; ``save_wanted`` gives what is to be saved of this one."""

    wanted = Signal()
    save_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by, self.what = Chooser(), Chooser()
        self.picture, self.message = QLabel(), wrapped_label()
        self.drawn: Drawn | None = None
        self._is_chosen = False
        self.save = QPushButton(say("browse.save_chart_as"))
        self.stack = QStackedWidget()
        self._lay_out()
        self.by.currentIndexChanged.connect(self._on_chosen)
        self.what.currentIndexChanged.connect(self.wanted)
        self.save.setAutoDefault(False)
        self.save.setMenu(self._menu())
        self.show_nothing("")

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows in ``colors``; a chart is on white, as in a brief."""
        for box in (self.by, self.what):
            box.set_colors(colors)

    def set_dataset(self, dataset: Dataset) -> None:
        """Offer the columns of ``dataset``; the chart of another one goes."""
        from chipbrief.browse.charting_columns import kinds, telling

        self.show_nothing("")
        by, numbers = kinds(dataset)
        self.by.set_choices(tuple(Choice(name, column_title(dataset, name)) for name in by))
        self.by.set_value(telling(dataset, by))
        counted = Choice("", say("browse.count"))
        self.what.set_choices((counted, *(Choice(name, column_title(dataset, name)) for name in numbers)))
        self._is_chosen = False

    @property
    def ratio(self) -> float:
        """How many pixels a chart needs for each of its own, to be sharp on the screen."""
        return max(_SHARP, self.devicePixelRatioF())

    @property
    def chosen(self) -> str:
        """By which column the user wants the chart; empty where it may be any that tells something."""
        return self.by.value if self._is_chosen else ""

    def show_chart(self, drawn: Drawn) -> None:
        """Show a chart, and by what it is."""
        self.drawn = drawn
        with QSignalBlocker(self.by):
            self.by.set_value(drawn.by)
        image = QPixmap()
        image.loadFromData(drawn.png)
        image.setDevicePixelRatio(drawn.ratio)
        self.picture.setPixmap(image)
        self.picture.setAccessibleDescription(drawn.chart.text)
        self.stack.setCurrentIndex(1)
        self.save.setEnabled(True)

    def show_nothing(self, why: str) -> None:
        """Show, in place of a chart, why there is none."""
        self.drawn = None
        self.message.setText(why)
        self.stack.setCurrentIndex(0)
        self.save.setEnabled(False)

    def _on_chosen(self) -> None:
        self._is_chosen = True
        self.wanted.emit()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, key in _SAVED.items():
            menu.addAction(say(key), lambda kind=kind: self.save_wanted.emit(kind))
        return menu

    def _lay_out(self) -> None:
        self.message.setObjectName("muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.message)
        self.stack.addWidget(framed(self.picture, say("browse.picture")))
        top = QHBoxLayout()
        top.setSpacing(8)
        for key, box in (("browse.by", self.by), ("browse.what", self.what)):
            label = QLabel(say(key))
            label.setBuddy(box)
            box.setAccessibleName(plain_words(say(key)))
            box.setMinimumContentsLength(_LETTERS)
            top.addWidget(label)
            top.addWidget(box, 1)
        top.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.stack, 1)


def framed(picture: QLabel, name: str) -> QScrollArea:
    """Return an area that shows the ``picture`` of a chart or scrolls it, and has an accessible ``name``."""
    picture.setObjectName("chartPicture")
    picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    scroll = QScrollArea()
    scroll.setObjectName("chart")
    scroll.setWidget(picture)
    scroll.setWidgetResizable(True)
    # A chart reads from the left in every language: its beginning is in sight where it is too wide.
    scroll.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for part in (picture, scroll):
        part.setAccessibleName(name)
    return scroll
