# SPDX-License-Identifier: Apache-2.0
"""Work of an author, as the window keeps it."""

from __future__ import annotations

from chipbrief.edition import make_edition
from chipbrief_gui.case.work import Work
from chipbrief_gui.values import PickWords

WORK = Work(PickWords("Malaysia", hindsight=True), make_edition(paper="Letter", text={"note": "A *note*."}))
