# SPDX-License-Identifier: Apache-2.0
"""How old a data pack is today: asked of the clock for the window only; no brief depends on it."""

from __future__ import annotations

from datetime import UTC, date, datetime


def too_old(version: str, most: int) -> int:
    """Return the age in days of the data pack of a version, if it is over ``most``; else 0.

    A ``most`` of 0 never warns, nor does a version that is no day or month.
    """
    try:
        day = date.fromisoformat(version if version.count("-") == 2 else f"{version}-01")
    except ValueError:
        return 0
    days = (datetime.now(UTC).date() - day).days
    return days if 0 < most < days else 0
