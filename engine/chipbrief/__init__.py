# SPDX-License-Identifier: Apache-2.0
"""Chipbrief: briefs on U.S. export controls on AI chips that carry their own evidence.

The engine is seven plain steps, one folder or module each: pick, gather, judge, compose, check,
typeset, seal. ``chipbrief.flow`` runs them in order; ``chipbrief.verify`` undoes and compares.
"""

from __future__ import annotations

__version__ = "0.1.0"
