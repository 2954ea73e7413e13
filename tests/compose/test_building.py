# SPDX-License-Identifier: Apache-2.0
"""The view: what a template reads holds nothing that came after the as-of date."""

from __future__ import annotations

from chipbrief.compose import open_formats
from chipbrief.compose.building import build_view
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.paths import shipped


def test_a_brief_counts_the_records_that_its_annex_prints(library, pick_of):
    format = open_formats(shipped("templates"))["evidence-annex"]
    pick = pick_of("ISL", "2022-10", "2022-12-12")
    evidence = gather(pick, library, format.needs)
    view = build_view(judge(evidence, format.questions), format)
    assert view.annex is not None
    assert view.brief.record_count == sum(part.count - part.compared for part in view.annex.datasets)
    assert view.brief.record_count < evidence.count  # which holds the law of later days
    assert view.brief.source_count < len(evidence.sources)


def test_a_rule_says_what_became_of_it_only_on_the_day_of_the_data_pack(findings_of, policy, library):
    then, now = (
        build_view(findings_of("CHN", "2023-01", end), policy).rules.rows
        for end in ("2023-10-31", library.version)
    )
    assert then
    assert not any(row.status for row in then)
    assert any(row.status for row in now)


def test_a_brief_on_chinese_chips_tells_of_foundries_from_the_day_of_their_rule(findings_of, policy):
    held = {
        end: build_view(findings_of("CHN", "2022-10", end, chip_class="cn-domestic"), policy).chips.foundries
        for end in ("2024-12-31", "2025-02-12")
    }
    assert held == {"2024-12-31": False, "2025-02-12": True}


def test_chips_under_an_exception_without_notification_are_counted_apart(findings_of, policy):
    found = {country: findings_of(country, "2022-10", "2025-02-12") for country in ("ARE", "CHN", "ISL")}
    counts = {country: build_view(findings, policy).chips for country, findings in found.items()}
    assert {country: chips.excepted for country, chips in counts.items()} == {"ARE": 2, "CHN": 0, "ISL": 0}
    assert {country: chips.notified for country, chips in counts.items()} == {"ARE": 0, "CHN": 2, "ISL": 0}
    assert {country: chips.codified_only for country, chips in counts.items()} == {
        "ARE": 0,
        "CHN": 0,
        "ISL": 18,
    }
    for country, chips in counts.items():
        values = {item.id: item.value for item in found[country].all}
        assert values.get("chips-codified-only", 0) == chips.codified_only
        assert chips.notified + chips.excepted < max(chips.caught, 1)
        assert values.get("chips-notified", 0) == chips.notified
        assert values.get("chips-excepted", 0) == chips.excepted


def test_a_chip_whose_codified_status_is_unknown_has_no_other_outcome(findings_of, policy):
    chips = build_view(findings_of("ISL", "2022-10", "2025-09-30"), policy).chips
    assert len(chips.codified_differs) == chips.codified_only > 0
    assert "Intel Data Center GPU Max 1550" not in chips.codified_differs


def test_models_that_were_measured_later_are_named_and_not_used(findings_of, policy):
    then = build_view(findings_of("CHN", "2022-10", "2025-02-12"), policy).capability
    assert then is not None
    assert {"o1", "o3-mini", "DeepSeek-R1"} <= set(then.measured_later)
    assert {then.us_model, then.chinese_model}.isdisjoint(then.measured_later)
