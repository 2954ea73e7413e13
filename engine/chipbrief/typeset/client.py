# SPDX-License-Identifier: Apache-2.0
"""The typesetter as the rest of the engine sees it: it draws charts and typesets pages, apart."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from dataclasses import asdict
from types import TracebackType

from chipbrief.drawing.keeping import KeptCharts
from chipbrief.typeset.crew import Crew
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, Typeset, TypesetFailure, TypesetJob, job_to_frame, result_from_frame
from chipbrief.typeset.lock import Layer
from chipbrief.typeset.pending import Pictures, picture_frames


class Typesetter:
    """Typesets jobs in one worker process and draws charts in another. Thread-safe.

    Close it, or use it in ``with``. Each process does one job at a time, others wait their turn. It starts at
    its first job, or ahead with ``warm()``; after ``recycle_after`` jobs, a crash or a timeout the next job
    gets a new one. With ``standby`` a second one for pages is kept ready, so that a replacement costs no time
    but about 70 MB. ``kept`` are charts that were drawn before; without it each is drawn.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        recycle_after: int = 200,
        standby: bool = False,
        kept: KeptCharts | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._kept = kept or KeptCharts()
        self._expected = set[str]()
        self._pages = Crew("pages", size=2 if standby else 1, recycle_after=recycle_after)
        self._pictures = Crew("pictures", size=1, recycle_after=recycle_after)
        # Runs at exit too, and must not keep the typesetter itself alive.
        self._end = weakref.finalize(self, _close, self._pages, self._pictures)

    def warm(self) -> None:
        """Start the worker for pages if there is none. Returns at once; the worker loads by itself."""
        self._pages.warm()

    def typeset(self, job: TypesetJob, limits: Limits | None = None) -> Typeset:
        """Return the PDF of ``job``; the ``limits`` of this job default to the typesetter's own.

        Raises ``TypesetFailure``, whose ``kind`` says what happened; the next job is not affected.
        """
        limits = limits or self._limits
        frame = job_to_frame(job, limits)
        return result_from_frame(self._pages.ask(frame, limits, picture_frames(job.pictures)))

    def expect(self, brief: str) -> None:
        """Start the worker that is needed first: for pictures, unless those of ``brief`` are kept.

        ``brief`` is any text that tells it from others; there may be several before its charts are drawn.
        The worker for pages follows with ``warm``: a page waits longer for its pictures than for its worker.
        """
        first = self._pages if self._kept.expects(brief) else self._pictures
        first.warm()
        self._expected.add(brief)

    def draw(self, charts: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return the pictures of charts that ``compose.charts`` described, by the same paths, at once.

        They are on their way then: who asks for one waits for it, and for a ``TypesetFailure`` if there is
        one.
        """
        expected, self._expected = self._expected, set()
        for brief in expected:
            self._kept.remember(brief, charts.values())
        return Pictures(charts, self._drawn) if charts else {}

    def picture(self, chart: bytes) -> bytes:
        """Return the picture of one described chart that no brief has. Raises ``TypesetFailure``."""
        return self._made("draw", chart)

    def paint(self, svg: bytes, scale: float = 2.0) -> bytes:
        """Return an SVG as PNG, ``scale`` pixels for each of its own. Raises ``TypesetFailure``."""
        return self._made("paint", svg, scale=scale)

    def ask(self, frame: Frame, limits: Limits) -> Frame:
        """Return the answer to any other op that a worker knows. Raises ``TypesetFailure``."""
        return self._pages.ask(frame, limits)

    def walls(self) -> tuple[Layer, ...]:
        """Return the walls around a worker as soon as it is ready. Raises ``TypesetFailure``."""
        return self._pages.walls(self._limits)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Return the walls around the worker that was asked last; none before it was ready."""
        return self._pages.layers

    def _drawn(self, path: str, chart: bytes) -> bytes:
        if svg := self._kept.find(chart):
            return svg
        frame = Frame({"op": "draw", "limits": asdict(self._limits)}, {path: chart})
        svg = self._pictures.ask(frame, self._limits).blobs[path]
        self._kept.keep(chart, svg)
        return svg

    def _made(self, op: str, content: bytes, **fields: float) -> bytes:
        """Return what the worker for pictures makes of ``content``; canceling a brief does not stop it."""
        frame = Frame({"op": op, "limits": asdict(self._limits), **fields}, {"picture": content})
        try:
            return self._pictures.ask(frame, self._limits).blobs["picture"]
        except TypesetFailure as error:
            if error.kind != "canceled":
                raise
        return self._pictures.ask(frame, self._limits).blobs["picture"]

    def cancel(self) -> None:
        """Stop the jobs that are running, if any are; they fail with kind ``canceled``."""
        self._pages.cancel()
        self._pictures.cancel()

    def close(self) -> None:
        """Stop running jobs, end the workers and remove their private folders. May be called twice."""
        self._end()

    def __enter__(self) -> Typesetter:
        """Return the typesetter itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the typesetter."""
        self.close()


def _close(*crews: Crew) -> None:
    for crew in crews:
        crew.close()
