# SPDX-License-Identifier: Apache-2.0
"""A brief in a file, and an entry for it."""

from __future__ import annotations

import pytest

from chipbrief.shelf import Entry, describe_own, entry_of


@pytest.fixture
def file(tmp_path, small):
    path = tmp_path / "malaysia.pdf"
    path.write_bytes(small.pdf)
    return path


@pytest.fixture
def entry(file, small, library) -> Entry:
    return entry_of(file, small.pdf, describe_own(small.pdf, library))
