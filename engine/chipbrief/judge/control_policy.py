# SPDX-License-Identifier: Apache-2.0
"""How an application for a license would be reviewed: the policy row that fits the case best."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.gather.records import LicensePolicy
from chipbrief.judge import control_words as words
from chipbrief.judge.control_asked import Asked
from chipbrief.judge.control_law import TestGroup, worst
from chipbrief.judge.control_scope import Case
from chipbrief.judge.control_tests import run

#: What is assumed of a deal when nothing else is said.
ASSUMED: tuple[str, ...] = ("export_from_us", "within_allocation")


@dataclass(frozen=True, slots=True)
class Review:
    """The policy under which an application would be reviewed, and what it rests on."""

    policy: str
    source_ids: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    verified: str = "seen"
    id: str = ""


def review(paragraph: str, asked: Asked) -> Review:
    """Return the review policy for a chip controlled under ``paragraph``; unknown when no row fits."""
    for policy in asked.case.policies:
        if not _fits(policy, paragraph, asked):
            continue
        met, doubt = _condition(policy, asked)
        if met:
            return _review(policy.policy, policy, policy.note, asked.case)
        if met is None:
            return _review("unknown", policy, doubt, asked.case)
    return Review("unknown", caveats=(words.UNKNOWN_POLICY,))


def _review(word: str, policy: LicensePolicy, told: str, case: Case) -> Review:
    """Return the review under a policy, with what there is to doubt about its reach."""
    reach = case.reaches[policy.scope_id]
    return Review(
        policy=word,
        source_ids=policy.source_ids,
        caveats=(*((told,) if told else ()), *reach.doubts),
        verified=worst((policy.verified, reach.verified)),
        id=policy.id,
    )


def _fits(policy: LicensePolicy, paragraph: str, asked: Asked) -> bool:
    return (
        policy.layer in ("both", asked.layer)
        and policy.applies_to in ("any", asked.subject.market)
        and (not policy.circumstance or policy.circumstance in asked.circumstances)
        and any(_covers(listed, paragraph) for listed in policy.paragraphs)
    )


def _covers(listed: str, paragraph: str) -> bool:
    return paragraph == listed or paragraph.startswith((f"{listed}.", f"{listed} "))


def _condition(policy: LicensePolicy, asked: Asked) -> tuple[bool | None, str]:
    """Return whether the policy's condition is met, and what leaves it open: then it is None."""
    if policy.condition is None:
        return True, ""
    groups = [group for group in asked.case.conditions if _is_of(group, policy)]
    if not groups:
        return None, words.CONDITION_WITHOUT_TEST.format(condition=policy.condition)
    results = [run(group, asked.subject) for group in groups]
    if any(result.met for result in results):
        return True, ""
    metrics = tuple(metric for result in results if result.met is None for metric in result.open_metrics)
    return (None, words.CONDITION_OPEN.format(metrics=words.names_of(metrics))) if metrics else (False, "")


def _is_of(group: TestGroup, policy: LicensePolicy) -> bool:
    return (group.head.rule_id, group.head.paragraph) == (policy.rule_id, policy.condition)
