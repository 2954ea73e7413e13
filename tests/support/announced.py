# SPDX-License-Identifier: Apache-2.0
"""What a screen reader hears while one steps from link to link on pages: announcements over D-Bus, in AT-SPI.

It is reader and window in one process, on a session bus of its own, and prints each announcement.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QDeadlineTimer, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from support.drawn import draw_lines
from support.patience import PATIENCE_MS

from chipbrief.laid import Box, Link
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.stepping import Stepper

_EVENTS = "org.a11y.atspi.Event.Object"
LINKS = (Link(1, Box(70, 92, 60, 16), to=2, top=300.0), Link(2, Box(70, 92, 60, 16), to=1, top=0.0))


class Reader(QObject):
    """Hears what is announced on the bus of screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self._bus = QDBusConnection.connectToBus(_address(), "reader")
        registry = QDBusInterface(
            "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", self._bus
        )
        registry.call("RegisterEvent", "object:announcement")
        slot = SLOT("hear(QDBusMessage)")
        self._bus.connect("", "", _EVENTS, "Announcement", self, slot)  # type: ignore[arg-type]

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Keep what an announcement says."""
        # Its kind, how urgent it is, nothing, and the words as a variant.
        self.heard.append(message.arguments()[3].variant())


def _address() -> str:
    bus = QDBusInterface("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", QDBusConnection.sessionBus())
    return str(bus.call("GetAddress").arguments()[0])


def main() -> int:
    """Step on each time something is heard; print it all."""
    app = QApplication(sys.argv)
    reader, pages = Reader(), Pages()
    pages.resize(600, 800)
    pages.load(draw_lines([["Contents"], ["Contents"]]))
    stepper = Stepper(pages)
    stepper.show(LINKS, ())
    pages.show()
    until = QDeadlineTimer(PATIENCE_MS)
    while len(reader.heard) < len(LINKS) and not until.hasExpired():
        app.processEvents()
        if QAccessible.isActive() and len(reader.heard) == (0 if stepper.stop is None else 1):
            stepper.step(1)
    print(*reader.heard, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
