# SPDX-License-Identifier: Apache-2.0
"""Restores where windows stood and how wide their panes were when the app was last closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from chipbrief_gui.panes.splitters import PLACED
from chipbrief_gui.settings.keeper import SettingsKeeper

#: How many pixels of a window must be on a screen, each way, for a hand to find it.
_LEAST = 80


@runtime_checkable
class Placed(Protocol):
    """A pane that keeps its own place, as a line of text, from one start to the next."""

    def place(self) -> str:
        """Return where it is."""
        ...

    def go_back_to(self, place: str) -> None:
        """Go back to ``place``, as far as that is possible."""
        ...


def restore(window: QWidget, keeper: SettingsKeeper) -> None:
    """Give ``window`` its last place and the widths of its panes, if the settings ask for it."""
    if not keeper.value.restore_places:
        return
    places = keeper.value.places
    if (place := places.get(_name(window))) is not None:
        _put(window, QByteArray.fromBase64(place.encode()))
    for name, splitter in _splitters(window):
        if (place := places.get(name)) is not None:
            splitter.setProperty(PLACED, _divide(splitter, QByteArray.fromBase64(place.encode())))
    for name, pane in _placed(window):
        if (place := places.get(name)) is not None:
            pane.go_back_to(place)


def keep(windows: Iterable[QWidget], keeper: SettingsKeeper) -> None:
    """Remember where ``windows`` stand; a window that was never shown keeps its former place."""
    if not keeper.value.restore_places:
        return
    found = dict(keeper.value.places)
    for window in windows:
        found[_name(window)] = _text(window.saveGeometry())
        found |= {name: _text(splitter.saveState()) for name, splitter in _splitters(window)}
        found |= {name: pane.place() for name, pane in _placed(window)}
    keeper.change(places=found)


def _put(window: QWidget, place: QByteArray) -> None:
    """Give ``window`` a place where it can be seen, or leave it; a damaged file may say any."""
    before = window.saveGeometry()
    window.restoreGeometry(place)
    seen = (screen.availableGeometry() & window.geometry() for screen in QGuiApplication.screens())
    if not any(part.width() >= _LEAST and part.height() >= _LEAST for part in seen):
        window.restoreGeometry(before)


def _divide(splitter: QSplitter, state: QByteArray) -> bool:
    """Give the panes of ``splitter`` their widths, and return whether it has them; all else stays."""
    before, form = splitter.saveState(), _form(splitter)
    if splitter.restoreState(state) and _form(splitter) == form:
        return True
    splitter.restoreState(before)
    return False


def _form(splitter: QSplitter) -> tuple[object, ...]:
    return splitter.orientation(), splitter.handleWidth(), splitter.childrenCollapsible()


def _name(window: QWidget) -> str:
    return type(window).__name__


def _splitters(window: QWidget) -> Iterator[tuple[str, QSplitter]]:
    """Yield the dividers that the user alone moves; one with ``fitted`` set moves with its contents."""
    found = [item for item in window.findChildren(QSplitter) if not item.property("fitted")]
    yield from ((f"{_name(window)}.{number}", item) for number, item in enumerate(found))


def _placed(window: QWidget) -> Iterator[tuple[str, Placed]]:
    """Yield the panes that a window names as ``placed``: to look through all its parts takes too long."""
    panes: Iterable[QWidget] = getattr(window, "placed", ())
    yield from ((f"{_name(window)}.{_name(pane)}", pane) for pane in panes if isinstance(pane, Placed))


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()
