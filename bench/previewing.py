# SPDX-License-Identifier: Apache-2.0
"""How soon a change is seen, and whether many changes leave memory behind, each in a process of its own.

``python bench/previewing.py [RENDERS]`` prints the figures; ``bench/run.py`` takes them in. What the window
adds stands beside the making of the brief in the same window. Memory is compared halfway and at the end, when
what is kept for later use is there. So many briefs, 500, take some ten minutes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief_gui.values import EXAMPLE, PickWords

if TYPE_CHECKING:
    from chipbrief_gui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
RENDERS = 500
CHANGES = 5
MADE = "preview: a change, made"
_PATIENCE = 120.0
_LOOK_MS = 5


def preview_figures() -> Mapping[str, float]:
    """Return seconds by what was waited for, from the start of a process and from a change.

    The user is new at the first start, of an app that was set up; at the second, the pages of the first are
    kept; at the third, a brief is asked for that nobody made before.
    """
    from chipbrief_gui.kept.ahead import keep_example

    keep_example()
    with tempfile.TemporaryDirectory() as home:
        return {way: value for start in _STARTS for way, value in _alone(start, home).items()}


def preview_growth(renders: int = RENDERS) -> Mapping[str, float]:
    """Return by how many MiB a process grows over the second half of ``renders``.

    The parts of the preview alone are shown so many pages; the whole app makes so many briefs.
    """
    found = dict[str, float]()
    for way, name in _GROWING.items():
        with tempfile.TemporaryDirectory() as home:
            told = f"{name}: growth over the last {renders // 2} of {renders}"
            found[told] = _alone(way, home, str(renders))["growth"]
    return found


def _seen(began: str) -> dict[str, float]:
    """Open the window at the very first start, make the example, and change it some times."""
    window = _asked_for(EXAMPLE)
    pages = window.preview.pages
    found = {"preview: first page, at the very first start": _kept_after(window, began)}
    _until(lambda: window.brief is not None)
    made, seen = [], []
    for _change in range(CHANGES):
        before, start = window.brief, time.perf_counter()
        window.refresh()
        _until(lambda before=before: window.brief is not before and pages.is_drawn)
        pages.viewport().repaint()
        seen.append(time.perf_counter() - start)
        made.append(window.brief.seconds if window.brief is not None else 0.0)
    window.close()
    over = sorted(after - alone for after, alone in zip(seen, made, strict=True))
    return {**found, MADE: sorted(made)[CHANGES // 2], "preview: and then seen": over[CHANGES // 2]}


def _seen_again(began: str) -> dict[str, float]:
    """Open the window and ask for the example, whose pages are kept; then wait for its brief."""
    window = _asked_for(EXAMPLE)
    seen = _kept_after(window, began)
    _until(lambda: window.brief is not None)
    made = time.time() - float(began)
    window.close()
    return {
        "preview: first page, kept from last time": seen,
        "preview: and its brief, from the start of the app": made,
    }


def _seen_new(began: str) -> dict[str, float]:
    """Open the window and ask for a brief that nobody made: the example, whose day is told in other words."""
    window = _asked_for(replace(EXAMPLE, as_of=EXAMPLE.end))
    seen = time.time() - float(began)
    window.close()
    return {"preview: first page, of what was not made before": seen}


def _kept_after(window: MainWindow, began: str) -> float:
    """Return the seconds since the start of the process; what is shown must be kept pages."""
    if window.brief is not None:
        raise ValueError("no pages were kept")
    return time.time() - float(began)


def _asked_for(words: PickWords) -> MainWindow:
    """Return the window with the first page of a brief, asked for as soon as the window is seen."""
    from chipbrief_gui.app import make_application, make_window, prepare_environment, share_python

    prepare_environment()
    share_python()
    window = make_window(make_application(sys.argv[:1]))
    window.show()
    handle = window.windowHandle()
    _until(handle.isExposed)
    window.use_pick(words)
    _until(lambda: window.preview.pages.is_drawn)
    window.preview.pages.viewport().repaint()
    return window


def _growth(renders: str) -> dict[str, float]:
    """Show two briefs in turn, with every part of the preview looking at them."""
    sys.path.insert(0, str(ROOT / "tests"))
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication
    from support.drawn import draw_pdf, with_outline  # pyright: ignore[reportMissingImports]

    from chipbrief_gui.preview.finding import Finder
    from chipbrief_gui.preview.pages import Pages
    from chipbrief_gui.preview.side import Side
    from chipbrief_gui.preview.trail import Trail

    app = QApplication(sys.argv[:1])
    pdfs = [with_outline(draw_pdf(text, 4), {text: 1, "Sources": 2}) for text in ("one", "two")]
    pages = Pages()
    finder = Finder(pages)
    side = Side(pages, finder, Trail(pages))
    sizes: list[float] = []
    for part in (pages, side):
        part.resize(700, 800)
        part.show()
    finder.find("page")
    for turn in range(int(renders)):
        pages.load(pdfs[turn % 2])
        pages.select_all()
        side.setCurrentIndex(turn % 3)
        _until(lambda: pages.is_drawn and not finder.searching)
        # Outside an event loop of Qt's nothing is deleted later.
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        sizes.append(_mib())
    pages.release()
    return {"growth": sizes[-1] - sizes[len(sizes) // 2]}


def _grown_by_changes(changes: str) -> dict[str, float]:
    """Type another text and wait for the pages of its brief, in the whole app."""
    window = _asked_for(EXAMPLE)
    _until(lambda: window.brief is not None)
    sizes: list[float] = []
    for change in range(int(changes)):
        before = window.brief
        window.text.edited.emit("bottom_line", f"Imports rose {change} times.")
        _until(lambda before=before: window.brief is not before and window.preview.pages.is_drawn)
        sizes.append(_mib())
    window.close()
    return {"growth": sizes[-1] - sizes[len(sizes) // 2]}


_GROWING = {"growth": "preview: pages shown", "grown_by_changes": "app: changes of a text"}
_STARTS = ("seen", "seen_again", "seen_new")
WAYS: Mapping[str, Callable[[str], dict[str, float]]] = {
    "seen": _seen,
    "seen_again": _seen_again,
    "seen_new": _seen_new,
    "growth": _growth,
    "grown_by_changes": _grown_by_changes,
}


def _until(done: Callable[[], bool]) -> None:
    """Run the loop until ``done`` holds; between looks it sleeps, and leaves the processor to the work."""
    from PySide6.QtCore import QEventLoop, QTimer

    end = time.monotonic() + _PATIENCE
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: (done() or time.monotonic() > end) and loop.quit())
    look.start(_LOOK_MS)
    loop.exec()
    if not done():
        raise TimeoutError


def _mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def _alone(way: str, home: str, argument: str = "") -> dict[str, float]:
    """Return the figures of one way, from a process of its own; it is told when it was started."""
    folders = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home)
    line = [sys.executable, __file__, "--way", way, argument or repr(time.time())]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **folders}
    run = subprocess.run(line, capture_output=True, text=True, check=True, env=environment)
    return json.loads(run.stdout)


def main() -> None:
    """Print the figures; with ``--way``, only those of one way, for the process that asks."""
    if sys.argv[1:2] == ["--way"]:
        print(json.dumps(WAYS[sys.argv[2]](sys.argv[3])))
        return
    renders = int(sys.argv[1]) if sys.argv[1:] else RENDERS
    for name, seconds in preview_figures().items():
        print(f"{name:48} {seconds:8.3f} s")
    for name, size in preview_growth(renders).items():
        print(f"{name:48} {size:8.2f} MiB")


if __name__ == "__main__":
    main()
