# SPDX-License-Identifier: Apache-2.0
"""The start of the app: what works in the background holds up the window as little as it can."""

from __future__ import annotations

import builtins
import gc
import sys

import pytest

from chipbrief_gui.app import share_python
from chipbrief_gui.engine_face import real_engine

#: A look at so many objects takes about 0.005 s.
MOST_LOOKED_THROUGH = 12_000
LOADED_AT_THE_START = 1_000_000
#: Once all is loaded, old garbage is found after so many looks at young objects.
OFTEN = 10


@pytest.fixture
def _python_as_before():
    turn, garbage, importing = sys.getswitchinterval(), gc.get_threshold(), builtins.__import__
    yield
    builtins.__import__ = importing
    sys.setswitchinterval(turn)
    gc.set_threshold(*garbage)
    gc.unfreeze()


@pytest.mark.usefixtures("_python_as_before")
def test_threads_take_short_turns_and_garbage_is_looked_for_among_few_objects():
    turn = sys.getswitchinterval()
    share_python()
    young, some, all_ = gc.get_threshold()
    assert sys.getswitchinterval() < turn
    assert young * some <= MOST_LOOKED_THROUGH
    assert young * some * all_ > LOADED_AT_THE_START


@pytest.mark.usefixtures("_python_as_before")
def test_modules_are_loaded_without_a_look_at_their_source_for_features_of_qt():
    assert "feature" in builtins.__import__.__name__
    share_python()
    assert "feature" not in builtins.__import__.__name__


@pytest.mark.usefixtures("_python_as_before")
def test_the_engine_once_loaded_is_never_looked_through_for_garbage():
    before = gc.get_freeze_count()
    with real_engine().open_workshop() as workshop:  # pyright: ignore[reportGeneralTypeIssues]
        assert workshop.choices.countries
    assert gc.get_freeze_count() > before + 10_000
    assert gc.get_threshold()[2] <= OFTEN
