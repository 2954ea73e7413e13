# SPDX-License-Identifier: Apache-2.0
"""Listen to WeasyPrint's loggers: collect its warnings, and stop a layout that makes too many pages."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

_MOST = 100
_LONGEST = 300
#: How WeasyPrint begins to say that it leaves something out of the page and goes on.
_LOSSES = ("Failed to load", "Failed to render", "Unsupported stylesheet", "Font-face %r cannot be loaded")


class TooManyPages(BaseException):
    """The layout has passed the page limit. No ``Exception``, so that no broad "except" swallows it."""


@dataclass(slots=True)
class Heard:
    """What WeasyPrint said: ``warnings`` and ``losses`` (in the keys), each once and shortened.

    A loss is a picture or style sheet that it left out; ``memory`` is set when that was for lack of memory.
    """

    warnings: dict[str, None] = field(default_factory=dict)
    losses: dict[str, None] = field(default_factory=dict)
    memory: bool = False


class _Listener(logging.Handler):
    """Sort WeasyPrint's messages into a ``Heard``."""

    def __init__(self, heard: Heard) -> None:
        super().__init__(logging.DEBUG)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of ``record``, and look into the causes of an exception."""
        if record.exc_info and record.exc_info[1] and _for_lack_of_memory(record.exc_info[1]):
            self._heard.memory = True
        if record.levelno < logging.WARNING:
            return
        lost = str(record.msg).startswith(_LOSSES)
        texts = self._heard.losses if lost else self._heard.warnings
        if len(texts) < _MOST:
            texts[" ".join(record.getMessage().split())[:_LONGEST]] = None


class _PageCounter(logging.Handler):
    """Raise ``TooManyPages`` when WeasyPrint reports that it begins a page above ``limit``."""

    def __init__(self, limit: int) -> None:
        super().__init__(logging.INFO)
        self._limit = limit

    def emit(self, record: logging.LogRecord) -> None:
        """Look at the page number of a record "Creating layout - Page %d"."""
        if isinstance(record.args, tuple) and record.args and "Page %d" in str(record.msg):
            number = record.args[0]
            if isinstance(number, int) and number > self._limit:
                raise TooManyPages


@contextmanager
def listening(page_limit: int) -> Generator[Heard]:
    """Collect what WeasyPrint says while the block runs.

    Raises ``TooManyPages`` from within the layout when it begins page ``page_limit + 1``.
    """
    logger, progress = logging.getLogger("weasyprint"), logging.getLogger("weasyprint.progress")
    heard = Heard()
    listener, counter = _Listener(heard), _PageCounter(page_limit)
    logger.addHandler(listener)
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    progress.addHandler(counter)
    progress.setLevel(logging.INFO)
    progress.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        progress.removeHandler(counter)


def _for_lack_of_memory(error: BaseException) -> bool:
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, MemoryError):
        seen = seen.__cause__ or seen.__context__
    return seen is not None
