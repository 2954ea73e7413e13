# SPDX-License-Identifier: Apache-2.0
"""The tour of an analyst with a real keyboard and mouse, on a screen of its own, without a network."""

from __future__ import annotations

import subprocess
import sys

from support.screen import new_user, screen


def test_an_analysts_tour_opens_no_socket_but_to_its_screen(tmp_path):
    trace = tmp_path / "sockets.txt"
    watched = ["strace", "--follow-forks", "-qq", "--trace=socket", f"--output={trace}"]
    with screen() as display:
        user = new_user(tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb")
        words = [*watched, sys.executable, "-m", "support.tour", str(tmp_path)]
        run = subprocess.run(words, cwd=tmp_path, env=user, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "with its words"
    asked = [line for line in trace.read_text().splitlines() if "socket(" in line]
    assert asked
    assert all("socket(AF_UNIX" in line for line in asked)
