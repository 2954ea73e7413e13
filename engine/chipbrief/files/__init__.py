# SPDX-License-Identifier: Apache-2.0
"""Files: read up to a size (``reading``), written whole or not at all (``writing``, ``staging``).

``toml`` and ``zipped`` are for files of these kinds that may come from anybody.
"""

from __future__ import annotations
