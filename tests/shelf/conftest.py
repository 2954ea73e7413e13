# SPDX-License-Identifier: Apache-2.0
"""An entry for the brief in a file."""

from __future__ import annotations

import pytest

from chipbrief.shelf import Entry, describe_own, entry_of


@pytest.fixture
def entry(file, small, library) -> Entry:
    return entry_of(file, small.pdf, describe_own(small.pdf, library))
