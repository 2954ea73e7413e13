# SPDX-License-Identifier: Apache-2.0
"""The command line, started as a person does."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from support.patience import PATIENCE

from chipbrief.cli import PARTS

#: What a command imports: loaded once, in a server whose copies answer.
_LOADED = [
    *("chipbrief.cli", "chipbrief.flow", "chipbrief.verify", "chipbrief.asking.law", "chipbrief.batch"),
    *(f"chipbrief.cli.{part}" for part in PARTS),
]


def run(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``chipbrief`` with ``words`` in ``folder`` and return what it printed and its exit code.

    The user's own data, such as installed packs, is that of a new user, in ``folder/.data``, and what is kept
    for later is in ``folder/.cache``. The process is a copy of one that has loaded the engine; ``run_cold``
    starts Python.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    with tempfile.TemporaryDirectory() as printed:
        settings = {**_settings(folder), **environment}
        process = context.Process(target=_answer, args=(words, folder, settings, printed))
        process.start()
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(list(words), PATIENCE)
        out, err = (Path(printed, name).read_text("utf-8") for name in ("out", "err"))
        done = subprocess.CompletedProcess(list(words), process.exitcode, out, err)
        process.close()
    return done


def run_cold(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Do what ``run`` does in a new process of Python: where its start or its settings are the point."""
    return subprocess.run(
        [sys.executable, "-m", "chipbrief", *words],
        cwd=folder,
        env={**os.environ, **_settings(folder), **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def _settings(folder: Path) -> dict[str, str]:
    places = {"XDG_DATA_HOME": str(folder / ".data"), "XDG_CACHE_HOME": str(folder / ".cache")}
    return {"PYTHONIOENCODING": "utf-8", **places}


def _answer(words: Sequence[str], folder: Path, settings: Mapping[str, str], printed: str) -> None:
    from chipbrief.cli import main

    os.environ.update(settings)
    for stream, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(Path(printed, name), os.O_WRONLY | os.O_CREAT), stream)
    sys.stdout, sys.stderr = (open(stream, "w", encoding="utf-8", closefd=False) for stream in (1, 2))  # noqa: SIM115
    os.chdir(folder)
    sys.argv = ["chipbrief", *words]
    sys.exit(main())
