# SPDX-License-Identifier: Apache-2.0
"""The annex: every record stands in it once, in lists or series, with what it shares said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from gettext import NullTranslations

import pytest
from support.making import make

from chipbrief.compose.sections import annex
from chipbrief.compose.sections.annex import _bound, build
from chipbrief.compose.sections.annex_cells import cell_text
from chipbrief.compose.sections.annex_column import Column
from chipbrief.compose.sections.annex_columns import COLUMNS
from chipbrief.compose.sections.annex_layout import MOST_ABREAST, WORTH_SAYING_ONCE
from chipbrief.compose.sections.annex_tables import MOST_IN_TABLE, WORTH_A_TABLE, Reading, build_tables
from chipbrief.gather import DATASETS, gather
from chipbrief.gather.answers import HELPERS
from chipbrief.gather.as_known import as_known
from chipbrief.gather.records import (
    CostTrend,
    EntityListing,
    GroupMember,
    Investment,
    Model,
    Period,
    Scope,
    Threshold,
    Trade,
)
from chipbrief.judge import judge
from chipbrief.language import Language

NOTHING = Reading((), frozenset(), frozenset())


def ids_in(table):
    """Return the ids of the records of a table; in a series, of each row with each period of a value."""
    for row in table.rows:
        if not table.series:
            yield row.record
            continue
        for column, cell in zip(table.columns, row.cells, strict=True):
            if column.kind == "number" and cell:
                yield f"{row.record}-{column.label.replace(' to ', '-to-')}"


def trade(year: int, value: int = 1, partner: str = "MYS", sources: tuple[str, ...] = ("s1",)) -> Trade:
    covers = Period(date(year, 1, 1), date(year, 12, 31), str(year))
    key = f"twn-{partner.lower()}-8542-export-{year}"
    number = Decimal(value)
    return make(
        Trade, id=key, reporter="TWN", partner=partner, covers=covers, value_usd=number, source_ids=sources
    )


def test_every_dataset_has_columns_of_its_own_fields():
    for name, kind in DATASETS.items():
        if kind in HELPERS:
            continue
        for column in COLUMNS[name].all:
            assert all(field in kind.__dataclass_fields__ for field in column.fields), (name, column.label)


def test_every_record_of_the_evidence_stands_in_it_once(china_findings):
    section = build(china_findings)
    printed = [(item.name, id) for item in section.datasets for table in item.tables for id in ids_in(table)]
    used = [
        (name, row.id)
        for name, rows in as_known(china_findings.evidence).records.items()
        for row in rows
        if DATASETS[name] not in HELPERS
    ]
    assert len(printed) == len(set(printed))
    assert set(used) <= set(printed)
    assert section.count == section.printed == len(printed)


def test_what_a_finding_compares_with_is_there_and_marked(library, policy, pick_of):
    findings = judge(gather(pick_of(), library), ["domestic-supply"])
    chips = next(item for item in build(findings).datasets if item.name == "chips")
    inputs = {
        key.removeprefix("chips/") for item in findings.all for key in item.inputs if key.startswith("chips/")
    }
    rows = {row.record: row for table in chips.tables for row in table.rows}
    assert inputs <= rows.keys()
    assert chips.compared == sum(row.compared for row in rows.values()) > 0


def test_too_many_records_are_cut_where_there_are_most(china_findings, monkeypatch):
    monkeypatch.setattr(annex, "MOST_ROWS", 200)
    section = build(china_findings)
    cut = [item for item in section.datasets if item.printed < item.count]
    assert section.printed <= 200 < section.count
    assert cut
    assert min(item.count for item in cut) > max(i.count for i in section.datasets if i not in cut) - 1


@pytest.mark.parametrize(("counts", "most"), [([], 10), ([3, 3], 10), ([5, 50, 500], 100), ([9, 9, 9], 4)])
def test_the_bound_holds(counts, most):
    bound = _bound(counts, most)
    assert sum(min(bound, count) for count in counts) <= max(most, 0)
    assert sum(counts) > most or bound == max(counts, default=0)


def test_a_series_stands_in_one_row_with_what_it_shares_said_once():
    rows = [trade(year, value=year) for year in range(2019, 2023)]
    (table,) = build_tables("trade", rows, NOTHING)
    assert table.series
    assert table.shared
    assert table.shared.source_ids == ("s1",)
    assert [column.label for column in table.columns[-4:]] == ["2019", "2020", "2021", "2022"]
    assert table.rows[0].cells == (
        "twn-mys-8542-export", "Taiwan, Malaysia", "2,019", "2,020", "2,021", "2,022",
    )  # fmt: skip
    assert list(ids_in(table)) == [row.id for row in rows]


def test_many_periods_and_rows_are_split_and_none_is_lost():
    partners = ["MYS", "SGP", "CHN", "USA", "DEU", "FRA"]
    rows = [trade(year, partner=partner) for year in range(2000, 2020) for partner in partners]
    rows += [trade(year, partner="WLD") for year in range(1990, 2000)]
    tables = build_tables("trade", rows, NOTHING)
    assert sorted(id for table in tables for id in ids_in(table)) == sorted(row.id for row in rows)
    assert sum(table.count for table in tables) == len(rows)
    assert all(len(table.columns) <= 4 + 5 for table in tables)
    lone = next(table for table in tables if table.columns[-1].label == "1994")
    assert len(lone.rows) == 1  # the years that only one series has do not make empty cells for the others


def test_rows_with_sources_of_their_own_stay_in_order_and_say_them():
    rows = [trade(2020, partner=partner, sources=(f"s{partner}",)) for partner in ("MYS", "SGP", "CHN")]
    (table,) = build_tables("trade", rows, NOTHING)
    assert table.shared is None
    assert [row.source_ids for row in table.rows] == [("sMYS",), ("sSGP",), ("sCHN",)]


def test_rows_that_many_share_are_a_table_and_the_others_are_one():
    shared = [trade(year) for year in range(2000, 2000 + WORTH_A_TABLE)]
    alone = [trade(2020, partner=partner, sources=(f"s{partner}",)) for partner in ("SGP", "CHN")]
    *together, last = build_tables("trade", [alone[0], *shared, alone[1]], NOTHING)
    assert all(table.shared for table in together)
    assert last.shared is None
    assert [row.id for row in last.rows] == [row.id for row in alone]


def test_a_span_of_periods_is_in_words_and_the_world_has_a_name():
    span = Period(date(2022, 1, 1), date(2022, 8, 31), "2022-01/2022-08")
    rows = [replace(trade(2000 + at), covers=span, id=f"t{at}-2022-01-to-2022-08") for at in range(2)]
    (table,) = build_tables("trade", rows, NOTHING)
    assert table.columns[-1].label == "2022-01 to 2022-08"
    (scopes,) = build_tables("scopes", [make(Scope, id="worldwide", groups=("WLD",))], NOTHING)
    assert "World" in scopes.rows[0].cells


def test_a_column_holds_its_longest_number():
    rows = [make(Investment, id="x", name="a plan of many words", amount_usd=Decimal(500_000_000_000))]
    (table,) = build_tables("investment", rows, NOTHING)
    amount = next(column for column in table.columns if column.label == "Amount, USD")
    assert amount.width >= len("500,000,000,000") * 0.7
    assert "Currency" not in [column.label for column in table.columns]


class Longer(NullTranslations):
    """Says one head with more letters."""

    def gettext(self, message: str) -> str:
        return "Vergleichszeichen" if message == "Sign" else message


def test_widths_are_for_the_language_of_the_page():
    rows = [make(Threshold, id=f"x{at}", op="<>="[at], metric="what is tested") for at in range(3)]
    widths = [
        next(column.width for column in table.columns if column.label == "Sign")
        for language in (Language(), Language("de", Longer()))
        for table in build_tables("thresholds", rows, replace(NOTHING, language=language))
    ]
    assert widths[1] > widths[0]


def test_a_long_list_is_several_tables():
    long = "a name that leaves no room for another record beside it, however wide the page may be "
    rows = [make(Model, id=f"m{number}", name=f"{long}{number}") for number in range(MOST_IN_TABLE + 1)]
    tables = build_tables("models", rows, NOTHING)
    assert [table.count for table in tables] == [MOST_IN_TABLE, 1]
    assert [table.name for table in tables] == ["models-1", "models-2"]


def test_a_country_group_is_no_country():
    group = make(GroupMember, id="aus-aia", country="AUS", group="AIA:a")
    scope = make(Scope, id="first-tier", groups=("AIA:a",), countries=("AUS",))
    (listed,) = build_tables("country_groups", [group], NOTHING)
    (scopes,) = build_tables("scopes", [scope], NOTHING)
    assert listed.rows[0].cells[1:3] == ("Australia", "AIA:a")
    assert "AIA:a, Australia" in scopes.rows[0].cells


def test_widths_fill_the_table_and_no_more(china_findings):
    for dataset in build(china_findings).datasets:
        for table in dataset.tables:
            width = sum(column.width for column in table.columns) * table.abreast + table.sources
            assert 97 < width <= 100, table.name
            assert bool(table.sources) is not bool(table.shared)


def test_hardly_an_id_is_broken(china_findings):
    """One has a column that nine of ten fit into, or a line beneath its row."""
    for dataset in build(china_findings).datasets:
        for table in dataset.tables:
            if table.aside:
                lengths = sorted(len(row.record) for row in table.rows)
                assert table.columns[0].width >= lengths[(len(lengths) * 9 - 1) // 10] * 0.45, table.name
            else:
                assert all(row.below[0] == row.record for row in table.rows)
                assert table.below[0] == "Record"


def test_what_every_row_says_is_said_once_and_no_word_is_lost(china_findings):
    for name, dataset in ((item.name, item) for item in build(china_findings).datasets):
        labels = {column.label for column in COLUMNS[name].all}
        for table in dataset.tables:
            assert all(len(row.cells) == len(table.columns) for row in table.rows)
            for item in table.same:
                assert item.label in labels
                assert item.text
                assert item.label not in [column.label for column in table.columns]


def test_what_every_row_says_stands_in_the_caption():
    rows = [
        make(EntityListing, id=f"firm-{at}", name=f"Firm {at}", license_policy="mixed", reason=f"Ground {at}")
        for at in range(WORTH_SAYING_ONCE)
    ]
    (table,) = build_tables("entity_listings", rows, NOTHING)
    assert [(item.label, item.text) for item in table.same] == [("Policy", "mixed")]
    (few,) = build_tables("entity_listings", rows[: WORTH_SAYING_ONCE - 1], NOTHING)
    assert not few.same


def group_member(at: int, note: str = "") -> GroupMember:
    return make(GroupMember, id=f"x{at}-a1", country=f"X{at:02}", group=f"A:{at}", note=note)


def test_short_records_stand_abreast_and_those_with_a_remark_by_themselves():
    plain = [group_member(at) for at in range(30)]
    many, one = build_tables("country_groups", [*plain, group_member(40, "Joined late.")], NOTHING)
    assert many.abreast == MOST_ABREAST
    assert [row.below for row in many.rows] == [()] * 30
    assert one.abreast == 1
    assert one.rows[0].below[-1] == "Joined late."
    assert one.below[-1] == "Note"


def test_a_long_id_stands_beneath_its_row_and_a_short_one_beside():
    long = "training-compute-of-the-largest-models-of-a-country-that-nobody-knows-much-about-by-epoch"
    trends = [make(CostTrend, id=f"{long}-{at}", quantity=f"What grows {at}") for at in range(3)]
    (table,) = build_tables("cost_trends", trends, NOTHING)
    assert not table.aside
    assert [row.below for row in table.rows] == [(row.id,) for row in trends]
    (short,) = build_tables(
        "cost_trends", [replace(row, id=f"t{at}") for at, row in enumerate(trends)], NOTHING
    )
    assert short.aside
    assert not short.below


@pytest.mark.parametrize(
    ("text", "said"),
    [("2026-05", "2026-05"), ("../2026-05", "to 2026-05"), ("2024-10/2025-05", "2024-10 to 2025-05")],
)
def test_a_span_of_dates_is_printed_in_words(text, said):
    column = Column("When", "day", ("released",))
    assert cell_text(make(Model, released=Period(date.min, date.max, text)), column) == said
