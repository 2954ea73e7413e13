# SPDX-License-Identifier: Apache-2.0
"""Prints what the control engine says: for one day, over time, and for a class of chips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from chipbrief.printing.terminal import answer, complain, counted, table, tell

if TYPE_CHECKING:
    from chipbrief.judge.history import Change, Step
    from chipbrief.judge.status import ControlStatus, LayerStatus


def status(value: ControlStatus, steps: Mapping[str, Sequence[Step]], *, as_json: bool) -> None:
    """Print a classification, and its ``steps`` over time by layer of law, if there are any."""
    from chipbrief.judge.control import to_json

    if as_json:
        told = {layer: [_step_json(step) for step in found] for layer, found in steps.items()}
        answer(to_json(value) | ({"history": told} if told else {}))
        return
    seat = f", headquarters {value.headquarters}" if value.headquarters else ""
    tell(f"{value.chip} to {value.destination}{seat}, as of {value.as_of}")
    for name, layer in (("Enforced", value.enforced), ("Codified", value.codified)):
        _layer(name, layer)
    if value.end_user:
        tell(f"End user: {value.end_user.explanation}")
    for layer, found in steps.items():
        tell(f"Over time, {layer}:")
        _steps(found)
    tell(f"Not modeled: {'; '.join(value.not_modelled)}. Not legal advice.")


def _layer(name: str, layer: LayerStatus) -> None:
    from chipbrief.compose.wording import POLICIES, outcome_of, tests_text

    decides = ", ".join(part for part in (layer.paragraph, layer.rule_id, layer.citation) if part)
    tell(f"{name}: {outcome_of(layer)}" + (f" ({decides})" if decides else ""))
    if POLICIES[layer.license_policy]:
        tell(f"  Review: {POLICIES[layer.license_policy]}")
    if layer.explanation:
        tell(f"  Why: {layer.explanation}")
    for test in layer.tests:
        tell(f"  Test: {tests_text([test])}")
    for caveat in layer.caveats:
        tell(f"  Caveat: {caveat}")
    if layer.source_ids:
        tell(f"  Sources: {', '.join(layer.source_ids)}")


def history(steps: Sequence[Step], *, as_json: bool) -> None:
    """Print the statuses of a chip over time, a line a status."""
    if as_json:
        answer([_step_json(step) for step in steps])
        return
    _steps(steps)
    complain("Not legal advice.")


def _steps(steps: Sequence[Step]) -> None:
    """Print a line a status; of one that reads as the one before, also what is said of it alone."""
    from chipbrief.judge.history import new_caveats

    table([_step(step) for step in steps], as_json=False)
    for before, step in pairwise(steps):
        own = new_caveats(before, step)
        if own and _in_short(before.status) == _in_short(step.status):
            tell(f"From {step.start}: {' '.join(own)}")


def _step_json(step: Step) -> dict[str, object]:
    from chipbrief.judge.status import layer_json

    return {
        "start": step.start,
        "end": step.end,
        "changed_by": list(step.changed_by),
        **layer_json(step.status),
        "sources": list(step.source_ids),
    }


def _step(step: Step) -> dict[str, str]:
    from chipbrief.compose.wording import POLICIES, outcome_of

    status = step.status
    return {
        "from": str(step.start),
        "to": str(step.end),
        "outcome": outcome_of(status),
        "paragraph": status.paragraph,
        "review": POLICIES[status.license_policy],
        "changed by": ", ".join(step.changed_by),
    }


def changes(found: Sequence[Change], *, as_json: bool) -> None:
    """Print the chips whose status changed, before and after, with the rules in between."""
    if as_json:
        answer([
            {"chip": change.chip, "steps": [_step_json(step) for step in change.steps]} for change in found
        ])
        return
    table([_change(change) for change in found], as_json=False)
    complain(f"{counted(len(found), 'chip')} changed. Not legal advice.")


def _change(change: Change) -> dict[str, str]:
    rules = dict.fromkeys(rule for step in change.steps for rule in step.changed_by)
    return {
        "chip": change.chip,
        "before": _in_short(change.before),
        "after": _in_short(change.after),
        "changed by": ", ".join(rules),
    }


def _in_short(status: LayerStatus) -> str:
    from chipbrief.compose.wording import POLICIES, outcome_of

    review = POLICIES[status.license_policy]
    return outcome_of(status) + (f" ({review})" if review else "")
