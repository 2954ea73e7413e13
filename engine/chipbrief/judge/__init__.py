# SPDX-License-Identifier: Apache-2.0
"""Step 3, judge: findings with formula, inputs and doubt, computed from the evidence.

``judge`` is the step. ``control`` classifies chips under the law, with its parts in ``control_*``;
``questions`` has a module for each question that a format may ask.
"""

from __future__ import annotations

from chipbrief.judge.finding import Finding
from chipbrief.judge.judging import Findings, JudgedClaim, judge

__all__ = ["Finding", "Findings", "JudgedClaim", "judge"]
