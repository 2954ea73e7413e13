# SPDX-License-Identifier: Apache-2.0
"""The records that a brief counts and an annex prints, as they were known on the as-of date.

The tables of law are gathered whole, because the control engine dates them itself; on paper a rule of a later
day, or the end that one got later, is hindsight.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from chipbrief.gather.evidence import Evidence, cited_keys
from chipbrief.gather.hindsight import member_as_known, scope_as_known
from chipbrief.gather.known import known_from
from chipbrief.gather.records import Chip, GroupMember, LicensePolicy, Record, Rule, Scope, Threshold


def as_known(evidence: Evidence) -> Evidence:
    """Return the evidence without what of the law came after the as-of date; with hindsight it is late.

    Sources that only such law cites go with it.
    """
    later = _later(evidence)
    if evidence.pick.hindsight:
        return replace(evidence, late_ids=evidence.late_ids | later)
    known = {
        name: tuple(_without_later_end(row, evidence) for row in rows if row.id not in later)
        for name, rows in evidence.records.items()
    }
    used = cited_keys(known)
    sources = tuple(source for source in evidence.sources if source.id in used)
    return replace(evidence, records=MappingProxyType(known), sources=sources)


def _later(evidence: Evidence) -> frozenset[str]:
    """Return the ids of the rows of the law that were not known on the as-of date."""
    day, sources = evidence.pick.as_of, {source.id: source for source in evidence.sources}
    rules = {rule.id for rule in evidence.all(Rule) if _begins(rule, known_from(rule, sources)) > day}
    texts = (*evidence.all(Threshold), *evidence.all(LicensePolicy))
    later = set(_later_texts(texts, rules, day))
    named = {text.scope_id for text in texts if text.id not in later}
    scopes = {text.scope_id for text in texts} - named
    members = (row for row in evidence.all(GroupMember) if row.valid_from and row.valid_from > day)
    return frozenset({*rules, *later, *scopes, *(member.id for member in members)})


def _begins(rule: Rule, known: date | None) -> date:
    """Return the day from which a rule was known or had effect, whichever came first."""
    return min((day for day in (known, rule.effective) if day), default=date.max)


def _later_texts(
    texts: tuple[Threshold | LicensePolicy, ...], later_rules: set[str], day: date
) -> Iterator[str]:
    """Yield the ids of texts to come: of later rules, and those that replace the first of their rule."""
    first: dict[str, date] = {}
    for text in texts:
        first[text.rule_id] = min(text.effective_from, first.get(text.rule_id, date.max))
    for text in texts:
        replaces = text.effective_from > first[text.rule_id]
        if text.effective_from > day and (replaces or text.rule_id in later_rules):
            yield text.id


def _without_later_end(row: Record, evidence: Evidence) -> Record:
    """Return a row without what became of it after the as-of date."""
    day = evidence.pick.as_of
    if isinstance(row, Rule):
        return evidence.rule_as_known(row)
    if isinstance(row, Threshold | LicensePolicy):
        return replace(row, effective_to=_by(row.effective_to, day))
    if isinstance(row, Chip):
        return replace(row, released=row.released if row.released and row.released.first <= day else None)
    if isinstance(row, GroupMember):
        return member_as_known(row, day)
    if isinstance(row, Scope):
        return scope_as_known(row, day)
    return row


def _by(end: date | None, day: date) -> date | None:
    return end if end is None or end <= day else None
