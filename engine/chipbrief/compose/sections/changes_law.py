# SPDX-License-Identifier: Apache-2.0
"""The law between two days: its paragraphs on both, and what each rule in between did to the answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from chipbrief.compose.sections.answers import MARKETS, is_memory, texts_on
from chipbrief.compose.sections.moves import Move, Turn
from chipbrief.compose.statuses import tests_in_words
from chipbrief.compose.view import LawRow, RuleChange
from chipbrief.compose.wording import consequence_of
from chipbrief.gather.records import Rule
from chipbrief.judge import Findings
from chipbrief.judge.control import Law
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.rules import begins
from chipbrief.language import listed, said
from chipbrief.language.lettering import letter_at

#: More rules than this are not told in a memo: those that changed answers go first, then the newest.
MOST_RULES = 8
_GROUPS = said("country groups")
_NO_RULE = ""
Paragraph = tuple[str, str]


def law_rows(findings: Findings, law: Law, first: date, last: date) -> tuple[LawRow, ...]:
    """Return the paragraphs that reach the destination on either day, with their tests; no letters."""
    sides = [_by_paragraph(texts_on(findings, law, day)) for day in (first, last)]
    return tuple(
        _law_row(key, *(side.get(key, []) for side in sides)) for key in dict.fromkeys([*sides[0], *sides[1]])
    )


def _by_paragraph(groups: Iterable[TestGroup]) -> dict[Paragraph, list[TestGroup]]:
    found: dict[Paragraph, list[TestGroup]] = {}
    for group in groups:
        if not group.is_letter:
            market = "memory" if group.head.item == "memory" else group.head.applies_to
            found.setdefault((group.head.paragraph, market), []).append(group)
    return found


def _law_row(key: Paragraph, before: Sequence[TestGroup], after: Sequence[TestGroup]) -> LawRow:
    paragraph, market = key
    return LawRow(
        paragraph=paragraph,
        market=MARKETS[market],
        before=_told(before),
        after=_told(after),
        source_ids=tuple(dict.fromkeys(key for group in (*before, *after) for key in group.source_ids)),
        record_ids=tuple(dict.fromkeys(group.head.rule_id for group in (*before, *after))),
    )


def _told(groups: Sequence[TestGroup]) -> str:
    told = (
        said("{tests}: {outcome}", tests=tests_in_words(group), outcome=consequence_of(group.head))
        for group in groups
    )
    return listed(dict.fromkeys(told)) if groups else ""


def title_of(turn: Turn, law: Law) -> str:
    """Return what brought a turn, by name: a rule, or a change of country groups."""
    return law.rules[turn.rule_id].short_title if turn.rule_id in law.rules else _GROUPS


def rule_changes(
    findings: Findings, moves: Iterable[Move], law: Law, first: date, last: date
) -> tuple[tuple[RuleChange, ...], Mapping[str, str], int, int]:
    """Return the rules that are told, their letters by id, and how many others on such items and else."""
    effects = _effects(moves)
    subject = "hbm" if is_memory(findings) else "chips"
    between = [rule for rule in findings.rules if first < (begins(rule) or first) <= last]
    on_items = {rule.id: rule for rule in between if rule.subject == subject}
    acting = {key: law.rules[key] for key in effects if key in law.rules}
    told = _told_rules(acting, on_items)
    keys = [*(rule.id for rule in told), *([_NO_RULE] if _NO_RULE in effects else [])]
    letters = {key: letter_at(at).upper() for at, key in enumerate(keys)}
    rows = [
        _change(findings.evidence.rule_as_known(rule), letters[rule.id], effects.get(rule.id, Counter()))
        for rule in told
    ]
    if _NO_RULE in effects:
        rows.append(_of_groups(letters[_NO_RULE], effects[_NO_RULE], moves))
    known = {**on_items, **acting}
    return tuple(rows), letters, len(known) - len(told), sum(rule.id not in known for rule in between)


def _told_rules(acting: Mapping[str, Rule], on_items: Mapping[str, Rule]) -> list[Rule]:
    """Return the rules that changed answers and the newest others, oldest first."""
    silent = sorted((rule for key, rule in on_items.items() if key not in acting), key=_day, reverse=True)
    return sorted((*acting.values(), *silent[: max(0, MOST_RULES - len(acting))]), key=_day)


def _day(rule: Rule) -> tuple[date, str]:
    return (begins(rule) or date.min, rule.id)


def _effects(moves: Iterable[Move]) -> dict[str, Counter[date]]:
    """Return how many answers each rule changed, by day; under no name those of country groups."""
    found: dict[str, Counter[date]] = {}
    for move in moves:
        for turn in move.turns:
            found.setdefault(turn.rule_id, Counter())[turn.step.start] += 1
    return found


def _change(rule: Rule, letter: str, days: Counter[date]) -> RuleChange:
    return RuleChange(
        letter=letter,
        title=rule.short_title,
        day=begins(rule),
        ended=rule.ended,
        citation=rule.citation,
        effect=rule.effect,
        bill=rule.kind == "law" and rule.status == "pending",
        state=rule.status_note,
        moves=_on_days(days),
        source_ids=rule.source_ids,
        record_ids=(rule.id,),
        verified=rule.verified,
    )


def _of_groups(letter: str, days: Counter[date], moves: Iterable[Move]) -> RuleChange:
    steps = [turn.step for move in moves for turn in move.turns if turn.rule_id == _NO_RULE]
    sources = tuple(dict.fromkeys(key for step in steps for key in step.source_ids))
    return RuleChange(letter, "", min(days), None, "", "", False, "", _on_days(days), sources, (), "seen")


def _on_days(days: Counter[date]) -> tuple[str, ...]:
    return tuple(said("{count} on {day}", count=count, day=day) for day, count in sorted(days.items()))
