# SPDX-License-Identifier: Apache-2.0
"""Rows by the values of columns: counted against the file, spans by hand, gaps in time shown."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from decimal import Decimal

import pytest
from support.shipped_rows import rows

from chipbrief.browse.grouping import Group, Spread, group_rows
from chipbrief.browse.showing import ColumnHelp, Shown, show
from chipbrief.errors import PickError
from chipbrief.paths import shipped

COLUMNS = (
    ColumnHelp("id", "string", "", ""),
    ColumnHelp("maker", "string", "", ""),
    ColumnHelp("day", "string", "", ""),
    ColumnHelp("power", "number", "W", ""),
)
ROWS = (
    ("a", "X", "2024-01-05", "0.1"),
    ("b", "X", "2024-02", "0.2"),
    ("c", "X", "2024-04-30", ""),
    ("d", "Y", "2024", "400"),
    ("e", "", "", ""),
)


def shown(rows: tuple[tuple[str, ...], ...] = ROWS) -> Shown:
    named = tuple(dict(zip((c.name for c in COLUMNS), row, strict=True)) for row in rows)
    return Shown("made", "Made", "", "", "2026-01-01", len(rows), len(rows), COLUMNS, named)


def test_rows_are_counted_and_numbers_spanned():
    power = Spread("power", "W", 2, Decimal("0.1"), Decimal("0.15"), Decimal("0.2"))
    known = Decimal(400)
    assert group_rows(shown(), ["maker"]) == (
        Group(("",), 1, ()),
        Group(("X",), 3, (power,)),
        Group(("Y",), 1, (Spread("power", "W", 1, known, known, known),)),
    )


def test_a_month_without_rows_is_a_gap_and_a_vague_date_is_in_none():
    assert [(group.key, group.rows) for group in group_rows(shown(), ["day:month"])] == [
        (("",), 2),
        (("2024-01",), 1),
        (("2024-02",), 1),
        (("2024-03",), 0),
        (("2024-04",), 1),
    ]
    assert [group.rows for group in group_rows(shown(), ["day:year"])] == [1, 4]
    assert [group.key for group in group_rows(shown(), ["day:quarter"])] == [("",), ("2024Q1",), ("2024Q2",)]


def test_several_columns_group_by_what_occurs_together():
    found = group_rows(shown(), ["maker", "day:quarter"])
    assert [(group.key, group.rows) for group in found] == [
        (("", ""), 1),
        (("X", "2024Q1"), 2),
        (("X", "2024Q2"), 1),
        (("Y", ""), 1),
    ]


def test_no_rows_no_groups():
    assert group_rows(shown(()), ["maker"]) == ()
    assert group_rows(shown(()), ["day:month"]) == ()


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("vendor", "no column “vendor”. Allowed: id, maker, day, power"),
        ("day:week", "no unit of time. Allowed: year, quarter, month"),
        ("maker:year", "Column maker: “X” is not a date"),
    ],
)
def test_what_cannot_be_grouped_is_said(word: str, message: str):
    with pytest.raises(PickError, match=message):
        group_rows(shown(), [word])


@pytest.mark.parametrize(("dataset", "column"), [("chips", "vendor"), ("trade", "covers"), ("rules", "kind")])
def test_the_counts_are_those_of_the_file(dataset: str, column: str):
    found = show(shipped("datasets"), dataset)
    groups = {group.key[0]: group.rows for group in group_rows(found, [column])}
    assert groups == Counter(row[column] for row in rows(dataset))


def test_a_brief_never_imports_pandas():
    modules = "chipbrief.flow, chipbrief.cli, chipbrief.browse.grouping"
    code = f"import sys, {modules}; assert 'pandas' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
