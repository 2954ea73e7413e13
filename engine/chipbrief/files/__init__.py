# SPDX-License-Identifier: Apache-2.0
"""Files: read up to a size (``reading``), and written whole or not at all (``writing``, ``staging``)."""

from __future__ import annotations
