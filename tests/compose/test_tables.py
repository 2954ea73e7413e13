# SPDX-License-Identifier: Apache-2.0
"""Attached data: every digit, and unknown cells empty."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from support.making import make

from chipbrief.compose.tables import build_tables, record_table, to_csv
from chipbrief.compose.view import DataTable
from chipbrief.gather.records import Model


def test_cells_keep_their_digits_and_unknown_is_empty():
    row = (Decimal("1E+3"), Decimal("4.0003"), None, date(2024, 1, 2), 'a,"b"\nc', "=cmd")
    table = DataTable("t", "T", ("a", "b", "c", "d", "e", "f"), (row,))
    assert to_csv(table) == b'a,b,c,d,e,f\r\n1000,4.0003,,2024-01-02,"a,""b""\nc",=cmd\r\n'


def test_a_record_has_yes_and_no_as_the_data_pack_has_them():
    table = record_table("t", "T", Model, [make(Model, open_weights=value) for value in (True, False, None)])
    at = table.columns.index("open_weights")
    assert [row[at] for row in table.rows] == ["true", "false", None]


def test_the_chips_table_is_not_rounded(china_page):
    chips = next(table for table in china_page.view.tables if table.name == "chips")
    a100 = next(row for row in chips.rows if row[0] == "nvidia-a100-sxm4-80gb")
    assert a100[2] == Decimal(4992)
    assert str(a100[3]).startswith("6.0435835")


def test_the_rules_table_tells_no_end_of_a_later_day(findings_of):
    rows = {
        end: {row[0]: row for row in _rules(findings_of(end=end))} for end in ("2023-06-30", "2023-12-31")
    }
    assert rows["2023-06-30"]["adv-computing-2022"][4:7:2] == (None, "in_force")
    assert rows["2023-12-31"]["adv-computing-2022"][4:7:2] == (date(2023, 11, 16), "superseded")


def _rules(findings):
    return next(table.rows for table in build_tables(findings) if table.name == "rules")
