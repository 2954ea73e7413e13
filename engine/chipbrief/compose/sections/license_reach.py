# SPDX-License-Identifier: Apache-2.0
"""Why the rules reach a destination, and what headquarters elsewhere would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chipbrief.compose.sections.answer_caveats import Marks
from chipbrief.compose.sections.answers import Answered, AnswerKey, Tables, answer_key, answered, subjects_of
from chipbrief.compose.statuses import layer_view
from chipbrief.compose.view import AnswerMove, HeadquartersView, ReachRow
from chipbrief.compose.wording import consequence_of
from chipbrief.compose.wording_data import in_words
from chipbrief.gather.hindsight import member_as_known
from chipbrief.gather.naming import named
from chipbrief.gather.records import GroupMember, Scope
from chipbrief.judge import Findings
from chipbrief.judge.control import HOME, Law
from chipbrief.judge.control_law import TestGroup, in_force
from chipbrief.judge.control_scope import place
from chipbrief.judge.control_tests import concerns
from chipbrief.judge.status import rules_of
from chipbrief.language import listed, said

#: Headquarters that the texts tell apart: a country of D:5, and the United States with its partners.
HEADQUARTERS = ("CHN", HOME)


def reach_of(findings: Findings, law: Law) -> tuple[ReachRow, ...]:
    """Return the memberships and names on which it rests whether the rules reach the destination.

    Where none of them reaches it, its memberships are told as they are.
    """
    pick = findings.evidence.pick
    if pick.country == HOME:
        return ()
    spot = place(pick.country, pick.as_of, law.members)
    texts = _texts(findings, law)
    codes = sorted({pick.country, *(member.group for member in spot.members if member.group in law.members)})
    members = [member_as_known(member, pick.as_of) for member in spot.members]
    found = (
        *(row for code in codes for row in _named(code, texts, law)),
        *(row for member in members for row in _by_member(member, texts, law, spot.names)),
    )
    return found or tuple(_member_row(member, "unnamed") for member in members)


def _texts(findings: Findings, law: Law) -> tuple[TestGroup, ...]:
    """Return the controls enforced on the as-of date that concern the items, wherever they reach."""
    subjects, day = subjects_of(findings), findings.evidence.pick.as_of
    return tuple(
        group
        for group in law.layers["enforced"]
        if in_force(group.head, day) and group.controls and any(concerns(group, each) for each in subjects)
    )


def _named(code: str, texts: Iterable[TestGroup], law: Law) -> Iterator[ReachRow]:
    naming = [group for group in texts if code in law.scopes[group.head.scope_id].countries]
    if naming:
        scopes = (law.scopes[group.head.scope_id] for group in naming)
        yield ReachRow(
            id="",
            group=named(code),
            kind="named",
            since=None,
            until=None,
            observed=None,
            brings=_told(naming),
            spares=(),
            named_anyway=(),
            note="",
            source_ids=tuple(dict.fromkeys(key for scope in scopes for key in scope.source_ids)),
            verified="seen",
        )


def _by_member(
    member: GroupMember, texts: tuple[TestGroup, ...], law: Law, names: frozenset[str]
) -> Iterator[ReachRow]:
    """Yield what a membership does: it brings texts into reach, takes the destination out, or both."""
    if member.group in law.members:
        yield _member_row(member, "treated")
        return
    scoped = [(group, law.scopes[group.head.scope_id]) for group in texts]
    brings = _told(group for group, scope in scoped if _brings_in(scope, member.group, names))
    spares = _told(group for group, scope in scoped if _takes_out(scope, member.group, names))
    kept = _told(group for group, scope in scoped if _named_anyway(scope, member.group, names))
    if brings or spares or kept:
        yield _member_row(member, "group", brings, spares, kept)


def _brings_in(scope: Scope, group: str, names: frozenset[str]) -> bool:
    released = names.intersection((*scope.except_groups, *scope.except_countries))
    return group in scope.groups and not released


def _takes_out(scope: Scope, group: str, names: frozenset[str]) -> bool:
    reached = names.intersection(scope.groups) and not names.intersection(scope.countries)
    return group in scope.except_groups and bool(reached)


def _named_anyway(scope: Scope, group: str, names: frozenset[str]) -> bool:
    return group in scope.except_groups and bool(names.intersection(scope.countries))


def _member_row(
    member: GroupMember,
    kind: str,
    brings: tuple[str, ...] = (),
    spares: tuple[str, ...] = (),
    kept: tuple[str, ...] = (),
) -> ReachRow:
    return ReachRow(
        id=member.id,
        group=named(member.group) if kind == "treated" else in_words(member.group),
        kind=kind,
        since=member.valid_from,
        until=member.valid_to,
        observed=member.observed,
        brings=brings,
        spares=spares,
        named_anyway=kept,
        note=member.note,
        source_ids=member.source_ids,
        verified=member.verified,
    )


def _told(groups: Iterable[TestGroup]) -> tuple[str, ...]:
    """Return the paragraphs by what they require: ``3A090.a.1, 3A090.a.2: License required``."""
    found: dict[str, list[str]] = {}
    for group in groups:
        found.setdefault(consequence_of(group.head), []).append(group.head.paragraph)
    return tuple(
        said("{paragraphs}: {outcome}", paragraphs=listed(dict.fromkeys(names), ", "), outcome=outcome)
        for outcome, names in found.items()
    )


def headquarters_of(
    findings: Findings, found: tuple[Answered, ...], marks: Marks, tables: Tables, law: Law
) -> tuple[HeadquartersView, ...]:
    """Return what each of ``HEADQUARTERS`` would change; none for the destination's own country."""
    pick = findings.evidence.pick
    if pick.country == HOME or not found:
        return ()
    treated = {member.group for member in law.members.get(pick.country, ())}
    others = [code for code in HEADQUARTERS if code != pick.country and code not in treated]
    return tuple(_headquarters(code, findings, found, marks, tables, law) for code in others)


def _headquarters(
    code: str, findings: Findings, found: tuple[Answered, ...], marks: Marks, tables: Tables, law: Law
) -> HeadquartersView:
    day = findings.evidence.pick.as_of
    others = answered(findings, law, day, code, [each.item for each in found])
    groups: dict[tuple[AnswerKey, AnswerKey], list[tuple[Answered, Answered]]] = {}
    for before, after in zip(found, others, strict=True):
        keys = (answer_key(before.status.enforced), answer_key(after.status.enforced))
        if keys[0] != keys[1]:
            groups.setdefault(keys, []).append((before, after))
    pairs = [group[0] for group in groups.values()]
    return HeadquartersView(
        code=code,
        country=named(code),
        inside=named(code, inside=True),
        moves=tuple(_move(group, marks, tables) for group in groups.values()),
        source_ids=tuple(
            dict.fromkeys(key for _before, after in pairs for key in after.status.enforced.source_ids)
        ),
        record_ids=(
            *rules_of(after.status.enforced for _before, after in pairs),
            *(before.id for group in groups.values() for before, _after in group),
        ),
    )


def _move(group: list[tuple[Answered, Answered]], marks: Marks, tables: Tables) -> AnswerMove:
    before, after = group[0]
    names = tuple(each.name for each, _other in group)
    return AnswerMove(
        before=layer_view(before.status.enforced),
        after=layer_view(after.status.enforced),
        names=names,
        marks=marks([each for each, _other in group]),
        group=tables.get(names, ""),
    )
