# SPDX-License-Identifier: Apache-2.0
"""Hindsight: findings and judgements that rest on what became known later say so, in every format."""

from __future__ import annotations

from datetime import date

import pytest

from chipbrief.check import check
from chipbrief.compose import compose, open_formats
from chipbrief.compose.studies import late_findings
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.paths import shipped
from chipbrief.pick import Pick

FORMATS = open_formats(shipped("templates"))


def findings_of(library, name: str, *, hindsight: bool):
    format = FORMATS[name]
    pick = Pick("CHN", "cn-domestic", date(2022, 7, 4), date(2026, 8, 2), date(2023, 11, 21), name, hindsight)
    return judge(gather(pick, library, format.needs), format.questions)


def test_a_finding_is_late_when_one_of_its_records_is(library):
    findings = findings_of(library, "policy-brief", hindsight=True)
    ids = findings.evidence.late_ids
    late = late_findings(findings)
    assert late
    for item in findings.all:
        assert (item.id in late) == any(key.split("/")[1] in ids for key in item.inputs)
    assert not late_findings(findings_of(library, "policy-brief", hindsight=False))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_with_hindsight_every_format_marks_what_is_late_and_says_what_the_mark_means(library, name):
    page = compose(
        findings_of(library, name, hindsight=True),
        FORMATS[name],
        draw=lambda charts: dict.fromkeys(charts, b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        sources=library.sources,
    )
    assert "‡" in page.html
    assert [found for found in check(page.view, page.html) if found.code in ("C113", "C126")] == []
