# SPDX-License-Identifier: Apache-2.0
"""What the controls took away: recomputed from the pack's files with the limits written out here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from support.picks import NOW, THEN
from support.shipped_rows import rows

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import Chip, Record, Rule
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import Study, controls_bite
from chipbrief.judge.questions.controls_bite_market import term_of
from chipbrief.judge.status import LayerStatus
from chipbrief.pick import Pick

RATES = {
    "fp16_dense_tflops": 16,
    "bf16_dense_tflops": 16,
    "fp8_dense_tflops": 8,
    "int8_dense_tops": 8,
    "fp4_dense_tflops": 4,
}
H20 = "nvidia-h20-96gb"


@pytest.fixture(scope="module")
def then(library: Library) -> Evidence:
    return gather(THEN, library)


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in controls_bite.study(evidence).findings}


def changed(evidence: Evidence, key: str, **values: Decimal | None) -> Evidence:
    """Return the evidence with other values of one chip, whether it answers the pick or not."""

    def table(rows: tuple[Record, ...]) -> tuple[Record, ...]:
        return tuple(replace(row, **values) if row.id == key else row for row in rows)

    here, beyond = evidence.records, evidence.beyond
    return replace(
        evidence,
        records={**here, "chips": table(here["chips"])},
        beyond={**beyond, "chips": table(beyond["chips"])},
    )


def last_day(text: str) -> date:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = (parts[0], parts[1]) if len(parts) == 2 else (parts[0], 12)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def on_sale(day: date) -> list[dict[str, str]]:
    return [
        row
        for row in rows("chips")
        if row["released"]
        and last_day(row["released"]) <= day
        and row["marketed_for_datacenter"] == "true"
        and row["chip_class"] != "hyperscaler-asic"
        and row["memory_type"] != "SRAM"
    ]


def tpp(row: dict[str, str]) -> float:
    return max((float(row[name]) * bits for name, bits in RATES.items() if row[name]), default=0)


def bandwidth(row: dict[str, str]) -> float:
    return float(row["memory_bandwidth_gb_s"] or 0)


def outside_2023(row: dict[str, str]) -> bool:
    """Say whether a data-center chip surely meets no test of 3A090.a or .b of November 2023."""
    power = tpp(row)
    if not power or power >= 4800:
        return False
    if power < 1600:
        return True
    if row["process_node_nm"] and float(row["process_node_nm"]) > 16:
        return True
    if not row["die_area_mm2"]:
        return False
    density = power / float(row["die_area_mm2"])
    middle = power >= 2400 and density >= 1.6
    return not (density >= 3.2 or middle)


@pytest.mark.parametrize(("measure", "of"), [("tpp", tpp), ("bandwidth", bandwidth)])
def test_what_was_free_in_february_2025_recomputed_from_the_file(
    then: Evidence, measure: str, of: Callable[[dict[str, str]], float]
) -> None:
    rows = on_sale(THEN.end)
    best = max(of(row) for row in rows if row["vendor_country"] == "USA" and outside_2023(row))
    value = found(then)[f"controls-bite.standing.{measure}.free"].value
    assert isinstance(value, Decimal)
    assert float(value) == pytest.approx(100 * best / max(map(of, rows)), rel=1e-5)


def test_the_rule_of_january_2026_opens_what_lies_below_its_limits(now: Evidence) -> None:
    rows = on_sale(date(2026, 1, 15))
    below = [row for row in rows if row["vendor_country"] == "USA" and tpp(row) < 21000]
    best = max(tpp(row) for row in below if bandwidth(row) < 6500)
    finding = found(now)["controls-bite.step.2026-01-15.tpp.reviewed"]
    after = Decimal(finding.formula.split(" to ")[-1].split(" percent")[0])
    assert float(after) == pytest.approx(100 * best / max(map(tpp, rows)), rel=1e-5)
    assert "rules/h200-2026" in finding.inputs


def test_months_from_rule_to_variant_to_rule(now: Evidence) -> None:
    def months(first: date, last: date) -> float:
        return (last - first).days / (365.25 / 12)

    findings = found(now)
    fitted = findings["controls-bite.variant.nvidia-a800-sxm.after"].value
    caught = findings[f"controls-bite.variant.{H20}.caught"].value
    assert float(str(fitted)) == pytest.approx(months(date(2022, 10, 7), date(2022, 11, 8)), rel=1e-5)
    assert float(str(caught)) == pytest.approx(months(date(2023, 11, 30), date(2025, 4, 9)), rel=1e-5)
    assert findings["controls-bite.variant.nvidia-l20.caught"].value == "not caught"
    assert findings["controls-bite.variant.amd-mi309.caught"].value is None


def test_a_variant_came_on_the_day_that_is_known_best(now: Evidence) -> None:
    # The L20 was announced in a month of which only a day of release is known.
    (series,) = [item for item in controls_bite.study(now).series if item.name == "controls-bite-variants"]
    came = {row[series.columns.index("chip")]: row[series.columns.index("came")] for row in series.rows}
    assert came["NVIDIA L20 PCIe"] == date(2023, 11, 16)


def test_a_bandwidth_changes_the_findings_that_rest_on_it_alone(then: Evidence) -> None:
    before, after = found(then), found(changed(then, H20, memory_bandwidth_gb_s=Decimal(5000)))
    moved = {key for key, finding in before.items() if finding != after[key]}
    # no license reviewed case by case was to be had for a better one, so all three terms rest on it
    assert moved == {f"controls-bite.standing.bandwidth.{key}" for key in ("free", "notice", "reviewed")}
    assert all(f"chips/{H20}" in before[key].inputs for key in moved)


def test_an_unknown_area_widens_the_range_and_decides_nothing(then: Evidence) -> None:
    sure = found(then)["controls-bite.standing.tpp.free"]
    open_ = found(changed(then, H20, die_area_mm2=None))["controls-bite.standing.tpp.free"]
    assert isinstance(sure.value, Decimal)
    assert isinstance(open_.value, Decimal)
    assert open_.value < sure.value == open_.high
    assert any("H20" in caveat for caveat in open_.caveats)


def test_an_earlier_day_knows_no_later_chip_or_rule(then: Evidence, library: Library) -> None:
    late = {f"chips/{c.id}" for c in library.all(Chip) if c.released and c.released.first > THEN.as_of}
    late |= {f"rules/{r.id}" for r in library.all(Rule) if (r.published or date.min) > THEN.as_of}
    study = controls_bite.study(then)
    used = {key for part in (*study.findings, *study.series) for key in part.inputs}
    assert late
    assert not late & used


def test_at_home_nothing_is_out_of_reach(library: Library) -> None:
    home = found(gather(replace(NOW, country="USA"), library))
    assert home["controls-bite.standing.tpp.free"].value == 100
    assert not [key for key in home if ".step." in key]


@pytest.mark.parametrize(
    "pick",
    [
        replace(NOW, country="ISL", chip_class="hbm", start=date(2026, 10, 1)),
        Pick("CHN", "hbm", date(2019, 12, 1), date(2020, 1, 1), date(2020, 1, 1)),
        Pick("CHN", "hbm", date(2018, 1, 1), date(2018, 6, 1), date(2018, 6, 1)),
    ],
)
def test_thin_picks_have_findings_of_their_own(library: Library, pick: Pick) -> None:
    study: Study = controls_bite.study(gather(pick, library))
    assert study.findings
    assert all(finding.settle for finding in study.findings if finding.value is None)
    assert study == controls_bite.study(gather(pick, library))


def test_an_exception_without_notification_needs_neither_license_nor_notice() -> None:
    status = LayerStatus(True, "3A090.b", "license_required", "", "case_by_case", "", "", (), ())
    terms = {"aca": "free", "nac_notification": "notice", "license_exception_hbm": "notice"}
    assert {outcome: term_of(replace(status, outcome=outcome)) for outcome in terms} == terms
    assert (term_of(status), term_of(replace(status, controlled=False))) == ("reviewed", "free")
