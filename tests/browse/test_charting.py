# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import numpy
import pytest

from chipbrief.browse import Dataset, Query, conditions, open_dataset, select, table_of, told_in
from chipbrief.browse.charting import MOST_BARS, RowsChart, chart_of, kinds, telling
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
    chart, rows = drawn("chips", "vendor", id="h20")
    *axis, most = map(int, re.findall(rb">(\d+)<", chart.svg))
    assert most == int(rows[0]["rows"]) < 8
    assert axis == list(range(most + 1))


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
