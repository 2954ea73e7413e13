# SPDX-License-Identifier: Apache-2.0
"""How long tests wait for what comes in any case: only a test that fails waits so long.

Whether a test passes does not depend on how fast the machine is, so each deadline is this one.
"""

from __future__ import annotations

PATIENCE = 120.0
PATIENCE_MS = int(PATIENCE * 1000)
