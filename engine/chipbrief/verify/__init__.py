# SPDX-License-Identifier: Apache-2.0
"""Verify: a sealed brief is opened again, made once more from what it carries, and compared with that.

``verify`` and ``verify_paths`` give verdicts. A file may come from anybody, so the locked worker opens it
(``rebuilding``), against a clock (``strangers``), and this process reads plain answers.
"""

from __future__ import annotations

from chipbrief.verify.strangers import SECONDS
from chipbrief.verify.verifying import NOT_RUN, Verdict, files_of, verdict_on, verify, verify_paths

__all__ = ["NOT_RUN", "SECONDS", "Verdict", "files_of", "verdict_on", "verify", "verify_paths"]
