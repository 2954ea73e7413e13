# SPDX-License-Identifier: Apache-2.0
"""Turns of a chart over time: the days on which many things changed, each with a letter and its cause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from chipbrief.compose.view import Cell
from chipbrief.judge.control_law import Law
from chipbrief.judge.history import Step
from chipbrief.language import listed, said
from chipbrief.language.lettering import letter_at

#: Turns closer together than this part of the time drawn share a letter: two would cover each other.
_APART = 0.022


@dataclass(frozen=True, slots=True)
class Turn:
    """A day, or days close together, on which the outcome of ``chips`` chips changed, most on ``peak``.

    ``in_month`` of them changed in the month of the peak, by ``month_rules``.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = ("letter", "day", "until", "chips", "rules")

    letter: str
    day: date
    until: date
    chips: int
    rules: str
    peak: date
    in_month: int
    month_rules: str

    @property
    def row(self) -> tuple[Cell, ...]:
        """The turn as a row of ``COLUMNS``."""
        return (self.letter, self.day, self.until, Decimal(self.chips), self.rules)

    @property
    def text(self) -> str:
        """The turn in words: its day, its cause and its reach."""
        if self.day == self.until:
            return said("{rules} ({day})", rules=self.rules, day=self.day)
        return said("{rules} ({day} to {until})", rules=self.rules, day=self.day, until=self.until)


def turns_of(changes: Iterable[tuple[Step, str]], first: date, last: date, law: Law) -> tuple[Turn, ...]:
    """Return the turns among ``changes``, pairs of a step and the id of its chip, oldest first."""
    apart = (last - first).days * _APART
    groups: list[list[tuple[Step, str]]] = []
    for step, chip in sorted(changes, key=lambda change: (change[0].start, change[1])):
        if groups and (step.start - groups[-1][0][0].start).days <= apart:
            groups[-1].append((step, chip))
        else:
            groups.append([(step, chip)])
    return tuple(_turn(letter_at(at), group, law) for at, group in enumerate(groups))


def _turn(letter: str, group: list[tuple[Step, str]], law: Law) -> Turn:
    days = [step.start for step, _chip in group]
    peak = max(sorted(days), key=days.count)
    in_month = [(step, chip) for step, chip in group if step.start.replace(day=1) == peak.replace(day=1)]
    return Turn(
        letter,
        min(days),
        max(days),
        _chips(group),
        _rules(group, law),
        peak,
        _chips(in_month),
        _rules(in_month, law),
    )


def _chips(group: Iterable[tuple[Step, str]]) -> int:
    return len({chip for _step, chip in group})


def _rules(group: Iterable[tuple[Step, str]], law: Law) -> str:
    """Return the rules that brought the new outcomes; what only ended with them is not named."""
    ids = dict.fromkeys(rule for step, _chip in group for rule in _brought(step))
    return listed((law.rules[rule].short_title for rule in ids), ", ") if ids else said("country groups")


def _brought(step: Step) -> tuple[str, ...]:
    decides = step.status.rule_id
    return (decides,) if decides in step.changed_by else step.changed_by[:1]
