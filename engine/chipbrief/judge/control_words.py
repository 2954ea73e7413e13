# SPDX-License-Identifier: Apache-2.0
"""Every sentence of the control engine that a reader sees, in one place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from chipbrief.language import Pattern, listed, round_half_up, said

FOUNDRY = said("foundry and packaging presumptions (Note 1 to 3A090.a)")
NOT_MODELLED: tuple[str, ...] = (
    said("end use (military, weapons, supercomputers, advanced chip making)"),
    said("end user: the Entity List and other lists of parties"),
    said("affiliates of listed parties"),
    said("foreign direct product rules and de minimis: whether the item is subject to the EAR"),
    said("activities of U.S. persons"),
    said("aggregation: clusters, remote access and quantities"),
    said("embargoes and sanctions under parts 744 and 746 of the EAR"),
    said("license exceptions and authorizations other than those named in the answer"),
    FOUNDRY,
    said("chips made in breach of the EAR (General Prohibition 10)"),
    said("notices to single firms whose customers or destinations were not published"),
)

#: Metric -> its name and unit as a sentence has them. ``compose.wording`` has shorter labels for tables.
METRICS_IN_SENTENCE: dict[str, tuple[str, str]] = {
    "tpp": (said("TPP"), ""),
    "performance_density": (said("performance density"), ""),
    "interconnect_gb_s": (said("interconnect"), said("GB/s")),
    "dram_bandwidth_gb_s": (said("DRAM bandwidth"), said("GB/s")),
    "dram_plus_io_gb_s": (said("DRAM and interconnect together"), said("GB/s")),
    "memory_bandwidth_density_gb_s_mm2": (said("memory bandwidth density"), said("GB/s per mm²")),
    "transistors_billion": (said("transistors"), said("billion")),
}
SIGNS: dict[str, str] = {">=": "≥", "<=": "≤", ">": ">", "<": "<"}
#: What a group of tests that is met leads to, as the sentence that begins an explanation.
OUTCOMES_IN_SENTENCE: dict[str, str] = {
    "license_required": said("A license is required"),
    "nac_notification": said("A license is required unless License Exception NAC is cleared by notification"),
    "aca": said("Controlled, with an exception that needs no notification (License Exception ACA)"),
    "nac": said("Controlled, with an exception that needs no notification (License Exception NAC)"),
    "license_exception_hbm": said("A license is required unless the terms of License Exception HBM are met"),
    "none": said("Not controlled"),
}
#: Outcome -> the name that it had before, and until when: what has been License Exception ACA since April
#: 2024 was until then the part of License Exception NAC that needs no notification (89 FR 23876).
_CALLED_UNTIL: dict[str, tuple[str, date]] = {"aca": ("nac", date(2024, 4, 3))}

DOMESTIC = said("The destination is the United States, so this is no export.")
NO_TEXT = Pattern("No control text of this data pack was in force on {day}.")
NO_REACH = Pattern("The control texts in force on {day}, do not reach this destination.")
NO_REACH_OF_FIRM = Pattern(
    "The control texts in force on {day}, do not reach this destination or headquarters."
)
NOT_MET = Pattern("No test of the control texts in force on {day}, is met.")
EXCLUDED = Pattern("Not controlled: {reasons} ({paragraph}).")
MET = Pattern("{outcome}: {reasons} ({paragraph}).")
NAMED = said("the letter names this chip")
UNDECIDED = Pattern("Cannot be decided under {paragraph}: {metrics} not known.")
STRICTER = Pattern("A stricter requirement under {paragraph} cannot be ruled out: {metrics} not known.")
LETTER_OPEN = Pattern(
    "Letters to single firms also test {metrics}, which is not known for this chip; the answer assumes "
    "that no letter applies."
)
CONDITION_OPEN = Pattern("The review policy depends on {metrics}, which is not known.")
CONDITION_WITHOUT_TEST = Pattern(
    "The review policy depends on {condition}, of which this data pack has no test on that day."
)
SNAPSHOT = Pattern(
    "Country group membership on {day}, is taken from the list as read on {observed}; a change between the "
    "two days that this data pack does not record would not show."
)
AFTER = Pattern(
    "The newest text in this data pack is of {read_until}; what changed between then and {day} is not known "
    "here."
)
MEMORY = said("Part of this answer rests on a fact from memory that has not yet been read in a source.")
UNKNOWN_POLICY = said("No review policy for this case was published or seen.")
DIFFERS = {
    "enforced": Pattern("The codified text says otherwise: {other}"),
    "codified": Pattern("What the agency says it applies differs: {other}"),
}
OTHERWISE = Pattern("If {condition}: {explanation}")
OTHERWISE_REVIEWED = Pattern("If {condition}, the review policy would be another one: {policy}.")
HEADQUARTERED = Pattern("the recipient or its parent has its headquarters in one of {places}")
SPARSE = said(
    "the published rates are sparse (the source does not say), so that the dense ones are half as high"
)
NO_AREA = Pattern("the die area, which is {doubt}, is not relied on")
AREA = Pattern("The die area is {doubt}.")
AREA_NOTED = Pattern("The die area is {doubt}. {notes}")
PLANAR = Pattern(
    "Logic at {node} nm is taken as planar, so it has no applicable die area and no density test can be met."
)
LISTED = Pattern(
    "{name} is on the Entity List{since}{footnotes}: whatever the chip’s numbers, every item subject to the "
    "EAR needs a license ({policy}). Footnotes and policy are those of the list as this data pack read it."
)
SINCE = Pattern(" since {day}")
FOOTNOTES = Pattern(" with footnote {names}")
NEAR = Pattern(" Near it: {names}.")
NOT_YET_LISTED = Pattern("{name} was put on the Entity List on {since}, after {day}.")
NOT_FOUND = Pattern(
    "“{name}” is not among the {count} entries of the Entity List in this data pack, which holds a part of "
    "the list. Look it up in the Consolidated Screening List.{near}"
)
#: Review policy -> how a sentence names it.
POLICIES_IN_SENTENCE: dict[str, str] = {
    "presumption_of_denial": said("presumption of denial"),
    "presumption_of_approval": said("presumption of approval"),
    "policy_of_denial": said("policy of denial"),
    "case_by_case": said("review case by case"),
    "none": said("an exception applies, so that nothing is reviewed"),
    "unknown": said("review policy not seen"),
    "mixed": said("the policy differs by item: see the entry"),
    "see_text": said("the policy stands in the regulations: see the entry"),
}
LETTER = said(
    "The requirement stands in a letter to the firm, not in the CFR: only the enforced layer has it."
)


def name_then(outcome: str, last: date | None) -> str:
    """Return the key in ``OUTCOMES_IN_SENTENCE`` of the name of an outcome under a text that ends on a day.

    >>> name_then("aca", date(2024, 4, 3)), name_then("aca", None)
    ('nac', 'aca')
    """
    name, until = _CALLED_UNTIL.get(outcome, (outcome, date.max))
    return name if last is not None and last <= until else outcome


def comparison(metric: str, value: Decimal, sign: str, limit: Decimal) -> str:
    """Return one test in words, such as ``TPP 4,992 ≥ 4,800``.

    The number has at most two decimals, or as many as show on which side of the limit it is.
    """
    name, unit = METRICS_IN_SENTENCE.get(metric, (metric, ""))
    return said(
        "{metric} {value} {sign} {limit}",
        metric=name,
        value=round_half_up(value, decimals_beside(value, (limit,), 2)),
        sign=SIGNS.get(sign, sign),
        limit=said("{limit} {unit}", limit=limit, unit=unit) if unit else limit,
    )


def decimals_beside(value: Decimal, limits: Iterable[Decimal], least: int) -> int:
    """Return the fewest decimals, at least ``least``, that keep a rounded value on its side of each limit.

    Rounded half up to that many decimals it is above, at or below each limit just as it is exactly.

    >>> decimals_beside(Decimal("5.9184"), [Decimal("1.6"), Decimal("5.92")], 2)
    3
    """
    for limit in limits:
        while round_half_up(value, least).compare(limit) != value.compare(limit):
            least += 1
    return least


def names_of(metrics: tuple[str, ...]) -> str:
    """Return the names of metrics, joined for a sentence."""
    names = (METRICS_IN_SENTENCE.get(metric, (metric, ""))[0] for metric in dict.fromkeys(metrics))
    return listed(names, ", ")
