# SPDX-License-Identifier: Apache-2.0
"""Work of the window's own thread, divided into turns of the event loop: the user is heard between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

#: Schedules a call for another moment.
Later = Callable[[Callable[[], object]], object]

_END = object()
#: So many seconds are small steps gone on with before the user is heard.
_AT_A_TURN = 0.004
#: Seconds after which what waits for an idle moment waits no longer.
_PATIENCE = 2.0


def do_now(act: Callable[[], object]) -> None:
    """Call ``act`` at once."""
    act()


class Turns(QObject):
    """Calls what it is given in that order, one in each turn of the event loop; the user is heard between."""

    def __init__(self) -> None:
        super().__init__()
        self._acts = deque[Callable[[], object]]()
        self._idle = deque[tuple[float, Callable[[], object]]]()
        self._others_had_theirs = self._is_closed = False
        # Without a delay, Qt would call it before other timers and before the user's input.
        self._timer = QTimer(self, interval=1, singleShot=True)
        self._timer.timeout.connect(self._call_next)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits for a turn."""
        return not self._acts and not self._idle

    def __call__(self, act: Callable[[], object]) -> None:
        """Call ``act`` in a later turn."""
        self._acts.append(act)
        self._go_on()

    def when_idle(self, act: Callable[[], object]) -> None:
        """Call ``act`` once nothing else waits for a turn, or after two seconds all the same."""
        self._idle.append((perf_counter() + _PATIENCE, act))
        self._go_on()

    def close(self) -> None:
        """Forget what waits, and what is still asked for: the parts that it is about go away."""
        self._is_closed = True
        self._acts.clear()
        self._idle.clear()

    def _go_on(self) -> None:
        if not self.is_idle and not self._is_closed and not self._timer.isActive():
            self._timer.start()

    def _call_next(self) -> None:
        # A timer follows in the same turn on what the act before left to be done, such as painting.
        self._others_had_theirs = not self._others_had_theirs
        act = self._next() if not self._others_had_theirs else None
        self._go_on()
        if act is not None:
            act()

    def _next(self) -> Callable[[], object] | None:
        if self._idle and (not self._acts or self._idle[0][0] < perf_counter()):
            return self._idle.popleft()[1]
        return self._acts.popleft() if self._acts else None


def in_turns(later: Later, *acts: Callable[[], object]) -> None:
    """Call the first of ``acts`` now, and each other one in a later turn of the event loop."""
    first, *others = acts
    first()
    if others:
        later(lambda: in_turns(later, *others))


def in_steps(later: Later, steps: Iterator[object]) -> None:
    """Go on to the first yield of ``steps`` now, and to each other one in a later turn of the event loop."""
    if later is do_now:
        deque(steps, maxlen=0)
    elif next(steps, _END) is not _END:
        later(lambda: in_steps(later, steps))


def at_a_pace(steps: Iterable[object]) -> Iterator[None]:
    """Go through ``steps``, of which there are many, and yield now and then."""
    began = perf_counter()
    for _step in steps:
        if perf_counter() - began > _AT_A_TURN:
            yield
            began = perf_counter()
