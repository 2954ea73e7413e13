# SPDX-License-Identifier: Apache-2.0
"""How numbers, dates and states are worded: the one place for words that the engine itself prints."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from chipbrief.gather.records import Period
from chipbrief.judge.status import LayerStatus, TestResult

OUTCOMES = {
    "license_required": "License required",
    "nac_notification": "License, or NAC after notification",
    "aca": "License Exception ACA",
    "license_exception_hbm": "License Exception HBM on conditions",
    "none": "No license by these rules",
    "unknown": "Not decided: a number is unknown",
}
POLICIES = {
    "presumption_of_denial": "presumption of denial",
    "presumption_of_approval": "presumption of approval",
    "policy_of_denial": "policy of denial",
    "case_by_case": "case by case",
    "none": "",
    "unknown": "review policy not seen",
}
STANCES = {
    "controls_working": "Controls are working",
    "controls_failing": "Controls are failing",
    "neutral": "Neither side",
}
METRICS = {
    "tpp": "TPP",
    "performance_density": "performance density",
    "interconnect_gb_s": "I/O GB/s",
    "dram_bandwidth_gb_s": "DRAM GB/s",
    "dram_plus_io_gb_s": "DRAM plus I/O GB/s",
    "memory_bandwidth_density_gb_s_mm2": "GB/s per mm²",
    "transistors_billion": "billion transistors",
}
OPERATORS = {">=": "≥", ">": ">", "<": "<", "<=": "≤"}
SUBJECTS = {
    "chips": "Chip thresholds and licenses",
    "hbm": "Memory and chip-making tools",
    "equipment": "Memory and chip-making tools",
    "foundry": "Memory and chip-making tools",
    "entities": "Entity listings",
}
OTHER_SUBJECT = "Other"
_MONTHS = "January February March April May June July August September October November December".split()


def number(value: Decimal | int, places: int | None = None) -> str:
    """Return the number with thousands separators, exact or rounded half up to ``places`` decimals.

    >>> number(Decimal("15830.4"), 0), number(Decimal("0.05"))
    ('15,830', '0.05')
    """
    exact = Decimal(value)
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{exact:,f}"
    return text.rstrip("0").rstrip(".") if places is None and "." in text else text


def day(value: date) -> str:
    """Return a date as February 12, 2025, in English whatever the locale of the machine."""
    return f"{_MONTHS[value.month - 1]} {value.day}, {value.year}"


def when(period: Period | None) -> str:
    """Return a date known to the day, the month or the year, in words; empty when there is none."""
    if period is None:
        return ""
    if period.first == period.last:
        return day(period.first)
    whole_year = period.first.month != period.last.month
    return f"{period.first.year}" if whole_year else f"{_MONTHS[period.first.month - 1]} {period.first.year}"


def estimate(low: Decimal | None, central: Decimal | None, high: Decimal | None) -> str:
    """Return an estimate with its range, never the central value alone where a range exists.

    >>> estimate(Decimal(1600), Decimal(18000), Decimal(200000))
    '18,000 (1,600 to 200,000)'
    """
    if low is not None and high is not None:
        span = f"{number(low)} to {number(high)}"
        return span if central is None else f"{number(central)} ({span})"
    if low is not None:
        return f"at least {number(low)}" if central is None else f"{number(central)} (at least {number(low)})"
    if high is not None:
        return f"at most {number(high)}" if central is None else f"{number(central)} (at most {number(high)})"
    return "" if central is None else number(central)


def percent(probability: Decimal) -> str:
    """Return a probability in whole percent; never 0 % or 100 %.

    >>> percent(Decimal("0.003")), percent(Decimal("0.84")), percent(Decimal("0.9997"))
    ('under 1%', '84%', 'over 99%')
    """
    if probability < Decimal("0.01"):
        return "under 1%"
    return "over 99%" if probability > Decimal("0.99") else f"{number(probability * 100, 0)}%"


def predicate(term: str) -> str:
    """Return a term of likelihood as a predicate before an infinitive.

    >>> predicate("very likely"), predicate("roughly even chance")
    ('is very likely to', 'has a roughly even chance to')
    """
    if term.endswith("chance"):
        return f"has {'a ' if term.startswith('roughly') else ''}{term} to"
    return f"is {term} to"


def noun(label: str) -> str:
    """Return a label as it stands inside a sentence: first letter small unless it begins an abbreviation.

    >>> noun("Data-center training GPU"), noun("HBM stack")
    ('data-center training GPU', 'HBM stack')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def test_text(test: TestResult) -> str:
    """Return one test of a rule with its numbers: ``TPP 5,285 ≥ 4,800``."""
    places = 2 if "density" in test.metric else 0
    value = "unknown" if test.value is None else number(test.value, places)
    sign = OPERATORS[test.op] if test.met is not False else f"not {OPERATORS[test.op]}"
    return f"{METRICS[test.metric]} {value} {sign} {number(test.limit)}"


def deciding_tests(layer: LayerStatus) -> str:
    """Return the tests that decide: those met when caught, those that fail when free, or what is unknown."""
    if layer.controlled is None:
        unknown = dict.fromkeys(METRICS[test.metric] for test in layer.tests if test.value is None)
        return f"{', '.join(unknown)} unknown"
    decisive = (test_text(test) for test in layer.tests if test.met is layer.controlled)
    return "; ".join(dict.fromkeys(decisive))
