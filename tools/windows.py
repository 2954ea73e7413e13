# SPDX-License-Identifier: Apache-2.0
"""Every window of the app and every page in it, opened by its action: for pictures of them and for tests."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMenu, QTabWidget, QWidget

from chipbrief_gui.actions import ACTIONS
from chipbrief_gui.window import MainWindow

#: Actions that do something at once instead of opening a window, or open one that another action opens, too.
_NO_WINDOW = frozenset((
    *"quit print example new_case refresh undo redo another_format".split(),
    *"save_figure_csv save_figure_png save_figure_svg".split(),
))


def open_windows(main: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield each window with the id of its action, shown; it is closed when the next one is asked for."""
    for spec in ACTIONS:
        if spec.id in _NO_WINDOW or spec.group:
            continue
        main.actions_by_id[spec.id].trigger()
        settle()
        for window in _others(main):
            if not isinstance(window, QMenu):
                yield spec.id, window
            window.close()
        settle()


def open_pages(name: str, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield a window with each page of its tabs in front, under a name of its own."""
    tabs = next((found for found in window.findChildren(QTabWidget) if found.isVisible()), None)
    if tabs is None:
        yield name, window
        return
    first = tabs.currentIndex()
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        settle()
        yield name if page == first else f"{name}-{page + 1}", window
    tabs.setCurrentIndex(first)


def settle() -> None:
    """Let Qt lay out, paint and delete what is due."""
    for _turn in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _others(main: MainWindow) -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible() and window is not main]
