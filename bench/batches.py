# SPDX-License-Identifier: Apache-2.0
"""A batch with one and with two processes, beside the same briefs made by single commands.

``python bench/batches.py [COUNTRY,…]`` prints the figures alone; ``bench/run.py`` takes them in. That all
three ways write the same bytes is the one thing asserted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

COUNTRIES = ("CHN", "MYS", "SGP", "ARE", "TWN", "ISL")
WINDOW = ("--from", "2022-10", "--to", "2025-02-12")


def batch_figures(countries: tuple[str, ...] = COUNTRIES) -> Mapping[str, tuple[float, float]]:
    """Return the seconds and the processor's seconds of each way to make a policy brief for each country."""
    with tempfile.TemporaryDirectory() as folder:
        ways = {
            f"{len(countries)} single commands": lambda to: _alone(countries, to),
            f"batch of {len(countries)}, 1 process": lambda to: _together(countries, to, 1),
            f"batch of {len(countries)}, 2 processes": lambda to: _together(countries, to, 2),
        }
        seconds: dict[str, tuple[float, float]] = {}
        for name, make in ways.items():
            target = Path(folder) / str(len(seconds))
            target.mkdir()
            began, worked = time.perf_counter(), _worked()
            make(target)
            seconds[name] = (time.perf_counter() - began, _worked() - worked)
        _same(*(Path(folder) / str(at) for at in range(len(ways))))
        return seconds


def _worked() -> float:
    """Return the processor time of all processes that have ended; Windows does not tell."""
    times = os.times()
    return times.children_user + times.children_system


def _alone(countries: tuple[str, ...], folder: Path) -> None:
    for country in countries:
        path = folder / f"{country}.pdf"
        _run("brief", "--country", country, "--class", "dc-training-gpu", *WINDOW, "-o", str(path))


def _together(countries: tuple[str, ...], folder: Path, jobs: int) -> None:
    words = ("--countries", ",".join(countries), "--classes", "dc-training-gpu", "--name", "{code}")
    _run("batch", *words, *WINDOW, "-o", str(folder), "--jobs", str(jobs))


def _run(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "chipbrief", *words], check=True, capture_output=True)


def _same(first: Path, *others: Path) -> None:
    for path in first.glob("*.pdf"):
        assert all((other / path.name).read_bytes() == path.read_bytes() for other in others), path.name  # noqa: S101


def main() -> None:
    """Measure and print, each way beside the single commands."""
    figures = batch_figures(tuple(sys.argv[1].split(",")) if len(sys.argv) > 1 else COUNTRIES)
    whole, busy = next(iter(figures.values()))
    for name, (seconds, worked) in figures.items():
        print(
            f"{name:24} {seconds:7.2f} s  {seconds / whole:5.2f} x   processor {worked / (busy or 1):5.2f} x"
        )


if __name__ == "__main__":
    main()
