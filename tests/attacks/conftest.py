# SPDX-License-Identifier: Apache-2.0
"""A brief of one page, quickly rebuilt, for most attacks; the figures of ``small`` for the others."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from support.limits import Patient

from chipbrief.compose import Format, open_formats
from chipbrief.flow import Brief, Workshop, make_brief
from chipbrief.gather import Library
from chipbrief.paths import shipped
from chipbrief.typeset.client import Typesetter


@pytest.fixture(scope="session")
def memo_format() -> Format:
    return open_formats(shipped("templates"))["memo"]


@pytest.fixture(scope="session")
def memo(library: Library, memo_format: Format, typesetter: Typesetter, pick_of) -> Brief:
    """A sealed memo: Malaysia in one month."""
    workshop = Workshop(library, MappingProxyType({"memo": memo_format}), typesetter)
    return make_brief(replace(pick_of("MYS", "2023-05", "2023-05"), format="memo"), workshop)


@pytest.fixture
def patient(typesetter: Typesetter) -> Any:
    """A typesetter that is never late, so that a verdict is about the file, on the slowest machine too."""
    return Patient(typesetter)
