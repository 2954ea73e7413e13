# SPDX-License-Identifier: Apache-2.0
"""Where another answer stands beside the one that is enforced: in the codified text, or by an open fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from chipbrief.compose.sections.answer_caveats import Marks
from chipbrief.compose.sections.answers import Answered, Tables, answer_key, short_title
from chipbrief.compose.statuses import layer_view
from chipbrief.compose.view import CodifiedAnswer, OpenFact
from chipbrief.compose.wording import POLICIES, outcome_of
from chipbrief.compose.wording_data import in_words
from chipbrief.judge.control import Law
from chipbrief.judge.status import LayerStatus, Otherwise
from chipbrief.language import said


def codified_of(
    found: Iterable[Answered],
    marks: Marks,
    tables: Tables,
    law: Law,
    key: Callable[[LayerStatus], tuple[str, ...]] = answer_key,
) -> tuple[CodifiedAnswer, ...]:
    """Return where the codified text says otherwise than is enforced; items with the same pair are one.

    ``key`` says what makes an answer: by default everything that a reader is told of it.
    """
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Answered]] = {}
    for each in found:
        keys = (key(each.status.enforced), key(each.status.codified))
        if keys[0] != keys[1]:
            groups.setdefault(keys, []).append(each)
    return tuple(_codified(group, marks, tables, law) for group in groups.values())


def _codified(group: Sequence[Answered], marks: Marks, tables: Tables, law: Law) -> CodifiedAnswer:
    enforced, codified = group[0].status.enforced, group[0].status.codified
    names = tuple(each.name for each in group)
    return CodifiedAnswer(
        enforced=layer_view(enforced),
        codified=layer_view(codified),
        rule=short_title(codified.rule_id, law) if codified.controlled else "",
        note=next((policy.note for policy in law.policies if policy.id == codified.policy_id), ""),
        same_outcome=enforced.outcome == codified.outcome,
        names=names,
        marks=marks(group),
        group=tables.get(names, ""),
    )


def open_facts_of(found: Iterable[Answered], marks: Marks, tables: Tables) -> tuple[OpenFact, ...]:
    """Return what would follow if a fact that the sources leave open turned out otherwise."""
    groups: dict[tuple[Otherwise, str, str], list[Answered]] = {}
    for each in found:
        for other in each.status.otherwise:
            now = each.status.enforced
            groups.setdefault((other, now.outcome, now.license_policy), []).append(each)
    return tuple(_open_fact(other, group, marks, tables) for (other, *_now), group in groups.items())


def _open_fact(other: Otherwise, group: Sequence[Answered], marks: Marks, tables: Tables) -> OpenFact:
    now = group[0].status.enforced
    in_full = other.outcome == now.outcome
    names = tuple(each.name for each in group)
    return OpenFact(
        condition=other.condition,
        word=_word(other, in_full),
        paragraph=in_words(other.paragraph),
        now=_word(now, in_full),
        names=names,
        marks=marks(group),
        group=tables.get(names, ""),
        source_ids=tuple(dict.fromkeys(key for each in group for key in each.item.record.source_ids)),
        record_ids=tuple(each.id for each in group),
    )


def _word(answer: Otherwise | LayerStatus, in_full: bool) -> str:
    """Return the outcome, ``in_full`` with the review policy."""
    outcome = outcome_of(answer)
    policy = POLICIES[answer.license_policy]
    return said("{outcome} ({policy})", outcome=outcome, policy=policy) if in_full and policy else outcome
