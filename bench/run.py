# SPDX-License-Identifier: Apache-2.0
"""Measure speed and memory, side by side in one run; nothing is asserted. ``make bench`` runs it.

Absolute times depend on the machine and on what else it does, so each figure stands beside a ratio to
another figure of the same run. The table goes to standard output, the numbers to ``out/bench.json``.
"""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from batches import batch_figures
from browsing import LEVEL, browse_figures
from data import engine_figures, pack_figures
from own_tables import own_figures
from peers import peer_figures
from previewing import MADE, preview_figures, preview_growth
from typesetting import phase_figures
from windows import EMPTY, block_figures, block_line, window_figures

from chipbrief import drawing
from chipbrief.check import check
from chipbrief.compose import Format, compose
from chipbrief.compose.citing import FILES, open_citing_style
from chipbrief.flow import Workshop, make_brief, open_workshop
from chipbrief.gather import Library, gather
from chipbrief.judge import judge
from chipbrief.judge.questions import QUESTIONS, answer
from chipbrief.pick import Pick, make_pick
from chipbrief.typeset.job import TypesetJob, moment

ROOT = Path(__file__).resolve().parents[1]
END = "2025-02-12"
OPTIONS = ("--country", "CHN", "--class", "dc-training-gpu", "--from", "2022-10", "--to", END)
RUNS = 5


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: median seconds of the runs, the whole it is compared with, and their ratio."""

    name: str
    seconds: float
    beside: str
    ratio: float


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median time of ``runs`` calls in seconds."""
    return statistics.median(_once(work) for _run in range(runs))


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def command(*words: str, caches: str = "") -> float:
    """Return the wall-clock time of one ``chipbrief`` command in a process of its own, in seconds.

    ``caches`` is a folder in place of the user's own for caches, where drawn charts are kept.
    """
    line = [sys.executable, "-m", "chipbrief", *words]
    environment = {**os.environ, "XDG_CACHE_HOME": caches} if caches else None
    return _once(lambda: subprocess.run(line, check=True, capture_output=True, env=environment))


def no_chart_kept(path: str) -> float:
    """Return the time of a brief whose charts were not drawn before."""
    with tempfile.TemporaryDirectory() as empty:
        return command("brief", *OPTIONS, "-o", path, caches=empty)


def cold() -> dict[str, float]:
    """Return the times of whole commands, each started from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "brief.pdf")
        return {
            "cold command: brief": statistics.median(
                command("brief", *OPTIONS, "-o", path) for _run in range(RUNS)
            ),
            "cold command: brief, no chart kept": statistics.median(
                no_chart_kept(path) for _run in range(RUNS)
            ),
            "cold command: verify": command("verify", path),
            "cold command: classify": command(
                "classify", "--chip", "nvidia-h20-96gb", "--to", "CHN", "--as-of", "2025"
            ),
            "cold command: --version": command("--version"),
        }


def phases(pick: Pick, workshop: Workshop) -> dict[str, float]:
    """Return the median time of each step, warm."""
    library, format = workshop.library, workshop.formats[pick.format]
    evidence = gather(pick, library, format.needs)
    findings = judge(evidence, format.questions)
    page = compose(findings, format)
    job = TypesetJob(page.html, page.assets, moment(library.version), pictures=page.pictures)
    bare = dataclasses.replace(job, html=_without_charts(page.html))
    return {
        "gather": timed(lambda: gather(pick, library, format.needs)),
        "judge": timed(lambda: judge(evidence, format.questions)),
        **questions(pick, library),
        "compose, first of its kind": timed(lambda: _forgetful(lambda: compose(findings, format)), 3),
        "compose, same charts": timed(lambda: compose(findings, format)),
        **references(library, format),
        "check": timed(lambda: check(page.view, page.html)),
        "typeset": timed(lambda: workshop.typesetter.typeset(job), 3),
        "typeset without charts": timed(lambda: workshop.typesetter.typeset(bare), 3),
    }


def by_step(pick: Pick, workshop: Workshop) -> dict[str, float]:
    """Return the time of each step of one warm brief, as the brief itself goes through them."""
    began: dict[str, float] = {}

    def begins(step: str) -> None:
        began[step] = time.perf_counter()

    brief = make_brief(pick, workshop, begins)
    ends = [*list(began.values())[1:], next(iter(began.values())) + brief.seconds]
    return {f"step {step}": end - start for (step, start), end in zip(began.items(), ends, strict=True)}


def beside_peers(pick: Pick, workshop: Workshop) -> tuple[list[Figure], dict[str, float], list[str]]:
    """Return the typesetter's phases and its peers on the same page, its memory, and what is missing."""
    format = workshop.formats[pick.format]
    page = compose(judge(gather(pick, workshop.library, format.needs), format.questions), format)
    job = TypesetJob(page.html, page.assets, moment(workshop.library.version), pictures=page.pictures)
    files = {**page.assets, **page.pictures}
    warm = timed(lambda: workshop.typesetter.typeset(job), 3)
    found = phase_figures(page.html, files)
    peers, missing = peer_figures(page.html, files, lambda work: timed(work, 3))
    whole = sum(found["phases"].values())
    phases = [
        Figure(f"typeset: {name}", value, "typeset, all phases", value / whole)
        for name, value in found["phases"].items()
    ]
    beside = f"typeset, warm, {found['pages']} pages"
    others = [Figure(name, value, beside, value / warm) for name, value in peers.items()]
    return (
        [Figure(beside, warm, beside, 1.0), *others, *phases],
        {"peak memory, typesetting alone": found["mib"]},
        missing,
    )


def references(library: Library, format: Format) -> dict[str, float]:
    """Return the median time of the whole register as references, in each style."""

    def listed(kind: str) -> list[str]:
        style = open_citing_style(format, kind)
        return [style.entry(source) for source in library.sources.values()]

    return {
        f"{len(library.sources)} references, {kind}": timed(lambda k=kind: listed(k), 3) for kind in FILES
    }


def questions(pick: Pick, library: Library) -> dict[str, float]:
    """Return the median time of all findings for a window to the end of the pack, and of each question."""
    late = date.fromisoformat(library.version)
    evidence = gather(dataclasses.replace(pick, end=late, as_of=late), library)
    return {
        "judge, all questions": timed(lambda: judge(evidence, QUESTIONS), 3),
        **{f"question {id}": timed(lambda id=id: answer(id, evidence), 3) for id in QUESTIONS},
    }


def _forgetful(work: Callable[[], object]) -> None:
    drawing.forget()
    work()


def _without_charts(html: str) -> str:
    return "".join(part for part in _outside(html, "<img ", ">"))


def _outside(text: str, start: str, end: str) -> Iterator[str]:
    head, *rest = text.split(start)
    yield head
    for part in rest:
        yield part.partition(end)[2]


def memory() -> dict[str, float]:
    """Return the peak memory of this process and of its children so far, in MiB; empty where not told."""
    if platform.system() == "Windows":
        return {}
    import resource

    unit = 1024 if platform.system() == "Linux" else 1024**2
    return {
        "peak memory, this process": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit,
        "peak memory, worker": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit,
    }


def measure() -> dict[str, Any]:
    """Return every figure of one run."""
    with open_workshop() as workshop:
        pick = make_pick(
            workshop.choices, country="CHN", chip_class="dc-training-gpu", start="2022-10", end=END
        )
        first = _once(lambda: make_brief(pick, workshop))
        warm = timed(lambda: make_brief(pick, workshop), 3)
        steps = phases(pick, workshop)
        inner = by_step(pick, workshop)
        peers, more, missing = beside_peers(pick, workshop)
        rates = engine_figures(workshop.library)
    packs = pack_figures(timed)
    plain = next(iter(packs))
    own, browse, painted = own_figures(), browse_figures(), window_figures()
    bare = own["plain csv"][0]
    previews = preview_figures()
    batches = batch_figures()
    single, (alone, _worked) = next(iter(batches.items()))
    commands = cold()
    whole = commands["cold command: brief"]
    figures = [
        *(
            Figure(name, seconds, "cold command: brief", seconds / whole)
            for name, seconds in commands.items()
        ),
        Figure("first brief in a process", first, "cold command: brief", first / whole),
        Figure("warm brief", warm, "cold command: brief", warm / whole),
        *(
            Figure(name, seconds, "warm brief", seconds / warm)
            for name, seconds in {**inner, **steps}.items()
        ),
        *peers,
        *(Figure(name, seconds, single, seconds / alone) for name, (seconds, _worked) in batches.items()),
        *(Figure(name, seconds, plain, seconds / packs[plain]) for name, seconds in packs.items()),
        *(
            Figure(f"a million rows: {name}", seconds, "a million rows: plain csv", seconds / bare)
            for name, (seconds, _peak) in own.items()
        ),
        *(Figure(name, seconds, LEVEL, seconds / browse[LEVEL]) for name, seconds in browse.items()),
        *(Figure(name, seconds, MADE, seconds / previews[MADE]) for name, seconds in previews.items()),
        *(Figure(name, seconds, EMPTY, seconds / painted[EMPTY]) for name, seconds in painted.items()),
    ]
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    peaks = {**memory(), **more, **{f"peak memory, {name}": peak for name, (_seconds, peak) in own.items()}}
    peaks |= preview_growth()
    shown = [dataclasses.asdict(item) for item in figures]
    return {
        "machine": machine,
        "figures": shown,
        "per second": rates,
        "mib": peaks,
        "missing": missing,
        "blocks": block_figures(),
    }


def main() -> None:
    """Measure, print a table, and write the numbers."""
    result = measure()
    print(result["machine"])
    for item in result["figures"]:
        print(f"{item['name']:36} {item['seconds']:8.3f} s  {item['ratio']:6.2f} x {item['beside']}")
    for name, rate in result["per second"].items():
        print(f"{name:36} {rate:8,.0f} a second on one core")
    for name, size in result["mib"].items():
        print(f"{name:36} {size:8.0f} MiB")
    for block in result["blocks"]:
        print(block_line(block))
    for sentence in result["missing"]:
        print(sentence)
    target = ROOT / "out" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
