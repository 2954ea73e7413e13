# SPDX-License-Identifier: Apache-2.0
"""Work with a typesetter of its own, which can be stopped at once from another thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from chipbrief.typeset.client import Typesetter
    from chipbrief_gui.engine_face import Opened

#: Seconds for a file that gets more time than usual.
LONGER = 60.0
Answer = TypeVar("Answer")


class Workplace:
    """Lends a typesetter for one piece of work; ``close`` ends it, also before it was lent."""

    def __init__(self) -> None:
        self._typesetter: Typesetter | None = None
        self._closed = False

    def run(self, work: Callable[[Typesetter], Answer]) -> Answer:
        """Return what ``work`` makes with a typesetter. Called in the background.

        Raises ``TypesetFailure`` when it was closed meanwhile, and what ``work`` raises.
        """
        from chipbrief.typeset.client import Typesetter

        with Typesetter() as typesetter:
            self._typesetter = typesetter
            if self._closed:
                typesetter.close()
            else:
                typesetter.warm()
            return work(typesetter)

    def close(self) -> None:
        """End the process that works; nothing new is begun. Called from any thread."""
        self._closed = True
        if self._typesetter is not None:
            self._typesetter.close()


def library_of(opened: Opened | None) -> Any:
    """Return the engine's library that the window has open, else that of the data pack in use.

    Called in the background. Raises ``DataError``.
    """
    if opened is not None:
        return opened.workshop.library
    from chipbrief.gather import Library
    from chipbrief.packs.store import in_use, user_store

    return Library.open(in_use(user_store()).folder)
