# SPDX-License-Identifier: Apache-2.0
"""The program of the workers: one typesets pages and rebuilds briefs from strangers, one draws charts.

``Typesetter`` runs it as ``python -P -m chipbrief.worker`` with the trade. What opens a stranger's file is
loaded at the first such file.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from chipbrief.roomy import roomy
from chipbrief.typeset.environment import Trade
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.worker import Duty, load_renderer, serve, typeset

if TYPE_CHECKING:
    from chipbrief.typeset.render import Renderer

PROVING = (
    *(
        "load",
        "prepare",
        "unseal",
        "describe",
        "rebuild",
        "differ",
        "figures",
        "extracts",
        "sources",
        "trace",
    ),
)


@roomy
def main(trade: Trade | str = "pages") -> int:
    """Work until the client is gone; return the exit code."""
    if trade == "pictures":
        from chipbrief import drawing

        return serve(Duty({"draw": _draw, "paint": _paint}, load=lambda: drawing, start=drawing.warm))
    works = {"typeset": typeset, "contrast": _contrast, **dict.fromkeys(PROVING, _prove)}
    # The page that was laid out must not stay beside the next one.
    return serve(Duty(works, load_renderer, tidy=gc.collect))


def _draw(frame: Frame, _drawing: object, _pictures: object) -> Frame:
    """Answer the op "draw": the pictures of charts, which are described in the blobs."""
    from chipbrief.drawing import draw_all

    return Frame({"op": "done"}, draw_all(frame.blobs))


def _paint(frame: Frame, _drawing: object, _pictures: object) -> Frame:
    """Answer the op "paint": SVGs as PNGs, ``scale`` pixels for each of their own."""
    from chipbrief.drawing import png

    scale = float(frame.fields["scale"])
    return Frame({"op": "done"}, {name: png(svg, scale) for name, svg in frame.blobs.items()})


def _prove(frame: Frame, renderer: Renderer, _pictures: object) -> Frame:
    from chipbrief.verify.rebuilding import WORKS

    return WORKS[frame.fields["op"]](frame, renderer)


def _contrast(frame: Frame, renderer: Renderer, _pictures: object) -> Frame:
    from chipbrief.comparison.contrasting import contrast

    return contrast(frame, renderer)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
