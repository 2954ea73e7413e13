# SPDX-License-Identifier: Apache-2.0
"""Every sentence of the control engine that a reader sees, in one place."""

from __future__ import annotations

from decimal import Decimal

NOT_MODELLED: tuple[str, ...] = (
    "end use (military, weapons, supercomputers, advanced chip making)",
    "end user: the Entity List and other lists of parties",
    "affiliates of listed parties (the 50 percent rule, whose status is unresolved)",
    "foreign direct product rules and de minimis: whether the item is subject to the EAR",
    "activities of U.S. persons",
    "aggregation: clusters, remote access and quantities",
    "embargoes and sanctions under parts 744 and 746 of the EAR",
    "license exceptions and authorizations other than those named in the answer",
    "foundry and packaging presumptions (Note 1 to 3A090.a)",
    "chips made in breach of the EAR (General Prohibition 10)",
    "notices to single firms whose customers or destinations were not published",
)

METRICS: dict[str, tuple[str, str]] = {
    "tpp": ("TPP", ""),
    "performance_density": ("performance density", ""),
    "interconnect_gb_s": ("interconnect", " GB/s"),
    "dram_bandwidth_gb_s": ("DRAM bandwidth", " GB/s"),
    "dram_plus_io_gb_s": ("DRAM and interconnect together", " GB/s"),
    "memory_bandwidth_density_gb_s_mm2": ("memory bandwidth density", " GB/s per mm2"),
    "transistors_billion": ("transistors", " billion"),
}
SIGNS: dict[str, str] = {">=": "≥", "<=": "≤", ">": ">", "<": "<"}
OUTCOMES: dict[str, str] = {
    "license_required": "A license is required",
    "nac_notification": "A license is required unless License Exception NAC is cleared by notification",
    "aca": "Controlled, with an exception that needs no notification (License Exception ACA)",
    "license_exception_hbm": "A license is required unless the terms of License Exception HBM are met",
    "none": "Not controlled",
}

DOMESTIC = "The destination is the United States, so this is no export."
NO_TEXT = "No control text of this data pack was in force on {day}."
NO_REACH = "The control texts in force on {day} do not reach this destination or headquarters."
NOT_MET = "No test of the control texts in force on {day} is met."
EXCLUDED = "Not controlled: {reasons} ({paragraph})."
MET = "{outcome}: {reasons} ({paragraph})."
NAMED = "the letter names this chip"
UNDECIDED = "Cannot be decided under {paragraph}: {metrics} not known."
STRICTER = "A stricter requirement under {paragraph} cannot be ruled out: {metrics} not known."
LETTER_OPEN = (
    "Letters to single firms also test {metrics}, which is not known for this chip; the answer assumes "
    "that no letter applies."
)
CONDITION_OPEN = "The review policy depends on {metrics}, which is not known."
SNAPSHOT = (
    "Country group membership on {day} is taken from the list as read on {observed}; a change between the "
    "two days that this data pack does not record would not show."
)
AFTER = (
    "The newest text in this data pack is of {read_until}; what changed between then and {day} is not known "
    "here."
)
MEMORY = "Part of this answer rests on a fact from memory that has not yet been read in a source."
UNKNOWN_POLICY = "No review policy for this case was published or seen."
DIFFERS = {
    "enforced": "The codified text says otherwise: {other}",
    "codified": "What the agency says it applies differs: {other}",
}
OTHERWISE = "If {condition}: {explanation}"
SPARSE = "the published rates are sparse (the source does not say), so that the dense ones are half as high"
NO_AREA = "the die area, which is {doubt}, is not relied on"
LISTED = (
    "{name} is on the Entity List{since}{footnotes}: whatever the chip's numbers, every item subject to the "
    "EAR needs a license ({policy})."
)
NOT_YET_LISTED = "{name} was put on the Entity List on {since}, after {day}."
NOT_FOUND = (
    "'{name}' is not among the {count} entries of the Entity List in this data pack, which holds a part of "
    "the list. Look it up in the Consolidated Screening List.{near}"
)
POLICIES: dict[str, str] = {
    "presumption_of_denial": "presumption of denial",
    "policy_of_denial": "policy of denial",
    "case_by_case": "review case by case",
    "mixed": "the policy differs by item: see the entry",
    "see_text": "the policy stands in the regulations: see the entry",
}
LETTER = "The requirement stands in a letter to the firm, not in the CFR: only the enforced layer has it."


def number(value: Decimal) -> str:
    """Return a number for reading: thousands separated, at most two decimals."""
    shown = f"{value:,.2f}"
    return shown.rstrip("0").rstrip(".")


def comparison(metric: str, value: Decimal, sign: str, limit: Decimal) -> str:
    """Return one test in words, such as ``TPP 4,992 ≥ 4,800``."""
    name, unit = METRICS.get(metric, (metric, ""))
    return f"{name} {number(value)} {SIGNS.get(sign, sign)} {number(limit)}{unit}"


def listed(metrics: tuple[str, ...]) -> str:
    """Return the names of metrics, joined for a sentence."""
    return ", ".join(METRICS.get(metric, (metric, ""))[0] for metric in dict.fromkeys(metrics))
