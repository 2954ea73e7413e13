# SPDX-License-Identifier: Apache-2.0
"""License exceptions that the texts in force name, and letters to single firms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from chipbrief.compose.sections.answers import Answered
from chipbrief.compose.statuses import tests_in_words
from chipbrief.compose.view import ExceptionRow, LetterRow
from chipbrief.judge.control_law import Law, TestGroup, worst
from chipbrief.judge.control_words import name_then
from chipbrief.judge.rules import begins
from chipbrief.language import listed, said

#: Official names of the exceptions (15 CFR 740), by what the outcome that they make is called on the day.
EXCEPTIONS: Mapping[str, str] = MappingProxyType({
    "nac_notification": said("License Exception NAC"),
    "aca": said("License Exception ACA"),
    "nac": said("License Exception NAC"),
    "license_exception_hbm": said("License Exception HBM"),
})


def exceptions_of(
    texts: Iterable[TestGroup], found: Sequence[Answered], law: Law
) -> tuple[ExceptionRow, ...]:
    """Return the exceptions that ``texts`` name, each with what the data pack notes on its terms."""
    by_name: dict[str, list[TestGroup]] = {}
    for group in texts:
        if (name := name_then(group.head.consequence, group.head.effective_to)) in EXCEPTIONS:
            by_name.setdefault(name, []).append(group)
    return tuple(_exception(name, groups, found, law) for name, groups in by_name.items())


def _exception(name: str, groups: Sequence[TestGroup], found: Sequence[Answered], law: Law) -> ExceptionRow:
    rule = law.rules.get(groups[0].head.rule_id)
    return ExceptionRow(
        id=rule.id if rule else "",
        name=EXCEPTIONS[name],
        paragraphs=tuple(dict.fromkeys(group.head.paragraph for group in groups)),
        note=next((group.head.note for group in groups if group.head.note), ""),
        rule=rule.short_title if rule else "",
        citation=rule.citation if rule else "",
        count=sum(each.status.enforced.named == name for each in found),
        source_ids=_sources(groups),
        verified=worst(group.verified for group in groups),
    )


def letters_to(texts: Iterable[TestGroup], found: Sequence[Answered], law: Law) -> tuple[LetterRow, ...]:
    """Return the letters among ``texts``, each with the items that it decides on."""
    by_rule: dict[str, list[TestGroup]] = {}
    for group in texts:
        if group.is_letter:
            by_rule.setdefault(group.head.rule_id, []).append(group)
    return tuple(_letter(rule_id, groups, found, law) for rule_id, groups in by_rule.items())


def _letter(rule_id: str, groups: Sequence[TestGroup], found: Sequence[Answered], law: Law) -> LetterRow:
    rule, head = law.rules[rule_id], groups[0].head
    caught = (each.name for each in found if each.status.enforced.rule_id == rule_id)
    return LetterRow(
        id=rule_id,
        title=rule.short_title,
        day=begins(rule) or head.effective_from,
        addressees=tuple(firm for firm in head.addressees if firm != "unnamed"),
        tests=listed(dict.fromkeys(tests_in_words(group) for group in groups), "; "),
        effect=rule.effect,
        names=tuple(caught),
        source_ids=_sources(groups),
        verified=worst(group.verified for group in groups),
    )


def _sources(groups: Iterable[TestGroup]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for group in groups for key in group.source_ids))
