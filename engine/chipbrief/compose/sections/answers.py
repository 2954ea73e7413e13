# SPDX-License-Identifier: Apache-2.0
"""What sections on the law share: items with their answers, and names for the groups they fall into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from chipbrief.compose.statuses import tests_in_words
from chipbrief.compose.view import TextRow
from chipbrief.compose.wording import consequence_of
from chipbrief.compose.wording_data import in_words
from chipbrief.judge import Findings
from chipbrief.judge.control import HOME, Law, classify
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.control_tests import Subject, make_subject
from chipbrief.judge.control_texts import in_force_for
from chipbrief.judge.items import MEMORY, Item, items_of
from chipbrief.judge.status import ControlStatus, LayerStatus
from chipbrief.language import said

#: Outcomes from the strictest to none.
STRICTNESS = ("license_required", "license_exception_hbm", "nac_notification", "aca", "unknown", "none")
MARKETS: Mapping[str, str] = MappingProxyType({
    "datacenter": said("data-center chips"),
    "non_datacenter": said("other chips"),
    "any": said("all chips"),
    "memory": said("memory"),
})
AnswerKey = tuple[str, str, str, str, str]
#: The name of the table that holds just these items, by their names.
Tables = Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Answered:
    """An item with the answer of the engine."""

    item: Item
    status: ControlStatus

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.item.record.id

    @property
    def name(self) -> str:
        """Its name."""
        return self.item.record.name


def answered(
    findings: Findings,
    law: Law,
    day: date,
    headquarters: str | None = None,
    only: Iterable[Item] | None = None,
) -> tuple[Answered, ...]:
    """Return the items of the pick, or ``only`` some, with their answers on a day."""
    items = items_of(findings.evidence, findings.chips) if only is None else tuple(only)
    country = findings.evidence.pick.country
    return tuple(Answered(item, classify(item.parameters, country, day, law, headquarters)) for item in items)


def answer_key(layer: LayerStatus) -> AnswerKey:
    """Return what makes an answer: outcome, paragraph, review policy, rule, record of the policy.

    Where nothing is controlled, the rule that is named is only the one that was looked at first.
    """
    rule, policy = (layer.rule_id, layer.policy_id) if layer.controlled else ("", "")
    return (layer.outcome, layer.paragraph, layer.license_policy, rule, policy)


def by_answer(found: Iterable[Answered]) -> tuple[tuple[Answered, ...], ...]:
    """Return the items by answer, the strictest answer first."""
    groups: dict[AnswerKey, list[Answered]] = {}
    for each in sorted(found, key=lambda each: strictness(each.status.enforced)):
        groups.setdefault(answer_key(each.status.enforced), []).append(each)
    return tuple(tuple(group) for group in groups.values())


def strictness(layer: LayerStatus) -> tuple[int, str]:
    """Return what answers are sorted by: the strictest first, then by paragraph."""
    return (STRICTNESS.index(layer.outcome), layer.paragraph)


def short_title(rule_id: str, law: Law) -> str:
    """Return the short title of a rule; empty when there is none."""
    return law.rules[rule_id].short_title if rule_id in law.rules else ""


def is_memory(findings: Findings) -> bool:
    """Return whether the pick's class holds memory and not chips."""
    return findings.evidence.pick.chip_class == MEMORY


def subjects_of(findings: Findings) -> tuple[Subject, ...]:
    """Return the items of the pick as the control engine looks at them."""
    return tuple(make_subject(item.parameters) for item in items_of(findings.evidence, findings.chips))


def texts_on(findings: Findings, law: Law, day: date) -> tuple[TestGroup, ...]:
    """Return the tests enforced on a day that concern the items and reach the destination; none at home."""
    country = findings.evidence.pick.country
    return () if country == HOME else in_force_for(country, subjects_of(findings), law, day)


def text_row(group: TestGroup, law: Law) -> TextRow:
    """Return a group of tests in words."""
    head = group.head
    rule = law.rules.get(head.rule_id)
    return TextRow(
        id=rule.id if rule else "",
        paragraph=in_words(head.paragraph),
        tests=tests_in_words(group),
        market=MARKETS["memory" if head.item == "memory" else head.applies_to],
        word=consequence_of(head),
        rule=rule.short_title if rule else "",
        citation=rule.citation if rule else "",
        source_ids=group.source_ids,
        verified=group.verified,
    )
