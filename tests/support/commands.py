# SPDX-License-Identifier: Apache-2.0
"""The command line, started as a person does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``chipbrief`` with ``words`` in ``folder`` and return what it printed and its exit code.

    The user's own data, such as installed packs, is that of a new user, in ``folder/.data``.
    """
    settings = {"PYTHONIOENCODING": "utf-8", "XDG_DATA_HOME": str(folder / ".data")}
    return subprocess.run(
        [sys.executable, "-m", "chipbrief", *words],
        cwd=folder,
        env={**os.environ, **settings, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
