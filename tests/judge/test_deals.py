# SPDX-License-Identifier: Apache-2.0
"""Policy acts and lawful deals answer diversion: they are no cases of it."""

from __future__ import annotations

from dataclasses import replace

from chipbrief.gather import gather
from chipbrief.gather.records import DiversionCase
from chipbrief.judge import judge
from chipbrief.judge.questions.diversion_cases import on_ai_chips


def test_lawful_deals_are_not_counted_as_diversion(library, pick_of):
    findings = judge(gather(pick_of("ARE", "2022-10", "2026-06"), library))
    assert findings.deals
    assert {case.kind for case in findings.deals} == {"policy"}
    assert "policy" not in {case.kind for case in findings.cases}


def test_a_lawful_deal_that_the_press_reports_is_no_case(library, pick_of):
    findings = judge(gather(pick_of("IDN", "2025", "2025"), library))
    assert "inf-indosat-2025" in {case.id for case in findings.deals}
    assert {case.id for case in findings.cases} == {"megaspeed-2025"}


def test_only_ai_chips_to_the_country_or_to_china_are_counted(library, pick_of):
    found = {
        code: judge(gather(pick_of(code, "2022-10", "2026-06"), library)) for code in ("CHN", "MYS", "RUS")
    }
    others = {code: {case.id for case in findings.other_cases} for code, findings in found.items()}
    assert others["CHN"] == {"seagate-2023", "cadence-2025", "applied-materials-2026", "hk-russia-2022"}
    assert others["MYS"] == {"sgp-fraud-2025", "shreya-russia-2024", "mys-gpu-surge-2025"}
    assert {case.id for case in found["RUS"].cases} == {"shreya-russia-2024"}
    for findings in found.values():
        assert {case.goods for case in findings.cases} <= {"ai_chips"}
        assert {case.destination for case in findings.cases} <= {"CHN", "RUS", None}


def test_a_pack_without_goods_and_destinations_is_counted_as_before(library):
    case = next(case for case in library.all(DiversionCase) if case.id == "seagate-2023")
    assert not on_ai_chips(case, "CHN")
    assert on_ai_chips(replace(case, goods=None, destination=None), "CHN")
