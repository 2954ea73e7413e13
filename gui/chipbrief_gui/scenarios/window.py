# SPDX-License-Identifier: Apache-2.0
"""The window of scenarios: sliders on the left, the fan and what it says on the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.browse.chart_pane import framed
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.focus import scrolled
from chipbrief_gui.panes.margins import SidedMargins
from chipbrief_gui.panes.splitters import PLACED, split
from chipbrief_gui.plain import unmarked
from chipbrief_gui.scenarios.from_scenarios import Parameter, ShownModel, explored, value_at, value_words
from chipbrief_gui.scenarios.slider import FilledSlider
from chipbrief_gui.theme import Colors
from chipbrief_gui.turns import Later, do_now, in_steps
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow, put_in_order, show_news, wrapped_label
from chipbrief_gui.words import colon, say

_STEPS = 100
_PAUSE_MS = 120
_SHARP = 2.0
_NARROWEST, _EDGE = 420, 24


class ParameterRow(QWidget):
    """A parameter with its slider; ``moved`` follows a move, ``reached`` that the keyboard came to it."""

    moved = Signal()
    reached = Signal(object)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self.value: Decimal | None = None
        self.slider, self.told = FilledSlider(), wrapped_label()
        self.slider.setRange(0, _STEPS)
        movable = parameter.low is not None and parameter.high is not None
        self.slider.setVisible(movable)
        # Without a range nothing can be moved, but the sources can still be asked for.
        self.reader = self.slider if movable else self.told
        self.reader.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reader.setAccessibleName(parameter.name)
        self.reader.installEventFilter(self)
        label = QLabel(unmarked(parameter.name))
        label.setBuddy(self.reader)
        label.setWordWrap(True)
        self.told.setObjectName("muted")
        column = QVBoxLayout(self)
        SidedMargins(self, 0, 0, 8, 0)
        column.setSpacing(4)
        for part in (label, self.slider, self.told):
            column.addWidget(part)
        self.set_value(None)
        self.slider.valueChanged.connect(self._move)

    def set_value(self, value: Decimal | None) -> None:
        """Show ``value``, or the data's own, without emitting a signal."""
        self.value = value
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._place(self.parameter.central if value is None else value))
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Emit ``reached`` when the parameter gets the keyboard."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit(self.parameter)
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        low, high = self.parameter.low, self.parameter.high
        if low is not None and high is not None:
            self.value = value_at(low, high, Decimal(step) / _STEPS)
            self._tell()
            self.moved.emit()

    def _place(self, value: Decimal) -> int:
        low, high = self.parameter.low, self.parameter.high
        return int(_STEPS * (value - low) / (high - low)) if low is not None and high and high > low else 0

    def _tell(self) -> None:
        self.told.setText(value_words(self.parameter, self.value))
        self.reader.setAccessibleDescription(self.told.text())


class ScenarioWindow(SideWindow):
    """Draws the fan anew a moment after a slider moved; the newest wins. ``moved`` gives all values set.

    The sliders, the fan and what is told of it are shown in turns, put off by ``later``.
    """

    moved = Signal(object)

    def __init__(self, asking: Asking, later: Later = do_now, parent: QWidget | None = None) -> None:
        super().__init__(say("scenarios.window"), (1120, 780), parent)
        self._asking, self._later = asking, later
        self._opened: Opened | None = None
        self._values: Mapping[str, Decimal] = {}
        self.rows: list[ParameterRow] = []
        self.shown: ShownModel | None = None
        self.picture, self.notes, self.news = QLabel(), Notes(say("scenarios.notes")), wrapped_label()
        self._chart = framed(self.picture, say("scenarios.picture"))
        self._chart.viewport().installEventFilter(self)
        self._image, self._fitted = QImage(), (0, 0)
        self._about: Parameter | None = None
        self._left = QVBoxLayout()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.moved.emit(self.values))
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.reset, self.copy = (
            self.add_button(say(key), role) for key in ("scenarios.reset", "scenarios.copy")
        )
        self._lay_out()
        asking.answered.connect(self._show)
        asking.failed.connect(lambda text: show_news(self.news, text, kind="bad"))
        self.reset.clicked.connect(self.reset_all)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))

    @property
    def values(self) -> dict[str, Decimal]:
        """The values that were set, by parameter."""
        return {row.parameter.key: row.value for row in self.rows if row.value is not None}

    @property
    def text(self) -> str:
        """The parameters and the result as plain text."""
        told = [colon(row.parameter.name, row.told.text()) for row in self.rows]
        parts = self.shown.result if self.shown else ()
        result = (line for part in parts for line in (part.title, *part.lines))
        return "\n".join((*told, "", *result))

    def set_colors(self, colors: Colors) -> None:
        """Write the notes in ``colors``; the chart is on white, as in a brief."""
        self.notes.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Use the parameters of the open data pack."""
        former, self._opened = self._opened, opened
        if opened is None:
            show_news(self.news, say("report.waiting"))
        elif opened is not former:
            self._clear()
            show_news(self.news, say("report.busy"), kind="muted")
            self.ask()

    def set_values(self, values: Mapping[str, Decimal]) -> None:
        """Show these values, those of the case; all other parameters are as the data have them."""
        if values == self._values:
            return
        self._values = values
        for row in self.rows:
            row.set_value(values.get(row.parameter.key))
        self.ask()

    def ask(self) -> None:
        """Ask what follows from the values."""
        opened, values = self._opened, self._values
        if opened is not None:
            self._asking.ask(lambda: _pictured(explored(values, opened)))

    def reset_all(self) -> None:
        """Go back to the values of the data."""
        self.moved.emit({})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the picture into its room when that changes."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Show the picture no wider than its room; it has pixels enough to be sharp when it is smaller."""
        room = max(self._chart.viewport().width(), _NARROWEST) - _EDGE
        fitted = (self._image.cacheKey(), room)
        if not self._image.isNull() and fitted != self._fitted:
            self._fitted = fitted
            shown = QPixmap.fromImage(self._image)
            shown.setDevicePixelRatio(max(_SHARP, shown.width() / room))
            self.picture.setPixmap(shown)
            self._give_room()

    def _give_room(self) -> None:
        """Give the chart the height of its picture, unless the user has placed the line below it."""
        if not self._right.property(PLACED):
            around = self._chart.height() - self._chart.viewport().height()
            high, whole = self.picture.sizeHint().height() + around, sum(self._right.sizes())
            self._right.setSizes([high, whole - high])

    def _show(self, answer: tuple[ShownModel, QImage]) -> None:
        self.shown, self._image = answer
        show_news(self.news, "")
        in_steps(self._later, self._showing())

    def _showing(self) -> Iterator[None]:
        yield from self._filling()
        self._fit()
        yield
        self._write()

    def _reach(self, parameter: Parameter) -> None:
        self._about = parameter
        self._write()

    def _write(self) -> None:
        result = self.shown.result if self.shown else ()
        about = self._about.notes if self._about else ()
        self.picture.setAccessibleDescription(" ".join(line for part in result for line in part.lines))
        self.notes.show_sections((*result, *about))

    def _filling(self) -> Iterator[None]:
        """Make the sliders, unless there are some; stop where those of another data pack are wanted."""
        if self.rows or self.shown is None:
            return
        rows = self.rows
        for at, parameter in enumerate(self.shown.parameters):
            # Made where it will be: Qt styles and measures a part anew each time that it is put somewhere.
            row = ParameterRow(parameter, self._left.parentWidget())
            row.set_value(self._values.get(parameter.key))
            row.moved.connect(self._pause.start)
            row.reached.connect(self._reach)
            self._left.insertWidget(at, row)
            rows.append(row)
            yield
            if rows is not self.rows:
                return
        put_in_order(self._form, *(row.reader for row in rows), self._chart, self.notes)
        self.put_buttons_last()
        if self.focusWidget() is self._chart:
            rows[0].reader.setFocus()
        yield

    def _clear(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.moved.emit(self.values)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows, self._about = [], None

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("formBody")
        body.setMinimumWidth(330)
        body.setLayout(self._left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(16)
        self._left.addStretch(1)
        self.setObjectName("browse")
        self._right = right = split(Qt.Orientation.Vertical, self._chart, self.notes, handle=12)
        right.setSizes([400, 220])
        self._form = scrolled(body)
        across = split(Qt.Orientation.Horizontal, self._form, right, handle=12)
        across.setSizes([370, 720])
        self.column.addWidget(wrapped_label(say("scenarios.text")))
        self.column.addWidget(across, 1)
        self.column.addWidget(self.news)
        self.add_bottom()


def _pictured(shown: ShownModel) -> tuple[ShownModel, QImage]:
    """Return ``shown`` with its picture decoded as screens have it, the slowest part of showing it."""
    return shown, QImage.fromData(shown.png).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
