# SPDX-License-Identifier: Apache-2.0
"""A screen that nobody sees, for windows with a real keyboard and mouse."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from support.patience import PATIENCE

#: Width, height and depth of the screen.
SIZE = "1400x900x24"


@contextmanager
def screen() -> Generator[str]:
    """Start an X server on a free display that takes no connection over a network; yield its name."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def new_user(folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of a user who is new to the app, with ``folder`` for all that is kept.

    ``python -m support.NAME`` runs what stands beside this module.
    """
    own = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "HOME": "home"}
    for name in own.values():
        (folder / name).mkdir(parents=True, exist_ok=True)
    places = {key: str(folder / name) for key, name in own.items()}
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **places, **more}
