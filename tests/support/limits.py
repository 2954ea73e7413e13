# SPDX-License-Identifier: Apache-2.0
"""Typesetters whose clock the test holds, so that what is proved does not depend on the machine's speed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, TypesetFailure
from chipbrief.typeset.lock import Layer

#: Seconds that no honest work takes; a worker that hangs still ends.
_ENOUGH = 600.0


@dataclass
class Patient:
    """Remembers the limits it was given for each op, and gives the worker all the time that it needs.

    The op named ``late`` is stopped at its limit at once; for the one named ``timed`` its limits hold.
    """

    typesetter: Typesetter
    late: str = ""
    timed: str = ""
    limits: dict[str, list[Limits]] = field(default_factory=dict)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Return the walls around the worker."""
        return self.typesetter.layers

    def ask(self, frame: Frame, limits: Limits) -> Frame:
        """Return the worker's answer. Raises ``TypesetFailure``, a timeout where the op is the late one."""
        op = str(frame.fields["op"])
        self.limits.setdefault(op, []).append(limits)
        if op == self.late:
            raise TypesetFailure("timeout", f"{op} took longer than {limits.seconds:.3g} seconds.")
        return self.typesetter.ask(frame, limits if op == self.timed else _enough(limits))


class Unhurried(Typesetter):
    """Gives its worker all the time that it needs."""

    def ask(self, frame: Frame, limits: Limits) -> Frame:
        """Return the worker's answer, however long it takes."""
        return super().ask(frame, _enough(limits))


def _enough(limits: Limits) -> Limits:
    return replace(limits, seconds=_ENOUGH, idle_seconds=0.0)
