# SPDX-License-Identifier: Apache-2.0
"""What stands where the browser of the system would."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Browser(QObject):
    """Keeps the addresses that are handed to it."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot("QUrl")
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@contextmanager
def browser_in_place() -> Generator[Browser]:
    """Hand addresses of the web to a browser that only keeps them."""
    browser = Browser()
    # PySide takes the name as text; its stubs ask for bytes, which it refuses.
    QDesktopServices.setUrlHandler("https", browser, "open")  # pyright: ignore[reportArgumentType]
    yield browser
    QDesktopServices.unsetUrlHandler("https")
