# SPDX-License-Identifier: Apache-2.0
"""One chip against one group of tests: met, not met, or not known."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from chipbrief.gather.records import Threshold
from chipbrief.judge import control_words as words
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.status import Parameters, TestResult
from chipbrief.language import all_of

NAMED_CHIP = "named_chip"
ANY = "any"
_WITHOUT_VALUE = (NAMED_CHIP, ANY)
UNNAMED = "unnamed"
_DENSITY = "performance_density"
_ZERO = Decimal(0)

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


@dataclass(frozen=True, slots=True)
class Subject:
    """What is classified, looked up once: item, market, maker, and its number for each metric."""

    parameters: Parameters
    item: str
    market: str
    maker: str
    numbers: Mapping[str, Decimal | None]


def make_subject(parameters: Parameters) -> Subject:
    """Return the subject; a memory bandwidth density or a transistor count given alone says what it is."""
    return Subject(
        parameters=parameters,
        item=_item(parameters),
        market="datacenter" if parameters.datacenter else "non_datacenter",
        maker=parameters.vendor or UNNAMED,
        numbers=_numbers(parameters),
    )


def _item(parameters: Parameters) -> str:
    if parameters.tpp is None and parameters.memory_bandwidth_density is not None:
        return "memory"
    if parameters.tpp is None and parameters.transistors_billion is not None:
        return "foundry"
    return parameters.item


def concerns(group: TestGroup, subject: Subject) -> bool:
    """Return whether a group is about this kind of item, market and maker."""
    head = group.head
    return (
        head.item == subject.item
        and head.applies_to in ("any", subject.market)
        and (not head.addressees or subject.maker in head.addressees)
    )


def run(group: TestGroup, subject: Subject) -> GroupResult:
    """Return the results of every test of the group, and whether the group is met."""
    numbers = (test for test in group.tests if test.metric not in _WITHOUT_VALUE)
    results = tuple(_test(test, subject, group.head.paragraph) for test in numbers)
    verdicts = [result.met for result in results]
    if len(results) < len(group.tests):
        named = (test for test in group.tests if test.metric == NAMED_CHIP)
        verdicts += [subject.parameters.chip_id in test.chip_ids for test in named]
    return GroupResult(group, results, _all(verdicts))


def in_words(result: GroupResult) -> str:
    """Return the tests that are met, as words; a letter that names the chip says that."""
    told = [
        words.comparison(test.metric, test.value, test.op, test.limit)
        for test in result.results
        if test.value is not None and test.met
    ]
    return all_of(told) if told else words.NAMED


def distinct(results: tuple[GroupResult, ...]) -> tuple[TestResult, ...]:
    """Return every test of the groups once, with all their paragraphs that ask for it."""
    found: dict[TestResult, tuple[str, ...]] = {}
    for test in (test for result in results for test in result.results):
        found[test] = tuple(dict.fromkeys((*found.get(test, ()), *test.paragraphs)))
    return tuple(replace(test, paragraphs=paragraphs) for test, paragraphs in found.items())


def _numbers(parameters: Parameters) -> dict[str, Decimal | None]:
    dram, links = parameters.dram_bandwidth_gb_s, parameters.interconnect_gb_s
    return {
        "tpp": parameters.tpp,
        _DENSITY: parameters.performance_density,
        "interconnect_gb_s": links,
        "dram_bandwidth_gb_s": dram,
        "dram_plus_io_gb_s": None if dram is None or links is None else dram + links,
        "memory_bandwidth_density_gb_s_mm2": parameters.memory_bandwidth_density,
        "transistors_billion": parameters.transistors_billion,
    }


def _test(test: Threshold, subject: Subject, paragraph: str) -> TestResult:
    value, limit = subject.numbers.get(test.metric), test.value or _ZERO
    met = None if value is None else OPERATORS[test.op](value, limit)
    if test.metric == _DENSITY and not subject.parameters.density_applies:
        met = False
    return TestResult(test.metric, value, test.op, limit, met, (paragraph,))


def _all(verdicts: list[bool | None]) -> bool | None:
    if False in verdicts:
        return False
    return None if None in verdicts else True
