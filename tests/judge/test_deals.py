# SPDX-License-Identifier: Apache-2.0
"""Policy acts and lawful deals answer diversion: they are no cases of it."""

from __future__ import annotations

from chipbrief.gather import gather
from chipbrief.judge import judge


def test_lawful_deals_are_not_counted_as_diversion(library, pick_of):
    findings = judge(gather(pick_of("ARE", "2022-10", "2026-06"), library))
    assert findings.deals
    assert {case.kind for case in findings.deals} == {"policy"}
    assert "policy" not in {case.kind for case in findings.cases}
