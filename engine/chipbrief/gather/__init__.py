# SPDX-License-Identifier: Apache-2.0
"""Step 2, gather: from a pick and a data pack to the evidence that answers it, with sources and gaps.

``gather`` is the step, ``Library`` the data pack in memory, and ``choices`` what a pick may name in it.
What is missing is a ``Gap``: a value that a brief prints.
"""

from __future__ import annotations

from chipbrief.gather.choices import choices
from chipbrief.gather.evidence import ALWAYS_NEEDED, Evidence, PackInfo, gather
from chipbrief.gather.gaps import Gap
from chipbrief.gather.library import DATASETS, NAMES, Library

__all__ = [
    "ALWAYS_NEEDED",
    "DATASETS",
    "NAMES",
    "Evidence",
    "Gap",
    "Library",
    "PackInfo",
    "choices",
    "gather",
]
