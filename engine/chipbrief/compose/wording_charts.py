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
    "doubtful": said("end not known"),
})

THRESHOLDS: Mapping[str, str] = MappingProxyType({
    "x": said("Total processing performance (TPP = TOPS × bits), log scale"),
    "performance_density": said("Performance density (TPP per mm²), log scale"),
    "interconnect_gb_s": said("Interconnect bandwidth (GB/s), log scale"),
    "estimate": said("hollow: a number is an estimate, a plan or a claim"),
    "least": said("line: half as much if the stated rates are sparse"),
    "beyond": said("does not reach this destination"),
    "no performance_density": said("TPP or the die area"),
    "no interconnect_gb_s": said("TPP or the interconnect bandwidth"),
})

STRIPS: Mapping[str, str] = MappingProxyType({
    "codified": said("box: the regulations say otherwise than what is enforced"),
    "window": said("window"),
})

#: How far a case is proven, in the order in which a chart shows it.
STANDINGS: Mapping[str, str] = MappingProxyType({
    "proven": said("Admitted or penalized"),
    "alleged": said("Alleged"),
    "reported": said("Reported without alleging a breach"),
})
ROUTES: Mapping[str, str] = MappingProxyType({
    "origin": said("Origin"),
    "through": said("Through"),
    "destination": said("Destination"),
    "cases": said("Cases"),
    "unknown": said("unknown"),
})

#: How a place is treated, strictest first.
PLACES: Mapping[str, str] = MappingProxyType({
    "denied": said("license, for some chips with a presumption of denial"),
    "licensed": said("license, no presumption of denial seen"),
    "notified": said("license or notification"),
    "exempt": said("license exception"),
    "free": said("no license by these rules"),
    "unknown": said("not decided"),
    "home": said("no export"),
})

COVERAGE: Mapping[str, str] = MappingProxyType({
    "own": said("About the country"),
    "all": said("Not tied to the country"),
    "before": said("before"),
    "after": said("after"),
    "undated": said("no date"),
})
