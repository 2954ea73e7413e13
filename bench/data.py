# SPDX-License-Identifier: Apache-2.0
"""What the data pack and the control engine cost: loading, beside plain reading; classifying, per second."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Callable, Mapping
from datetime import date

from chipbrief.gather import DATASETS, Library, gather
from chipbrief.gather.coverage import coverage
from chipbrief.gather.records import Chip, Country
from chipbrief.judge.control import Law, classify
from chipbrief.judge.history import status_over_time
from chipbrief.judge.metrics import parameters_of
from chipbrief.paths import shipped
from chipbrief.pick import Pick

DAYS = (date(2022, 11, 1), date(2023, 12, 1), date(2024, 6, 1), date(2025, 8, 1), date(2026, 6, 1))
START, END = date(2022, 10, 1), date(2025, 2, 12)
CHINA = Pick("CHN", "dc-training-gpu", START, END, END)


def pack_figures(timed: Callable[[Callable[[], object]], float]) -> Mapping[str, float]:
    """Return seconds for loading the shipped pack in full, beside reading its files without a check."""
    library = _load()
    return {
        "pack: plain reading of every file": timed(lambda: _plain(library)),
        "pack: load, check and link all": timed(_load),
        "pack: open, no table read": timed(lambda: Library.open(shipped("datasets"))),
        "pack: gather for a pick": timed(lambda: gather(CHINA, library)),
        "pack: coverage of a pick": timed(lambda: coverage(CHINA, library)),
    }


def engine_figures(library: Library) -> Mapping[str, float]:
    """Return classifications and histories per second on one core: every chip, country and ``DAYS``."""
    law = Law.of(library)
    numbers = [parameters_of(chip) for chip in library.all(Chip)]
    places = [country.id for country in library.all(Country)]
    jobs = [(one, place, day) for day in DAYS for place in places for one in numbers]
    return {
        "classifications": _rate(len(jobs), lambda: [classify(*job, law) for job in jobs]),
        "statuses over time": _rate(
            len(numbers), lambda: [status_over_time(one, "CHN", law, START, END) for one in numbers]
        ),
    }


def _load() -> Library:
    library = Library.open(shipped("datasets"))
    for kind in DATASETS.values():
        library.all(kind)
    return library


def _plain(library: Library) -> None:
    for path, data in library.files.items():
        text = data.decode("utf-8")
        _rows = list(csv.reader(io.StringIO(text))) if path.endswith(".csv") else json.loads(text)


def _rate(count: int, work: Callable[[], object]) -> float:
    work()
    began = time.perf_counter()
    work()
    return count / (time.perf_counter() - began)
