# SPDX-License-Identifier: Apache-2.0
"""Flows and stocks: what must hold of the shipped rows, and some that anyone can look up."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from chipbrief.gather import Library
from chipbrief.gather.records import Compute, DiversionCase, Investment, StockEstimate, Trade, VendorRevenue


def test_a_trade_figure_stands_once_for_each_source(library: Library) -> None:
    seen: dict[tuple[str, ...], list[Trade]] = defaultdict(list)
    for row in library.all(Trade):
        key = (row.reporter, row.partner, row.hs_code, row.category or "", row.flow, row.covers.text)
        seen[(*key, *row.source_ids)].append(row)
    assert all(len(rows) == 1 for rows in seen.values())


def test_codes_that_miss_servers_say_so(library: Library) -> None:
    rows = library.all(Trade)
    assert all(("incomplete_code" in row.caveats) == (row.hs_code in ("8542", "854231")) for row in rows)
    assert all(row.hs_code.isdigit() for row in rows)
    assert all("press_category" in row.caveats for row in rows if row.category)


def test_taiwan_and_comtrade_agree_where_both_count(library: Library) -> None:
    world = [
        row
        for row in library.all(Trade)
        if (row.reporter, row.partner, row.hs_code) == ("TWN", "WLD", "8542") and "do_not_sum" in row.caveats
    ]
    years = {row.covers.text for row in world if len(row.covers.text) == 4}
    assert {"2018", "2023"} <= years
    for year in years:
        one, other = (row.value_usd for row in world if row.covers.text == year)
        assert abs(one / other - 1) < Decimal("0.01")


def test_gpus_to_malaysia_dwarf_its_processor_trade(library: Library) -> None:
    rows = {row.id: row.value_usd for row in library.all(Trade)}
    gpus = rows["twn-mys-8473-gpu-export-2025-01-to-2025-04-press"]
    processors = rows["twn-mys-854231-export-2025-01-to-2025-07"]
    assert gpus == Decimal(6_450_000_000)
    assert processors < Decimal(500_000_000)


def test_nvidias_quarter_adds_up_to_its_total(library: Library) -> None:
    rows = [
        row
        for row in library.all(VendorRevenue)
        if row.company == "NVIDIA" and row.fiscal_label == "FY2025Q3"
    ]
    parts = [row.value_usd for row in rows if row.metric == "revenue_billing_location"]
    (total,) = [row.value_usd for row in rows if row.metric == "total_revenue"]
    assert sum(value for value in parts if value) == total == Decimal(35_082_000_000)


def test_bases_of_revenue_are_marked(library: Library) -> None:
    for row in library.all(VendorRevenue):
        assert ("billing_location" in row.caveats) == (row.metric == "revenue_billing_location")
        assert ("basis_changed" in row.caveats) == ("restated" in row.metric)
        assert row.value_usd is not None or row.share_pct is not None
        assert row.share_pct is None or 0 <= row.share_pct <= 100


def test_shares_of_the_sample_add_up_to_a_whole(library: Library) -> None:
    days: dict[str, Decimal] = defaultdict(Decimal)
    for row in library.all(Compute):
        if row.metric == "gpu_cluster_share_in_sample":
            days[row.date.text] += row.value
            assert "partial_sample" in row.caveats
    assert days
    assert all(Decimal(90) < total < Decimal("100.5") for total in days.values())


def test_chinese_clusters_are_marked_anonymized(library: Library) -> None:
    rows = [row for row in library.all(Compute) if "epoch-gpu-clusters" in row.source_ids]
    assert rows
    assert all(("anonymized" in row.caveats) == (row.area == "CHN") for row in rows)


def test_what_is_part_of_a_row_is_not_larger(library: Library) -> None:
    rows = {row.id: row for row in library.all(Investment)}
    parts = [row for row in rows.values() if row.part_of]
    assert len(parts) >= 8
    for row in parts:
        whole = rows[row.part_of or ""]
        assert whole.currency == row.currency
        assert row.amount is not None
        assert whole.amount is not None
        assert row.amount < whole.amount
        assert "nested_total" in row.caveats


def test_plans_are_marked(library: Library) -> None:
    for row in library.all(Investment):
        assert ("plan" in row.caveats) == (row.status in ("plan", "pledge", "guidance"))


def test_allegations_and_policies_are_marked(library: Library) -> None:
    for case in library.all(DiversionCase):
        if case.kind in ("indictment", "investigation"):
            assert "allegation" in case.caveats
        if case.kind == "policy":
            assert "not_a_diversion" in case.caveats
        if case.part_of:
            assert "nested_total" in case.caveats


def test_no_estimate_may_be_added_up(library: Library) -> None:
    rows = library.all(StockEstimate)
    assert all("do_not_sum" in row.caveats for row in rows)
    ends = [row for row in rows if row.high is not None and row.low is None and row.central is None]
    assert ends
    assert all("upper_bound" in row.caveats for row in ends)
