# SPDX-License-Identifier: Apache-2.0
"""The files of the checkout, as the contract tests read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
#: What the Makefile makes; everything else is source.
MADE = set(
    ".git .venv out __pycache__ .pytest_cache .ruff_cache .import_linter_cache .hypothesis .idea".split()
)


def source_files(*below: str, suffix: str = "") -> Iterator[Path]:
    """Yield the source files of the checkout, or of some of its folders, in order."""
    starts = [ROOT / name for name in below] or [ROOT]
    for start in starts:
        for path in sorted(start.rglob(f"*{suffix}")):
            if path.is_file() and not MADE.intersection(path.relative_to(ROOT).parts):
                yield path


def shown(path: Path) -> str:
    """Return a path as seen from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()
