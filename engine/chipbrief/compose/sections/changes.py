# SPDX-License-Identifier: Apache-2.0
"""The section `changes`: what changed between the window's first day and the as-of date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from chipbrief.compose.sections.answer_caveats import AnswerCaveats
from chipbrief.compose.sections.answers import Answered, answered, is_memory, short_title, strictness
from chipbrief.compose.sections.changes_law import law_rows, rule_changes, title_of
from chipbrief.compose.sections.differences import codified_of, open_facts_of
from chipbrief.compose.sections.moves import DIRECTIONS, Move, moves_of
from chipbrief.compose.statuses import layer_view, number_of
from chipbrief.compose.view import (
    Cell,
    ChangesSection,
    CountRow,
    DataTable,
    MovedItem,
    MoveGroup,
    MoveRow,
    StillRow,
)
from chipbrief.compose.wording import quantity
from chipbrief.judge import Findings
from chipbrief.judge.control import Law
from chipbrief.judge.finding import sources_of
from chipbrief.judge.spans import UNRESOLVED
from chipbrief.judge.status import LayerStatus
from chipbrief.language import listed, said

_NUMBERS = {False: ("tpp", 0), True: ("memory_bandwidth_density_gb_s_mm2", 2)}


def build(findings: Findings) -> ChangesSection:
    """Return what moved between the two days, and the law that moved it."""
    evidence, law = findings.evidence, Law.of(findings.evidence)
    pick, memory = evidence.pick, is_memory(findings)
    first = max(pick.start, law.first or pick.start)
    found = answered(findings, law, pick.as_of)
    moves = moves_of(found, pick.country, law, first, pick.as_of)
    # What is in no row, for it was not known on both days, may still be open.
    told = AnswerCaveats.of([[*_as_printed(moves), *_beside(found, moves)]], evidence)
    counts = Counter(move.direction for move in moves)
    rules, letters, left_out, others = rule_changes(findings, moves, law, first, pick.as_of)
    peak = _peak(moves, law)
    return ChangesSection(
        start=first,
        end=pick.as_of,
        clipped=first > pick.start,
        is_memory=memory,
        total=len(moves),
        known_then=sum(move.first == first for move in moves),
        moved=len(moves) - counts[""],
        caught=counts["caught"],
        freed=counts["freed"],
        reviewed=counts["review"],
        retold=counts["text"],
        reopened=counts["open"],
        peak=peak[0] if peak else None,
        peak_count=peak[1] if peak else 0,
        peak_rules=peak[2] if peak else "",
        peak_days=peak[3] if peak else 0,
        groups=tuple(_group(key, moves, told, letters, memory) for key in DIRECTIONS if counts[key]),
        still=_still([move for move in moves if not move.direction], told),
        counts=_counts(moves, first),
        law=law_rows(findings, law, first, pick.as_of),
        rules=rules,
        rules_left_out=left_out,
        others=others,
        codified=codified_of(found, told.marks, {}, law, lambda layer: (layer.outcome,)),
        moved_text=_moved_text(found, law),
        open_facts=open_facts_of(found, told.marks, {}),
        open=sum(move.after.controlled is None for move in moves),
        unresolved=_unresolved(findings),
        common=told.common,
        caveats=told.letters,
        tables=(_table(moves),),
    )


def _unresolved(findings: Findings) -> tuple[str, ...]:
    known = map(findings.evidence.rule_as_known, findings.rules)
    return tuple(rule.short_title for rule in known if rule.status == UNRESOLVED)


def _peak(moves: Iterable[Move], law: Law) -> tuple[date, int, str, int] | None:
    """Return the last day on which most answers changed: how many, by what, and of how many such days."""
    turns = [turn for move in moves for turn in move.turns]
    if not turns:
        return None
    days = Counter(turn.step.start for turn in turns)
    day, count = max(days.items(), key=lambda pair: (pair[1], pair[0]))
    titles = dict.fromkeys(title_of(turn, law) for turn in turns if turn.step.start == day)
    return day, count, listed(titles, "; "), list(days.values()).count(count)


def _group(
    key: str, moves: Iterable[Move], told: AnswerCaveats, letters: Mapping[str, str], memory: bool
) -> MoveGroup:
    rows = _rows(key, moves)
    return MoveGroup(
        key, sum(len(group) for group in rows), tuple(_row(group, told, letters, memory) for group in rows)
    )


def _as_printed(moves: Collection[Move]) -> Iterator[Answered]:
    """Yield the items of the moves in the order of the page, so that letters run from the first row on."""
    for key in DIRECTIONS:
        for row in _rows(key, moves):
            yield from (move.answered for move in row)
    yield from (move.answered for move in _unmoved(move for move in moves if not move.direction))


def _beside(found: Iterable[Answered], moves: Iterable[Move]) -> Iterator[Answered]:
    """Yield the items that have no move."""
    moved = {move.answered.id for move in moves}
    yield from (each for each in found if each.id not in moved)


def _rows(key: str, moves: Iterable[Move]) -> list[list[Move]]:
    """Return the moves of a direction; items with the same answers, first day and causes stand together."""
    found: dict[tuple[object, ...], list[Move]] = {}
    for move in moves:
        if move.direction == key:
            by = tuple((turn.step.start, turn.rule_id) for turn in move.turns)
            found.setdefault((_shown(move.before), _shown(move.after), move.newcomer, by), []).append(move)
    return sorted(found.values(), key=lambda group: (group[0].newcomer, -len(group), group[0].first))


def _shown(layer: LayerStatus) -> tuple[str, ...]:
    return (layer.outcome, layer.paragraph, layer.license_policy, layer.citation)


def _row(group: Sequence[Move], told: AnswerCaveats, letters: Mapping[str, str], memory: bool) -> MoveRow:
    move = group[0]
    records = sources_of(each.answered.item.record for each in group)
    steps = [turn.step for each in group for turn in each.turns]
    rules = filter(None, dict.fromkeys((move.after.rule_id, *(turn.rule_id for turn in move.turns))))
    sources = (*move.after.source_ids, *(key for step in steps for key in step.source_ids), *records)
    return MoveRow(
        items=tuple(_item(each.answered, told, memory) for each in group),
        newcomers=move.newcomer,
        before=layer_view(move.before),
        after=layer_view(move.after),
        by=tuple(
            said("{letter} ({day})", letter=letters[turn.rule_id], day=turn.step.start) for turn in move.turns
        ),
        source_ids=tuple(dict.fromkeys(sources)),
        record_ids=(*rules, *(each.answered.id for each in group)),
    )


def _item(each: Answered, told: AnswerCaveats, memory: bool) -> MovedItem:
    metric, places = _NUMBERS[memory]
    return MovedItem(each.id, each.name, quantity(number_of(each.item, metric), places), told.marks([each]))


def _unmoved(moves: Iterable[Move]) -> list[Move]:
    return sorted(moves, key=lambda move: strictness(move.after))


def _still(moves: Iterable[Move], told: AnswerCaveats) -> tuple[StillRow, ...]:
    found: dict[tuple[str, ...], list[Move]] = {}
    for move in _unmoved(moves):
        found.setdefault((move.after.outcome, move.after.paragraph, move.after.license_policy), []).append(
            move
        )
    return tuple(
        StillRow(
            status=layer_view(group[0].after),
            names=tuple(move.answered.name for move in group),
            marks=told.marks(move.answered for move in group),
            swung=tuple(move.answered.name for move in group if move.turns),
            source_ids=sources_of(move.answered.item.record for move in group),
            record_ids=tuple(move.answered.id for move in group),
        )
        for group in found.values()
    )


def _counts(moves: Sequence[Move], first: date) -> tuple[CountRow, ...]:
    """Return how many items had each outcome and review policy on the two days."""
    old = [move for move in moves if move.first == first]
    sides = [[move.before for move in old], [move.after for move in old], [move.after for move in moves]]
    tallies = [Counter((layer.outcome, layer.license_policy) for layer in side) for side in sides]
    kinds = {(layer.outcome, layer.license_policy): layer for side in sides for layer in side}
    ordered = sorted(kinds.values(), key=lambda layer: (strictness(layer)[0], layer.license_policy))
    return tuple(
        CountRow(layer_view(layer), *(tally[layer.outcome, layer.license_policy] for tally in tallies))
        for layer in ordered
    )


def _moved_text(found: Iterable[Answered], law: Law) -> tuple[str, ...]:
    """Return the rules that hold, in the codified text, the same outcome that is enforced by another rule."""
    statuses = [each.status for each in found if each.status.enforced.controlled]
    ids = dict.fromkeys(
        status.codified.rule_id
        for status in statuses
        if status.codified.outcome == status.enforced.outcome
        and status.codified.rule_id != status.enforced.rule_id
    )
    return tuple(short_title(key, law) for key in ids)


def _table(moves: Iterable[Move]) -> DataTable:
    columns = "id name direction from to outcome paragraph license_policy rule changed_by source_ids"
    rows = tuple(row for move in moves for row in _steps(move))
    return DataTable(
        "moves", said("Answers between the two days, a row a step"), tuple(columns.split()), rows
    )


def _steps(move: Move) -> tuple[tuple[Cell, ...], ...]:
    record = move.answered.item.record
    return tuple(
        (
            *(record.id, record.name, move.direction, step.start, step.end),
            *(step.status.outcome, step.status.paragraph, step.status.license_policy, step.status.rule_id),
            ";".join(step.changed_by),
            ";".join(step.source_ids),
        )
        for step in move.steps
    )
