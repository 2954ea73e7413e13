# SPDX-License-Identifier: Apache-2.0
"""A short way to make jobs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from chipbrief.typeset.job import TypesetJob

PAGE = "<!doctype html><html lang=en><title>Three lines</title>{}"


@pytest.fixture(scope="session")
def job() -> Callable[..., TypesetJob]:
    def make(body: str, **assets: bytes) -> TypesetJob:
        named = {name.replace("__", "/").replace("_", "."): data for name, data in assets.items()}
        return TypesetJob(PAGE.format(body), named, datetime(2026, 1, 2, tzinfo=UTC))

    return make
