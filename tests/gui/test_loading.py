# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import importlib.util
import sys
import threading

from PySide6.QtCore import QObject

from chipbrief_gui.loading import Loading
from chipbrief_gui.tasks import BackgroundTasks, ImmediateTasks, Job

NAME = "chipbrief_gui.plain"
ANOTHER = "xml.dom.pulldom"


def test_modules_are_loaded_while_nothing_else_is_done(qtbot, monkeypatch):
    monkeypatch.delitem(sys.modules, NAME, raising=False)
    asked: list[bool] = []

    def is_busy() -> bool:
        asked.append(NAME in sys.modules)
        return len(asked) < 3

    owner = QObject()
    Loading((NAME,), is_busy, ImmediateTasks(), owner).begin()
    qtbot.waitUntil(lambda: NAME in sys.modules)
    assert asked[:3] == [False] * 3


class Noted(BackgroundTasks):
    """Notes in which threads its jobs ran."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[threading.Thread] = []

    def submit(self, job: Job) -> None:
        work = job.work
        job.work = lambda progress: (self.threads.append(threading.current_thread()), work(progress))[1]
        super().submit(job)


def test_other_modules_are_loaded_in_the_background_in_their_turn(qtbot, monkeypatch):
    for name in (NAME, ANOTHER):
        monkeypatch.delitem(sys.modules, name, raising=False)
    tasks, owner = Noted(), QObject()
    loading = Loading((ANOTHER, NAME), lambda: False, tasks, owner)
    loading.begin()
    qtbot.waitUntil(lambda: NAME in sys.modules)
    assert ANOTHER in sys.modules
    assert len(tasks.threads) == 1
    assert threading.main_thread() not in tasks.threads
    loading.close()


def test_what_the_windows_need_is_named_by_the_desks(desk):
    names = {name for one in desk.window.desks for name in one.loaded}
    assert "chipbrief_gui.browse.window" in names
    assert all(importlib.util.find_spec(name) for name in names)
