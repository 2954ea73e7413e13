# SPDX-License-Identifier: Apache-2.0
"""The evidence that the questions are tested with, gathered once."""

from __future__ import annotations

import pytest
from support.picks import NOW

from chipbrief.gather import Evidence, Library, gather


@pytest.fixture(scope="session")
def now(library: Library) -> Evidence:
    """Return the evidence of the founding question as it is known last."""
    return gather(NOW, library)
