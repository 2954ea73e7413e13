# SPDX-License-Identifier: Apache-2.0
"""The links of the pages: where they lead is told before they are followed, and there is a way back.

Nothing is loaded from an address. It is handed to the system's browser when somebody chooses so in a menu
that names the host, and never by a click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication

from chipbrief.laid import Link
from chipbrief_gui.plain import unmarked
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.trail import Trail
from chipbrief_gui.words import say

_WEB = ("https", "http")


class Links(QObject):
    """Knows the links of the brief on ``pages``; ``said`` tells where the one under the mouse leads."""

    said = Signal(str)

    def __init__(self, pages: Pages, trail: Trail) -> None:
        super().__init__(pages)
        self._pages, self._trail = pages, trail
        self._links: tuple[Link, ...] = ()
        self._traced: tuple[Place, ...] = ()
        self._told: Link | None = None
        pages.hovered.connect(self._tell)
        pages.jumped.connect(self._follow_at)
        pages.went.connect(trail.go)

    def show(self, links: Iterable[Link], traced: Iterable[Place]) -> None:
        """Follow ``links`` from now on; a click on one of the ``traced`` places is for somebody else."""
        self._links, self._traced = tuple(links), tuple(traced)
        self._pages.set_hot((*self._traced, *(_place(link) for link in self._links)))

    def at(self, place: Place) -> Link | None:
        """Return the link at a point on paper."""
        return next((link for link in self._links if _place(link).holds(place)), None)

    def click(self, place: Place) -> bool:
        """Follow the link inside the document that is at a point on paper, unless it is traced there."""
        if any(traced.holds(place) for traced in self._traced):
            return False
        return self._follow_at(place)

    def actions(self, place: Place, parent: QObject) -> list[QAction]:
        """Return what can be done with the link at a point on paper, as entries of a menu of ``parent``."""
        link = self.at(place)
        if link is None:
            return []
        if link.to:
            return [
                _entry(
                    say("preview.link.page", n=link.to), lambda: self._trail.jump(link.to, link.top), parent
                )
            ]
        return _address_actions(link.url, parent)

    def _follow_at(self, place: Place) -> bool:
        link = self.at(place)
        if link is None or not link.to:
            return False
        self._trail.jump(link.to, link.top)
        return True

    def _tell(self, place: Place | None) -> None:
        link = self.at(place) if place is not None else None
        if link is not self._told:
            self._told = link
            self.said.emit(self._words(link) if link is not None else "")

    def _words(self, link: Link) -> str:
        if not link.to:
            return say("preview.link.told", address=link.url)
        traced = any(_place(link).meets(place) for place in self._traced)
        return say("preview.link.traced" if traced else "preview.link.page", n=link.to)


def web_address(address: str) -> QUrl | None:
    """Return an address of the web; None where it is anything else."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme() in _WEB and url.host() else None


def _address_actions(address: str, parent: QObject) -> list[QAction]:
    copy = _entry(say("preview.link.copy"), lambda: QGuiApplication.clipboard().setText(address), parent)
    if (url := web_address(address)) is None:
        return [copy]
    # In letters of ASCII, so that no host looks like another.
    host = unmarked(url.host(QUrl.ComponentFormattingOption.FullyEncoded))
    open_ = _entry(say("preview.link.open", host=host), lambda: QDesktopServices.openUrl(url), parent)
    return [copy, open_]


def _entry(text: str, does: Callable[[], object], parent: QObject) -> QAction:
    entry = QAction(text, parent)
    entry.triggered.connect(lambda *_checked: does())
    return entry


def _place(link: Link) -> Place:
    return Place(link.page, *link.box)
