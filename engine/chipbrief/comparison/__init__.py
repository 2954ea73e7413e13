# SPDX-License-Identifier: Apache-2.0
"""Compare two sealed briefs: what they were made from, and the sources, numbers and words that changed.

Each changed number is told with its cause, which is found by judging again with one thing changed at a
time. ``compare`` is the door; the worker process does the work (``contrasting.py``).
"""

from __future__ import annotations

from chipbrief.comparison.comparing import compare, compare_pdfs
from chipbrief.comparison.values import Comparison

__all__ = ["Comparison", "compare", "compare_pdfs"]
