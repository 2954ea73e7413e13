# SPDX-License-Identifier: Apache-2.0
"""The program of the worker process: it draws charts, typesets pages, and rebuilds briefs from strangers.

``Typesetter`` runs it as ``python -P -m chipbrief.worker``. What draws, and what opens a stranger's file, is
loaded at the first chart and the first such file.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from chipbrief.typeset.frames import Frame
from chipbrief.typeset.worker import serve, typeset

if TYPE_CHECKING:
    from chipbrief.typeset.render import Renderer

PROVING = ("load", "prepare", "unseal", "describe", "rebuild", "differ", "figures", "trace")


def main() -> int:
    """Work until the client says "quit" or is gone; return the exit code."""
    works = {"typeset": typeset, "draw": _draw, "contrast": _contrast}
    return serve({**works, **dict.fromkeys(PROVING, _prove)})


def _draw(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer the op "draw": the pictures of charts, which are described in the blobs."""
    from chipbrief.drawing import draw_all

    return Frame({"op": "done"}, draw_all(frame.blobs))


def _prove(frame: Frame, renderer: Renderer) -> Frame:
    from chipbrief.rebuilding import WORKS

    return WORKS[frame.fields["op"]](frame, renderer)


def _contrast(frame: Frame, renderer: Renderer) -> Frame:
    from chipbrief.comparison.contrasting import contrast

    return contrast(frame, renderer)


if __name__ == "__main__":
    sys.exit(main())
