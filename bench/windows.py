# SPDX-License-Identifier: Apache-2.0
"""The window: from start to first paint, beside an empty one, and how long it stands still in a tour.

``python bench/windows.py`` prints the figures alone; ``bench/run.py`` takes them in. Nothing is asserted.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

EMPTY, APP = "an empty window of PySide6, painted", "the window of the app, painted"
_RUNS = 5
_SETTLE = 0.4
#: So many rows of a plan are covered before the tour goes on.
_MANY = 100


def window_figures() -> Mapping[str, float]:
    """Return the seconds from the start of a process to a painted window, for an empty one and for ours."""
    return {
        name: statistics.median(float(_alone(word)) for _run in range(_RUNS))
        for name, word in ((EMPTY, "empty"), (APP, "app"))
    }


def block_figures() -> list[dict[str, Any]]:
    """Return the longest block of the event loop in each step of a tour, the longest first."""
    return json.loads(_alone("tour"))


def block_line(block: Mapping[str, Any]) -> str:
    """Return a block as a line to read."""
    times = f"{block['worked'] * 1000:8.0f} ms of work in {block['seconds'] * 1000:5.0f} ms"
    return f"{times}  {block['step']:24} {block['where']}"


def _alone(what: str) -> str:
    """Run one way in a process of its own; the offscreen plugin warns at each window that it cannot raise."""
    with tempfile.TemporaryDirectory() as home:
        own = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME"), home)
        quiet = {"QT_LOGGING_RULES": "default.warning=false"}
        place = {"QT_QPA_PLATFORM": "offscreen", **quiet, "CHIPBRIEF_BEGAN": repr(time.time())}
        line = [sys.executable, __file__, what]
        return subprocess.run(
            line, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **place, **own}
        ).stdout


def _painted() -> None:
    """Print the seconds since the process was started, and end it."""
    print(time.time() - float(os.environ["CHIPBRIEF_BEGAN"]), flush=True)
    os._exit(0)


def _empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            _painted()

    app = QApplication([])
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


def _app() -> None:
    from chipbrief_gui import app

    app.share_python()
    from chipbrief_gui.window import MainWindow

    paint = MainWindow.paintEvent

    def first(self: MainWindow, event: Any) -> None:
        paint(self, event)
        _painted()

    MainWindow.paintEvent = first
    app.main()


def _tour() -> None:
    """Go through the app with the real engine and print the longest block of each step."""
    from watchdog import Watchdog

    from chipbrief_gui.app import make_application, prepare_environment, share_python
    from chipbrief_gui.engine_face import load_engine, real_engine
    from chipbrief_gui.garbage import Garbage
    from chipbrief_gui.tasks import background_runners
    from chipbrief_gui.window import MainWindow

    prepare_environment()
    share_python()
    app = make_application([])
    Garbage(app)
    target = Path(tempfile.mkdtemp()) / "brief.pdf"
    runners = background_runners(load_engine)
    window = MainWindow(
        real_engine(),
        runners,
        ask_path=lambda _window, _suggested: target,
        ask_open=lambda _window, _kind: None,
    )
    with Watchdog() as dog:
        run = partial(_run, dog, runners.later())
        run("show the window", window.show, window.isVisible)
        run("open the data pack", lambda: None, lambda: window.rendering.opened_pack is not None)
        _work(run, window, target)
        _windows(run, window)
        window.close()
    app.processEvents()
    print(json.dumps([asdict(block) for block in dog.blocks]))


def _run(
    dog: Any,
    turns: Any,
    step: str,
    act: Callable[[], object],
    until: Callable[[], bool],
    patience: float = 60.0,
) -> None:
    """Watch a step until it is done and nothing of it waits for a turn any more."""
    dog.run(step, act, lambda: until() and turns.is_idle, patience)


def _work(run: Callable[..., None], window: Any, target: Path) -> None:
    from dataclasses import replace

    def shown() -> bool:
        return window.rendering.state.name == "CURRENT"

    run("first brief", window.try_example, shown)
    run("scroll", lambda: window.actions_by_id["next_page"].trigger(), _settled())
    words = replace(window.document.work.words, country="Malaysia")
    run("another country", lambda: window.use_pick(words), shown)
    run("type a text", lambda: window.text.edited.emit("bottom_line", "Imports rose."), shown)
    run("undo", window.actions_by_id["undo"].trigger, shown)
    run("dark colors", window.actions_by_id["theme_dark"].trigger, _settled())
    run("export", window.export, target.exists)


def _windows(run: Callable[..., None], window: Any) -> None:
    for name in _OPENING:
        run(f"open: {name}", window.actions_by_id[name].trigger, _settled())
    run("search the guide", lambda: window.help.guide.search.setText("source"), _settled())

    _many_rows(run, window)
    for language in ("fr", "en"):
        run(f"speak {language}", partial(window.settings.change, language=language), _settled())


def _many_rows(run: Callable[..., None], window: Any) -> None:
    """Plan a brief for every country in some classes and formats, until some of them are covered."""
    choices, planning = window.batch.window.choices, window.batch.window.planning

    def tick_many() -> None:
        choices.countries.tick(on=True)
        for ticks, some in ((choices.classes, 3), (choices.formats, 6)):
            ticks.tick(on=True, keys=tuple(row.key for row in ticks.rows.rows[:some]))

    def listed() -> bool:
        return len(planning.rows) > _MANY and planning.holding(planning.rows[_MANY]) is not None

    run("plan thousands of briefs", tick_many, listed, 300.0)
    run("plan a single one again", partial(choices.countries.tick, on=False), _settled())


#: Actions that open a window without asking for a file first.
_OPENING = (
    *("batch", "library", "verify", "compare", "browse", "coverage", "history", "changes", "classify"),
    *("scenarios", "packs", "own", "settings", "find_action", "help", "about"),
)


def _settled() -> Callable[[], bool]:
    """Return a test that holds a while after it was first asked."""
    ends: list[float] = []

    def settled() -> bool:
        ends.append(time.perf_counter() + _SETTLE)
        return time.perf_counter() > ends[0]

    return settled


WAYS: Mapping[str, Callable[[], None]] = {"empty": _empty, "app": _app, "tour": _tour}


def main() -> None:
    """Print the figures."""
    found = window_figures()
    for name, seconds in found.items():
        print(f"{seconds:8.3f} s  {seconds / found[EMPTY]:6.2f} x  {name}")
    for block in block_figures():
        print(block_line(block))


if __name__ == "__main__":
    WAYS[sys.argv[1]]() if sys.argv[1:] else main()
