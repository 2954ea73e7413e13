# SPDX-License-Identifier: Apache-2.0
"""What fails is told in the window; the log shows the way to it only where nobody expected it."""

from __future__ import annotations

import logging

import pytest

from chipbrief.errors import PickError
from chipbrief_gui.engine_face import note_failure


@pytest.mark.parametrize(
    ("error", "level"),
    [(PickError("Shorten it."), "INFO"), (OSError(28, "full"), "INFO"), (KeyError("odd"), "ERROR")],
)
def test_only_what_nobody_expected_is_an_error_in_the_log(caplog, error, level):
    caplog.set_level(logging.INFO)
    note_failure(logging.getLogger("chipbrief_gui.test"), "It failed.", error)
    (record,) = caplog.records
    assert (record.levelname, record.message) == (level, "It failed.")
