# SPDX-License-Identifier: Apache-2.0
"""Every record that was used, as tables that can be read and typeset: long ones are split and bounded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from chipbrief.compose.caveats import notes
from chipbrief.compose.sections.annex_tables import Reading, build_tables
from chipbrief.compose.studies import finding_view, late_findings, open_findings, with_notes
from chipbrief.compose.view import AnnexFinding, AnnexFindings, AnnexInputs, AnnexSection, DatasetView
from chipbrief.gather import DATASETS, Evidence
from chipbrief.gather.answers import ANSWERS, HELPERS
from chipbrief.gather.as_known import as_known
from chipbrief.gather.records import Record
from chipbrief.gather.titles import title_of
from chipbrief.judge import Findings
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import QUESTIONS
from chipbrief.language import ENGLISH, Language, said

#: As many as fill about 200 pages, which is as long as anybody reads.
MOST_ROWS = 4_000
_PICK = "pick"


def build(findings: Findings, language: Language = ENGLISH) -> AnnexSection:
    """Return every record of the evidence, and those beyond it that a finding was computed from.

    Texts are English; the widths of columns are for texts in ``language``.
    """
    evidence = as_known(findings.evidence)
    used = _used(findings, evidence)
    bound = _bound([len(rows) for rows in used.values()], MOST_ROWS)
    datasets = tuple(_dataset(name, rows, bound, evidence, language) for name, rows in used.items())
    return AnnexSection(
        datasets=datasets,
        findings=_findings(findings),
        count=sum(item.count for item in datasets),
        printed=sum(item.printed for item in datasets),
        most=MOST_ROWS,
    )


def _used(findings: Findings, evidence: Evidence) -> dict[str, tuple[Record, ...]]:
    """Return the records in the order of the data pack, without the tables that only help to read them."""
    inputs = {key for finding in findings.all for key in finding.inputs}
    beyond = {
        name: tuple(row for row in rows if f"{name}/{row.id}" in inputs)
        for name, rows in evidence.beyond.items()
    }
    used = {name: (*evidence.records.get(name, ()), *beyond.get(name, ())) for name in DATASETS}
    return {name: rows for name, rows in used.items() if rows and DATASETS[name] not in HELPERS}


def _bound(counts: Sequence[int], most: int) -> int:
    """Return how many rows each dataset may print so that all together print ``most``: the long ones give.

    >>> _bound([10, 50, 900], 100), _bound([10, 20], 100)
    (45, 20)
    """
    left = most
    for place, count in enumerate(sorted(counts)):
        share = left // (len(counts) - place)
        if count > share:
            return share
        left -= count
    return max(counts, default=0)


def _dataset(
    name: str, rows: Sequence[Record], bound: int, evidence: Evidence, language: Language
) -> DatasetView:
    printed = rows[:bound]
    found = notes(printed, evidence)
    answering = len(evidence.records.get(name, ()))
    compared = frozenset(row.id for row in rows[answering:])
    return DatasetView(
        name=name,
        title=title_of(name),
        says=ANSWERS[DATASETS[name]].says,
        count=len(rows),
        printed=len(printed),
        compared=len(compared),
        memory=sum(row.verified == "memory" for row in rows),
        tables=build_tables(name, printed, Reading(found, evidence.late_ids, compared, language)),
        notes=found,
    )


def _findings(findings: Findings) -> tuple[AnnexFindings, ...]:
    asked = {item.id for study in findings.studies for item in study.findings}
    first = tuple(item for item in findings.all if item.id not in asked)
    late = late_findings(findings)
    studies = (_told(study.id, QUESTIONS[study.id].title, study.findings, late) for study in findings.studies)
    return (_told(_PICK, said("Rules, chips and estimates of the pick"), first, late), *studies)


def _told(id: str, title: str, findings: Sequence[Finding], late: Set[str]) -> AnnexFindings:
    views, found = with_notes([finding_view(item, late) for item in findings])
    pairs = zip(views, findings, strict=True)
    known = tuple(AnnexFinding(view, _inputs(item.inputs)) for view, item in pairs if view.known)
    return AnnexFindings(id, title, known, found, open_findings(views))


def _inputs(keys: Iterable[str]) -> tuple[AnnexInputs, ...]:
    """Return the records of a finding by dataset.

    >>> _inputs(["chips/a", "rules/b", "chips/c"])[0].ids
    ('a', 'c')
    """
    found: dict[str, list[str]] = {}
    for key in keys:
        dataset, _slash, id = key.partition("/")
        found.setdefault(dataset, []).append(id)
    return tuple(AnnexInputs(title_of(dataset), tuple(ids)) for dataset, ids in found.items())
