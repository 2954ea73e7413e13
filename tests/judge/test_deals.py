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


def test_a_window_of_less_than_a_year_has_no_growth_of_the_lag(library, pick_of):
    short, long = (
        judge(gather(pick_of("CHN", *window), library), ("domestic-supply",))
        for window in (("2023-10", "2023-10"), ("2022-10", "2025-02"))
    )
    assert "domestic-supply.change.tpp" not in {item.id for item in short.all}
    assert "domestic-supply.change.tpp" in {item.id for item in long.all}


def test_the_exception_is_told_by_the_name_of_the_day(library, pick_of):
    findings = judge(
        gather(pick_of("SAU", "2023-11", "2023-12", chip_class="consumer-workstation-gpu"), library)
    )
    told = {item.now.enforced.outcome: item.now.enforced.explanation for item in findings.chips}
    assert "License Exception NAC" in told["aca"]
