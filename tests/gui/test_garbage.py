# SPDX-License-Identifier: Apache-2.0
"""Python's garbage is looked for in the window's thread alone."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from support.patience import PATIENCE

from chipbrief_gui.garbage import Garbage


@pytest.fixture
def garbage(qapp):
    found = Garbage(qapp)
    before = gc.get_threshold()
    yield found
    gc.set_threshold(*before)
    found.close()
    found.deleteLater()


class Circle(QObject):
    """A part of Qt that only a look for garbage destroys; notes in which thread that is."""

    def __init__(self, seen: list[threading.Thread]) -> None:
        super().__init__()
        self.seen, self.me = seen, self

    def __del__(self) -> None:
        self.seen.append(threading.current_thread())


def test_a_part_of_qt_in_a_circle_is_destroyed_in_the_thread_of_the_window(qtbot, garbage):
    seen: list[threading.Thread] = []
    gc.set_threshold(50, 1, 1)
    done = threading.Event()

    def fill() -> None:
        kept = [[] for _new in range(50_000)]
        done.set()
        assert kept

    Circle(seen)
    worker = threading.Thread(target=fill)
    worker.start()
    assert done.wait(PATIENCE)
    worker.join()
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [threading.main_thread()]


def test_the_old_are_looked_at_when_there_is_much_new_among_them(qtbot, garbage):
    seen: list[threading.Thread] = []
    circle = Circle(seen)
    gc.collect(1)  # it is among the old now
    del circle
    assert seen == []
    gc.set_threshold(1, 0, 0)
    qtbot.waitUntil(lambda: bool(seen))


def test_python_looks_again_once_it_is_closed(qapp):
    found = Garbage(qapp)
    assert not gc.isenabled()
    found.close()
    assert gc.isenabled()
    found.deleteLater()
