# SPDX-License-Identifier: Apache-2.0
"""Step 5, check: what is wrong with a finished page, before it is sealed."""

from __future__ import annotations

from chipbrief.check.checks import check, check_laid
from chipbrief.check.problem import CATALOG, ERROR, WARNING, Kind, Problem, problem

__all__ = ["CATALOG", "ERROR", "WARNING", "Kind", "Problem", "check", "check_laid", "problem"]
