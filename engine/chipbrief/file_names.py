# SPDX-License-Identifier: Apache-2.0
"""What the file of a brief is called, unless somebody says so."""

from __future__ import annotations

import re
import unicodedata

from chipbrief.compose.formats import DEFAULT
from chipbrief.pick import Pick


def file_name(pick: Pick, country: str, *, draft: bool = False) -> str:
    """Return the file name that a brief goes by: ``china-dc-training-gpu-2022-10--2025-02.pdf``.

    A format other than the default one stands at its end, and that it is a draft.
    """
    place = plain_name(country) or pick.country.lower()
    as_of = f"-as-of-{pick.as_of}" if pick.as_of != pick.end else ""
    late = "-hindsight" if pick.hindsight else ""
    kind = f"-{pick.format}" if pick.format not in ("", DEFAULT) else ""
    rest = f"{as_of}{late}{kind}{'-draft' if draft else ''}"
    return f"{place}-{pick.chip_class}-{pick.start:%Y-%m}--{pick.end:%Y-%m}{rest}.pdf"


def plain_name(text: str) -> str:
    """Return a text as part of a file name: ``cote-d-ivoire``; empty where it has no letter of ASCII."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
