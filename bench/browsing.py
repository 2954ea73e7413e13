# SPDX-License-Identifier: Apache-2.0
"""What looking through a large table costs: our columns beside Qt's own models and pandas, in one run.

``python bench/browsing.py [ROWS]`` prints the figures; ``bench/run.py`` takes them in. Each way has a process
of its own and the same rows. Qt's items are made in the thread of the window, our columns are not.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

ROWS = 1_000_000
#: Qt's own items take some 200 bytes a cell: a million rows of six would not fit on a small machine.
FEW = 50_000
NAMES = ("id", "country", "date", "item", "value", "source")
LEVEL = f"qt items, {FEW:,} rows: sorted"
WAY = "--way"


def browse_figures(count: int = ROWS) -> Mapping[str, float]:
    """Return seconds by what was done, for each way and number of rows."""
    found: dict[str, float] = {}
    for way, rows in (("columns", FEW), ("qt items", FEW), ("columns", count), ("pandas", count)):
        found |= {f"{way}, {rows:,} rows: {what}": took for what, took in _alone(way, rows).items()}
    return found


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Yield rows with few and with many different cells."""
    for number in range(count):
        value = str(number * 37 % 1_000_003)
        month = f"20{20 + number % 6}-{number % 12 + 1:02}"
        yield (
            f"row-{number:07}",
            ("CHN", "MYS", "NAM")[number % 3],
            month,
            f"item {number % 900}",
            value,
            "ledger",
        )


def _columns(count: int) -> dict[str, float]:
    """Measure our columns under the window's model; ``longest pause`` is what the window's thread waits."""
    from chipbrief.browse import Dataset, Order, Query, Where, select, table_of
    from chipbrief_gui.browse.view import BrowseTable

    view, took = BrowseTable(), {}
    table = _timed(took, "read", lambda: _beside(took, lambda: table_of(NAMES, rows(count))))
    dataset = Dataset("bench", "Bench", "", "", "", (), table)
    every = select(table, Query())
    view.show()
    _timed(took, "shown (window's thread)", lambda: _painted(lambda: view.show_dataset(dataset, every)))
    sort, where = (Order("value"),), (Where("item", "~", "77"),)
    by_value = _timed(took, "sorted", lambda: _beside(took, lambda: select(table, Query(sort=sort))))
    words = (Order("id", down=True),)
    _timed(
        took,
        "sorted by words, all different",
        lambda: _beside(took, lambda: select(table, Query(sort=words))),
    )
    some = _timed(took, "filtered", lambda: _beside(took, lambda: select(table, Query(where))))
    _timed(took, "searched", lambda: _beside(took, lambda: select(table, Query(search="00777"))))
    _timed(took, "sorted again", lambda: select(table, Query(sort=sort)))
    _timed(took, "other order shown (window's thread)", lambda: _painted(lambda: view.show_places(by_value)))
    _timed(took, "fewer rows shown (window's thread)", lambda: _painted(lambda: view.show_places(some)))
    view.show_places(by_value)
    _timed(took, "a page further (window's thread)", lambda: _painted(lambda: _scroll(view, count)))
    return took


def _items(count: int) -> dict[str, float]:
    """Measure Qt's items under its sorting proxy; all of it is the window's thread."""
    from PySide6.QtCore import QSortFilterProxyModel
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    view, model, proxy, took = QTableView(), QStandardItemModel(), QSortFilterProxyModel(), {}

    def fill() -> None:
        model.setHorizontalHeaderLabels(list(NAMES))
        for row in rows(count):
            model.appendRow([QStandardItem(cell) for cell in row])

    _timed(took, "read", fill)
    proxy.setSourceModel(model)
    view.show()
    _timed(took, "shown (window's thread)", lambda: _painted(lambda: view.setModel(proxy)))
    proxy.setFilterKeyColumn(3)
    _timed(took, "sorted", lambda: proxy.sort(4))
    _timed(took, "filtered", lambda: proxy.setFilterFixedString("77"))
    proxy.setFilterFixedString("")
    proxy.setFilterKeyColumn(-1)
    _timed(took, "searched", lambda: proxy.setFilterFixedString("00777"))
    return took


def _pandas(count: int) -> dict[str, float]:
    """Measure a frame of text, and categories for what repeats; it has no model for a window."""
    import pandas

    took: dict[str, float] = {}
    frame = _timed(took, "read", lambda: pandas.DataFrame(rows(count), columns=list(NAMES), dtype=str))
    _timed(
        took, "sorted", lambda: frame.assign(number=pandas.to_numeric(frame["value"])).sort_values("number")
    )
    _timed(took, "filtered", lambda: frame[frame["item"].str.contains("77", regex=False)])

    def search() -> Any:
        found = [frame[name].str.lower().str.contains("00777", regex=False) for name in NAMES]
        return frame[pandas.concat(found, axis=1).any(axis=1)]

    _timed(took, "searched", search)
    return took


def _beside(took: dict[str, float], work: Callable[[], Any]) -> Any:
    """Work on another thread; note the longest time that this one, as the window's, had to wait meanwhile."""
    from PySide6.QtWidgets import QApplication

    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    last = time.perf_counter()
    while thread.is_alive():
        QApplication.processEvents()
        time.sleep(0.001)
        now = time.perf_counter()
        took["longest pause"] = max(took.get("longest pause", 0.0), now - last)
        last = now
    return found[0]


def _scroll(view: Any, count: int) -> None:
    view.scrollTo(view.model().index(count // 2, 0))


def _painted(work: Callable[[], object]) -> None:
    from PySide6.QtWidgets import QApplication

    work()
    QApplication.processEvents()


def _timed(took: dict[str, float], what: str, work: Callable[[], Any]) -> Any:
    began = time.perf_counter()
    found = work()
    took[what] = time.perf_counter() - began
    return found


WAYS: dict[str, Callable[[int], dict[str, float]]] = {
    "columns": _columns,
    "qt items": _items,
    "pandas": _pandas,
}


def _alone(way: str, count: int) -> dict[str, float]:
    line = [sys.executable, __file__, WAY, way, str(count)]
    platform = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(line, check=True, capture_output=True, text=True, env=platform)
    return json.loads(done.stdout)


def _measure(way: str, count: int) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    print(json.dumps(WAYS[way](count)))
    app.quit()


def main(count: int) -> None:
    """Print seconds by way, and beside what Qt takes to sort a few of its own items."""
    found = browse_figures(count)
    for what, seconds in found.items():
        print(f"{seconds:8.3f} s  {seconds / found[LEVEL]:6.2f} x  {what}")


if __name__ == "__main__":
    if sys.argv[1:2] == [WAY]:
        _measure(sys.argv[2], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else ROWS)
