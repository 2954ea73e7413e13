# SPDX-License-Identifier: Apache-2.0
"""Options for policy: what is said for and against each, and the questions whose findings speak to it.

Options are listed in the order of the data pack. Nothing here ranks them.
"""

from __future__ import annotations

from chipbrief.gather import Evidence
from chipbrief.gather.records import PolicyOption, Rule
from chipbrief.judge.finding import Finding, memory_caveats, sources_of
from chipbrief.judge.questions import QUESTIONS
from chipbrief.judge.questions.claims import titles_under
from chipbrief.judge.questions.study import Series, Study
from chipbrief.language import Pattern, listed, said

ID = "options"
ARGUMENTS = said("Arguments of the debate with the numbers of their sources; this brief ranks no option.")
SPEAKING = Pattern("Findings that speak to it stand under: {part}.")


def study(evidence: Evidence) -> Study:
    """Return a finding for each option that was known by the as-of date."""
    options = evidence.all(PolicyOption)
    rules = {rule.id: rule for rule in evidence.all(Rule)}
    findings = tuple(_finding(option, rules) for option in options)
    if not options:
        thin = said(
            "No option was known by {as_of} in this data pack; later ones are left out.",
            as_of=evidence.pick.as_of,
        )
        return Study(ID, (), (), (thin,))
    return Study(ID, findings, (_series(options),))


def _finding(option: PolicyOption, rules: dict[str, Rule]) -> Finding:
    touched = tuple(rules[key] for key in option.rule_ids if key in rules)
    names = listed((rule.short_title for rule in touched), ", ")
    asked = (key for key in option.questions if key in QUESTIONS)
    return Finding(
        id=f"{ID}.{option.id}",
        question=option.title,
        value=option.description,
        unit="",
        formula=said("For: {pros}. Against: {cons}.", pros=option.pros, cons=option.cons),
        inputs=(f"policy_options/{option.id}", *(f"rules/{rule.id}" for rule in touched)),
        source_ids=sources_of((option, *touched)),
        caveats=(
            ARGUMENTS,
            said("Proposed by: {join}.", join=listed(option.proposed_by)),
            said("Touches: {part}.", part=names or option.related),
            *memory_caveats((option,)),
        ),
        method=titles_under(SPEAKING, asked),
    )


def _series(options: tuple[PolicyOption, ...]) -> Series:
    return Series(
        name="options",
        title=said("Options for policy and the questions that speak to each"),
        columns=("option", "title", "proposed_by", "rules", "questions"),
        rows=tuple(
            (
                option.id,
                option.title,
                ";".join(option.proposed_by),
                ";".join(option.rule_ids),
                ";".join(option.questions),
            )
            for option in options
        ),
        inputs=tuple(f"policy_options/{option.id}" for option in options),
        source_ids=sources_of(options),
    )
