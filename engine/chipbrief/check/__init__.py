# SPDX-License-Identifier: Apache-2.0
"""Step 5, check: what is wrong with a finished page, before it is sealed.

Each theme has a file with its kinds of problem, its checks, and a table of them at the end: a check is a
plain function from the page, or from what was measured on paper, to problems.
"""

from __future__ import annotations

from chipbrief.check.checks import CATALOG, blocking, check, check_printed, ordered
from chipbrief.check.printed import Printed, located
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem

__all__ = [
    "CATALOG",
    "ERROR",
    "WARNING",
    "Kind",
    "Place",
    "Printed",
    "Problem",
    "blocking",
    "check",
    "check_printed",
    "located",
    "ordered",
]
