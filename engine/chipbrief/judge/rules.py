# SPDX-License-Identifier: Apache-2.0
"""Which rules, letters, statements and bills touch the country, and which of them fall in the window."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.answers import UNITED_STATES
from chipbrief.gather.records import Rule
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.language import said


def rules_in_window(evidence: Evidence) -> tuple[Rule, ...]:
    """Return the rules that touch the country and took effect in the window, oldest first.

    A rule whose day of effect was not seen counts from its publication.
    """
    pick = evidence.pick
    dated = ((begins(rule), rule) for rule in evidence.rules_touching(pick.country))
    inside = [(day, rule) for day, rule in dated if day is not None and pick.start <= day <= pick.last_shown]
    return tuple(rule for _day, rule in sorted(inside, key=lambda pair: (pair[0], pair[1].id)))


def rules_to_come(evidence: Evidence) -> tuple[Rule, ...]:
    """Return the rules that touch the country, published by the as-of date and in effect only after it."""
    pick = evidence.pick
    waiting = (
        (rule.effective, rule)
        for rule in evidence.rules_touching(pick.country)
        if rule.published and rule.effective and rule.published <= pick.as_of < rule.effective
    )
    return tuple(rule for _day, rule in sorted(waiting, key=lambda pair: (pair[0], pair[1].id)))


def own_rules(evidence: Evidence) -> tuple[Rule, ...]:
    """Return the rules of the pick's country itself in force on the as-of date; none of the United States."""
    pick = evidence.pick
    rules = (evidence.rule_as_known(rule) for rule in evidence.all(Rule) if pick.country in rule.issuers)
    begun = ((begins(rule), rule) for rule in rules if rule.kind == "rule" and pick.country != UNITED_STATES)
    found = [(day, rule) for day, rule in begun if day is not None and day <= pick.as_of]
    held = [(day, rule) for day, rule in found if rule.ended is None or rule.ended > pick.as_of]
    return tuple(rule for _day, rule in sorted(held, key=lambda pair: (pair[0], pair[1].id)))


def begins(rule: Rule) -> date | None:
    """Return the day a rule took effect, or was published when no effective date was seen."""
    return rule.effective or rule.published


def rules_finding(rules: tuple[Rule, ...]) -> Finding:
    """Return the count of rules in the window."""
    return Finding(
        id="rules-in-window",
        question=said("How many rules, letters, statements and bills of the window touch the country?"),
        value=Decimal(len(rules)),
        unit=said("rules, letters, statements and bills"),
        formula=said(
            "count of records whose reach includes the country and whose effective (else "
            "published) date lies in the window"
        ),
        inputs=inputs_of("rules", rules),
        source_ids=sources_of(rules),
        caveats=memory_caveats(rules),
    )
