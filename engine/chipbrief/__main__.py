# SPDX-License-Identifier: Apache-2.0
"""Where the program starts: ``chipbrief``, or ``python -m chipbrief``."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
        sys.exit(gui.main(None, *map(Path, words[1:])))
    typesetter = _started(words)
    from chipbrief.cli import main as run

    code = run(typesetter)
    if typesetter:
        # All is written and closed; taking down what the engine is made of would take a tenth of a second.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


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
