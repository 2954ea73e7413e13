# SPDX-License-Identifier: Apache-2.0
"""Processes that are killed in the middle of their work."""

from __future__ import annotations

import subprocess
from collections.abc import Generator, Sequence
from contextlib import contextmanager


@contextmanager
def killed_after(words: Sequence[str]) -> Generator[subprocess.Popen[bytes]]:
    """Start a program, wait until it prints ``ready``, and kill it in the end, whatever happens meanwhile."""
    with subprocess.Popen(words, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            yield process
        finally:
            process.kill()
