# SPDX-License-Identifier: Apache-2.0
"""Classify a chip: is it controlled for a destination on a day, under which text, and how reviewed?

A small evaluator over tables: which tests, for whom, from when and with what consequence are rows of
the data pack, so a new rule is a row and not code. Two layers are answered. *Codified* is what the CFR
says; *enforced* is what the agency says it applies: letters to single firms bind in it alone, and the
worldwide requirement of January 2025, which never reached its compliance date, is not in it.

This is not legal advice, and ``not_modelled`` lists what is left out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chipbrief.errors import RuleError
from chipbrief.judge import control_words as words
from chipbrief.judge.control_answer import Found, answer, domestic
from chipbrief.judge.control_asked import Asked
from chipbrief.judge.control_law import LAYERS, Law, TestGroup
from chipbrief.judge.control_policy import ASSUMED
from chipbrief.judge.control_scope import Case, make_case
from chipbrief.judge.control_tests import GroupResult, concerns, make_subject, run
from chipbrief.judge.status import ControlStatus, EndUser, LayerStatus, Otherwise, Parameters, to_json
from chipbrief.language.notices import notice

__all__ = ["Law", "classify", "to_json"]

#: The country whose export controls these are: a transfer inside it is no export.
HOME = "USA"

#: The item of notices about listed parties: they are read when an end user is named.
END_USER, FOUNDRY = "end_user", "foundry"


def classify(
    parameters: Parameters,
    destination: str,
    as_of: date,
    law: Law,
    headquarters: str | None = None,
    chip: str = "",
    circumstances: tuple[str, ...] = ASSUMED,
    end_user: EndUser | None = None,
) -> ControlStatus:
    """Return the status of a chip for a destination on a day, in both layers of law.

    ``destination`` and ``headquarters`` are ISO 3166 alpha-3 codes (the caller checks them);
    headquarters are those of the recipient or its ultimate parent. ``chip`` is the name to print, the
    chip's id when blank. ``circumstances`` are facts of the deal that a review policy may ask for (see
    ``LicensePolicy``): by default an export from the United States, within any country allocation.
    ``end_user`` (see ``control_listing``) is passed on, with what the law notes about listed parties.

    Raises ``RuleError`` when the day lies before the first rule of the data pack.
    """
    _demand_rules(law, as_of)
    case = make_case(destination, headquarters, as_of, law)
    items = (END_USER,) if end_user else ()

    def layer(name: str, numbers: Parameters) -> LayerStatus:
        return _layer(Asked(make_subject(numbers), case, law, name, circumstances), items)

    enforced, codified = (layer(name, parameters) for name in LAYERS)
    others = tuple((told, layer("enforced", numbers)) for told, numbers in parameters.alternatives)
    open_facts = tuple(pair for pair in others if _differs(pair[1], enforced))
    return ControlStatus(
        chip=chip or parameters.chip_id or "",
        destination=destination,
        headquarters=headquarters,
        as_of=as_of,
        enforced=_contrast(_hedged(enforced, open_facts), codified, "enforced"),
        codified=_contrast(codified, enforced, "codified"),
        not_modelled=_not_modelled(case),
        otherwise=tuple(_otherwise(condition, found) for condition, found in open_facts),
        end_user=end_user,
    )


def _not_modelled(case: Case) -> tuple[str, ...]:
    """Return what an answer leaves out; presumptions on foundries from the day on which there are any."""
    held = any(group.head.item == FOUNDRY for groups in case.groups.values() for group in groups)
    return tuple(text for text in words.NOT_MODELLED if held or text != words.FOUNDRY)


def _demand_rules(law: Law, as_of: date) -> None:
    """Raise ``RuleError`` when the day lies before the first rule of the data pack."""
    if law.first is None:
        raise RuleError(
            notice("This data pack has no rules, so it cannot say what held. Choose another one.")
        )
    if as_of < law.first:
        raise RuleError(
            notice(
                "The rules of this data pack begin on {first}, so it cannot say what held on {as_of}. Choose"
                " an as-of date from {first} on.",
                first=law.first,
                as_of=as_of,
            )
        )


def _differs(layer: LayerStatus, other: LayerStatus) -> bool:
    return _in_short(layer) != _in_short(other)


def _in_short(layer: LayerStatus) -> tuple[str, str, str, str]:
    return (layer.outcome, layer.named, layer.paragraph, layer.license_policy)


def _otherwise(condition: str, layer: LayerStatus) -> Otherwise:
    return Otherwise(condition, layer.controlled, *_in_short(layer))


def _hedged(layer: LayerStatus, others: tuple[tuple[str, LayerStatus], ...]) -> LayerStatus:
    """Return the layer with a caveat for each open fact under which it would say something else."""
    told = (_if_it_held(condition, other, layer) for condition, other in others)
    return replace(layer, caveats=(*layer.caveats, *told)) if others else layer


def _if_it_held(condition: str, other: LayerStatus, layer: LayerStatus) -> str:
    """Return what ``other`` says, with its review policy where the policy alone differs."""
    if (other.outcome, other.paragraph) != (layer.outcome, layer.paragraph):
        return words.OTHERWISE.format(condition=condition, explanation=other.explanation)
    policy = words.POLICIES_IN_SENTENCE[other.license_policy]
    return words.OTHERWISE_REVIEWED.format(condition=condition, policy=policy)


def _contrast(layer: LayerStatus, other: LayerStatus, name: str) -> LayerStatus:
    """Return the layer with a caveat where the other layer comes to another outcome."""
    if layer.outcome == other.outcome:
        return layer
    told = words.DIFFERS[name].format(other=other.explanation)
    return replace(layer, caveats=(*layer.caveats, told))


def _layer(asked: Asked, items: tuple[str, ...]) -> LayerStatus:
    if asked.case.parties.destination.code == HOME:
        return domestic()
    status = answer(_find(asked), asked)
    return _noticed(status, asked, items) if asked.case.notices[asked.layer] else status


def _noticed(status: LayerStatus, asked: Asked, items: tuple[str, ...]) -> LayerStatus:
    """Return the layer with what the law notes about such a chip or such parties, without deciding."""
    groups = [
        group
        for group in asked.case.notices[asked.layer]
        if (group.head.item in items or concerns(group, asked.subject)) and run(group, asked.subject).met
    ]
    told = [group.head.note for group in groups]
    sources = [key for group in groups for key in group.source_ids]
    return replace(
        status,
        caveats=tuple(dict.fromkeys([*status.caveats, *told])),
        source_ids=tuple(dict.fromkeys([*status.source_ids, *sources])),
    )


def _find(asked: Asked) -> Found:
    """Return the groups of the layer in force, up to the first that governs."""
    reached: list[GroupResult] = []
    beyond: list[TestGroup] = []
    for group in asked.case.groups[asked.layer]:
        if not concerns(group, asked.subject):
            continue
        if not asked.case.reaches[group.head.scope_id].inside:
            beyond.append(group)
            continue
        reached.append(run(group, asked.subject))
        if reached[-1].met and group.controls:
            break
    return Found(tuple(reached), tuple(beyond))
