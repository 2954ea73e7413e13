# SPDX-License-Identifier: Apache-2.0
"""Step 6, typeset: HTML, CSS and pictures become PDF bytes in a worker process of their own.

``Typesetter`` is the only door. The process that opens it never imports WeasyPrint: the worker does,
behind limits on time, memory and pages, with the bundled fonts and no way to files or the network.
"""

from __future__ import annotations

from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import Limits, Typeset, TypesetFailure, TypesetJob

__all__ = [
    "Limits",
    "Typeset",
    "TypesetFailure",
    "TypesetJob",
    "Typesetter",
]
