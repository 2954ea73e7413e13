# SPDX-License-Identifier: Apache-2.0
"""Make a brief of the library again with the data pack that is open, and hold it until it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chipbrief.frozen import frozen
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.proof.from_comparison import Compared, told
from chipbrief_gui.proof.working import Workplace
from chipbrief_gui.tasks import Progress


@frozen
class Again:
    """A brief that was made again: the engine's ``made``, the library it rests on, and what changed."""

    made: Any
    library: Any
    compared: Compared

    @property
    def name(self) -> str:
        """A name for the file of the new brief."""
        return self.made.name


def make_again(path: Path, opened: Opened, place: Workplace, report: Progress) -> Again:
    """Return the brief of ``path`` made again. Raises what ``chipbrief.shelf.reissuing.reissue`` raises."""
    from chipbrief.shelf.reissuing import reissue

    workshop: Any = opened.workshop
    made = place.run(lambda typesetter: reissue(path, workshop.library, workshop.formats, typesetter, report))
    return Again(made, workshop.library, told(made.comparison))
