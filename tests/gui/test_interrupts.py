# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QObject

from chipbrief_gui.interrupts import Interrupts


@pytest.fixture
def handlers_kept():
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_end_closes_the_window(qtbot, handlers_kept, number):
    closed, owner = [], QObject()
    keeper = Interrupts(lambda: closed.append(number), owner)
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: closed == [number])
    keeper.close()
