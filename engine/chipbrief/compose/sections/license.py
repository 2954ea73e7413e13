# SPDX-License-Identifier: Apache-2.0
"""The section `license`: what is controlled for the destination on the as-of date, item by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chipbrief.compose.sections.answer_caveats import AnswerCaveats
from chipbrief.compose.sections.answers import (
    Answered,
    answered,
    by_answer,
    is_memory,
    short_title,
    text_row,
    texts_on,
)
from chipbrief.compose.sections.differences import codified_of, open_facts_of
from chipbrief.compose.sections.license_kin import kin_of
from chipbrief.compose.sections.license_reach import headquarters_of, reach_of
from chipbrief.compose.sections.license_texts import exceptions_of, letters_to
from chipbrief.compose.statuses import heads_of, layer_view, metrics_of, number_of, numbers_of
from chipbrief.compose.view import (
    AnswerGroup,
    AnswerRow,
    Cell,
    DataTable,
    LicenseSection,
)
from chipbrief.compose.wording import deciding_tests
from chipbrief.judge import Findings
from chipbrief.judge import control_words as words
from chipbrief.judge.control import HOME, Law
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.status import LayerStatus
from chipbrief.language import said


def build(findings: Findings) -> LicenseSection:
    """Return the answers of the as-of date with what decides them, and what might change them."""
    evidence, law = findings.evidence, Law.of(findings.evidence)
    pick = evidence.pick
    found = answered(findings, law, pick.as_of)
    metrics = metrics_of((each.item for each in found), (each.status.enforced for each in found))
    told = AnswerCaveats.of(by_answer(found), evidence)
    verdicts = [each.status.enforced.controlled for each in found]
    texts = texts_on(findings, law, pick.as_of)
    published = tuple(group for group in texts if not group.is_letter)
    groups = tuple(_groups(found, metrics, told, law))
    tables = {tuple(row.name for row in group.rows): group.name for group in groups}
    return LicenseSection(
        total=len(found),
        decided=sum(verdict is not None for verdict in verdicts),
        controlled=verdicts.count(True),
        free=verdicts.count(False),
        open=verdicts.count(None),
        is_memory=is_memory(findings),
        home=pick.country == HOME,
        metrics=heads_of(metrics),
        groups=groups,
        codified=codified_of(found, told.marks, tables, law),
        texts=tuple(text_row(group, law) for group in published) if _any_controls(published) else (),
        reach=reach_of(findings, law),
        headquarters=headquarters_of(findings, found, told.marks, tables, law),
        exceptions=exceptions_of(texts, found, law),
        letters=letters_to(texts, found, law),
        open_facts=open_facts_of(found, told.marks, tables),
        not_modelled=tuple(text for text in words.NOT_MODELLED if text != words.FOUNDRY),
        **kin_of(findings, law),
        common=told.common,
        caveats=told.letters,
        tables=(_table(found, metrics),),
    )


def _any_controls(groups: Iterable[TestGroup]) -> bool:
    """Return whether any text controls; where none does, an exclusion excludes from nothing."""
    return any(group.controls for group in groups)


def _groups(
    found: Iterable[Answered], metrics: Sequence[str], told: AnswerCaveats, law: Law
) -> Iterator[AnswerGroup]:
    notes = {policy.id: policy.note for policy in law.policies}
    for number, group in enumerate(by_answer(found), start=1):
        layer = group[0].status.enforced
        note = notes.get(layer.policy_id, "")
        yield AnswerGroup(
            name=f"answer-{number}",
            status=layer_view(layer),
            rule=short_title(layer.rule_id, law) if layer.controlled else "",
            policy_note=note,
            why=_why(group),
            notes=told.of_group(group, note),
            rows=tuple(_row(each, metrics, told) for each in group),
        )


def _why(group: Sequence[Answered]) -> str:
    """Return why the items are free, if the reason is the same for all of them."""
    reasons = {each.status.enforced.explanation for each in group if each.status.enforced.controlled is False}
    return group[0].status.enforced.explanation if len(reasons) == 1 else ""


def _row(each: Answered, metrics: Sequence[str], told: AnswerCaveats) -> AnswerRow:
    record = each.item.record
    return AnswerRow(
        id=record.id,
        name=record.name,
        numbers=numbers_of(each.item, metrics),
        tests=_tests(each.status.enforced),
        marks=told.marks([each]),
        source_ids=record.source_ids,
        verified=record.verified,
    )


def _tests(layer: LayerStatus) -> str:
    """Return the deciding tests; a letter that names an item tests nothing else."""
    return deciding_tests(layer) or (words.NAMED if layer.controlled else "")


def _table(found: Iterable[Answered], metrics: Sequence[str]) -> DataTable:
    answers = ("outcome", "paragraph", "rule", "license_policy", "tests")
    layers = ("codified_outcome", "codified_paragraph", "codified_rule", "codified_license_policy")
    rows = tuple(_cells(each, metrics) for each in found)
    return DataTable(
        "answers",
        said("Answers of the as-of date"),
        ("id", "name", *metrics, *answers, *layers, "source_ids"),
        rows,
    )


def _cells(each: Answered, metrics: Sequence[str]) -> tuple[Cell, ...]:
    record, now, text = each.item.record, each.status.enforced, each.status.codified
    return (
        record.id,
        record.name,
        *(number_of(each.item, metric) for metric in metrics),
        *(now.outcome, now.paragraph, now.rule_id, now.license_policy, deciding_tests(now)),
        *(text.outcome, text.paragraph, text.rule_id, text.license_policy),
        ";".join(dict.fromkeys((*record.source_ids, *now.source_ids))),
    )
