# SPDX-License-Identifier: Apache-2.0
"""A user of windows who waits as long as it takes."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot
from support.patience import PATIENCE_MS


class PatientBot(QtBot):
    """pytest-qt's user, with the deadline of all tests instead of five seconds."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802 - Qt's style
        """Wait until ``callback`` says yes or asserts nothing."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        """Wait for ``signal`` when the block ends."""
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802
        """Wait until ``widget`` is on the screen when the block ends."""
        return super().waitExposed(widget, timeout=timeout)
