# SPDX-License-Identifier: Apache-2.0
"""The start of the app: what works in the background holds up the window as little as it can."""

from __future__ import annotations

import gc
import sys

import pytest

from chipbrief_gui.app import share_python
from chipbrief_gui.engine_face import real_engine


@pytest.fixture
def _python_as_before():
    turn, garbage = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(turn)
    gc.set_threshold(*garbage)
    gc.unfreeze()


@pytest.mark.usefixtures("_python_as_before")
def test_threads_take_short_turns_and_garbage_is_looked_for_seldom():
    turn, garbage = sys.getswitchinterval(), gc.get_threshold()[0]
    share_python()
    assert sys.getswitchinterval() < turn
    assert gc.get_threshold()[0] > garbage


@pytest.mark.usefixtures("_python_as_before")
def test_the_engine_once_loaded_is_never_looked_through_for_garbage():
    before = gc.get_freeze_count()
    with real_engine().open_workshop() as workshop:  # pyright: ignore[reportGeneralTypeIssues]
        assert workshop.choices.countries
    assert gc.get_freeze_count() > before + 10_000
