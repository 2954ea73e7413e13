# SPDX-License-Identifier: Apache-2.0
"""Generation lags and output: recomputed from the pack's files, and thin where they are thin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from support.picks import NOW, THEN
from support.shipped_rows import rows

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import Chip, Production
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer

RATES = {"fp16_dense_tflops": 16, "bf16_dense_tflops": 16, "fp8_dense_tflops": 8, "int8_dense_tops": 8}


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("domestic-supply", evidence).findings}


def last_day(text: str) -> date:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = (parts[0], parts[1] % 12 + 1) if len(parts) == 2 else (parts[0] + 1, 1)
    return date(year + (len(parts) == 2 and parts[1] == 12), month, 1) - timedelta(days=1)


def test_the_lag_in_tpp_recomputed_from_the_file(now: Evidence) -> None:
    def points(country: str) -> list[tuple[date, float]]:
        return sorted(
            (
                last_day(row["released"]),
                max([float(row[name]) * bits for name, bits in RATES.items() if row[name]]
                    + ([float(row["fp4_dense_tflops"]) * 4] if row["fp4_dense_tflops"] else [])),
            )
            for row in rows("chips")
            if row["vendor_country"] == country
            and row["released"]
            and last_day(row["released"]) <= NOW.end
            and row["marketed_for_datacenter"] == "true"
            and not row["china_variant_of"]
            and row["memory_type"] != "SRAM"
            and any(row[name] for name in (*RATES, "fp4_dense_tflops"))
        )  # fmt: skip

    best = max(value for _day, value in points("CHN"))
    reached = min(day for day, value in points("CHN") if value == best)
    first = min(day for day, value in points("USA") if value >= best)
    lag = found(now)["domestic-supply.lag.tpp"].value
    assert isinstance(lag, Decimal)
    assert float(lag) == pytest.approx((reached - first).days / 365.25, abs=1e-3)


def test_huawei_against_imports_is_the_quotient_of_the_quarters(now: Evidence) -> None:
    def total(kind: str, subject: str) -> float:
        return sum(
            float(row["central"])
            for row in rows("chip_stock_estimates")
            if row["unit"] == "h100e"
            and row["kind"] == kind
            and row["country"] == "CHN"
            and row["estimated_by"] == "Epoch AI"
            and row["covers_to"].startswith("2024")
            and subject in row["subject"]
        )

    value = found(now)["domestic-supply.against-imports.2024"].value
    assert isinstance(value, Decimal)
    assert float(value) == pytest.approx(total("production", "Huawei") / total("purchases", ""), rel=1e-5)


def test_estimates_of_a_year_keep_their_least_and_greatest(now: Evidence) -> None:
    told = [
        Decimal(row[name])
        for row in rows("domestic_production")
        if (row["covers"], row["item"]) == ("2025", "huawei_ascend_chips_total")
        for name in ("low", "central", "high")
        if row[name]
    ]
    finding = found(now)["domestic-supply.made.2025.chips"]
    assert (finding.low, finding.high) == (min(told), max(told))


def test_a_part_never_stands_in_one_range_with_its_whole(now: Evidence) -> None:
    items = {f"domestic_production/{row.id}": row.item for row in now.all(Production)}
    parts = {"smic_wafers_for_huawei_ascend_wspm", "hbm_stacks_supplied_to_china_samsung"}
    for finding in found(now).values():
        counted = {items[key] for key in finding.inputs if key in items}
        assert not (parts & counted and counted - parts)


def test_the_standing_lag_grows_while_no_better_chip_comes_out(library: Library, now: Evidence) -> None:
    key = "domestic-supply.standing.tpp"
    later, earlier = found(now)[key].value, found(gather(THEN, library))[key].value
    assert isinstance(later, Decimal)
    assert isinstance(earlier, Decimal)
    assert float(later - earlier) == pytest.approx((NOW.end - THEN.end).days / 365.25, abs=1e-3)


def test_variants_for_china_and_announcements_are_no_domestic_chips(now: Evidence) -> None:
    chips = {f"chips/{chip.id}": chip for chip in now.everywhere(Chip)}
    used = [chips[key] for f in found(now).values() for key in f.inputs if key in chips]
    assert used
    assert all(chip.released is not None and chip.china_variant_of is None for chip in used)


def test_a_yield_changes_its_own_finding_alone(now: Evidence) -> None:
    changed = tuple(
        replace(row, central=Decimal(99)) if row.kind == "yield" and row.covers.text == "2024" else row
        for row in now.all(Production)
    )
    before, after = found(now), found(replace(now, records={**now.records, "domestic_production": changed}))
    moved = {key for key, finding in before.items() if finding != after[key]}
    assert moved == {"domestic-supply.yield.2024.percent"}


def test_an_earlier_day_knows_no_later_chip_or_estimate(library: Library) -> None:
    early = gather(THEN, library)
    later = {f"chips/{c.id}" for c in library.all(Chip) if c.released and c.released.first > THEN.as_of}
    assert later
    assert not any(later.intersection(finding.inputs) for finding in found(early).values())


def test_another_country_has_no_figures_of_output(library: Library) -> None:
    study = answer("domestic-supply", gather(replace(NOW, country="ISL", chip_class="hbm"), library))
    assert study.thin
    made = next(finding for finding in study.findings if finding.id == "domestic-supply.made")
    assert made.value is None
    assert made.settle


def test_a_window_of_less_than_a_year_has_no_growth_of_the_lag(library: Library, now: Evidence) -> None:
    short = replace(now.pick, start=now.pick.end - timedelta(days=30))
    assert "domestic-supply.change.tpp" not in found(gather(short, library))
    assert "domestic-supply.change.tpp" in found(now)


def test_a_year_of_plans_alone_is_told_as_one(now: Evidence) -> None:
    plans = {
        row["id"]
        for row in rows("domestic_production")
        if {"plan", "forecast"} & {*row["caveats"].split(";")}
    }
    output = [
        item for item in answer("domestic-supply", now).findings if "others have published" in item.statement
    ]
    told = {item.id: " planned or forecast for " in item.statement for item in output}
    assert set(told.values()) == {True, False}
    assert told == {item.id: {key.partition("/")[2] for key in item.inputs} <= plans for item in output}
