# SPDX-License-Identifier: Apache-2.0
"""Step 4, compose: from findings, a format and the analyst's text to a finished page.

``compose`` is the step and ``Format`` one kind of brief. Findings become the view (``building``, ``view``),
which is all that a template sees (``sandbox``); ``figures`` and ``sections`` build its parts that only some
formats need.
"""

from __future__ import annotations

from chipbrief.compose.composing import Composed, Draw, compose
from chipbrief.compose.formats import Format, open_formats, read_format
from chipbrief.compose.view import BriefView

__all__ = ["BriefView", "Composed", "Draw", "Format", "compose", "open_formats", "read_format"]
