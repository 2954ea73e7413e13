# SPDX-License-Identifier: Apache-2.0
"""One chip against one group of tests: met, not met, or not known."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from chipbrief.gather.records import Threshold
from chipbrief.judge import control_words as words
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.status import Parameters, TestResult

NAMED_CHIP = "named_chip"
UNNAMED = "unnamed"
_DENSITY = "performance_density"

OPERATORS: Mapping[str, Callable[[Decimal, Decimal], bool]] = MappingProxyType({
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
})


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group of tests with its results; ``met`` is None when an unknown number decides."""

    group: TestGroup
    results: tuple[TestResult, ...]
    met: bool | None

    @property
    def open_metrics(self) -> tuple[str, ...]:
        """The metrics whose values are not known and would decide."""
        return tuple(dict.fromkeys(result.metric for result in self.results if result.met is None))


def item_of(parameters: Parameters) -> str:
    """Return what is classified: a memory bandwidth density given alone means memory."""
    if parameters.memory_bandwidth_density is not None and parameters.tpp is None:
        return "memory"
    return parameters.item


def concerns(group: TestGroup, parameters: Parameters) -> bool:
    """Say whether a group is about this kind of item, market and maker."""
    head = group.head
    market = "datacenter" if parameters.datacenter else "non_datacenter"
    maker = parameters.vendor or UNNAMED
    return (
        head.item == item_of(parameters)
        and head.applies_to in ("any", market)
        and (not head.addressees or maker in head.addressees)
    )


def run(group: TestGroup, parameters: Parameters) -> GroupResult:
    """Return the results of every test of the group, and whether the group is met."""
    results = tuple(_test(test, parameters) for test in group.tests if test.metric != NAMED_CHIP)
    verdicts = [result.met for result in results]
    verdicts += [parameters.chip_id in test.chip_ids for test in group.tests if test.metric == NAMED_CHIP]
    return GroupResult(group, results, _all(verdicts))


def value_of(metric: str, parameters: Parameters) -> Decimal | None:
    """Return the chip's number for a metric, or None when it is not known."""
    values: dict[str, Decimal | None] = {
        "tpp": parameters.tpp,
        _DENSITY: parameters.performance_density,
        "interconnect_gb_s": parameters.interconnect_gb_s,
        "dram_bandwidth_gb_s": parameters.dram_bandwidth_gb_s,
        "memory_bandwidth_density_gb_s_mm2": parameters.memory_bandwidth_density,
    }
    if metric == "dram_plus_io_gb_s":
        return _sum(parameters.dram_bandwidth_gb_s, parameters.interconnect_gb_s)
    return values.get(metric)


def in_words(result: GroupResult) -> str:
    """Return the tests that are met, as words; a letter that names the chip says that."""
    told = [
        words.comparison(test.metric, test.value, test.op, test.limit)
        for test in result.results
        if test.value is not None and test.met
    ]
    return " and ".join(told) or words.NAMED


def distinct(results: tuple[GroupResult, ...]) -> tuple[TestResult, ...]:
    """Return every test of the groups once."""
    return tuple(dict.fromkeys(test for result in results for test in result.results))


def _test(test: Threshold, parameters: Parameters) -> TestResult:
    value, limit = value_of(test.metric, parameters), test.value or Decimal(0)
    met = None if value is None else OPERATORS[test.op](value, limit)
    if test.metric == _DENSITY and not parameters.density_applies:
        met = False
    return TestResult(test.metric, value, test.op, limit, met)


def _all(verdicts: list[bool | None]) -> bool | None:
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _sum(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    return None if first is None or second is None else first + second
