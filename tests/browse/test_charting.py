# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import numpy
import pytest

from chipbrief.browse import Dataset, Query, conditions, open_dataset, select, table_of, told_in
from chipbrief.browse.charting import MOST_BARS, RowsChart, chart_of
from chipbrief.browse.charting_columns import kinds, telling
from chipbrief.browse.columns import Column, texts
from chipbrief.compose import open_formats
from chipbrief.errors import PickError
from chipbrief.language import ENGLISH, Language
from chipbrief.language.catalogs import open_language
from chipbrief.paths import shipped

FRENCH = open_language("fr", (shipped("templates") / "_shared/locale/fr.po").read_bytes())
NOTICES = open_language("fr", (shipped("templates") / "_notices/locale/fr.po").read_bytes())
FORMAT = open_formats(shipped("templates"))["memo"]


def drawn(
    name: str, x: str, y: str = "", language: Language = ENGLISH, **filters: str
) -> tuple[RowsChart, list[dict[str, str]]]:
    dataset = told_in(open_dataset(shipped("datasets"), name), language)
    query = Query(tuple(part for column, words in filters.items() for part in conditions(column, words)))
    chart = chart_of(dataset, select(dataset.table, query), query, x, y, FORMAT, language)
    return chart, list(csv.DictReader(io.StringIO(chart.csv.decode("utf-8-sig"))))


def test_bars_count_rows_and_say_what_is_left_out(library):
    chart, rows = drawn("sources", "publisher")
    assert len(rows) == MOST_BARS
    counts = [int(row["rows"]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert "more values with" in chart.text
    assert chart.svg.startswith(b"<svg")
    assert rows[0]["value"].encode() in chart.svg


@pytest.mark.parametrize(("language", "million", "billion"), [(ENGLISH, "mn", "bn"), (NOTICES, "M", "Md")])
def test_large_numbers_of_an_axis_are_counted_in_words_of_the_language(language, million, billion):
    for word, name, x, y in (
        (million, "models", "released", "training_cost_usd"),
        (billion, "vendor_revenue", "covers", "value_usd"),
    ):
        chart, _rows = drawn(name, x, y, language=language)
        assert set(re.findall(r">\d+ ([A-Za-z]+)</text>", chart.svg.decode())) == {word}


@pytest.mark.parametrize(("y", "column"), [("", "value"), ("precedence", "x")])
def test_keys_are_told_on_a_chart_as_they_are_in_the_table(y, column):
    chart, rows = drawn("license_policies", "policy", y, language=FRENCH)
    told = {row[column]: row["told"] for row in rows}
    assert all(words.encode() in chart.svg for words in told.values())
    assert any(words != key for key, words in told.items())


def test_items_that_are_told_alike_keep_their_key_beside():
    column = Column(
        "kind",
        texts(("a;b", "c", "d"), 3),
        numpy.arange(3, dtype=numpy.int32),
        listed=True,
        told=texts(("x; y", "x", "d"), 3),
    )
    assert dict(column.items_told) == {"a": "x (a)", "b": "y", "c": "x (c)", "d": "d"}


def test_no_number_of_rows_stands_twice_on_the_axis():
    chart, rows = drawn("chips", "vendor", id="30")
    found, counts = list(map(int, re.findall(rb">(\d+)<", chart.svg))), [int(row["rows"]) for row in rows]
    axis, labels = found[: -len(counts)], found[-len(counts) :]
    assert sorted(labels, reverse=True) == counts
    assert 1 < counts[0] < 8
    assert axis == list(range(counts[0] + 1))


def test_dates_are_counted_by_year_without_a_hole():
    _chart, rows = drawn("models", "released")
    years = [int(row["year"]) for row in rows]
    assert years == list(range(years[0], years[-1] + 1))


def test_the_filter_and_the_number_of_rows_stand_on_the_chart():
    chart, _rows = drawn("chips", "released", "tdp_w", vendor="=NVIDIA")
    assert "Rows where Vendor is NVIDIA. 48 of 133 rows." in chart.text
    assert "not drawn" in chart.text
    assert chart.png(1).startswith(b"\x89PNG")


def test_a_number_with_a_range_is_drawn_with_it():
    _chart, rows = drawn("scenario_parameters", "label", "central", unit="=percent")
    assert any(row["low"] and row["high"] for row in rows)


def test_numbers_in_several_units_are_not_drawn_on_one_scale():
    with pytest.raises(PickError, match=r"different units.*Filter the column “Unit”"):
        drawn("scenario_parameters", "label", "central")


def test_a_unit_that_some_rows_lack_is_named_by_that_of_the_others():
    table = table_of(("name", "n", "unit"), [("a", "1", ""), ("b", "2", "watt")])
    mine = Dataset("mine", "Mine", "", "", "", (), table)
    with pytest.raises(PickError, match="such as =watt"):
        chart_of(mine, select(table, Query()), Query(), "name", "n", FORMAT)


@pytest.mark.parametrize("odd", ["1e999", "-1e308"])
def test_what_is_too_large_to_be_drawn_is_no_number(odd):
    table = table_of(("n",), [*((str(number),) for number in range(30)), (odd,)])
    mine = Dataset("mine", "Mine", "", "", "", (), table)
    chart = chart_of(mine, select(table, Query()), Query(), "n", "", FORMAT)
    assert "11 more values with 11 rows not shown" in chart.text


@pytest.mark.parametrize(
    ("column", "filters", "told"),
    [
        (
            "vendor",
            {"id": "h20"},
            "5 rows have a value in “Vendor”, all the same: NVIDIA. So there is nothing to compare.",
        ),
        ("vendor", {"id": "=nvidia-h20-96gb"}, "There is one row, and nothing to compare it with."),
    ],
)
def test_rows_that_are_one_bar_are_told_in_words(column, filters, told):
    with pytest.raises(PickError, match=re.escape(told)):
        drawn("chips", column, **filters)


def test_rows_of_one_year_and_rows_without_a_word_are_told_of():
    table = table_of(("day", "kind", "n"), [("2024-05", "a", "1"), ("2024-07", "a", "2"), ("2025", "", "3")])
    mine = Dataset("mine", "Mine", "", "", "", (), table)
    with pytest.raises(PickError, match=r"^2 rows have a date in “day”, all in one year: 2024\. So"):
        chart_of(mine, select(table, Query(tuple(conditions("kind", "a")))), Query(), "day", "", FORMAT)
    with pytest.raises(PickError, match=r"^No row has a value in “kind”\. Choose another column\."):
        chart_of(mine, select(table, Query(tuple(conditions("n", "=3")))), Query(), "kind", "", FORMAT)


def test_one_point_alone_is_told_in_words():
    table = table_of(("kind", "n"), [("a", "1"), ("a", ""), ("b", "")])
    mine = Dataset("mine", "Mine", "", "", "", (), table)
    with pytest.raises(
        PickError, match=r"^One row alone has a value in both “kind” and “n”\. So there is nothing"
    ):
        chart_of(mine, select(table, Query()), Query(), "kind", "n", FORMAT)
    with pytest.raises(PickError, match=r"^One row alone has a value in “n”\. So there is nothing"):
        chart_of(mine, select(table, Query()), Query(), "n", "", FORMAT)


def test_numbers_that_are_written_in_many_ways_and_are_one_are_told_in_words():
    table = table_of(("n",), [(f"1.{'0' * zeros}",) for zeros in range(1, 30)])
    mine = Dataset("mine", "Mine", "", "", "", (), table)
    with pytest.raises(PickError, match="29 rows have a value in “n”, all the same"):
        chart_of(mine, select(table, Query()), Query(), "n", "", FORMAT)


@pytest.mark.parametrize(
    ("filters", "column"),
    [({}, "vendor"), ({"vendor": "=AMD"}, "chip_class"), ({"id": "=nvidia-h20-96gb"}, "vendor")],
)
def test_rows_that_would_be_one_bar_are_counted_by_what_tells_them_apart(filters, column):
    dataset = open_dataset(shipped("datasets"), "chips")
    query = Query(tuple(part for name, words in filters.items() for part in conditions(name, words)))
    rows = select(dataset.table, query)
    assert telling(dataset, kinds(dataset)[0], rows) == column


def test_rows_are_told_apart_by_words_that_come_back_or_else_by_anything_that_differs():
    words = ("a", "b", "c")
    rows = [("x", "2024-05", f"{n}", words[n % 3], "k") for n in range(12)]
    table = table_of(("kind", "day", "n", "group", "key"), [*rows, ("y", "2023-01", "0", "a", "k")])
    mine, by = Dataset("mine", "Mine", "", "", "", (), table), ("kind", "day", "n", "group", "key")
    only = select(table, Query(tuple(conditions("kind", "=x"))))
    assert telling(mine, by, only) == "group"
    assert telling(mine, ("kind", "day", "n", "key"), only) == "n"
    assert telling(mine, ("kind", "day", "key"), only) == "kind"


def test_without_rows_there_is_no_chart():
    with pytest.raises(PickError, match="no row to draw"):
        drawn("chips", "vendor", "", vendor="=nobody")


def test_rows_from_memory_are_told():
    dataset = open_dataset(shipped("datasets"), "chips")
    table = table_of(("kind", "verified"), [("a", "seen"), ("b", "memory")])
    found = replace(dataset, table=table)
    assert (
        "1 not yet read in a source."
        in chart_of(found, select(table, Query()), Query(), "kind", "", FORMAT).text
    )


@pytest.mark.parametrize(
    ("name", "column"),
    [("benchmarks", "benchmark"), ("chips", "vendor"), ("sources", "quality"), ("areas", "members")],
)
def test_rows_are_counted_at_first_by_what_comes_back_or_else_by_the_first_column(name, column):
    dataset = open_dataset(shipped("datasets"), name)
    assert telling(dataset, kinds(dataset)[0]) == column


def test_what_can_be_chosen_are_columns_with_something_in_them():
    by, numbers = kinds(open_dataset(shipped("datasets"), "chips"))
    assert "vendor" in by
    assert "id" not in by
    assert "tdp_w" in numbers
    assert "low" not in kinds(open_dataset(shipped("datasets"), "gap_estimates"))[1]
