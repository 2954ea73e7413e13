# SPDX-License-Identifier: Apache-2.0
"""Moves the keyboard from link to link on the pages, as in a browser, and follows the one it is on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from chipbrief.laid import Link, Mark
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.marks import RING
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.stops import Stop, stops_of
from chipbrief_gui.words import say

_SHOWN = 60


class Stepper(QObject):
    """Has a ring around one stop of ``pages``; ``said`` tells what stands there and what Enter does.

    To follow a stop is to click it, so whoever hears of clicks need not know of keys.
    """

    said = Signal(str)

    def __init__(self, pages: Pages) -> None:
        super().__init__(pages)
        self._pages = pages
        self._found: tuple[tuple[Link, ...], tuple[Mark, ...]] = ((), ())
        self._stops: tuple[Stop, ...] | None = None
        self._at: int | None = None
        self._told = ""
        pages.entered.connect(self.follow)
        pages.abandoned.connect(self.let_go)
        pages.focused.connect(self._on_focused)

    @property
    def stop(self) -> Stop | None:
        """Where the keyboard is."""
        return self.stops[self._at] if self._at is not None else None

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All stops; to put them in order takes time, so it is done when they are first wanted."""
        if self._stops is None:
            self._stops = stops_of(*self._found)
        return self._stops

    def show(self, links: Iterable[Link], marks: Iterable[Mark]) -> None:
        """Stop at ``links`` and ``marks`` from now on."""
        self._found, self._stops = (tuple(links), tuple(marks)), None
        self.let_go()

    def step(self, by: int) -> None:
        """Go to the next stop (1) or the one before (-1); the first is one that is seen, if there is one."""
        if not self.stops:
            self.said.emit(say("preview.stop.none"))
            return
        seen = self.stop is not None and self._is_seen(self.stop)
        self._at = (self._at + by) % len(self.stops) if self._at is not None and seen else self._near(by)
        stop = self.stops[self._at]
        self._pages.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._pages.show_place(stop.first)
        self._pages.mark(RING, stop.places)
        self._tell(stop)

    def follow(self, jump: bool = False) -> None:
        """Do what a click does there, or with ``jump`` one with Ctrl; an address has only its menu."""
        if (stop := self.stop) is None:
            return
        box = stop.first
        middle = Place(box.page, box.left + box.width / 2, box.top + box.height / 2)
        if stop.link is not None and stop.link.url and not stop.traced:
            corner = self._pages.rect_of(box).bottomLeft().toPoint()
            self._pages.menu_wanted.emit(middle, self._pages.viewport().mapToGlobal(corner + QPoint(0, 4)))
        elif jump:
            self._pages.jumped.emit(middle)
        else:
            self._pages.clicked.emit(middle.page, middle.left, middle.top)

    def let_go(self) -> None:
        """Leave the stop where the keyboard is."""
        if self._at is not None:
            self._at = None
            self.said.emit("")
        self._pages.mark(RING, ())

    def _near(self, by: int) -> int:
        """Return the first stop that is seen or below, or the last that is seen or above."""
        view = self._pages.viewport().rect()
        edge = self._pages.nearest(QPointF(view.topLeft() if by > 0 else view.bottomRight()))
        here = (edge.page, edge.top) if edge is not None else (1, 0.0)
        tops = [(stop.first.page, stop.first.top) for stop in self.stops]
        if by > 0:
            return next((at for at, top in enumerate(tops) if top >= here), 0)
        return next((at for at in reversed(range(len(tops))) if tops[at] <= here), len(tops) - 1)

    def _is_seen(self, stop: Stop) -> bool:
        return self._pages.viewport().rect().intersects(self._pages.rect_of(stop.first).toAlignedRect())

    def _tell(self, stop: Stop) -> None:
        """Tell where the keyboard is, also to a screen reader, whose user cannot see the ring."""
        words = " ".join((stop.words or self._printed(stop)).split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        place = say("preview.stop.at", n=(self._at or 0) + 1, count=len(self.stops), page=stop.first.page)
        kind, to = _kind(stop), stop.link.to if stop.link is not None else 0
        self._told = f"{say(f'preview.stop.{kind}', words=shown, n=to)} {place}"
        self.said.emit(self._told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._pages, self._told))

    def _on_focused(self, on: bool) -> None:
        if self.stop is not None:
            self.said.emit(self._told if on else "")

    def _printed(self, stop: Stop) -> str:
        """Return what is printed at a stop; of an address, the address."""
        if stop.link is not None and stop.link.url:
            return stop.link.url
        return " ".join(map(self._pages.text_in, stop.places))


def _kind(stop: Stop) -> str:
    if stop.traced:
        return "both" if stop.link is not None and stop.link.to else "traced"
    return "page" if stop.link is not None and stop.link.to else "address"
