# SPDX-License-Identifier: Apache-2.0
"""Which rule decides on the as-of date about the chips of a pick, and how many chips it decides about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chipbrief.gather import Evidence
from chipbrief.gather.records import Chip, Hbm
from chipbrief.judge.control import Law, classify
from chipbrief.judge.items import MEMORY
from chipbrief.judge.metrics import memory_parameters, parameters_of
from chipbrief.judge.status import LayerStatus, Parameters


@dataclass(frozen=True, slots=True)
class Decision:
    """What one rule decides about some ``items`` (names of chips or kinds of memory), as it is applied.

    ``outcome`` is that of ``LayerStatus``. Where no rule controls, ``rule``, ``title`` and ``citation`` are
    empty.
    """

    rule: str
    title: str
    citation: str
    outcome: str
    items: tuple[str, ...]


def decisions(evidence: Evidence, law: Law) -> tuple[Decision, ...]:
    """Return the decisions of the as-of date for the chip or the class of a pick.

    Those of rules come first, the one about most items first of all. Raises ``RuleError`` when the day lies
    before the first rule of the data pack.
    """
    pick = evidence.pick
    found: dict[tuple[str, str], list[str]] = {}
    for name, parameters in _items(evidence):
        status = classify(parameters, pick.country, pick.as_of, law).enforced
        found.setdefault(_key(status), []).append(name)
    made = [_decision(rule, outcome, tuple(items), law) for (rule, outcome), items in found.items()]
    return tuple(sorted(made, key=lambda decision: (not decision.rule, -len(decision.items), decision.rule)))


def _items(evidence: Evidence) -> Iterator[tuple[str, Parameters]]:
    """Yield the names and numbers of the chip, or of all chips of the class and its memory."""
    for chip in evidence.all(Chip):
        if evidence.pick.chip in ("", chip.id):
            yield chip.name, parameters_of(chip)
    if evidence.pick.chip_class == MEMORY:
        for memory in evidence.all(Hbm):
            yield memory.name, memory_parameters(memory)


def _key(status: LayerStatus) -> tuple[str, str]:
    return ("" if status.controlled is False else status.rule_id, status.outcome)


def _decision(rule: str, outcome: str, items: tuple[str, ...], law: Law) -> Decision:
    known = law.rules.get(rule)
    if known is None:
        return Decision("", "", "", outcome, items)
    return Decision(rule, known.short_title, known.citation, outcome, items)
