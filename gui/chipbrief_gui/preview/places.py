# SPDX-License-Identifier: Apache-2.0
"""How the pages were looked at, as a line of text to keep from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from chipbrief_gui.preview.layout import FITS, ZOOM_STEPS, Reading


def as_line(reading: Reading, side: str) -> str:
    """Return how pages are looked at, and the tab of the panel beside them (empty when it is shut)."""
    found = {"fit": reading.fit, "zoom": f"{reading.zoom:.3f}", "single": int(reading.single), "side": side}
    return " ".join(f"{key}={value}" for key, value in found.items())


def from_line(line: str) -> tuple[Reading, str]:
    """Return what ``as_line`` wrote; whatever is wrong in it gets its default."""
    found = dict(part.split("=", 1) for part in line.split() if "=" in part)
    fit = found.get("fit", "")
    reading = Reading(fit if fit in FITS else Reading().fit, _zoom(found), found.get("single") == "1")
    return reading, found.get("side", "")


def _zoom(found: Mapping[str, str]) -> float:
    with suppress(ValueError):
        # NaN is neither smaller nor larger than anything.
        if ZOOM_STEPS[0] <= (zoom := float(found.get("zoom", ""))) <= ZOOM_STEPS[-1]:
            return zoom
    return 1.0
