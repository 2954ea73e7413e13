# SPDX-License-Identifier: Apache-2.0
"""What reading a large table of the user's own costs, beside plain ``csv`` and pandas on the same file.

``python bench/own_tables.py [ROWS]`` prints the figures alone; ``bench/run.py`` takes them in. That no cell
changed is the one thing asserted.
"""

from __future__ import annotations

import csv
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROWS = 1_000_000
HEADER = ("id", "country", "date", "item", "value", "source")
ITEMS = ("NA", 'a "quoted" chip', "line\r\nbreak", "芯片", " 1.0 ", "")
READ = "--read"


def own_figures(count: int = ROWS) -> Mapping[str, tuple[float, float]]:
    """Return seconds and peak MiB of each way, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((HEADER, *rows(count)))
        return {name: _alone(name, path, count) for name in WAYS}


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Yield rows with what spreadsheets like to spoil: NA, leading zeros, quotes, line breaks, spaces."""
    for number in range(count):
        month = f"20{20 + number % 6}-{number % 12 + 1:02}"
        value = f"{number * 37 % 1_000_003}.50"
        yield f"{number:07}", "NAM", month, ITEMS[number % len(ITEMS)], value, f"ledger, page {number % 5000}"


def plain(path: Path) -> object:
    """Read with ``csv`` alone: the measure of what is possible."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def own(path: Path) -> object:
    """Read as a table of the user's own: every cell kept, every row checked."""
    from chipbrief.own import read_own_table

    return read_own_table(path).rows


def guessing_nothing(path: Path) -> object:
    """Read with pandas as text; it would fill up short rows without a word."""
    import pandas

    return pandas.read_csv(path, dtype=str, keep_default_na=False, na_filter=False)


WAYS: dict[str, Callable[[Path], object]] = {
    "plain csv": plain,
    "own table": own,
    "pandas as text": guessing_nothing,
}


def _alone(name: str, path: Path, count: int) -> tuple[float, float]:
    line = [sys.executable, __file__, READ, name, str(path), str(count)]
    done = subprocess.run(line, check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def _read(name: str, path: Path, count: int) -> None:
    """Read once in the way of that name and print seconds and peak memory in MiB."""
    began = time.perf_counter()
    found = WAYS[name](path)
    seconds, peak = time.perf_counter() - began, _peak()
    if isinstance(found, tuple) and not (len(found) == count and all(map(tuple.__eq__, found, rows(count)))):
        raise SystemExit("A cell changed.")
    print(seconds, peak)


def _peak() -> float:
    """Return the peak memory of this process in MiB; ``getrusage`` would count its parent's on Linux."""
    if platform.system() == "Linux":
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    if platform.system() == "Windows":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def main(count: int) -> None:
    """Print each way beside plain ``csv``."""
    found = own_figures(count)
    base, base_peak = found["plain csv"]
    print(f"{count:,} rows of {len(HEADER)} cells, no cell changed")
    for name, (seconds, peak) in found.items():
        memory = f"{peak:6.0f} MiB {peak / (base_peak or 1):5.2f} x"
        print(f"{name:16} {seconds:6.2f} s {seconds / base:5.2f} x  {memory}")


if __name__ == "__main__":
    if sys.argv[1:2] == [READ]:
        _read(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else ROWS)
