# SPDX-License-Identifier: Apache-2.0
"""The words of kept pages; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

KEPT_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "kept.shown": "Pages made before are shown until the brief is made…",
    "kept.canceled": "Canceled. The pages shown were made before: they can be read, not exported.",
})
