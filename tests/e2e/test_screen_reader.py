# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told of the window, on a screen and a bus of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support.screen import new_user, screen

SUPPORT = Path(__file__).parents[1] / "support"
#: Roles of what one works with; each must have a name.
_WORKED = frozenset(
    "text,combo box,check box,radio button,push button,toggle button,slider,table,tree".split(",")
)


def test_a_screen_reader_hears_a_name_for_everything(tmp_path):
    lines = heard("at_spi.py", tmp_path)
    lines = lines[lines.index("frame: Chipbrief") :]
    things = [tuple(filter(None, line.split(": ", 1))) for line in lines]
    assert [thing for thing in things if thing[0] in _WORKED and len(thing) == 1] == []
    assert {("text", "Country"), ("combo box", "Chip class"), ("text", "From"), ("text", "To")} <= set(things)
    assert ("push button", "Export PDF…") in things


def test_a_screen_reader_hears_each_link_that_the_keyboard_comes_to(tmp_path):
    assert {
        "Contents – Enter: go to page 2 (page 1, 1 of 2)",
        "Contents – Enter: go to page 1 (page 2, 2 of 2)",
    } <= set(heard("announced.py", tmp_path))


def heard(script: str, folder: Path) -> list[str]:
    """Return what a script of a reader prints, on a screen and a bus of its own."""
    with screen() as display:
        user = new_user(folder, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        words = ["dbus-run-session", "--", sys.executable, str(SUPPORT / script)]
        run = subprocess.run(words, cwd=folder, env=user, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return [line.strip() for line in run.stdout.splitlines()]
