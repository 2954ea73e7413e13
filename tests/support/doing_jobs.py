# SPDX-License-Identifier: Apache-2.0
"""A process in which a new user does ten jobs, on a screen of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from support.screen import new_user, screen

from chipbrief.paths import shipped


def do_jobs(folder: Path) -> subprocess.CompletedProcess[str]:
    """Do the jobs of ``jobs.py`` with all that is kept in ``folder``; its lines tell times, then steps."""
    with screen() as display:
        user = new_user(folder, DISPLAY=display, QT_QPA_PLATFORM="xcb")
        words = [sys.executable, "-m", "support.jobs", str(newer_pack(folder))]
        return subprocess.run(words, cwd=folder, env=user, capture_output=True, text=True, check=False)


def newer_pack(folder: Path) -> Path:
    """Return the file of a data pack with another date, name of a chip and status of a source."""
    pack = folder / "pack"
    shutil.copytree(shipped("datasets"), pack, ignore=shutil.ignore_patterns(".*"))
    for name, old, new in (
        ("datapackage.json", '"version": "2026-11-28"', '"version": "2026-12-01"'),
        ("chips/chips.csv", ",NVIDIA V100 SXM2 16 GB,", ",NVIDIA V100 SXM2 with 16 GB,"),
        ("sources/sources.json", r'("id": "lockwood-h100".*?"status": ")current', r"\1retracted"),
    ):
        text = (pack / name).read_text("utf-8")
        assert re.search(old, text)
        (pack / name).write_text(re.sub(old, new, text, count=1), "utf-8")
    return Path(shutil.make_archive(str(pack), "zip", pack))


def main() -> None:
    """Do the jobs, and print how long each took."""
    with tempfile.TemporaryDirectory() as folder:
        run = do_jobs(Path(folder))
    print(*times(run.stdout), sep="\n")
    sys.exit(run.stderr.strip() or run.returncode)


def times(told: str) -> list[str]:
    """Return the lines that tell how long a job took."""
    return [line for line in told.splitlines() if " s  " in line]


if __name__ == "__main__":
    main()
