# SPDX-License-Identifier: Apache-2.0
"""The tour of an analyst with a real keyboard and mouse, on a screen of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support.screen import new_user, screen

TOUR = Path(__file__).parents[1] / "support" / "tour.py"


def test_pick_write_export_save_and_open_again(tmp_path):
    with screen() as display:
        user = new_user(tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb")
        words = [sys.executable, str(TOUR), str(tmp_path)]
        run = subprocess.run(words, cwd=tmp_path, env=user, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "with its words"
