# SPDX-License-Identifier: Apache-2.0
"""The shipped law, read once."""

from __future__ import annotations

import pytest

from chipbrief.gather import Library
from chipbrief.judge.control import Law


@pytest.fixture(scope="session")
def law(library: Library) -> Law:
    return Law.of(library)
