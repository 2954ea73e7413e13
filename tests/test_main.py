# SPDX-License-Identifier: Apache-2.0
"""The start of the program: the worker of a command that needs one loads before all else."""

from __future__ import annotations

import pytest

from chipbrief.__main__ import _started


@pytest.mark.parametrize("words", [[], ["list", "chips"], ["brief", "--help"], ["app"]])
def test_a_command_that_typesets_nothing_starts_no_worker(words):
    assert _started(words) is None


def test_a_worker_that_was_started_ahead_serves_the_command():
    typesetter = _started(["brief", "--country", "CHN"])
    assert typesetter
    with typesetter:
        assert dict(typesetter.draw({})) == {}
