# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import gc
import math

import numpy as np

from chipbrief.browse.columns import as_number, table_of

ROWS = [("h100", "700", "CHN;MYS"), ("a100", "", "CHN"), ("B", "1e3", ""), ("h100", "n/a", "")]


def test_cells_stay_as_they_were_written():
    table = table_of(("name", "watts", "to"), ROWS, numbers={"watts"})
    assert [tuple(table.row(at).values()) for at in range(table.count)] == ROWS
    assert list(table.columns[0].values) == ["h100", "a100", "B"]


def test_a_table_longer_than_one_piece_is_whole():
    rows = [(str(number), str(number % 7)) for number in range(45_001)]
    table = table_of(("id", "part"), rows)
    assert table.count == 45_001
    assert table.row(44_999) == {"id": "44999", "part": str(44_999 % 7)}
    assert len(table.columns[1].values) == 7


def test_numbers_rank_by_value_words_after_them_and_nothing_last():
    watts = table_of(("watts",), [(cell,) for cell in ("700", "", "1e3", "n/a", "90")], {"watts"}).columns[0]
    ranked = sorted(zip(watts.ranks.tolist(), watts.values, strict=True))
    assert [value for _rank, value in ranked] == ["90", "700", "1e3", "n/a", ""]
    assert (watts.filled, watts.different) == (4, 4)


def test_cells_are_counted_in_the_order_of_the_rows():
    name = table_of(("name", "watts", "to"), ROWS).columns[0]
    assert list(name.counted(np.array([2, 3, 0]))) == [("B", 1), ("h100", 2)]


def test_no_search_for_garbage_goes_through_the_cells():
    column = table_of(("name",), [("h100",), ("a100",)]).columns[0]
    kept = (column.values, column.folded, column.read_folded, column.ranks)
    assert not any(map(gc.is_tracked, kept))


def test_a_column_of_numbers_alone_is_one_where_nothing_says_so():
    table = table_of(("a", "b", "c"), [("1", "2", ""), ("", "x", ""), ("-3.5", "4", "")])
    assert [column.number for column in table.columns] == [True, False, False]


def test_what_reads_like_a_number_and_is_none():
    assert all(math.isnan(as_number(text)) for text in ("", "inf", "nan", "1_0x", "about 3", "3 "))
    assert as_number("-2.5e3") == -2500


def test_an_empty_table_has_columns_and_no_rows():
    table = table_of(("a", "b"), [])
    assert (table.count, table.names, table.columns[0].filled) == (0, ("a", "b"), 0)
