# SPDX-License-Identifier: Apache-2.0
"""The section `license`: what is controlled for the destination on the as-of date, item by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chipbrief.compose.caveats import lettered, letters_of, plain, sentences_of
from chipbrief.compose.sections.answers import (
    Answered,
    AnswerKey,
    Tables,
    answer_key,
    answered,
    is_memory,
    short_title,
    strictness,
    text_row,
    texts_on,
)
from chipbrief.compose.sections.license_reach import headquarters_of, reach_of
from chipbrief.compose.sections.license_texts import exceptions_of, letters_to
from chipbrief.compose.statuses import heads_of, layer_view, metrics_of, number_of, numbers_of
from chipbrief.compose.view import (
    AnswerGroup,
    AnswerRow,
    CaveatNote,
    Cell,
    CodifiedAnswer,
    DataTable,
    LicenseSection,
    OpenFact,
)
from chipbrief.compose.wording import OUTCOMES, deciding_tests
from chipbrief.gather import Evidence
from chipbrief.judge import Findings
from chipbrief.judge import control_words as words
from chipbrief.judge.control import HOME, Law
from chipbrief.judge.status import LayerStatus, Otherwise
from chipbrief.language import Said

#: Sentences of answers that are told elsewhere than under the table.
_TOLD_APART = frozenset({
    *(str(pattern) for pattern in words.DIFFERS.values()),
    str(words.OTHERWISE),
    str(words.UNDECIDED),
    str(words.AREA),
    str(words.AREA_NOTED),
})


def build(findings: Findings) -> LicenseSection:
    """Return the answers of the as-of date with what decides them, and what might change them."""
    evidence, law = findings.evidence, Law.of(findings.evidence)
    pick = evidence.pick
    found = answered(findings, law, pick.as_of)
    metrics = metrics_of((each.item for each in found), (each.status.enforced for each in found))
    told = _Caveats.of(found, evidence)
    verdicts = [each.status.enforced.controlled for each in found]
    texts = texts_on(findings, law, pick.as_of)
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
        codified=tuple(_codified(found, told, tables, law)),
        texts=tuple(text_row(group, law) for group in texts if not group.is_letter),
        reach=reach_of(findings, law),
        headquarters=headquarters_of(findings, found, told.marks, tables, law),
        exceptions=exceptions_of(texts, found, law),
        letters=letters_to(texts, found, law),
        open_facts=tuple(_open_facts(found, told, tables)),
        not_modelled=words.NOT_MODELLED,
        common=told.common,
        caveats=told.letters,
        tables=(_table(found, metrics),),
    )


@dataclass(frozen=True, slots=True)
class _Caveats:
    """The caveats of items by id: those of the record, and of the answer where not all share them."""

    of_record: Mapping[str, tuple[str, ...]]
    of_answer: Mapping[str, tuple[str, ...]]
    common: tuple[CaveatNote, ...]
    letters: tuple[CaveatNote, ...]

    @classmethod
    def of(cls, found: Sequence[Answered], evidence: Evidence) -> _Caveats:
        """Return the caveats of the items, each told at one place."""
        told = {each.id: _of_answer(each) for each in found}
        common = _shared(told.values())
        answer = {key: tuple(text for text in texts if text not in common) for key, texts in told.items()}
        record = {each.id: sentences_of(each.item.record, evidence) for each in found}
        groups = [(group, _shared(answer[each.id] for each in group)) for group in _by_answer(found)]
        single = (
            text
            for group, shared in groups
            for each in group
            for text in (*record[each.id], *answer[each.id])
            if text not in shared
        )
        return cls(record, answer, plain(common), lettered(single))

    def of_group(self, group: Iterable[Answered], told: str) -> tuple[CaveatNote, ...]:
        """Return what holds for each item of a group, without the note that is told already."""
        shared = _shared(self.of_answer[each.id] for each in group)
        return plain(text for text in shared if text != told)

    def marks(self, group: Iterable[Answered]) -> str:
        """Return the letters of the items' own caveats."""
        texts = (text for each in group for text in (*self.of_record[each.id], *self.of_answer[each.id]))
        return letters_of(texts, self.letters)


def _shared(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sentences that stand in each of the lists."""
    first, *others = list(lists) or [()]
    return tuple(text for text in first if all(text in other for other in others))


def _of_answer(each: Answered) -> tuple[str, ...]:
    return tuple(text for text in each.status.enforced.caveats if not _told_apart(text))


def _told_apart(text: str) -> bool:
    return isinstance(text, Said) and str(text.pattern) in _TOLD_APART


def _groups(
    found: Iterable[Answered], metrics: Sequence[str], told: _Caveats, law: Law
) -> Iterator[AnswerGroup]:
    notes = {policy.id: policy.note for policy in law.policies}
    for number, group in enumerate(_by_answer(found), start=1):
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


def _by_answer(found: Iterable[Answered]) -> list[list[Answered]]:
    groups: dict[AnswerKey, list[Answered]] = {}
    for each in sorted(found, key=lambda each: strictness(each.status.enforced)):
        groups.setdefault(answer_key(each.status.enforced), []).append(each)
    return list(groups.values())


def _row(each: Answered, metrics: Sequence[str], told: _Caveats) -> AnswerRow:
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


def _codified(
    found: Iterable[Answered], told: _Caveats, tables: Tables, law: Law
) -> Iterator[CodifiedAnswer]:
    groups: dict[tuple[AnswerKey, AnswerKey], list[Answered]] = {}
    for each in found:
        keys = (answer_key(each.status.enforced), answer_key(each.status.codified))
        if keys[0] != keys[1]:
            groups.setdefault(keys, []).append(each)
    notes = {policy.id: policy.note for policy in law.policies}
    for group in groups.values():
        enforced, codified = group[0].status.enforced, group[0].status.codified
        names = tuple(each.name for each in group)
        yield CodifiedAnswer(
            enforced=layer_view(enforced),
            codified=layer_view(codified),
            rule=short_title(codified.rule_id, law) if codified.controlled else "",
            note=notes.get(codified.policy_id, ""),
            same_outcome=enforced.outcome == codified.outcome,
            names=names,
            marks=told.marks(group),
            group=tables.get(names, ""),
        )


def _open_facts(found: Iterable[Answered], told: _Caveats, tables: Tables) -> Iterator[OpenFact]:
    groups: dict[tuple[Otherwise, str], list[Answered]] = {}
    for each in found:
        for other in each.status.otherwise:
            groups.setdefault((other, each.status.enforced.outcome), []).append(each)
    for (other, now), group in groups.items():
        names = tuple(each.name for each in group)
        yield OpenFact(
            condition=other.condition,
            word=OUTCOMES[other.outcome],
            paragraph=other.paragraph,
            now=OUTCOMES[now],
            names=names,
            marks=told.marks(group),
            group=tables.get(names, ""),
            source_ids=tuple(dict.fromkeys(key for each in group for key in each.item.record.source_ids)),
        )


def _table(found: Iterable[Answered], metrics: Sequence[str]) -> DataTable:
    answers = ("outcome", "paragraph", "rule", "license_policy", "tests")
    layers = ("codified_outcome", "codified_paragraph", "codified_rule", "codified_license_policy")
    rows = tuple(_cells(each, metrics) for each in found)
    return DataTable(
        "answers",
        "Answers of the as-of date",
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
