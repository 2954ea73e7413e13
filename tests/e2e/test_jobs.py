# SPDX-License-Identifier: Apache-2.0
"""An analyst's jobs by keyboard alone, with real keys on a screen of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from support.screen import new_user, screen

from chipbrief.paths import shipped


def newer_pack(folder: Path) -> Path:
    """Return the file of a data pack that is the shipped one but for its date and a name."""
    pack = folder / "pack"
    shutil.copytree(shipped("datasets"), pack, ignore=shutil.ignore_patterns(".*"))
    for name, old, new in (
        ("datapackage.json", '"version": "2026-11-28"', '"version": "2026-12-01"'),
        ("chips/chips.csv", ",NVIDIA V100 SXM2 16 GB,", ",NVIDIA V100 SXM2 with 16 GB,"),
    ):
        text = (pack / name).read_text("utf-8")
        assert old in text
        (pack / name).write_text(text.replace(old, new), "utf-8")
    return Path(shutil.make_archive(str(pack), "zip", pack))


def test_the_jobs_are_done_without_a_mouse(tmp_path):
    with screen() as display:
        user = new_user(tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb")
        words = [sys.executable, "-m", "support.jobs", str(newer_pack(tmp_path))]
        run = subprocess.run(words, cwd=tmp_path, env=user, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "the pack is in use"
