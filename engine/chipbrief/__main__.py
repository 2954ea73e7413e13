# SPDX-License-Identifier: Apache-2.0
"""Run the command line with ``python -m chipbrief``."""

from __future__ import annotations

from chipbrief.cli import main

if __name__ == "__main__":
    main()
