# SPDX-License-Identifier: Apache-2.0
"""Where the program starts: ``chipbrief``, or ``python -m chipbrief``."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from chipbrief.roomy import roomy

if TYPE_CHECKING:
    from chipbrief.typeset.client import Typesetter

#: Commands that need workers, and whether they need the one for pages at once.
_TYPESETTING = {"brief": False, "verify": True, "compare": True}


@roomy
def main() -> None:
    """Run the app or the command line, and exit; the worker of a command loads while this process does."""
    # numpy multiplies no matrices here, and the threads it starts for that would take the worker's core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    words = sys.argv[1:]
    if gui := _app(words):
        _leave(gui.main(None, *map(Path, words[1:])))
    typesetter = _started(words)
    from chipbrief.cli import main as run

    code = run(typesetter)
    if typesetter or words[:1] == ["app"]:
        _leave(code)
    sys.exit(code)


def _leave(code: int) -> NoReturn:
    """End the process at once: all is written and closed by now.

    To take down what the engine is made of would take a tenth of a second, and what the app is made of
    belongs to Qt as well as to Python, which may crash when one of them goes first.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):  # an app that has no console has neither
        stream.flush()
    os._exit(code)


def _app(words: Sequence[str]) -> Any:
    """Return the module of the app for ``app`` and ``app FILE``, which need no command line to be read.

    None for all other words, and where the app is not installed: the command line says so.
    """
    if words[:1] != ["app"] or len(words) > 2 or any(word.startswith("-") for word in words):
        return None
    try:
        return importlib.import_module("chipbrief_gui.app")
    except ImportError:
        return None


def _started(words: Sequence[str]) -> Typesetter | None:
    if not words or words[0] not in _TYPESETTING or "--help" in words:
        return None
    from chipbrief.drawing.keeping import user_charts
    from chipbrief.typeset.client import Typesetter

    typesetter = Typesetter(kept=user_charts())
    if _TYPESETTING[words[0]]:
        typesetter.warm()
    return typesetter


if __name__ == "__main__":
    main()
