# SPDX-License-Identifier: Apache-2.0
"""Moves: the answer of an item on two days, the steps between them, and the direction it moved in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from chipbrief.compose.sections.answers import Answered
from chipbrief.judge.control import Law
from chipbrief.judge.history import Step, layers_over_time
from chipbrief.judge.status import LayerStatus

#: Directions in the order in which they are told; ``text`` is the same answer under another text.
DIRECTIONS = ("caught", "freed", "review", "open", "text")
_DIRECTION: Mapping[tuple[bool | None, bool | None], str] = {(False, True): "caught", (True, False): "freed"}


@dataclass(frozen=True, slots=True)
class Turn:
    """A step that brought another answer, and the id of the rule that did; empty for country groups."""

    step: Step
    rule_id: str


@dataclass(frozen=True, slots=True)
class Move:
    """An item with its enforced steps from the first day, or from the day on which it was known.

    ``turns`` are those of the steps that brought another answer.
    """

    answered: Answered
    first: date
    steps: tuple[Step, ...]
    turns: tuple[Turn, ...]

    @property
    def newcomer(self) -> bool:
        """Whether the item became known only after the first of the two days."""
        return self.answered.item.known == self.first

    @property
    def before(self) -> LayerStatus:
        """The answer on the first day."""
        return self.steps[0].status

    @property
    def after(self) -> LayerStatus:
        """The answer on the last day."""
        return self.steps[-1].status

    @property
    def direction(self) -> str:
        """The direction of the move; empty when the answer is the same."""
        one, other = self.before, self.after
        if _answer(one) == _answer(other):
            return ""
        if one.controlled and other.controlled:
            return "text" if _verdict(one) == _verdict(other) else "review"
        return _DIRECTION.get((one.controlled, other.controlled), "open")


def moves_of(found: Iterable[Answered], country: str, law: Law, first: date, last: date) -> tuple[Move, ...]:
    """Return the moves of items between two days; those known only after ``last`` are left out."""
    return tuple(
        _move(each, country, law, max(first, each.item.known or first), last)
        for each in found
        if (each.item.known or first) <= last
    )


def _move(each: Answered, country: str, law: Law, first: date, last: date) -> Move:
    steps = layers_over_time(each.item.parameters, country, law, first, last)["enforced"]
    pairs = [pair for pair in pairwise(steps) if _answer(pair[0].status) != _answer(pair[1].status)]
    turns = tuple(Turn(step, _brought(before.status, step, law)) for before, step in pairs)
    return Move(each, steps[0].start, steps, turns)


def _brought(before: LayerStatus, step: Step, law: Law) -> str:
    """Return the rule that changed an answer: that of the text, or of the policy if only that changed."""
    now = step.status
    policy = next((row.rule_id for row in law.policies if row.id == now.policy_id), "")
    likely = (policy, now.rule_id) if _text(before) == _text(now) else (now.rule_id, policy)
    return next((key for key in (*likely, *step.changed_by) if key in step.changed_by), "")


def _text(layer: LayerStatus) -> tuple[str, str, str]:
    return (layer.outcome, layer.paragraph, layer.rule_id)


def _verdict(layer: LayerStatus) -> tuple[str, str]:
    return (layer.outcome, layer.license_policy)


def _answer(layer: LayerStatus) -> tuple[str, ...]:
    """Return what a reader calls an answer: not by which record the same review policy is told."""
    if not layer.controlled:
        return (layer.outcome,)
    return (layer.outcome, layer.license_policy, layer.paragraph, layer.rule_id)
