# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told of the window, on a screen and a bus of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support.screen import new_user, screen

READER = Path(__file__).parents[1] / "support" / "at_spi.py"
#: Roles of what one works with; each must have a name.
_WORKED = frozenset(
    "text,combo box,check box,radio button,push button,toggle button,slider,table,tree".split(",")
)


def test_a_screen_reader_hears_a_name_for_everything(tmp_path):
    with screen() as display:
        user = new_user(
            tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1"
        )
        words = ["dbus-run-session", "--", sys.executable, str(READER)]
        run = subprocess.run(words, cwd=tmp_path, env=user, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    lines = [line.lstrip() for line in run.stdout.splitlines()]
    things = [tuple(filter(None, line.split(": ", 1))) for line in lines[lines.index("frame: Chipbrief") :]]
    assert [thing for thing in things if thing[0] in _WORKED and len(thing) == 1] == []
    assert {("text", "Country"), ("combo box", "Chip class"), ("text", "From"), ("text", "To")} <= set(things)
    assert ("push button", "Export PDF…") in things
