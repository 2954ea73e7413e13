# SPDX-License-Identifier: Apache-2.0
"""What an evidence annex of 200 pages costs, beside the annex of the shipped data in the same run.

``python bench/annexes.py`` (``make bench-annex``) prints time, steps, pages and the worker's peak memory. The
shipped data fills less than 200 pages, so the long annex is made from a copy of the data pack in which the
records of some datasets stand ``TIMES`` times, each copy under an id of its own. The copy is there for the
bench alone and lies in a folder that is removed.
"""

from __future__ import annotations

import csv
import json
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from chipbrief.paths import shipped

MEASURE = "--measure"
#: Datasets with much text to a record, which is what fills pages.
REPEATED = (
    "claim_evidence",
    "entity_listings",
    "domestic_production",
    "diversion_cases",
    "policy_options",
    "investment",
    "hbm",
    "cost_trends",
    "claims",
)
TIMES = 5


def annex_figures() -> dict[str, dict[str, Any]]:
    """Return the figures of the shipped data's annex and of the long one, each from a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        pack = longer_pack(Path(folder) / "pack")
        return {"shipped data": _alone(shipped("datasets")), "repeated records": _alone(pack)}


def longer_pack(target: Path) -> Path:
    """Make a copy of the shipped data pack with the records of ``REPEATED`` standing ``TIMES`` times."""
    shutil.copytree(shipped("datasets"), target)
    for name in REPEATED:
        (path,) = target.glob(f"*/{name}.csv")
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerows([header, *rows])
            for copy in range(2, TIMES + 1):
                table.writerows([f"{id}-copy-{copy}", *rest] for id, *rest in rows)
    return target


def _alone(pack: Path) -> dict[str, Any]:
    line = [sys.executable, __file__, MEASURE, str(pack)]
    return json.loads(subprocess.run(line, check=True, capture_output=True, text=True).stdout)


def _measure(pack: Path) -> dict[str, Any]:
    """Make the annex of China since 2015 and say what it took: the whole, its steps, and the worker."""
    began = time.perf_counter()
    from chipbrief.flow import make_brief, open_workshop
    from chipbrief.pick import make_pick

    steps: list[tuple[str, float]] = []

    def begins(step: str) -> None:
        steps.append((step, time.perf_counter()))

    begins("open")
    with open_workshop(pack) as workshop:
        pick = make_pick(
            workshop.choices,
            country="CHN",
            chip_class="dc-training-gpu",
            start="2015",
            end=workshop.library.version,
            format="evidence-annex",
        )
        brief = make_brief(pick, workshop, begins)
    begins("end")
    lasted = {name: after - at for (name, at), (_next, after) in pairwise(steps)}
    return {
        "pages": brief.pages,
        "bytes": len(brief.pdf),
        "seconds": time.perf_counter() - began,
        "steps": lasted,
        **_worker(),
    }


def _worker() -> dict[str, float]:
    """Return processor time (s) and peak memory (MiB) of the worker; empty where not told."""
    if platform.system() == "Windows":
        return {}
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1024 if platform.system() == "Linux" else 1024**2
    return {"worker seconds": used.ru_utime + used.ru_stime, "worker MiB": used.ru_maxrss / unit}


def main() -> None:
    """Print both annexes and the ratios of the long one to the other."""
    found = annex_figures()
    base = found["shipped data"]
    for name, figures in found.items():
        print(f"{name}: {figures['pages']} pages, {figures['bytes'] / 2**20:.1f} MiB")
        plain = {key: figures[key] for key in ("seconds", "worker seconds", "worker MiB") if key in figures}
        for key, value in {**plain, **figures["steps"]}.items():
            beside = base["steps"].get(key) or base.get(key) or 1.0
            share = value / figures["pages"]
            print(f"  {key:16} {value:8.2f} {value / beside:6.2f} x shipped {share:8.3f} a page")


if __name__ == "__main__":
    if sys.argv[1:2] == [MEASURE]:
        print(json.dumps(_measure(Path(sys.argv[2]))))
    else:
        main()
