# SPDX-License-Identifier: Apache-2.0
"""The words that stand inside charts, by chart and key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.language import said

TIMELINE: Mapping[str, str] = MappingProxyType({
    "rule": said("rule"),
    "letter": said("letter to firms"),
    "statement": said("statement"),
    "order": said("order"),
    "law": said("bill"),
    "proposed": said("announced, proposed or withdrawn"),
    "both": said("in the regulations and enforced"),
    "text": said("in the regulations, not enforced"),
    "applied": said("enforced without a published text"),
    "doubtful": said("whether it ended is not known"),
})
