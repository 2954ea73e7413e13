# SPDX-License-Identifier: Apache-2.0
"""Listen to WeasyPrint's loggers: collect its warnings, and stop a layout that makes too many pages."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager

_MOST = 100
_LONGEST = 300


class TooManyPages(BaseException):
    """The layout has passed the page limit. No ``Exception``, so that no broad "except" swallows it."""


class _Warnings(logging.Handler):
    """Keep each warning once, shortened, up to a most."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of ``record``."""
        if len(self.texts) < _MOST:
            self.texts[record.getMessage()[:_LONGEST]] = None


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
def listening(page_limit: int) -> Generator[dict[str, None]]:
    """Collect WeasyPrint's warnings while the block runs; the dictionary's keys are their texts.

    Raises ``TooManyPages`` from within the layout when it begins page ``page_limit + 1``.
    """
    logger, progress = logging.getLogger("weasyprint"), logging.getLogger("weasyprint.progress")
    warnings, counter = _Warnings(), _PageCounter(page_limit)
    logger.addHandler(warnings)
    progress.addHandler(counter)
    progress.setLevel(logging.INFO)
    progress.propagate = False
    try:
        yield warnings.texts
    finally:
        logger.removeHandler(warnings)
        progress.removeHandler(counter)
