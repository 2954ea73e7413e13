# SPDX-License-Identifier: Apache-2.0
"""Where the typesetter's time goes: the phases that WeasyPrint reports, in a process of its own.

``python bench/typesetting.py PAGE`` is that process: PAGE is a folder with ``page.html`` and its assets. It
typesets the page once to be warm, then again, and says phases, pages and peak memory as JSON.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chipbrief.typeset.environment import make_folder, remove_folder, worker_environment
from chipbrief.typeset.job import Limits, TypesetJob

#: The word with which WeasyPrint reports a step -> the phase that it begins.
_PHASES = {"Step 3": "match", "Step 4": "boxes", "Step 5": "layout", "Step 6": "draw", "Step 7": "write"}


def phase_figures(html: str, assets: Mapping[str, bytes]) -> dict[str, Any]:
    """Return ``phases`` (name -> seconds, warm), ``pages`` and ``mib``, the peak memory of the process."""
    folder = make_folder()
    try:
        with tempfile.TemporaryDirectory() as name:
            for path, data in {**assets, "page.html": html.encode()}.items():
                (Path(name) / path).parent.mkdir(parents=True, exist_ok=True)
                (Path(name) / path).write_bytes(data)
            line = [sys.executable, __file__, name]
            done = subprocess.run(line, check=True, capture_output=True, env=worker_environment(folder))
            return json.loads(done.stdout)
    finally:
        remove_folder(folder)


class _Clock(logging.Handler):
    """Adds up processor time by the phase that WeasyPrint is in."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.phases: dict[str, float] = {}
        self._phase, self._since = "parse", time.process_time()

    def emit(self, record: logging.LogRecord) -> None:
        """Turn to the phase that the record begins."""
        self.turn(_PHASES.get(str(record.msg)[:6], self._phase))

    def turn(self, phase: str) -> None:
        """End the present phase and begin another."""
        now = time.process_time()
        self.phases[self._phase] = self.phases.get(self._phase, 0.0) + now - self._since
        self._phase, self._since = phase, now


def _measure(folder: Path) -> dict[str, Any]:
    import gc
    import resource

    from chipbrief.typeset.render import Renderer
    from chipbrief.typeset.worker import GARBAGE_AFTER

    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    html = files.pop("page.html").decode()
    job = TypesetJob(html, files, datetime(2026, 1, 1, tzinfo=UTC))
    renderer = Renderer({})
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER)
    renderer.render(job, Limits(seconds=600, pages=1000))
    gc.collect()
    clock = _Clock()
    logging.getLogger("weasyprint.progress").addHandler(clock)
    pages = renderer.render(job, Limits(seconds=600, pages=1000)).pages
    clock.turn("end")
    unit = 1024 if sys.platform == "linux" else 1024**2
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return {"phases": clock.phases, "pages": pages, "mib": peak}


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]))))
