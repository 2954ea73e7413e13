# SPDX-License-Identifier: Apache-2.0
"""How numbers, dates and states are worded: the one place for words that the engine itself prints.

They are ``Said`` texts, so that a page in another language can have them in its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from chipbrief.gather.records import Period, Threshold
from chipbrief.judge.control_words import SIGNS, decimals_beside, name_then
from chipbrief.judge.status import LayerStatus, Otherwise, TestResult
from chipbrief.language import Pattern, Rounded, Share, all_of, listed, said

#: Labels for tables and charts; the control engine has the words of sentences (``judge.control_words``).
OUTCOMES = {
    "license_required": said("License required"),
    "nac_notification": said("License, or NAC after notification"),
    "aca": said("License Exception ACA"),
    "nac": said("License Exception NAC, without notification"),
    "license_exception_hbm": said("License Exception HBM on conditions"),
    "none": said("No license by these rules"),
    "unknown": said("Not decided (a number is unknown)"),
}
POLICIES = {
    "presumption_of_denial": said("presumption of denial"),
    "presumption_of_approval": said("presumption of approval"),
    "policy_of_denial": said("policy of denial"),
    "case_by_case": said("case by case"),
    "none": "",
    "unknown": said("review policy not seen"),
}
STANCES = {
    "controls_working": said("Controls are working"),
    "controls_failing": said("Controls are failing"),
    "neutral": said("Neither side"),
}
METRICS = {
    "tpp": said("TPP"),
    "performance_density": said("performance density"),
    "interconnect_gb_s": said("I/O GB/s"),
    "dram_bandwidth_gb_s": said("DRAM GB/s"),
    "dram_plus_io_gb_s": said("DRAM plus I/O GB/s"),
    "memory_bandwidth_density_gb_s_mm2": said("GB/s per mm²"),
    "transistors_billion": said("billion transistors"),
}
_TOOLS = said("Memory and chip-making tools")
SUBJECTS = {
    "chips": said("Chip thresholds and licenses"),
    "hbm": _TOOLS,
    "equipment": _TOOLS,
    "foundry": _TOOLS,
    "entities": said("Entity listings"),
}
OTHER_SUBJECT = said("Other")
UNKNOWN = said("unknown")


def outcome_of(answer: LayerStatus | Otherwise) -> str:
    """Return what an answer asks for, by the name that it had under the text that decides."""
    return OUTCOMES[answer.named]


def consequence_of(head: Threshold) -> str:
    """Return what follows from a text whose tests are met, by the name that it had under that text."""
    return OUTCOMES[name_then(head.consequence, head.effective_to)]


def when(period: Period | None) -> str:
    """Return a date known to the day, the month or the year, in words; empty when there is none."""
    return "" if period is None else said("{when}", when=period)


def estimate(low: Decimal | None, central: Decimal | None, high: Decimal | None) -> str:
    """Return an estimate with its range, never the central value alone where a range exists.

    >>> estimate(Decimal(1600), Decimal(18000), Decimal(200000))
    '18,000 (1,600 to 200,000)'
    """
    known = {"low": low, "central": central, "high": high}
    values = {name: value for name, value in known.items() if value is not None}
    return said(_ESTIMATES[tuple(values)], **values) if values else ""


#: What is known of an estimate, and the pattern that says all of it.
_ESTIMATES: Mapping[tuple[str, ...], str] = {
    ("low", "central", "high"): Pattern("{central} ({low} to {high})"),
    ("low", "high"): Pattern("{low} to {high}"),
    ("low", "central"): Pattern("{central} (at least {low})"),
    ("low",): Pattern("at least {low}"),
    ("central", "high"): Pattern("{central} (at most {high})"),
    ("high",): Pattern("at most {high}"),
    ("central",): "{central}",
}


def percent(probability: Decimal) -> str:
    """Return a probability in whole percent; never 0 % or 100 %.

    >>> percent(Decimal("0.003")), percent(Decimal("0.84")), percent(Decimal("0.9997"))
    ('under 1%', '84%', 'over 99%')
    """
    if probability < Decimal("0.01"):
        return said("under {share}", share=Share(Decimal("0.01")))
    if probability > Decimal("0.99"):
        return said("over {share}", share=Share(Decimal("0.99")))
    return said("{share}", share=Share(probability))


def opening(term: str) -> str:
    """Return a term of likelihood as the opening of a sentence, before “that”.

    >>> opening("very likely"), opening("almost no chance")
    ('It is very likely', 'There is almost no chance')
    """
    return _OPENINGS[term]


#: The terms of the row of ICD 203 that this project uses (``judge.words.LIKELIHOOD``).
_OPENINGS: Mapping[str, str] = {
    "almost no chance": said("There is almost no chance"),
    "very unlikely": said("It is very unlikely"),
    "unlikely": said("It is unlikely"),
    "roughly even chance": said("There is a roughly even chance"),
    "likely": said("It is likely"),
    "very likely": said("It is very likely"),
    "almost certain": said("It is almost certain"),
}


def noun(label: str) -> str:
    """Return a label as it stands inside a sentence: first letter small unless it begins a name.

    >>> noun("Data-center training GPU"), noun("HBM stack"), noun("China-specific variant")
    ('data-center training GPU', 'HBM stack', 'China-specific variant')
    """
    return label if label[1:2].isupper() or label.startswith(_PROPER) else label[:1].lower() + label[1:]


#: How labels begin that are capital everywhere.
_PROPER = ("China", "Chinese")


def tests_text(tests: Sequence[TestResult]) -> str:
    """Return the tests of one number, which is printed once: ``TPP 2,954 ≥ 2,400 and < 4,800``.

    A test that fails without a number does not apply, as that of density to planar logic.
    """
    if tests[0].value is None and tests[0].met is False:
        return said("{metric} does not apply", metric=METRICS[tests[0].metric])
    metric, value = tests[0].metric, quantity(tests[0].value, decimals_of(tests))
    limits = all_of([_limit_text(test) for test in tests])
    return said("{metric} {value} {limits}", metric=METRICS[metric], value=value, limits=limits)


def decimals_of(tests: Sequence[TestResult]) -> int:
    """Return how many decimals to show of the number that the tests are about, beside its limits."""
    metric, value = tests[0].metric, tests[0].value
    least = 2 if "density" in metric else 0
    return least if value is None else decimals_beside(value, (test.limit for test in tests), least)


def _limit_text(test: TestResult) -> str:
    pattern = Pattern("not {sign} {limit}") if test.met is False else "{sign} {limit}"
    return said(pattern, sign=SIGNS[test.op], limit=test.limit)


def quantity(value: Decimal | None, places: int | None = None) -> str:
    """Return a number rounded half up to ``places`` (None: with all digits); the word for unknown if None.

    >>> quantity(Decimal("5285.4"), 0), quantity(None)
    ('5,285', 'unknown')
    """
    if value is None:
        return UNKNOWN
    return said("{value}", value=value if places is None else Rounded(value, places))


def limits_text(metric: str, limits: Sequence[tuple[str, Decimal | None]]) -> str:
    """Return the limits of a metric, pairs of an operator and a number: ``TPP ≥ 2,400 and < 4,800``."""
    told = [said("{sign} {limit}", sign=SIGNS[op], limit=limit) for op, limit in limits if limit is not None]
    return said("{metric} {limits}", metric=METRICS[metric], limits=all_of(told))


def deciding_tests(layer: LayerStatus) -> str:
    """Return the tests that decide: met when caught or taken out, failed when free, or what is unknown.

    Tests of one number are told together; of those that fail, the one that is nearest says it all.
    """
    if layer.controlled is None:
        unknown = dict.fromkeys(METRICS[test.metric] for test in layer.tests if test.value is None)
        return said("{metrics} unknown", metrics=listed(unknown, ", "))
    met = layer.controlled or bool(layer.paragraph)  # a paragraph that takes an item out is met, too
    decisive = [test for test in dict.fromkeys(layer.tests) if test.met is met]
    told = decisive if met else _nearest(decisive)
    metrics = dict.fromkeys(test.metric for test in told)
    return listed(tests_text([test for test in told if test.metric == metric]) for metric in metrics)


def _nearest(failed: Iterable[TestResult]) -> list[TestResult]:
    """Return of each number and sign the limit that it misses by least: it misses the others too."""
    found: dict[tuple[str, str], TestResult] = {}
    for test in failed:
        key = (test.metric, test.op)
        best = found.get(key)
        up = test.op.startswith(">")
        if best is None or (test.limit < best.limit if up else test.limit > best.limit):
            found[key] = test
    return list(found.values())
