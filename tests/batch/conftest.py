# SPDX-License-Identifier: Apache-2.0
"""The shipped pack and formats as a stock, and rows on them."""

from __future__ import annotations

import pytest

from chipbrief.batch import Stock, make_plan, rows_of
from chipbrief.compose import open_formats
from chipbrief.paths import shipped

MAY = {"from": "2023-05", "to": "2023-05"}
SMALL = {"countries": ["MYS"], "classes": ["dc-training-gpu"], "formats": ["memo"], **MAY}


@pytest.fixture(scope="session")
def stock(library):
    return Stock(library, open_formats(shipped("templates")))


@pytest.fixture(scope="session")
def rows_from(stock):
    """Return a maker of rows from the values of a plan: a memo on Malaysia by default."""
    return lambda **more: rows_of(make_plan({**SMALL, **more}), stock)
