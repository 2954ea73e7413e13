# SPDX-License-Identifier: Apache-2.0
"""What the command line adds to an error: the command or option that helps; the engine tells facts alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from chipbrief.errors import ChipbriefError, OlderPackError, OutOfTime, UnlistedError

MORE_TIME: Final = "A brief that you trust can be given more time with --seconds 60."
_ADVICE: Final[Mapping[type[ChipbriefError], str]] = MappingProxyType({
    OlderPackError: "To go back to it on purpose, add --allow-older.",
    OutOfTime: MORE_TIME,
    UnlistedError: "`chipbrief library list` names those that it has.",
})
_FAULTS: Final = "“chipbrief data check” lists them all."


def advised(error: ChipbriefError) -> str:
    """Return what an error says, and what helps on the command line."""
    has_more = len(getattr(error, "found", ())) > 1
    advice = _FAULTS if has_more else _ADVICE.get(type(error), "")
    return f"{error} {advice}".rstrip()
