# SPDX-License-Identifier: Apache-2.0
"""What was gathered and judged last: an author changes words more often than the pick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from chipbrief.compose import Format
from chipbrief.gather import ALWAYS_NEEDED, Evidence, Library, gather
from chipbrief.judge import Findings, judge
from chipbrief.pick import Pick


class Judged(NamedTuple):
    """The part of a data pack that a brief rests on, what was gathered from it, and what was found."""

    library: Library
    evidence: Evidence
    findings: Findings


@dataclass(slots=True)
class LastJudged:
    """Gathers and judges, and has the last answer ready if the same is asked again. Thread-safe.

    ``spoiled`` is the pick of the last brief, if its pages showed errors that its text did not.
    """

    spoiled: Pick | None = None
    _last: tuple[tuple[Any, ...], Library, Judged] | None = None

    def of(self, pick: Pick, format: Format, library: Library, progress: Callable[[str], None]) -> Judged:
        """Return what a format needs of a data pack for a pick, judged; ``progress`` hears of both steps.

        Raises the errors of ``gather`` and ``judge``.
        """
        asked, last = (pick, format.needs, format.questions), self._last
        progress("gather")
        if last is not None and last[0] == asked and last[1] is library:
            progress("judge")
            return last[2]
        # What is gathered from is what the brief will carry, so that a re-run finds the same.
        part = library.only((*format.needs, *ALWAYS_NEEDED))
        evidence = gather(pick, part, format.needs)
        progress("judge")
        found = Judged(part, evidence, judge(evidence, format.questions))
        self._last = asked, library, found
        return found
