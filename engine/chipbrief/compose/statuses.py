# SPDX-License-Identifier: Apache-2.0
"""Answers of the control engine, and the numbers they rest on, as the view shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from chipbrief.compose.view import StatusView
from chipbrief.compose.wording import POLICIES, deciding_tests, limits_text, outcome_of, quantity
from chipbrief.compose.wording_data import in_words
from chipbrief.gather.records import Hbm
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.control_tests import NAMED_CHIP, make_subject
from chipbrief.judge.items import Item
from chipbrief.judge.status import LayerStatus
from chipbrief.language import listed, said

KEYS: Mapping[bool | None, str] = MappingProxyType({True: "controlled", False: "free", None: "unknown"})

#: Numbers that tables show, in this order, with their heads and the decimals shown (None: all).
NUMBERS: Mapping[str, tuple[str, int | None]] = MappingProxyType({
    "tpp": (said("TPP"), 0),
    "performance_density": (said("Density"), 2),
    "interconnect_gb_s": (said("I/O, GB/s"), None),
    "dram_bandwidth_gb_s": (said("DRAM, GB/s"), None),
    "bandwidth_gb_s": (said("GB/s"), None),
    "package_area_mm2": (said("Area, mm²"), None),
    "memory_bandwidth_density_gb_s_mm2": (said("GB/s per mm²"), 2),
})
_OF_CHIPS = ("tpp", "performance_density")
_OF_MEMORY = ("bandwidth_gb_s", "package_area_mm2", "memory_bandwidth_density_gb_s_mm2")
_PARTS = {"dram_plus_io_gb_s": ("dram_bandwidth_gb_s", "interconnect_gb_s")}
_NAMED = said("the chips that the letter names")
_NOT_APPLICABLE = said("none: planar")


def layer_view(layer: LayerStatus) -> StatusView:
    """Return what one layer of law says, in words."""
    return StatusView(
        id=layer.rule_id,
        word=outcome_of(layer),
        key=KEYS[layer.controlled],
        paragraph=in_words(layer.paragraph),
        citation=layer.citation,
        policy=POLICIES[layer.license_policy] if layer.controlled else "",
        tests=deciding_tests(layer),
        source_ids=layer.source_ids,
        verified=layer.verified,
    )


def metrics_of(items: Iterable[Item], layers: Iterable[LayerStatus]) -> tuple[str, ...]:
    """Return the keys of ``NUMBERS`` that a table of items shows: what was tested, and TPP in any case."""
    if any(isinstance(item.record, Hbm) for item in items):
        return _OF_MEMORY
    tested = {test.metric for layer in layers for test in layer.tests}
    parts = {part for metric in tested for part in _PARTS.get(metric, (metric,))}
    wanted = {"tpp", *parts} if parts else set(_OF_CHIPS)
    return tuple(key for key in NUMBERS if key in wanted)


def heads_of(metrics: Iterable[str]) -> tuple[str, ...]:
    """Return the heads of the columns of ``metrics``."""
    return tuple(NUMBERS[key][0] for key in metrics)


def number_of(item: Item, metric: str) -> Decimal | None:
    """Return one number of an item; None when it is unknown."""
    if isinstance(item.record, Hbm) and metric in {"bandwidth_gb_s", "package_area_mm2"}:
        return getattr(item.record, metric)
    return make_subject(item.parameters).numbers[metric]


def numbers_of(item: Item, metrics: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers of an item as text, rounded as tables show them."""
    return tuple(_shown(item, metric) for metric in metrics)


def tests_in_words(group: TestGroup) -> str:
    """Return the tests of a group: ``TPP ≥ 2,400 and < 4,800, performance density ≥ 1.6``."""
    by_metric: dict[str, list[tuple[str, Decimal | None]]] = {}
    for test in group.tests:
        by_metric.setdefault(test.metric, []).append((test.op, test.value))
    told = [
        _NAMED if metric == NAMED_CHIP else limits_text(metric, limits)
        for metric, limits in by_metric.items()
    ]
    return listed(told, ", ")


def _shown(item: Item, metric: str) -> str:
    if metric == "performance_density" and not item.parameters.density_applies:
        return _NOT_APPLICABLE
    return quantity(number_of(item, metric), NUMBERS[metric][1])
