# SPDX-License-Identifier: Apache-2.0
"""A monkey at the app: random keys and clicks make nothing fail inside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support.monkey import watch
from support.screen import new_user

MONKEY = Path(__file__).parents[1] / "support" / "monkey.py"
SEED, ACTS = 1, 200


def test_random_keys_and_clicks_make_nothing_fail(tmp_path):
    user = new_user(tmp_path, QT_QPA_PLATFORM="offscreen")
    words = [sys.executable, str(MONKEY), str(SEED), str(ACTS)]
    run = subprocess.run(words, cwd=tmp_path, env=user, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout.split()[0]) == ACTS


def test_what_fails_is_noticed(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", None)
    failures = watch(lambda: "click: QPushButton")
    sys.excepthook(ValueError, ValueError("a fault"), None)
    assert failures == ["after click: QPushButton\nValueError: a fault\n"]
