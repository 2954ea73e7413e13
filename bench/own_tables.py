# SPDX-License-Identifier: Apache-2.0
"""What reading a large table of the user's own costs, beside Python's bare ``csv`` on the same bytes."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping

ROWS = 1_000_000
ITEMS = ("NA", 'a "quoted" chip', "line\r\nbreak", "芯片", "00123")


def own_figures() -> Mapping[str, tuple[float, float]]:
    """Return seconds and peak MiB of both ways, each in a process of its own."""
    return {name: _alone(name) for name in ("plain csv", "own table")}


def table() -> bytes:
    """Return the table: a million rows with what spreadsheets like to spoil."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("id", "country", "date", "item", "source"))
    writer.writerows(_rows())
    return text.getvalue().encode()


def _rows() -> Iterator[tuple[str, ...]]:
    for number in range(ROWS):
        month = f"20{20 + number % 6}-{number % 12 + 1:02}"
        yield f"{number:07}", "NAM", month, ITEMS[number % len(ITEMS)], f"ledger, page {number % 5000}"


def _alone(name: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, __file__, name], check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def _read(name: str, data: bytes) -> int:
    if name == "plain csv":
        return len(list(csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline=""), strict=True)))
    from chipbrief.own import table_from

    return len(table_from(data, name="bench", title="Bench", file="bench.csv").rows)


def main() -> None:
    """Read once in the way that the first word names; print seconds and peak memory in MiB."""
    import resource

    data = table()
    began = time.perf_counter()
    _read(sys.argv[1], data)
    seconds = time.perf_counter() - began
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
